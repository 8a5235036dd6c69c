// SPDX-License-Identifier: MIT
// Secrets typed at a terminal: asked for where it makes sense, never echoed, and the terminal is left as it was.
#include "support/program.h"
#include "support/wire.h"

#include <QtTest>

#include <cstdlib>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

using namespace mcias::test;
using namespace Qt::StringLiterals;

namespace {

// A terminal with the test at its other end.
class Terminal {
public:
    Terminal()
    {
        m_master = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
        if (m_master < 0 || ::grantpt(m_master) != 0 || ::unlockpt(m_master) != 0)
            qFatal("no pseudo-terminal");
        m_slave = ::open(name().constData(), O_RDWR | O_NOCTTY | O_CLOEXEC); // keeps it alive between two runs
    }
    ~Terminal()
    {
        ::close(m_master);
        ::close(m_slave);
    }
    Q_DISABLE_COPY_MOVE(Terminal)

    //! A container or chroot may have no /dev/pts.
    static bool canBeMade()
    {
        const int master = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
        return master >= 0 && ::close(master) == 0;
    }

    QByteArray name() const { return ::ptsname(m_master); }
    //! Waits until the program asks.
    bool hears(const QByteArray &prompt)
    {
        return eventually([&] {
            char buffer[1024];
            const auto got = ::read(m_master, buffer, sizeof buffer);
            if (got > 0)
                m_heard.append(buffer, got);
            return m_heard.contains(prompt);
        });
    }
    void type(const QByteArray &text)
    {
        QVERIFY(::write(m_master, text.constData(), static_cast<size_t>(text.size())) == text.size());
    }
    bool echoes() const
    {
        termios state{};
        return ::tcgetattr(m_slave, &state) == 0 && (state.c_lflag & ECHO) != 0;
    }
    QByteArray heard() const { return m_heard; }

private:
    int m_master = -1;
    int m_slave = -1;
    QByteArray m_heard;
};

} // namespace

class TestCliPrompt : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!Terminal::canBeMade())
            QSKIP("There are no pseudo-terminals here (/dev/pts is not mounted).");
    }
    void init();
    void passwordAndCode();
    void codeIsAskedForOnce();
    void optionalSecretOnDemand();
    void interrupted();
    void interruptedAtTheCode();
    void nothingTyped();

private:
    Ran run(const QStringList &arguments, const std::function<void()> &typing)
    {
        m_sandbox.setTerminal(m_terminal->name());
        const QStringList global{ u"--server"_s, m_wire.server.url().toString(), u"--ca"_s, m_wire.caFile(), u"--token-file"_s,
            m_tokenFile };
        return m_sandbox.run(u"mcias-cli"_s, global + arguments, {}, [&](QProcess &) { typing(); });
    }
    QByteArray body(int request) const { return m_wire.server.requests().value(request).body; }

    const QByteArray m_totpRequired = "{\"error\":\"code?\",\"code\":\"totp_required\"}";
    const QStringList m_login{ u"login"_s, u"--username"_s, u"a"_s };
    Wire m_wire;
    Sandbox m_sandbox;
    std::unique_ptr<Terminal> m_terminal;
    QString m_tokenFile;
};

void TestCliPrompt::init()
{
    m_wire.server.forget();
    m_wire.server.answer(Reply::json(200, "{\"token\":\"t\",\"expires_at\":\"2030-01-01T00:00:00Z\"}"));
    m_terminal = std::make_unique<Terminal>();
    m_tokenFile = m_sandbox.write(u"token"_s, QByteArray(wireToken) + '\n');
}

void TestCliPrompt::passwordAndCode()
{
    m_wire.server.enqueue(Reply::json(401, m_totpRequired));
    const Ran ran = run(m_login, [this] {
        QVERIFY(m_terminal->hears("password: "));
        QVERIFY(!m_terminal->echoes());
        m_terminal->type("correct horse\n");
        QVERIFY(m_terminal->hears("Code from the authenticator app: "));
        m_terminal->type("123 456\n");
    });
    QVERIFY2(ran.exitCode == 0, ran.all());
    QCOMPARE(body(0), QByteArray("{\"username\":\"a\",\"password\":\"correct horse\"}"));
    QCOMPARE(body(1), QByteArray("{\"username\":\"a\",\"password\":\"correct horse\",\"totp_code\":\"123456\"}"));
    QVERIFY2(!m_terminal->heard().contains("horse") && !m_terminal->heard().contains("123"), m_terminal->heard());
    QVERIFY(m_terminal->echoes());
}

void TestCliPrompt::codeIsAskedForOnce()
{
    m_wire.server.answer(Reply::json(401, m_totpRequired));
    const Ran ran = run(m_login + QStringList{ u"--password-file"_s, m_sandbox.write(u"password"_s, "correct horse") }, [this] {
        QVERIFY(m_terminal->hears("Code from the authenticator app: "));
        m_terminal->type("000000\n");
    });
    QVERIFY2(ran.exitCode == 11, ran.all());
    QCOMPARE(ran.error().value(u"code"_s).toString(), u"totp_required"_s);
    QCOMPARE(m_wire.server.requestCount(), 2);
}

void TestCliPrompt::optionalSecretOnDemand()
{
    const Ran ran = run(
        { u"create-account"_s, u"--username"_s, u"a"_s, u"--account-type"_s, u"human"_s, u"--password-prompt"_s }, [this] {
            QVERIFY(m_terminal->hears("password: "));
            m_terminal->type("correct horse\n");
        });
    QVERIFY2(ran.exitCode == 17, ran.all()); // the answer is a token's; the request is what counts here
    QCOMPARE(body(0), QByteArray("{\"username\":\"a\",\"account_type\":\"human\",\"password\":\"correct horse\"}"));
}

void TestCliPrompt::interrupted()
{
    const Ran ran = run(m_login, [this] {
        QVERIFY(m_terminal->hears("password: "));
        m_terminal->type("half\x03");
    });
    QVERIFY2(ran.exitCode == 16, ran.all());
    QCOMPARE(ran.error().value(u"kind"_s).toString(), u"cancelled"_s);
    QCOMPARE(m_wire.server.requestsStarted(), 0);
    QVERIFY(m_terminal->echoes());
}

void TestCliPrompt::interruptedAtTheCode()
{
    m_wire.server.enqueue(Reply::json(401, m_totpRequired));
    const Ran ran = run(m_login, [this] {
        QVERIFY(m_terminal->hears("password: "));
        m_terminal->type("correct horse\n");
        QVERIFY(m_terminal->hears("Code from the authenticator app: "));
        m_terminal->type("12\x03");
    });
    QVERIFY2(ran.exitCode == 16, ran.all());
    const QString message = ran.error().value(u"message"_s).toString();
    QVERIFY2(message.contains(u"The password was sent"_s) && !message.contains(u"Nothing was sent"_s), ran.err);
}

void TestCliPrompt::nothingTyped()
{
    const Ran ran = run(m_login, [this] {
        QVERIFY(m_terminal->hears("password: "));
        m_terminal->type("\n");
    });
    QVERIFY2(ran.exitCode == 16, ran.all());
    QCOMPARE(m_wire.server.requestsStarted(), 0);
}

QTEST_GUILESS_MAIN(TestCliPrompt)
#include "tst_cli_prompt.moc"
