// SPDX-License-Identifier: MIT
#include "views/controls/chips_editor.h"

#include "models/formats.h"
#include "views/controls/fault_label.h"
#include "views/controls/labels.h"
#include "views/controls/tag_chip.h"
#include "views/controls/theme.h"

#include <QClipboard>
#include <QCompleter>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QRegularExpression>
#include <QStandardItemModel>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 5;
constexpr int chipGap = 6;
constexpr int narrowestField = 120;
constexpr int mostChips = 200; // what comes after them is kept, and counted
constexpr qsizetype mostPasted = 65536;
constexpr qsizetype mostSuggestions = 1000; // of the most used ones

} // namespace

ChipsEditor::ChipsEditor(QWidget *parent)
    : QWidget(parent),
      m_field(new QLineEdit(this)),
      m_more(quietLabel({}, this)),
      m_fault(new FaultLabel(this)),
      m_completer(new QCompleter(this)),
      m_suggestions(new QStandardItemModel(this))
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusProxy(m_field);
    nameWidget(m_field, "tagField", tr("Add a tag"));
    m_field->setFrame(false);
    m_field->setPlaceholderText(tr("Add a tag"));
    m_field->setToolTip(tr("Enter, Tab or a comma ends a tag. Left goes to the chips, Delete removes one."));
    m_field->installEventFilter(this);
    m_fault->setObjectName(u"tagFault"_s);
    m_fault->setField(m_field);
    m_more->setObjectName(u"tagMore"_s);
    m_more->hide();

    m_completer->setModel(m_suggestions);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setCompletionRole(Qt::UserRole);
    m_completer->setMaxVisibleItems(8);
    m_completer->popup()->setAccessibleName(tr("Tags in use"));
    m_completer->popup()->setObjectName(u"tagSuggestions"_s);
    m_field->setCompleter(m_completer);
    // The completer writes what was chosen into the field only after it has told of it.
    connect(
        m_completer, QOverload<const QString &>::of(&QCompleter::activated), this, [this](const QString &tag) { add({ tag }); },
        Qt::QueuedConnection);
    connect(m_field, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_fault->say({});
        rearrange();
        if (text.contains(u','))
            add(text.split(u','));
        Q_EMIT typed();
    });
}

QString ChipsEditor::faultOf(const QString &tag)
{
    if (tag.trimmed().isEmpty())
        return tr("A tag is not empty.");
    if (tag.size() > longestTag)
        return tr("A tag has at most %1 characters; this one has %2.").arg(longestTag).arg(tag.size());
    for (const QChar c : tag) {
        // Those that nobody sees, too: two tags that look the same would be two tags.
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format || c.category() == QChar::Separator_Line
            || c.category() == QChar::Separator_Paragraph)
            return tr("A tag holds no control characters and no invisible ones.");
    }
    return {};
}

void ChipsEditor::setTags(const QStringList &tags)
{
    if (tags == m_tags)
        return;
    m_tags = tags;
    showChips();
}

void ChipsEditor::showChips()
{
    // Chips that stay are not made anew: one of them may have the keyboard.
    const QStringList wanted = m_tags.mid(0, mostChips);
    QList<TagChip *> chips;
    for (const QString &tag : wanted) {
        const auto known = std::find_if(m_chips.begin(), m_chips.end(), [&tag](TagChip *chip) { return chip->tag() == tag; });
        if (known != m_chips.end()) {
            chips += *known;
            m_chips.erase(known);
            continue;
        }
        auto *chip = new TagChip(tag, this);
        chip->setMarked(m_marked.contains(tag));
        connect(chip, &TagChip::removeWanted, this, [this, chip] { remove(chip->tag()); });
        connect(chip, &TagChip::moveWanted, this, [this, chip](int step) { go(static_cast<int>(m_chips.indexOf(chip)), step); });
        connect(chip, &TagChip::focused, this, [this, chip] { setCurrent(chip->tag()); });
        chip->show();
        chips += chip;
    }
    for (TagChip *chip : m_chips) {
        chip->hide();
        chip->deleteLater();
    }
    m_chips = chips;
    if (!m_tags.contains(m_current))
        setCurrent({});
    rearrange();
}

