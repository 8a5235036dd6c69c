// SPDX-License-Identifier: MIT
#include "work/sso/sso_run.h"

#include "api/command_text.h"
#include "work/sso/sso_work.h"
#include "work/step_words.h"

#include <QUrl>

#include <algorithm>

namespace mcias {

using namespace Qt::StringLiterals;
using Kind = SsoOrder::Kind;

namespace {

QStringList sortedTags(const SsoClient &client)
{
    QStringList tags = client.tags;
    tags.sort();
    tags.removeDuplicates();
    return tags;
}

// What people can write of it; the times are the server's.
bool isSame(const SsoClient &a, const SsoClient &b)
{
    return a.redirectUri == b.redirectUri && a.enabled == b.enabled && sortedTags(a) == sortedTags(b);
}

CreateSsoClient creationOf(const SsoClient &wanted)
{
    return { wanted.clientId, wanted.redirectUri, wanted.tags.isEmpty() ? std::nullopt : std::optional(wanted.tags) };
}

UpdateSsoClient differenceOf(const SsoClient &before, const SsoClient &wanted)
{
    UpdateSsoClient request{ wanted.clientId, {}, {}, {} };
    if (wanted.redirectUri != before.redirectUri)
        request.redirectUri = wanted.redirectUri;
    if (sortedTags(wanted) != sortedTags(before))
        request.tags = wanted.tags;
    if (wanted.enabled != before.enabled)
        request.enabled = wanted.enabled;
    return request;
}

} // namespace

QString SsoOrder::command() const
{
    switch (kind) {
    case Kind::Create:
        return commandText(creationOf(wanted));
    case Kind::Update:
        return commandText(differenceOf(seen.value_or(SsoClient()), wanted));
    case Kind::Delete:
        return commandText(DeleteSsoClient{ wanted.clientId });
    }
    return {};
}

bool isPlainWord(const QString &text)
{
    const QList<uint> codes = text.toUcs4();
    return std::none_of(codes.begin(), codes.end(), [](uint code) {
        const QChar::Category category = QChar::category(code);
        return QChar::isSpace(code) || category == QChar::Other_Control || category == QChar::Other_Format
            || category == QChar::Other_Surrogate || category == QChar::Other_NotAssigned;
    });
}

QString lookedUpHost(const QString &uri)
{
    const QString ascii = QString::fromLatin1(QUrl::toAce(QUrl(uri, QUrl::StrictMode).host()));
    const QStringList labels = ascii.split(u'.');
    const bool isOther = std::any_of(
        labels.begin(), labels.end(), [](const QString &label) { return label.startsWith("xn--"_L1); });
    return isOther ? ascii : QString();
}

QString redirectUriFault(const QString &uri)
{
    constexpr qsizetype longest = 2048;
    const QUrl url(uri, QUrl::StrictMode);
    const QString authority = uri.section(u"//"_s, 1).section(u'/', 0, 0).section(u'?', 0, 0);
    if (uri.isEmpty())
        return SsoRun::tr("A redirect URI is wanted: where people are sent back to after they have signed in.");
    if (uri.size() > longest)
        return SsoRun::tr("This is too long for an address.");
    if (!isPlainWord(uri) || !url.isValid())
        return SsoRun::tr("This is not an address: https://app.example.org/callback is one.");
    if (url.scheme() != "https"_L1)
        return SsoRun::tr("It has to begin with https:// – whoever reads along could take over the sign-in.");
    if (url.host().isEmpty())
        return SsoRun::tr("The name of a server is missing: https://app.example.org/callback has one.");
    if (authority.contains(u'@'))
        return SsoRun::tr("There must be no user name or password in it.");
    if (uri.contains(u'#'))
        return SsoRun::tr("There must be no # in it: what stands behind it never reaches a server.");
    if (uri.contains(u'*'))
        return SsoRun::tr("There are no wildcards: it has to be exactly the address that the application uses.");
    return {};
}

SsoRun *SsoRun::start(Session &session, const SsoOrder &order, QObject *parent, const StepTiming &timing)
{
    auto *run = new SsoRun(parent);
    run->m_work = new SsoWork({ session, {}, {}, timing }, order, run);
    connect(run->m_work, &StepWork::ended, run, [run](const StepResult &end) {
        const SsoEnd result{ end.outcome, end.error, end.note, run->m_work->isConflict(), run->m_work->now() };
        run->deleteLater();
        Q_EMIT run->ended(result);
    });
    // Not before whoever starts it has had the time to listen.
    QMetaObject::invokeMethod(run->m_work, &StepWork::begin, Qt::QueuedConnection);
    return run;
}

void SsoRun::cancel()
{
    m_work->cancel();
}

void SsoWork::look()
{
    read(
        GetSsoClient{ m_sso.wanted.clientId }, [this](const SsoClient &client) { seen(client); },
        [this](const Error &error) {
            if (error.kind == ErrorKind::NotFound && !error.isNotOffered())
                return seen(std::nullopt);
            if (written() != Written::No)
                return cannotBeSeen();
            if (!result().error)
                result().error = error;
            isImpossible();
        });
}

void SsoWork::seen(const std::optional<SsoClient> &now)
{
    m_now = now;
    if (written() == Written::No)
        judgeFirst();
    else
        judgeLost();
}

void SsoWork::isConflicting(const QString &sentence)
{
    m_isConflict = true;
    note(sentence);
    isImpossible();
}

void SsoWork::judgeFirst()
{
    const QString id = quotable(m_sso.wanted.clientId);
    if (m_sso.kind == Kind::Delete && !m_now)
        return isSo();
    if (m_sso.kind == Kind::Create && m_now)
        return isConflicting(SsoRun::tr("There is an SSO client %1 already.").arg(id));
    if (m_sso.kind != Kind::Create && !m_now)
        return isConflicting(SsoRun::tr("The SSO client %1 is not there any more.").arg(id));
    if (m_sso.kind == Kind::Update && isSame(*m_now, m_sso.wanted))
        return isSo();
    if (m_wasRefused) // the error says why
        return isImpossible();
    m_before = m_now;
    if (m_sso.seen && !isSame(*m_now, *m_sso.seen))
        return isConflicting(SsoRun::tr("Somebody has changed the SSO client %1 meanwhile.").arg(id));
    send();
}

// The answer was lost. What is neither as it was nor as it was to be is somebody else's, before our write or after it.
void SsoWork::judgeLost()
{
    switch (m_sso.kind) {
    case Kind::Create:
        if (!m_now)
            return isNotSo();
        return isSame(*m_now, m_sso.wanted) ? isSo() : cannotBeSeen();
    case Kind::Update:
        if (m_now && isSame(*m_now, m_sso.wanted))
            return isSo();
        return m_now && isSame(*m_now, *m_before) ? isNotSo() : cannotBeSeen();
    case Kind::Delete:
        return m_now ? isNotSo() : isSo();
    }
}

void SsoWork::send()
{
    const SsoClient &wanted = m_sso.wanted;
    const auto done = [this](const SsoClient &client) { answered(client); };
    switch (m_sso.kind) {
    case Kind::Create:
        return write(creationOf(wanted), done);
    case Kind::Update:
        return write(differenceOf(*m_before, wanted), done);
    case Kind::Delete:
        return write(DeleteSsoClient{ wanted.clientId }, [this](const NoContent &) {
            m_now.reset();
            isSo();
        });
    }
}

void SsoWork::answered(const SsoClient &client)
{
    m_now = client;
    SsoClient expected = m_sso.wanted;
    if (m_sso.kind == Kind::Create)
        expected.enabled = client.enabled; // the server's choice
    if (!isSame(client, expected))
        note(SsoRun::tr("The server took it, and answers with other values than were sent: look at it."));
    isSo();
}

void SsoWork::refused(const Error &error)
{
    // Most likely somebody was quicker: a look says what they did.
    const bool isGone = error.kind == ErrorKind::NotFound && !error.isNotOffered();
    if (!isGone && error.kind != ErrorKind::Conflict)
        return OneWrite::refused(error);
    m_wasRefused = true;
    lookAfterRefusal();
}

} // namespace mcias
