// SPDX-License-Identifier: MIT
#include "cli/run.h"

#include "cli/secret_input.h"
#include "cli/verify_token.h"

namespace mcias::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String totpCode("totp_code");
constexpr QLatin1String serviceName("service_name");
constexpr QLatin1String tags("tags");
constexpr QLatin1String token("token");
constexpr QLatin1String key("key");

} // namespace

Run::Run(const CommandLine &line, const Command &command, const FieldValues &values)
    : m_line(line),
      m_command(command),
      m_values(values)
{
    if (command.tokenUse == TokenUse::Keep && !line.outFile.isEmpty())
        throw Failure::usage(u"--out has no use here: the answer's secret is the token, and that goes to the token file"_s);
    if ((!command.anonymous || command.tokenUse != TokenUse::None) && line.tokenFile.isEmpty())
        throw Failure::usage(u"--token-file is missing: give it before the command"_s);
    // Sign-in is the one call that takes both; other commands have tags of their own.
    if (command.field(serviceName)) {
        if (!line.serviceName.isEmpty() && !m_values.has(serviceName))
            m_values.set(serviceName, { Secret(line.serviceName) });
        QList<Secret> texts;
        for (const QString &tag : line.tags)
            texts += Secret(tag);
        if (!texts.isEmpty() && !m_values.has(tags))
            m_values.set(tags, texts);
    }
}

Run::~Run() = default;

void Run::prepare()
{
    ClientOptions options;
    options.caFile = m_line.caFile;
    options.timeout = m_line.timeLimit();
    const bool isVerification = !m_command.send;
    const QUrl server = isVerification && m_values.has(key) ? QUrl() : m_line.serverUrl();
    if (!m_command.anonymous)
        options.token = readTokenFile(m_line.tokenFile);
    if (isVerification && !m_values.has(token) && !m_line.tokenFile.isEmpty())
        m_values.set(token, { readTokenFile(m_line.tokenFile) });
    m_output = std::make_unique<Output>(m_line.outFile);
    if (m_command.tokenUse == TokenUse::Keep)
        m_tokenWriter = std::make_unique<TokenFileWriter>(m_line.tokenFile);
    m_values.readAll();
    m_request = m_values.toJson();
    m_client = std::make_unique<Client>(server, options);
}

void Run::start()
{
    guarded([this] { m_command.send ? send() : verify(); });
}

void Run::send()
{
    m_call = m_command.send(
        *m_client, m_request.utf8(), this, [this](const Answer &answer) { answered(answer); },
        [this](const Error &error) { failed(error); });
}

void Run::interrupt()
{
    if (m_call)
        m_call->cancel();
}

void Run::verify()
{
    if (m_values.has(key))
        return verify(publicKeyFrom(m_values.text(key)));
    m_call = m_client->getPublicKey()->then(
        this, [this](const PublicKey &publicKey) { guarded([&] { verify(publicKey); }); },
        [this](const Error &error) { failed(error); });
}

void Run::verify(const PublicKey &publicKey)
{
    const QByteArray report = verifiedClaims(m_values.text(token), publicKey);
    if (m_output->hasFile())
        m_output->writeFile(report, Applied::No);
    m_output->print(report, Applied::No);
    end(nullptr);
}

void Run::answered(const Answer &answer)
{
    guarded([&] {
        deliver(answer);
        end(nullptr);
    });
}

void Run::deliver(const Answer &answer)
{
    const Applied applied = m_command.onlyReads ? Applied::No : Applied::Yes;
    switch (m_command.tokenUse) {
    case TokenUse::Keep:
        m_tokenWriter->commit(m_client->token());
        return m_output->print(answer.open, applied);
    case TokenUse::Forget:
        removeTokenFile(m_line.tokenFile);
        break;
    case TokenUse::None:
        break;
    }
    if (m_output->hasFile())
        m_output->writeFile(answer.full.utf8(), applied);
    m_output->print(m_output->hasFile() ? QByteArrayView(answer.redacted) : answer.full.utf8(), applied);
}

void Run::failed(const Error &error)
{
    guarded([&] {
        if (askForCode(error))
            return send();
        Failure failure = Failure::of(error);
        failure.message += afterthought(error);
        end(&failure);
    });
}

// To break off here is not to have sent nothing.
Secret Run::code()
{
    try {
        return askAtTerminal(u"Code from the authenticator app: "_s);
    } catch (Failure &failure) {
        failure.message = u"Cancelled. The password was sent, and was right; without the code nobody is signed in."_s;
        throw;
    }
}

// The password was right and a code is missing: ask for it once, if there is somebody to ask.
bool Run::askForCode(const Error &error)
{
    if (error.kind != ErrorKind::TotpRequired || m_askedForCode || !m_command.field(totpCode) || m_values.has(totpCode)
        || !hasTerminal())
        return false;
    m_askedForCode = true;
    const QString typed = code().reveal();
    m_values.set(totpCode, { Secret(QString(typed).remove(u' ')) });
    m_request = m_values.toJson();
    return true;
}

// What a failed call means for the token file.
QString Run::afterthought(const Error &error) const
{
    if (error.kind == ErrorKind::TotpRequired)
        return u" Give it with --totp-code-file FILE, or call from a terminal to be asked for it."_s;
    if (m_command.tokenUse == TokenUse::Forget && error.kind == ErrorKind::Auth && !error.isForeign) {
        removeTokenFile(m_line.tokenFile);
        return u" The token was dead before. The token file was removed."_s;
    }
    if (m_command.tokenUse == TokenUse::Forget)
        return u" The token file was kept, so that logout can be tried again; a token that is not revoked stays valid until it "
               "expires."_s;
    if (m_command.tokenUse == TokenUse::Keep && !m_command.anonymous && error.applied != Applied::No)
        return u" The token file still holds the former token, which may be dead by now: sign in again if it is."_s;
    return {};
}

template<class Action>
void Run::guarded(Action action)
{
    try {
        action();
    } catch (const Failure &failure) {
        end(&failure);
    }
}

void Run::end(const Failure *failure)
{
    m_output.reset(); // takes a file away that nothing was written to
    m_tokenWriter.reset();
    if (failure)
        printFailure(*failure);
    Q_EMIT ended(static_cast<int>(failure ? failure->exitCode : ExitCode::Ok));
}

} // namespace mcias::cli