void ChipsEditor::setSuggestions(const QMap<QString, int> &tags)
{
    QList<std::pair<int, QString>> byUse;
    for (auto tag = tags.begin(); tag != tags.end(); ++tag) {
        if (faultOf(tag.key()).isEmpty())
            byUse += { tag.value(), tag.key() };
    }
    std::stable_sort(byUse.begin(), byUse.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    m_suggestions->clear();
    for (const auto &[count, tag] : std::as_const(byUse)) {
        if (m_suggestions->rowCount() == mostSuggestions)
            break;
        auto *item = new QStandardItem(tr("%1 (%n account(s))", nullptr, count).arg(safeLine(tag, 80)));
        item->setData(tag, Qt::UserRole);
        m_suggestions->appendRow(item);
    }
}

void ChipsEditor::setMarked(const QStringList &tags)
{
    m_marked = tags;
    for (TagChip *chip : std::as_const(m_chips))
        chip->setMarked(tags.contains(chip->tag()));
    rearrange();
}

void ChipsEditor::setCurrent(const QString &tag)
{
    if (tag == m_current)
        return;
    m_current = tag;
    Q_EMIT currentTagChanged();
}

bool ChipsEditor::finishTyping()
{
    return m_field->text().trimmed().isEmpty() || add({ m_field->text() });
}

bool ChipsEditor::add(const QStringList &parts)
{
    QStringList refused;
    QString why;
    bool isNew = false;
    for (const QString &part : parts) {
        const QString tag = part.trimmed();
        if (tag.isEmpty())
            continue;
        const QString fault = faultOf(tag);
        if (!fault.isEmpty()) {
            refused += tag;
            why = why.isEmpty() ? fault : why;
        } else if (!m_tags.contains(tag)) {
            m_tags += tag;
            isNew = true;
        } else if (parts.size() == 1) {
            why = tr("%1 is among the tags already.").arg(safeLine(tag, 80));
        }
    }
    m_field->setText(refused.join(u", "_s));
    if (m_completer->popup())
        m_completer->popup()->hide();
    complain(why);
    if (isNew) {
        showChips();
        Q_EMIT edited();
    }
    return refused.isEmpty();
}

void ChipsEditor::complain(const QString &sentence)
{
    m_fault->say(sentence);
    rearrange();
}

void ChipsEditor::remove(const QString &tag)
{
    const qsizetype place = m_tags.indexOf(tag);
    if (place < 0)
        return;
    const bool hadFocus = place < m_chips.size() && m_chips[place]->hasFocus();
    m_tags.removeAt(place);
    // Before the chip goes: the keyboard must not fall to whatever comes next.
    if (hadFocus) {
        if (place + 1 < m_chips.size())
            m_chips[place + 1]->setFocus(Qt::OtherFocusReason);
        else
            m_field->setFocus(Qt::OtherFocusReason);
    }
    complain({});
    showChips();
    Q_EMIT edited();
}

void ChipsEditor::go(int from, int step)
{
    const int to = from + step;
    if (step == 0 || to >= m_chips.size())
        m_field->setFocus(Qt::OtherFocusReason);
    else if (to >= 0)
        m_chips[to]->setFocus(Qt::OtherFocusReason);
}

// What the list of suggestions points at, else what was typed.
QString ChipsEditor::chosen() const
{
    const QAbstractItemView *list = m_completer->popup();
    if (list->isVisible() && list->currentIndex().isValid())
        return list->currentIndex().data(Qt::UserRole).toString();
    return m_field->text();
}

bool ChipsEditor::fieldKey(int key, Qt::KeyboardModifiers modifiers)
{
    const bool plain = (modifiers & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool atBegin = m_field->cursorPosition() == 0 && !m_field->hasSelectedText();
    const int back = isRightToLeft() ? Qt::Key_Right : Qt::Key_Left;
    if (!plain)
        return false;
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab || key == Qt::Key_Comma) {
        const QString text = chosen();
        if (text.trimmed().isEmpty())
            return key == Qt::Key_Comma; // an empty Enter is the form's, an empty Tab goes on
        add({ text });
        return true;
    }
    if (atBegin && !m_chips.isEmpty() && (key == back || (key == Qt::Key_Backspace && m_field->text().isEmpty()))) {
        m_chips.constLast()->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

// Several tags at once; one alone is the field's.
bool ChipsEditor::paste()
{
    static const QRegularExpression ends(u"[,\t\r\n]+"_s);
    const QString text = QGuiApplication::clipboard()->text().left(mostPasted);
    if (!text.contains(ends))
        return false;
    add((m_field->text() + text).split(ends));
    return true;
}

bool ChipsEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field)
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::KeyPress: {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Paste) ? paste() : fieldKey(key->key(), key->modifiers())) {
            key->accept();
            return true;
        }
        break;
    }
    case QEvent::FocusIn:
    case QEvent::FocusOut:
        update();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

// Where everything stands, left to right and line by line; the answer is the height.
int ChipsEditor::arrange(int width, bool place) const
{
    const int line = m_field->fontMetrics().height() + 8;
    const int right = width - margin;
    int x = margin;
    int y = margin;
    const auto put = [&](QWidget *widget, int wanted, int widest) {
        if (x > margin && x + wanted > right) {
            x = margin;
            y += line + chipGap;
        }
        const int taken = std::max(0, std::min(widest, right - x));
        if (place)
            widget->setGeometry(QStyle::visualRect(layoutDirection(), { 0, 0, width, 1 << 16 }, { x, y, taken, line }));
        x += taken + chipGap;
    };
    for (TagChip *chip : m_chips)
        put(chip, chip->sizeHint().width(), chip->sizeHint().width());
    if (m_tags.size() > m_chips.size())
        put(m_more, m_more->sizeHint().width(), m_more->sizeHint().width());
    put(m_field, narrowestField, width);
    const int boxHeight = y + line + margin;
    if (m_fault->text().isEmpty())
        return boxHeight;
    const int faultHeight = m_fault->heightForWidth(width);
    if (place)
        m_fault->setGeometry(0, boxHeight + 4, width, faultHeight);
    return boxHeight + 4 + faultHeight;
}

QSize ChipsEditor::minimumSizeHint() const
{
    return { 200, arrange(std::max(width(), 200), false) };
}

void ChipsEditor::rearrange()
{
    const auto hidden = m_tags.size() - m_chips.size();
    static_cast<QLabel *>(m_more)->setText(hidden > 0 ? tr("and %n more", nullptr, static_cast<int>(hidden)) : QString());
    m_more->setVisible(hidden > 0);
    arrange(width(), true);
    updateGeometry();
    update();
}

void ChipsEditor::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange(width(), true);
    updateGeometry();
}

void ChipsEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::LayoutDirectionChange)
        rearrange();
}

void ChipsEditor::mousePressEvent(QMouseEvent *)
{
    m_field->setFocus(Qt::MouseFocusReason);
}

void ChipsEditor::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    const bool strong = isEnabled() && m_field->hasFocus();
    const int bottom = m_fault->text().isEmpty() ? height() : m_fault->y() - 4;
    const qreal inset = strong ? 1 : 0.5;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(strong ? theme.accent : isEnabled() ? theme.frame : theme.line, strong ? 2 : 1));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(0, 0, width(), bottom).adjusted(inset, inset, -inset, -inset), 6, 6);
}

} // namespace mcias
