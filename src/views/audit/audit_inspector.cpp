// SPDX-License-Identifier: MIT
#include "views/audit/audit_inspector.h"

#include "models/audit_model.h"
#include "models/audit_text.h"
#include "views/audit/audit_actions.h"
#include "views/audit/audit_notes.h"
#include "views/controls/card.h"
#include "views/controls/code_text.h"
#include "views/controls/facts_panel.h"
#include "views/controls/labels.h"
#include "views/controls/placeholder.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QMap>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace mcias {

using namespace Qt::StringLiterals;
using Id = AuditActions::Id;

namespace {

constexpr std::chrono::milliseconds typingPause{ 300 };
constexpr qsizetype longestWord = 120;
constexpr qsizetype mostLines = 8;
constexpr qsizetype mostCounted = 20'000; // of events that are selected

// A line each, the most frequent first.
QString countsText(const QMap<QString, int> &counts, const Formats &formats)
{
    QList<std::pair<int, QString>> sorted;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        sorted += { -it.value(), it.key() };
    std::sort(sorted.begin(), sorted.end());
    QStringList lines;
    for (const auto &[count, word] : std::as_const(sorted).mid(0, mostLines))
        lines += u"%1 × %2"_s.arg(formats.number(-count), word);
    if (sorted.size() > mostLines)
        lines += u"…"_s;
    return lines.join(u'\n');
}

} // namespace

AuditInspector::AuditInspector(const AuditActions &actions, AuditNotes &notes, QWidget *parent)
    : QStackedWidget(parent),
      m_notes(notes),
      m_hint(new Placeholder(this)),
      m_sheet(new QWidget(this)),
      m_facts(new FactsPanel),
      m_detailsTitle(quietLabel(tr("Details"))),
      m_details(codeText({}, tr("Details")))
{
    setMinimumWidth(280);
    for (QWidget *ground : std::initializer_list<QWidget *>{ m_hint, m_sheet }) {
        ground->setBackgroundRole(QPalette::Base);
        ground->setAutoFillBackground(true);
    }
    nameWidget(m_facts, "auditFacts", tr("Facts of the selected event"));
    m_details->setObjectName(u"auditDetails"_s);
    auto *column = new QVBoxLayout(m_sheet);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(scrolled(makeContent(), "auditFactsScroll"), 1);
    column->addWidget(new Hairline(Qt::Horizontal, m_sheet));
    column->addWidget(makeFooter(actions));
    addWidget(m_hint);
    addWidget(m_sheet);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &AuditInspector::storeNote);
    connect(&notes, &AuditNotes::changed, this, [this] {
        if (!m_note->isModified()) // else somebody is writing
            showNote();
    });
}

QWidget *AuditInspector::makeContent()
{
    auto *content = new QWidget;
    content->setAccessibleName(tr("The selected event"));
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_facts);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(24, 0, 24, 24);
    below->setSpacing(2);
    below->addWidget(m_detailsTitle);
    below->addWidget(m_details);
    column->addLayout(below);
    column->addStretch(1);
    return content;
}

QWidget *AuditInspector::makeFooter(const AuditActions &actions)
{
    m_footer = new QWidget(m_sheet);
    auto *column = new QVBoxLayout(m_footer);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(6);
    auto *noteRow = new QHBoxLayout;
    noteRow->setSpacing(6);
    m_note = new QLineEdit(m_footer);
    nameWidget(m_note, "auditNote", tr("Note on the event"));
    m_note->setPlaceholderText(tr("A note on this event"));
    m_note->setToolTip(tr("Kept on this computer, for you alone. A note marks the event."));
    m_note->setMaxLength(static_cast<int>(AuditNotes::longestNote));
    connect(m_note, &QLineEdit::editingFinished, this, &AuditInspector::keepNote);
    connect(m_note, &QLineEdit::textEdited, &m_typing, qOverload<>(&QTimer::start));
    noteRow->addWidget(m_note, 1);
    noteRow->addWidget(actions.signButton(Id::Mark, "inspectorMark", m_footer));
    column->addLayout(noteRow);
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    auto *about = new QPushButton(tr("&Everything about"), m_footer);
    nameWidget(about, "inspectorAbout", tr("Everything about"));
    about->setToolTip(tr("All events of an account, a token, an address or a type"));
    auto *aboutMenu = new QMenu(about);
    aboutMenu->setObjectName(u"auditAboutMenu"_s);
    actions.fillAbout(aboutMenu);
    about->setMenu(aboutMenu);
    auto *ways = new QPushButton(tr("Ope&n"), m_footer);
    nameWidget(ways, "inspectorOpen", tr("Open an account of the event"));
    ways->setToolTip(ways->accessibleName());
    auto *waysMenu = new QMenu(ways);
    waysMenu->setObjectName(u"auditOpenMenu"_s);
    actions.fillWays(waysMenu);
    ways->setMenu(waysMenu);
    row->addWidget(about, 1);
    row->addWidget(ways, 1);
    column->addLayout(row);
    return m_footer;
}

// The note may lose the focus later than this is an inspector.
AuditInspector::~AuditInspector()
{
    m_note->disconnect(this);
}

void AuditInspector::showNothing(const QString &hint)
{
    keepNote();
    m_event.reset();
    m_hint->show(u"audit"_s, {}, hint);
    setCurrentWidget(m_hint);
}

void AuditInspector::setDetails(const QString &text)
{
    m_detailsTitle->setVisible(!text.isEmpty());
    m_details->setVisible(!text.isEmpty());
    m_details->setContents(text);
    m_details->setAccessibleName(tr("Details: %1").arg(text));
}

