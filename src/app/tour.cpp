// SPDX-License-Identifier: MIT
#include "app/tour.h"

#include "views/controls/theme.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QPainter>

#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds patience{ 30 };
constexpr std::chrono::milliseconds settlingTime{ 30 };

} // namespace

Tour::Tour(QWidget &window, const QString &folder, const QList<Chapter> &chapters, QObject *parent)
    : QObject(parent),
      m_window(window),
      m_folder(folder),
      m_chapters(chapters)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this,
        [this] { end(tr("The step “%1” did not settle.").arg(m_steps.isEmpty() ? QString() : m_steps.constFirst().name)); });
    m_settling.setSingleShot(true);
    m_settling.setInterval(settlingTime);
    connect(&m_settling, &QTimer::timeout, this, &Tour::settle);
    // Whenever the program has nothing left to do but wait, look whether this is what the step waits for.
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, this, &Tour::check);
}

void Tour::start()
{
    if (!m_folder.mkpath(u"."_s))
        return end(tr("The directory %1 cannot be made.").arg(m_folder.path()));
    const QStringList files = m_folder.entryList(
        { fileName(u"[0-9]*-light"_s, u"png"_s), fileName(u"[0-9]*-dark"_s, u"png"_s) }, QDir::Files);
    for (const QString &old : files)
        m_folder.remove(old);
    QApplication::setCursorFlashTime(0); // a caret that is always there
    next();
}

void Tour::next()
{
    while (m_steps.isEmpty()) {
        if (m_chapters.isEmpty())
            return end(writeIndex() ? QString() : tr("The index cannot be written."));
        m_steps = m_chapters.takeFirst()();
    }
    m_patience.start();
    if (m_steps.constFirst().act)
        m_steps.constFirst().act();
    m_waiting = true;
    QMetaObject::invokeMethod(this, &Tour::check, Qt::QueuedConnection);
}

void Tour::check()
{
    if (!m_waiting || m_over || m_settling.isActive() || !m_steps.constFirst().ready())
        return;
    m_sizes = dialogSizes();
    m_settling.start();
}

// Dialogs become as high as their text needs a moment after it has changed.
void Tour::settle()
{
    if (!m_waiting || m_over)
        return;
    if (const QList<QSize> before = std::exchange(m_sizes, dialogSizes()); before != m_sizes)
        return m_settling.start();
    m_waiting = false;
    takePictures();
}

QList<QSize> Tour::dialogSizes() const
{
    QList<QSize> sizes;
    const auto dialogs = m_window.findChildren<QDialog *>();
    for (const QDialog *dialog : dialogs)
        sizes += dialog->isVisible() ? dialog->size() : QSize();
    return sizes;
}

void Tour::takePictures()
{
    if (m_over)
        return;
    m_patience.stop();
    if (m_steps.constFirst().name.isEmpty()) {
        m_steps.removeFirst();
        return next();
    }
    takePicture(Theme::light(), u"light"_s, [this] { takePicture(Theme::dark(), u"dark"_s, [this] { stepDone(); }); });
}

// Widgets learn of another palette while the event loop runs: each look has a turn of its own.
void Tour::takePicture(const Theme &theme, const QString &look, const std::function<void()> &after)
{
    QApplication::setPalette(theme.palette());
    QMetaObject::invokeMethod(
        this,
        [this, look, after] {
            if (m_over)
                return;
            if (save(look))
                after();
            else
                end(tr("A picture cannot be written to %1.").arg(m_folder.path()));
        },
        Qt::QueuedConnection);
}

void Tour::stepDone()
{
    QApplication::setPalette(QPalette());
    m_pictures += { u"%1-%2"_s.arg(m_pictures.size() + 1, 2, 10, QChar(u'0')).arg(m_steps.constFirst().name),
        m_steps.constFirst().caption };
    m_steps.removeFirst();
    next();
}

bool Tour::save(const QString &look)
{
    const QString base = u"%1-%2-%3"_s.arg(m_pictures.size() + 1, 2, 10, QChar(u'0')).arg(m_steps.constFirst().name, look);
    return picture().save(m_folder.filePath(fileName(base, u"png"_s)));
}

QString Tour::fileName(const QString &base, const QString &ending) const
{
    const int scale = qRound(m_window.devicePixelRatioF());
    return base + (scale > 1 ? u"@%1x"_s.arg(scale) : QString()) + u'.' + ending;
}

// The window, and the dialog that stands before it.
QPixmap Tour::picture() const
{
    QPixmap shot = m_window.grab();
    for (QDialog *dialog : m_window.findChildren<QDialog *>()) {
        if (!dialog->isVisible())
            continue;
        const QPixmap front = dialog->grab();
        const QRect place(
            QPoint((m_window.width() - dialog->width()) / 2, (m_window.height() - dialog->height()) / 2), dialog->size());
        QPainter painter(&shot);
        painter.fillRect(m_window.rect(), QColor(0, 0, 0, 70)); // as a desktop puts what is behind into the shade
        painter.drawPixmap(place, front);
        painter.setPen(QColor(0, 0, 0, 120));
        painter.drawRect(place.adjusted(-1, -1, 0, 0));
    }
    return shot;
}

bool Tour::writeIndex() const
{
    QString text = u"# "_s + tr("The console in pictures") + u"\n"_s;
    int number = 0;
    for (const Picture &picture : m_pictures) {
        text += u"\n## %1. %2\n\n![%2](%3)\n![%2](%4)\n"_s.arg(QString::number(++number), picture.caption,
            fileName(picture.file + u"-light"_s, u"png"_s), fileName(picture.file + u"-dark"_s, u"png"_s));
    }
    QFile file(m_folder.filePath(fileName(u"index"_s, u"md"_s)));
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(text.toUtf8()) > 0;
}

void Tour::end(const QString &failure)
{
    if (m_over)
        return;
    m_over = true;
    m_waiting = false;
    m_patience.stop();
    m_failure = failure;
    Q_EMIT finished(failure.isEmpty());
}

} // namespace mcias
