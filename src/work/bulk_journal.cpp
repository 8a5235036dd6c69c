// SPDX-License-Identifier: MIT
#include "work/bulk_journal.h"

#include "session/folders.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPointer>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largest = 512LL * 1024 * 1024; // no journal of ours comes near
constexpr auto pattern = "bulk-*.jsonl"_L1;

QString reason(int error)
{
    return QString::fromLocal8Bit(std::strerror(error));
}

QString cannotWrite(const QString &path, const QString &why)
{
    return BulkJournal::tr("The journal %1 could not be written: %2. Nothing is changed without it.").arg(path, why);
}

// All of it or nothing that counts: what is torn at the end is passed over when it is read.
bool writeAll(int file, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(file, bytes.data(), static_cast<size_t>(bytes.size()));
        if (written < 0 && errno != EINTR)
            return false;
        bytes = bytes.sliced(std::max<ssize_t>(written, 0));
    }
    return true;
}

// A new file's name is only safe with its folder.
void syncFolder(const QString &folder)
{
    const int file = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0)
        return;
    ::fsync(file);
    ::close(file);
}

// The file, locked, or -1 and why. The lock goes with the process, however that ends.
struct Opened {
    int file = -1;
    QString why;
    bool isBusy = false;
};

Opened openLocked(const QString &path, int flags)
{
    const int file = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0)
        return { -1, reason(errno) };
    struct stat facts { };
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        const bool isBusy = errno == EWOULDBLOCK;
        const QString why = isBusy ? BulkJournal::tr("another console is running it") : reason(errno);
        ::close(file);
        return { -1, why, isBusy };
    }
    // Somebody may have removed it between the two.
    if (::fstat(file, &facts) != 0 || facts.st_nlink == 0 || !S_ISREG(facts.st_mode)) {
        ::close(file);
        return { -1, BulkJournal::tr("it is gone") };
    }
    return { file, {} };
}

std::optional<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largest)
        return {};
    const QByteArray text = file.readAll();
    return file.error() == QFileDevice::NoError ? std::optional(text) : std::nullopt;
}

QString freshPath(const QString &folder, const QDateTime &now)
{
    return folder + "/bulk-"_L1 + now.toUTC().toString(u"yyyyMMdd-HHmmsszzz"_s) + '-'_L1
        + QUuid::createUuid().toString(QUuid::Id128).left(8) + ".jsonl"_L1;
}

// In the thread: the plan may have a hundred thousand rows.
Opened writePlan(const QString &path, const BulkOwner &owner, const QDateTime &now, const BulkPlan &plan)
{
    constexpr qsizetype piece = 256 * 1024;
    const QString folder = QFileInfo(path).path();
    if (!makePrivateFolder(folder))
        return { -1, BulkJournal::tr("there is no folder %1, and none can be made").arg(folder) };
    Opened opened = openLocked(path, O_RDWR | O_CREAT | O_EXCL | O_APPEND);
    if (opened.file < 0)
        return opened;
    QByteArray text = journal::header(owner, now, plan);
    bool isGood = true;
    for (int i = 0; i < plan.rows.size() && isGood; ++i) {
        text += journal::row(i, plan.rows[i]);
        if (text.size() > piece) {
            isGood = writeAll(opened.file, text);
            text.clear();
        }
    }
    isGood = isGood && writeAll(opened.file, text + journal::planEnd()) && ::fdatasync(opened.file) == 0;
    if (!isGood) {
        opened.why = reason(errno);
        ::unlink(QFile::encodeName(path).constData());
        ::close(std::exchange(opened.file, -1));
        return opened;
    }
    syncFolder(folder);
    return opened;
}

QString setAside(const QString &path)
{
    QString aside = path + ".corrupt"_L1;
    for (int i = 2; QFileInfo::exists(aside); ++i)
        aside = path + ".corrupt-"_L1 + QString::number(i);
    const QString name = QFileInfo(path).fileName();
    return QFile::rename(path, aside)
        ? BulkJournal::tr("The journal %1 of a bulk change is damaged. It was set aside as %2; what had been done by then cannot "
                          "be told, so look at the audit log.")
              .arg(name, QFileInfo(aside).fileName())
        : BulkJournal::tr("The journal %1 of a bulk change is damaged.").arg(name);
}

// One file of the folder: false when it is none of this owner's to go on with.
void lookAt(const QString &path, const BulkOwner &owner, LeftJournals &found)
{
    using Health = journal::Contents::Health;
    const Opened opened = openLocked(path, O_RDWR);
    if (opened.file < 0)
        return; // a console is running it, or it is none of ours
    const auto text = contentOf(path);
    const journal::Contents contents = text ? journal::read(*text) : journal::Contents();
    switch (contents.health) {
    case Health::Good:
        if (contents.owner == owner)
            found.journals += LeftJournal{ path, owner, contents.begun, contents.report.plan().operation,
                contents.report.plan().isUndo, contents.report.total(), contents.report.over(), contents.isFinished };
        break;
    case Health::NeverBegun:
        QFile::remove(path);
        break;
    case Health::Newer:
        found.problems += BulkJournal::tr("The journal %1 of a bulk change was written by a newer version of the console: "
                                          "use that to go on with it.")
                              .arg(QFileInfo(path).fileName());
        break;
    case Health::Damaged:
        found.problems += setAside(path);
        break;
    }
    ::close(opened.file);
}

} // namespace