void AuditInspector::showRow(const AuditRow &row, const Formats &formats, const QDateTime &now)
{
    if (m_event != row.id())
        keepNote(); // of the event before
    const bool isOther = m_event != row.id();
    m_event = row.id();
    const QString words = AuditText::type(row.type());
    m_facts->setFacts(words, words == row.type() ? QString() : safeLine(row.type(), longestWord), factsOf(row, formats, now));
    setDetails(AuditTable::detailsText(row));
    m_footer->show();
    if (isOther || !m_note->isModified())
        showNote();
    setCurrentWidget(m_sheet);
}

// Ids are values, not notes: these break anywhere, and can be selected and copied.
QList<Fact> AuditInspector::partyFacts(const QString &name, const QString &idName, const AuditParty *party) const
{
    if (!party)
        return { { name, tr("none"), {} } };
    const QString id = party->id().toString(QUuid::WithoutBraces);
    const QString shown = AuditTable::party(party);
    if (shown == id)
        return { { name, id, tr("What this account is called is not known.") } };
    return { { name, shown, {} }, { idName, id, {} } };
}

QList<Fact> AuditInspector::factsOf(const AuditRow &row, const Formats &formats, const QDateTime &now) const
{
    QList<Fact> facts{ { tr("When"), formats.exactTime(row.time()), formats.distance(row.time(), now) } };
    if (row.isFailure())
        facts += Fact{ tr("Outcome"), tr("Failed or refused"), {} };
    facts += partyFacts(tr("Actor"), tr("Actor ID"), row.actor());
    if (row.target() && row.target() == row.actor())
        facts += Fact{ tr("Target"), tr("the same account"), {} };
    else
        facts += partyFacts(tr("Target"), tr("Target ID"), row.target());
    facts += Fact{ tr("Address"), row.address().isEmpty() ? tr("none") : safeLine(row.address(), longestWord), {} };
    const QString jti = AuditTable::jti(row);
    if (!jti.isEmpty())
        facts += Fact{ tr("Token ID (jti)"), safeLine(jti, longestWord), tr("Names the token. It opens nothing.") };
    facts += Fact{ tr("Number of the event"), QString::number(row.id()), {} };
    return facts;
}

void AuditInspector::showMany(const QList<AuditRow> &rows, int hidden, const Formats &formats)
{
    keepNote();
    m_event.reset();
    QMap<QString, int> types;
    QMap<QString, int> actors;
    QMap<QString, int> addresses;
    int failures = 0;
    qint64 first = rows.isEmpty() ? 0 : rows.constFirst().msecs();
    qint64 last = first;
    const QList<AuditRow> counted = rows.mid(0, mostCounted);
    for (const AuditRow &row : counted) {
        ++types[AuditText::type(row.type())];
        ++actors[row.actor() ? AuditTable::party(row.actor()) : tr("nobody")];
        ++addresses[row.address().isEmpty() ? tr("none") : safeLine(row.address(), longestWord)];
        failures += row.isFailure() ? 1 : 0;
        first = std::min(first, row.msecs());
        last = std::max(last, row.msecs());
    }
    const auto time = [&formats](qint64 msecs) { return formats.time(QDateTime::fromMSecsSinceEpoch(msecs, Qt::UTC)); };
    QStringList notes;
    if (hidden > 0)
        notes += tr("The filter hides %Ln of them.", nullptr, hidden);
    if (counted.size() < rows.size())
        notes += tr("Only the first %Ln are counted.", nullptr, static_cast<int>(counted.size()));
    m_facts->setFacts(tr("%Ln event(s) selected", nullptr, static_cast<int>(rows.size())), notes.join(u' '),
        { { tr("When"), tr("%1 to %2", "times").arg(time(first), time(last)), {} },
            { tr("Failed or refused"), formats.number(failures), {} }, { tr("By type"), countsText(types, formats), {} },
            { tr("By actor"), countsText(actors, formats), {} }, { tr("By address"), countsText(addresses, formats), {} } });
    setDetails({});
    m_footer->hide();
    setCurrentWidget(m_sheet);
}

void AuditInspector::showNote()
{
    const bool isUnkept = m_event && m_unkept.contains(*m_event);
    const QString note = isUnkept ? m_unkept.value(*m_event) : m_event ? m_notes.note(*m_event) : QString();
    if (m_note->text() != note)
        m_note->setText(note);
    if (!m_note->hasFocus())
        m_note->setCursorPosition(0); // a note is read from its beginning
    m_note->setModified(isUnkept);
}

// When the keyboard leaves it, and when another event comes.
void AuditInspector::keepNote()
{
    if (!m_note->hasFocus())
        m_note->setCursorPosition(0);
    if (storeNote())
        showNote();
}

// False: what is typed has to wait until there is room for it.
bool AuditInspector::storeNote()
{
    m_typing.stop();
    if (!m_event || !m_note->isModified())
        return false;
    const qint64 event = *m_event;
    const QString text = m_note->text();
    if (m_notes.setNote(event, text)) {
        m_unkept.remove(event);
        return true;
    }
    if (!m_unkept.contains(event) || m_unkept.value(event) != text) {
        m_unkept.insert(event, text);
        Q_EMIT noteRefused();
    }
    return false;
}

void AuditInspector::editNote()
{
    m_note->setFocus(Qt::ShortcutFocusReason);
    m_note->selectAll();
}

} // namespace mcias
