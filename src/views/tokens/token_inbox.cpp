// SPDX-License-Identifier: MIT
#include "views/tokens/token_inbox.h"

#include "models/formats.h"
#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/theme.h"
#include "work/tokens/token_bench.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>
#include <QUrl>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr auto plainText = "text/plain"_L1;

// All the same one counts as one. Of several, two are told: a file may hold a great many.
QList<QByteArrayView> tokensIn(const Secret &text)
{
    QList<QByteArrayView> found;
    for (const QByteArrayView token : TokenBench::tokensIn(text.utf8())) {
        if (!found.contains(token))
            found += token;
        if (found.size() > 1)
            break;
    }
    return found;
}

} // namespace

TokenInbox::TokenInbox(Takes takes, QWidget *parent)
    : QFrame(parent),
      m_takes(takes),
      m_paste(new QPushButton(tr("&Paste"), this)),
      m_open(new QPushButton(icon(u"folder"_s), tr("&Open a file…"), this))
{
    setAcceptDrops(true);
    nameWidget(this, "tokenInbox", tr("Where tokens come in"));
    nameWidget(m_paste, "inboxPaste", tr("Take what is on the clipboard"));
    nameWidget(m_open, "inboxOpen", tr("Open a file with tokens"));
    m_paste->setToolTip(tr("Take what is on the clipboard (Ctrl+V)"));
    for (QPushButton *button : { m_paste, m_open })
        button->setAutoDefault(takes == Takes::One); // beside fields with a button of their own
    QLabel *hint = plainLabel(takes == Takes::One
            ? tr("Paste a token (Ctrl+V), drop it here, or open a file that holds it.")
            : tr("Paste tokens (Ctrl+V), drop them or a file here, or open a file: one token per line."),
        this);
    hint->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 12, 16, 12);
    row->setSpacing(8);
    row->addWidget(hint, 1);
    row->addSpacing(8);
    row->addWidget(m_paste);
    row->addWidget(m_open);
    connect(m_paste, &QPushButton::clicked, this, &TokenInbox::paste);
    connect(m_open, &QPushButton::clicked, this, &TokenInbox::askForFile);
    connect(new QShortcut(QKeySequence::Paste, this, nullptr, nullptr, Qt::WindowShortcut), &QShortcut::activated, this, [this] {
        if (isEnabled() && isVisible())
            paste();
    });
}

void TokenInbox::paste()
{
    takeMime(QGuiApplication::clipboard()->mimeData(), tr("the clipboard"));
}

void TokenInbox::takeMime(const QMimeData *mime, const QString &source)
{
    if (!mime || !mime->hasText())
        return Q_EMIT refused(tr("There is no text on the clipboard."));
    QByteArray bytes = mime->data(plainText);
    if (bytes.isEmpty())
        bytes = mime->text().toUtf8();
    take(std::move(bytes), source);
}

void TokenInbox::take(QByteArray bytes, const QString &source)
{
    const Secret text = Secret::fromUtf8(bytes.trimmed());
    wipe(bytes);
    if (text.isEmpty())
        return Q_EMIT refused(tr("There is nothing in %1.").arg(source));
    if (m_takes == Takes::Many)
        return Q_EMIT arrived(text, source);
    const QList<QByteArrayView> tokens = tokensIn(text);
    if (tokens.isEmpty())
        return Q_EMIT refused(tr("There is no token in %1.").arg(source));
    if (tokens.size() > 1)
        return Q_EMIT refused(tr("There is more than one token in %1: one is needed here.").arg(source));
    Q_EMIT arrived(Secret::fromUtf8(tokens.constFirst()), source);
}

void TokenInbox::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Open a file with tokens"));
    dialog->setObjectName(u"inboxFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &TokenInbox::open);
    dialog->open();
}

void TokenInbox::open(const QString &path)
{
    const QString name = safeLine(QFileInfo(path).fileName(), 80);
    QFile file(path);
    if (!QFileInfo(path).isFile())
        return Q_EMIT refused(tr("%1 is not a file.").arg(name));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) // a buffer of Qt's own would not be wiped
        return Q_EMIT refused(tr("%1 could not be read: %2").arg(name, file.errorString()));
    if (file.size() > mostBytes)
        return Q_EMIT refused(tr("%1 is too large to be a list of tokens.").arg(name));
    take(file.read(mostBytes), name);
}

void TokenInbox::dragEnterEvent(QDragEnterEvent *event)
{
    const QMimeData *mime = event->mimeData();
    const bool isFile = mime->urls().size() == 1 && mime->urls().constFirst().isLocalFile();
    if (!isFile && !mime->hasText())
        return;
    event->acceptProposedAction();
    setUnderDrag(true);
}

void TokenInbox::dragLeaveEvent(QDragLeaveEvent *)
{
    setUnderDrag(false);
}

void TokenInbox::dropEvent(QDropEvent *event)
{
    setUnderDrag(false);
    event->setDropAction(Qt::CopyAction);
    event->accept();
    const QMimeData *mime = event->mimeData();
    if (mime->hasUrls() && mime->urls().size() == 1 && mime->urls().constFirst().isLocalFile())
        return open(mime->urls().constFirst().toLocalFile());
    takeMime(mime, tr("what was dropped"));
}

void TokenInbox::setUnderDrag(bool isUnder)
{
    m_isUnderDrag = isUnder;
    update();
}

void TokenInbox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(m_isUnderDrag ? theme.accent : theme.frame, m_isUnderDrag ? 2 : 1, m_isUnderDrag ? Qt::SolidLine : Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(m_isUnderDrag ? theme.hover : theme.base);
    constexpr qreal radius = 8;
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
}

} // namespace mcias