BulkJournal::BulkJournal(QObject *parent) : QObject(parent)
{
    m_thread.setMaxThreadCount(1);
}

BulkJournal::~BulkJournal()
{
    m_thread.waitForDone();
    if (m_file >= 0)
        ::close(m_file);
}

void BulkJournal::create(const QString &folder, const BulkOwner &owner, const QDateTime &now, const BulkPlan &plan)
{
    if (folder.isEmpty())
        return fail(tr("There is no folder for journals, and nothing is changed without one."));
    m_path = freshPath(folder, now);
    m_thread.start([this, path = m_path, owner, now, plan] {
        const Opened made = writePlan(path, owner, now, plan);
        journal::Contents contents;
        contents.health = journal::Contents::Health::Good;
        contents.owner = owner;
        contents.begun = now;
        contents.report = BulkReport(plan);
        QMetaObject::invokeMethod(
            this,
            [this, made, contents] {
                m_file = made.file;
                if (m_file < 0)
                    return fail(cannotWrite(m_path, made.why));
                m_contents = contents;
                Q_EMIT opened();
            },
            Qt::QueuedConnection);
    });
}

void BulkJournal::reopen(const QString &path)
{
    m_path = path;
    m_thread.start([this, path] {
        Opened mine = openLocked(path, O_RDWR | O_APPEND);
        journal::Contents contents;
        if (mine.file >= 0) {
            const auto text = contentOf(path);
            contents = text ? journal::read(*text) : contents;
            const bool isGood = contents.health == journal::Contents::Health::Good;
            if (!isGood || ::ftruncate(mine.file, contents.goodBytes) != 0) {
                mine.why = isGood ? reason(errno) : tr("it is damaged");
                ::close(std::exchange(mine.file, -1));
            }
        }
        QMetaObject::invokeMethod(
            this,
            [this, mine, contents] {
                m_file = mine.file;
                m_contents = contents;
                if (m_file < 0)
                    return fail(tr("The journal %1 could not be opened: %2.").arg(m_path, mine.why));
                Q_EMIT opened();
            },
            Qt::QueuedConnection);
    });
}

bool BulkJournal::append(const QByteArray &line)
{
    if (m_failed || m_file < 0)
        return false;
    if (writeAll(m_file, line))
        return true;
    fail(cannotWrite(m_path, reason(errno)));
    return false;
}

void BulkJournal::noteBegin(int row, int step)
{
    if (!append(journal::begin(row, step)))
        return;
    m_thread.start([this, row, step, file = m_file] {
        const int error = ::fdatasync(file) == 0 ? 0 : errno;
        QMetaObject::invokeMethod(
            this,
            [this, row, step, error] {
                if (error != 0)
                    fail(cannotWrite(m_path, reason(error)));
                else if (!m_failed)
                    Q_EMIT begun(row, step);
            },
            Qt::QueuedConnection);
    });
}

void BulkJournal::fail(const QString &sentence)
{
    if (std::exchange(m_failed, true))
        return;
    QMetaObject::invokeMethod(
        this, [this, sentence] { Q_EMIT failed(sentence); }, Qt::QueuedConnection);
}

void BulkJournal::remove()
{
    if (m_file < 0)
        return;
    m_thread.waitForDone();
    QFile::remove(m_path);
    ::close(std::exchange(m_file, -1));
}

void BulkJournal::look(
    const QString &folder, const BulkOwner &owner, QObject *context, const std::function<void(const LeftJournals &)> &then)
{
    // The context may go while the thread reads; whether it has is asked where it lives.
    auto *herald = new QObject;
    QThreadPool::globalInstance()->start([folder, owner, herald, context = QPointer<QObject>(context), then] {
        LeftJournals found;
        for (const QFileInfo &file : QDir(folder).entryInfoList({ pattern }, QDir::Files, QDir::Name)) // by their time
            lookAt(file.filePath(), owner, found);
        QMetaObject::invokeMethod(
            herald,
            [found, herald, context, then] {
                if (context)
                    then(found);
                herald->deleteLater();
            },
            Qt::QueuedConnection);
    });
}

bool BulkJournal::discard(const QString &path)
{
    const Opened opened = openLocked(path, O_RDWR);
    if (opened.file < 0)
        return !QFileInfo::exists(path);
    const bool isGone = QFile::remove(path);
    ::close(opened.file);
    return isGone;
}

} // namespace mcias
