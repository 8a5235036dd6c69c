// SPDX-License-Identifier: MIT
#include "views/helpdesk/handover_slip.h"

#include "views/controls/card.h"
#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/message_bar.h"
#include "views/controls/mnemonics.h"
#include "views/controls/profile_stripe.h"
#include "views/controls/secret_clipboard.h"
#include "views/controls/secret_sheet.h"
#include "views/controls/text_height.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <memory>
#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr int textWidth = 520;
constexpr int mostSheetHeight = 260;

QLabel *wrappedLabel(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(text, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

HandoverSlip::HandoverSlip(const PageContext &context, Handover handover, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_handover(std::move(handover)),
      m_messages(new MessageBar(this))
{
    m_handover.server = profilePlace(context.session.profile());
    m_handover.madeBy = context.session.identity().username;
    m_handover.madeAt = context.clock.now();
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setObjectName(u"handoverSlip"_s);
    const QString title = tr("Hand-over slip");
    setWindowTitle(title);
    setAccessibleName(title);
    nameWidget(m_messages, "handoverMessages", tr("Message"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new ProfileStripe(context.session.profile(), this));
    auto *inside = new QVBoxLayout;
    inside->setContentsMargins(24, 20, 24, 20);
    inside->setSpacing(12);
    inside->addWidget(titleLabel(title, 1.35, this));
    inside->addWidget(makeFacts());
    inside->addWidget(makePassword());
    inside->addWidget(makeSteps());
    inside->addWidget(m_messages);
    inside->addLayout(makeButtons());
    column->addLayout(inside);
    setMinimumWidth(textWidth + 48);
    new TextHeight(this);
    if (!m_handover.isCertain)
        m_messages->say(MessageBar::Kind::Warning,
            tr("The answer was lost: it is not certain that this password was set. If it does not open the account, "
               "reset it again."));
    connect(&context.session, &Session::stateChanged, this, &HandoverSlip::forgetWhenLocked);
}

QWidget *HandoverSlip::makeFacts()
{
    auto *facts = new QWidget(this);
    auto *grid = new QGridLayout(facts);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    const QList<std::pair<QString, QString>> lines{ { tr("Account"), safeLine(m_handover.account, 120) },
        { tr("Server"), m_handover.server },
        { tr("Made"), tr("%1, by %2").arg(m_context.formats.time(m_handover.madeAt), safeLine(m_handover.madeBy, 80)) } };
    int row = 0;
    for (const auto &[name, value] : lines) {
        grid->addWidget(quietLabel(name, facts), row, 0, Qt::AlignTop);
        QLabel *label = wrappedLabel(value, facts);
        label->setAccessibleName(name + ": "_L1 + value);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(label, row++, 1);
    }
    return facts;
}

QWidget *HandoverSlip::makePassword()
{
    auto *card = new Card(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->addWidget(titleLabel(tr("Temporary password"), 1.0, card));
    head->addStretch(1);
    m_show = new QPushButton(card);
    m_show->setCheckable(true);
    m_show->setAutoDefault(true);
    m_show->setObjectName(u"handoverShow"_s);
    connect(m_show, &QPushButton::toggled, this, &HandoverSlip::setShown);
    head->addWidget(m_show);
    column->addLayout(head);
    m_sheet = new SecretSheet;
    m_sheet->setObjectName(u"handoverPassword"_s);
    m_sheet->setSecret(m_handover.password);
    auto *area = new QScrollArea(card); // one that was typed may be long
    nameWidget(area, "handoverScroll", tr("Temporary password"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setBackgroundRole(QPalette::Base);
    m_sheet->setBackgroundRole(QPalette::Base);
    m_sheet->setAutoFillBackground(true);
    area->setWidget(m_sheet);
    m_sheet->ensurePolished(); // in the font that it will have
    area->setFixedHeight(std::min(mostSheetHeight, m_sheet->sizeHint().height()));
    if (m_sheet->sizeHint().height() <= mostSheetHeight)
        area->setFocusPolicy(Qt::NoFocus); // there is nothing to scroll
    column->addWidget(area);
    column->addSpacing(4);
    QLabel *hint = quietLabel(tr("In groups of four only to be read: it is typed without gaps."), card);
    hint->setWordWrap(true);
    column->addWidget(hint);
    setShown(false);
    return card;
}

QStringList HandoverSlip::nextSteps(const Handover &handover)
{
    QStringList steps;
    if (handover.mayBeLockedOut)
        steps += tr(
            "After many failed attempts, the server may refuse even the right password for a while: wait for a quarter of "
            "an hour first.");
    steps += tr("Sign in as %1 with the temporary password.").arg(safeLine(handover.account, 120));
    if (!handover.totpRemoved && handover.totpEnabled == true)
        steps += tr("The server asks for the code of the second factor: it is the same as before.");
    steps += tr("Change the password at once: until then, somebody else knows it.");
    if (handover.totpRemoved)
        steps += tr("Set up the second factor (TOTP) again: the old codes are not valid any more.");
    else if (handover.totpEnabled == false)
        steps += tr("Set up a second factor (TOTP).");
    return steps;
}

QWidget *HandoverSlip::makeSteps()
{
    auto *list = new QWidget(this);
    list->setMinimumWidth(textWidth);
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    grid->addWidget(titleLabel(tr("What to do next"), 1.0, list), 0, 0, 1, 2);
    const QStringList steps = nextSteps(m_handover);
    for (int i = 0; i < steps.size(); ++i) {
        grid->addWidget(quietLabel(u"%1."_s.arg(i + 1), list), i + 1, 0, Qt::AlignTop);
        grid->addWidget(wrappedLabel(steps[i], list), i + 1, 1);
    }
    return list;
}

QLayout *HandoverSlip::makeButtons()
{
    const auto button = [this](const QString &text, const char *name) {
        auto *made = new QPushButton(text, this);
        nameWidget(made, name, withoutMnemonic(text).remove(u'…'));
        made->setAutoDefault(true);
        return made;
    };
    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    QLabel *truth = quietLabel(
        tr("The password is kept nowhere. When this closes, or the window is locked, it is forgotten."), this);
    truth->setWordWrap(true);
    column->addWidget(truth);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    QPushButton *copyButton = button(tr("C&opy the password"), "handoverCopy");
    copyButton->setEnabled(m_context.clipboard);
    connect(copyButton, &QPushButton::clicked, this, &HandoverSlip::copy);
    QPushButton *printButton = button(tr("&Print…"), "handoverPrint");
    connect(printButton, &QPushButton::clicked, this, &HandoverSlip::print);
    QPushButton *close = button(tr("&Close"), "handoverClose");
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &HandoverSlip::reject);
    row->addWidget(copyButton);
    row->addWidget(printButton);
    row->addStretch(1);
    row->addWidget(close);
    column->addLayout(row);
    return column;
}

void HandoverSlip::setShown(bool isShown)
{
    m_sheet->setShown(isShown);
    m_wasHandedOver = m_wasHandedOver || isShown;
    const QString text = isShown ? tr("&Hide") : tr("S&how");
    m_show->setText(text);
    m_show->setAccessibleName(isShown ? tr("Hide the temporary password") : tr("Show the temporary password"));
    m_show->setIcon(icon(isShown ? u"eye-off"_s : u"eye"_s));
}

void HandoverSlip::copy()
{
    m_context.clipboard->copy(m_handover.password, m_context.clipboard->life());
    m_wasHandedOver = true;
    m_messages->say(MessageBar::Kind::Info,
        tr("Copied. It is taken off the clipboard in %n second(s).", nullptr,
            static_cast<int>(m_context.clipboard->life().count())));
}

// To paper only: a file would keep the password.
void HandoverSlip::print()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(tr("Hand-over slip"));
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintToFile, false);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange, false);
    connect(dialog, &QDialog::accepted, this, [this, printer] {
        if (!printer->outputFileName().isEmpty()) {
            m_messages->say(MessageBar::Kind::Warning, tr("A slip is printed on paper, not into a file. Nothing was printed."));
            return;
        }
        QPainter painter;
        if (!painter.begin(printer.get())) {
            m_messages->say(MessageBar::Kind::Error, tr("The printer could not be used. Nothing was printed."));
            return;
        }
        paint(painter, QRectF(QPointF(), printer->pageRect(QPrinter::DevicePixel).size()), m_handover, m_context.formats);
        m_wasHandedOver = true;
        m_messages->say(MessageBar::Kind::Info, tr("Sent to the printer. The print system keeps it until it is printed."));
    });
    // The dialog still looks at its printer while it goes.
    connect(dialog, &QObject::destroyed, dialog, [printer] {});
    dialog->open();
}

void HandoverSlip::paint(QPainter &painter, const QRectF &area, const Handover &handover, const Formats &formats)
{
    const qreal point = painter.device()->logicalDpiY() / 72.0;
    QFont body(u"sans-serif"_s);
    body.setPointSizeF(11);
    QFont title(body);
    title.setPointSizeF(18);
    title.setBold(true);
    painter.setPen(Qt::black);
    qreal y = area.top();
    const auto write = [&](const QString &text, const QFont &font, qreal after) {
        painter.setFont(font);
        const QRectF room(area.left(), y, area.width(), area.bottom() - y);
        QRectF used;
        painter.drawText(room, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text, &used);
        y += used.height() + after * point;
    };
    write(handover.isNew ? tr("Your new account") : tr("Your temporary password"), title, 14);
    write(tr("Account: %1").arg(safeLine(handover.account, 120)), body, 4);
    write(tr("Server: %1").arg(handover.server), body, 14);
    painter.setFont(body);
    y += SecretSheet::paint(painter, QRectF(area.left(), y, area.width(), area.bottom() - y), handover.password) + 6 * point;
    write(tr("In groups of four only to be read: it is typed without gaps."), body, 14);
    const QStringList steps = nextSteps(handover);
    for (int i = 0; i < steps.size(); ++i)
        write(u"%1. %2"_s.arg(i + 1).arg(steps[i]), body, 4);
    y += 14 * point;
    write(tr("Made %1, by %2.").arg(formats.time(handover.madeAt), safeLine(handover.madeBy, 80)), body, 4);
    write(tr("Destroy this paper once the password is changed."), body, 0);
}

void HandoverSlip::reject()
{
    if (!m_wasHandedOver && !m_handover.password.isEmpty() && !std::exchange(m_asked, true)) {
        m_messages->say(MessageBar::Kind::Warning,
            tr("The password was neither shown nor copied nor printed: once this closes, nobody knows it. Close again "
               "to go on."));
        return;
    }
    QDialog::reject();
}

void HandoverSlip::forgetWhenLocked()
{
    if (m_context.session.pause() != Session::Pause::Locked)
        return;
    m_handover.password = {};
    m_sheet->setSecret({});
    m_sheet->setShown(false);
    Q_EMIT forgotten();
    QDialog::reject();
}

} // namespace mcias
