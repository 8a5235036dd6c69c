// SPDX-License-Identifier: MIT
// Calls a KeychainStore as the lines on standard input say, and tells as lines of JSON how each call ended and for how long
// the event loop stood still meanwhile. Every call of a test in a process of its own: the libraries below keep what they
// know of the bus as long as the process lives.
//     read PROFILE USER | write PROFILE USER TOKEN | remove PROFILE USER
#include "session/keychain_store.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSocketNotifier>
#include <QTimer>

#include <cstdio>
#include <memory>
#include <unistd.h>

using namespace mcias;
using namespace Qt::StringLiterals;

namespace {

class Caller : public QObject {
    Q_OBJECT

public:
    explicit Caller(KeyringPatience patience) : m_store(patience)
    {
        m_sinceTick.start();
        connect(&m_ticker, &QTimer::timeout, this, &Caller::tick);
        m_ticker.start(10);
        connect(&m_input, &QSocketNotifier::activated, this, &Caller::readInput);
        say({ { u"ready"_s, true } });
    }

private:
    void tick() { m_longestPause = qMax(m_longestPause, m_sinceTick.restart()); }
    void readInput()
    {
        char buffer[4096];
        const auto got = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (got <= 0)
            return QCoreApplication::quit();
        m_pending.append(buffer, got);
        for (auto end = m_pending.indexOf('\n'); end >= 0; end = m_pending.indexOf('\n')) {
            call(m_pending.first(end).split(' '));
            m_pending.remove(0, end + 1);
        }
    }
    void call(const QList<QByteArray> &words)
    {
        const auto number = ++m_calls;
        m_longestPause = 0;
        m_sinceTick.restart();
        QElapsedTimer took;
        took.start();
        const auto returned = std::make_shared<bool>(false);
        const auto then = [this, number, took, returned](const TokenStoreResult &result) {
            tick();
            say({ { u"call"_s, number }, { u"problem"_s, static_cast<int>(result.problem) },
                { u"operation"_s, static_cast<int>(result.operation) }, { u"token"_s, QString::fromUtf8(result.token.utf8()) },
                { u"ms"_s, took.elapsed() }, { u"pause"_s, m_longestPause }, { u"queued"_s, *returned },
                { u"sentence"_s, result.sentence() } });
        };
        const TokenKey key{ QString::fromUtf8(words.value(1)), QString::fromUtf8(words.value(2)) };
        if (words.first() == "read")
            m_store.read(key, this, then);
        else if (words.first() == "write")
            m_store.write(key, Secret::fromUtf8(words.value(3)), this, then);
        else if (words.first() == "remove")
            m_store.remove(key, this, then);
        *returned = true;
    }
    static void say(const QJsonObject &what)
    {
        std::puts(QJsonDocument(what).toJson(QJsonDocument::Compact).constData());
        std::fflush(stdout);
    }

    KeychainStore m_store;
    QSocketNotifier m_input{ STDIN_FILENO, QSocketNotifier::Read };
    QByteArray m_pending;
    QTimer m_ticker;
    QElapsedTimer m_sinceTick;
    qint64 m_longestPause = 0;
    int m_calls = 0;
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({ { u"keyring"_s, {}, u"ms"_s, u"10000"_s }, { u"person"_s, {}, u"ms"_s, u"60000"_s } });
    parser.process(app);
    const auto milliseconds = [&](const QString &option) { return std::chrono::milliseconds(parser.value(option).toInt()); };
    Caller caller({ milliseconds(u"keyring"_s), milliseconds(u"person"_s) });
    return QCoreApplication::exec();
}

#include "caller.moc"
