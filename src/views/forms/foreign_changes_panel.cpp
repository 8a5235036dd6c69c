// SPDX-License-Identifier: MIT
#include "views/forms/foreign_changes_panel.h"

#include "models/formats.h"
#include "views/controls/card.h"
#include "views/controls/labels.h"
#include "views/controls/message_bar.h"
#include "views/controls/mnemonics.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QRadioButton>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostLines = 12;
constexpr qsizetype shownLength = 60;

QLabel *cell(QLabel *label)
{
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

ForeignChangesPanel::ForeignChangesPanel(QWidget *parent)
    : QWidget(parent),
      m_clashing(tr("Somebody else has changed this account meanwhile, and not as you have. Choose what is to be.")),
      m_takenOver(tr("Somebody else has changed this account meanwhile. The form has taken it over; what you changed is kept.")),
      m_column(new QVBoxLayout(this))
{
    setObjectName(u"foreignChanges"_s);
    m_column->setContentsMargins(0, 0, 0, 0);
    hide();
}

void ForeignChangesPanel::setWords(const QString &clashing, const QString &takenOver)
{
    m_clashing = clashing;
    m_takenOver = takenOver;
}

void ForeignChangesPanel::setChanges(const QList<ForeignChange> &changes)
{
    m_changes = changes;
    m_mine.clear();
    m_theirs.clear();
    delete m_sheet;
    m_sheet = nullptr;
    setVisible(!changes.isEmpty());
    if (changes.isEmpty())
        return;
    const bool clashes = std::any_of(changes.begin(), changes.end(), [](const ForeignChange &change) { return change.clashes; });
    m_sheet = new QWidget(this);
    auto *column = new QVBoxLayout(m_sheet);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *news = new MessageBar(m_sheet);
    news->setObjectName(u"foreignNews"_s);
    news->setLasting();
    news->say(MessageBar::Kind::Warning, clashes ? m_clashing : m_takenOver);
    column->addWidget(news);
    auto *card = new Card(m_sheet);
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(16, 12, 16, 12);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    const QStringList titles{ tr("What"), tr("Before"), tr("Theirs, at the server now"), tr("Yours") };
    for (int i = 0; i < titles.size(); ++i) {
        grid->addWidget(quietLabel(titles[i], card), 0, i);
        grid->setColumnStretch(i, i == 0 ? 0 : 1);
    }
    for (int number = 0; number < changes.size() && number < mostLines; ++number)
        addChange(number, grid);
    if (changes.size() > mostLines)
        grid->addWidget(quietLabel(tr("and %n more", nullptr, static_cast<int>(changes.size() - mostLines)), card),
            grid->rowCount(), 0, 1, 4);
    column->addWidget(card);
    m_column->addWidget(m_sheet);
    m_sheet->setVisible(true);
}

void ForeignChangesPanel::addChange(int number, QGridLayout *grid)
{
    const ForeignChange &change = m_changes[number];
    QWidget *card = grid->parentWidget();
    const int row = grid->rowCount();
    QLabel *what = cell(plainLabel(safeLine(change.what, shownLength), card));
    what->setObjectName(u"foreign%1"_s.arg(number));
    grid->addWidget(what, row, 0, Qt::AlignVCenter);
    grid->addWidget(cell(quietLabel(safeLine(change.seen, shownLength), card)), row, 1, Qt::AlignVCenter);
    if (!change.clashes) {
        grid->addWidget(cell(plainLabel(safeLine(change.theirs, shownLength), card)), row, 2, Qt::AlignVCenter);
        const QString mine = change.mine == change.theirs ? tr("%1, too").arg(safeLine(change.mine, shownLength))
                                                          : tr("not changed by you");
        grid->addWidget(cell(quietLabel(mine, card)), row, 3, Qt::AlignVCenter);
        return;
    }
    auto *group = new QButtonGroup(card);
    const auto choice = [&](const QString &text, const char *name, const QString &spoken, int column) {
        auto *button = new QRadioButton(escapedMnemonic(text), card);
        nameWidget(button, name, QString(spoken).remove(u'&'));
        group->addButton(button);
        grid->addWidget(button, row, column, Qt::AlignVCenter);
        return button;
    };
    const QString name = safeLine(change.what, shownLength);
    auto *theirs = choice(
        safeLine(change.theirs, shownLength), "takeTheirs", tr("%1: take theirs, %2").arg(name, change.theirs), 2);
    auto *mine = choice(safeLine(change.mine, shownLength), "keepMine", tr("%1: keep yours, %2").arg(name, change.mine), 3);
    m_theirs += theirs;
    m_mine += mine;
    connect(theirs, &QRadioButton::clicked, this, [this, number] { Q_EMIT decided(number, true); });
    connect(mine, &QRadioButton::clicked, this, [this, number] { Q_EMIT decided(number, false); });
}

QWidget *ForeignChangesPanel::undecided() const
{
    for (qsizetype i = 0; i < m_mine.size(); ++i) {
        if (!m_mine[i]->isChecked() && !m_theirs[i]->isChecked())
            return m_theirs[i];
    }
    return nullptr;
}

} // namespace mcias
