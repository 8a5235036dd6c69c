// SPDX-License-Identifier: MIT
// What the server's page says.
#include "session/authority_file.h"
#include "session/connection_facts.h"
#include "session/fingerprint.h"
#include "session/sign_in.h"
#include "views/controls/bar_chart.h"
#include "views/controls/code_text.h"
#include "views/controls/facts_grid.h"
#include "views/controls/fault_label.h"
#include "views/controls/selectable_text.h"
#include "views/server/server_page.h"
#include "views/session/unseal_panel.h"
#include "work/server/key_thumbprint.h"
#include "work/server/safe_reads.h"

#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace mcias {

using namespace Qt::StringLiterals;
using Offer = CallWatch::Offer;

namespace {

constexpr qsizetype longestKey = 200;
constexpr qsizetype mostUnknown = 40;
constexpr qsizetype fewestBars = 30;
constexpr qint64 soon = 30; // days before a certificate ends

// What is heard with it changes with it.
void setCode(SelectableText *field, const QString &title, const QString &text)
{
    field->setContents(text);
    field->setAccessibleName(title + ": "_L1 + text);
}

Fact certificateFact(const QSslCertificate &certificate, bool isServer, const Formats &formats, const QDateTime &now)
{
    const AuthorityFacts about = AuthorityFacts::of(certificate, now);
    const auto days = static_cast<int>(now.secsTo(about.until) / 86400);
    const QString left = about.validity == AuthorityFacts::Validity::Expired ? ServerPage::tr("over")
        : days < 1                                                           ? ServerPage::tr("less than a day left")
                                                                             : ServerPage::tr("%n day(s) left", nullptr, days);
    const QString by = about.issuer.isEmpty() ? ServerPage::tr("Issued by itself.")
                                              : ServerPage::tr("Issued by %1.").arg(safeLine(about.issuer, 120));
    const QString ends = about.validity == AuthorityFacts::Validity::NotYetValid
        ? ServerPage::tr("Begins %1, ends %2.").arg(formats.time(about.from), formats.time(about.until))
        : ServerPage::tr("Ends %1: %2.").arg(formats.time(about.until), left);
    return { isServer ? ServerPage::tr("Server") : ServerPage::tr("Authority"),
        about.name.isEmpty() ? u"–"_s : safeLine(about.name, 120), by + u'\n' + ends };
}

// What is urgent about the certificates: the server's own first, then those that vouch for it. The last one is seldom shown by
// the server: \a pathEnd, when the first of all of them ends, tells of it.
QStringList endsOf(const QList<QSslCertificate> &chain, const QDateTime &pathEnd, const Formats &formats, const QDateTime &now)
{
    const QDateTime own = chain.isEmpty() ? pathEnd : chain.first().expiryDate().toUTC();
    QStringList sentences;
    if (own.isValid() && own < now)
        sentences += ServerPage::tr("Its certificate ended %1: whoever checks it cannot connect. Renew it now.")
                         .arg(formats.time(own));
    else if (const QString ending = ConnectionFacts::endingSoon(own, now); !ending.isEmpty())
        sentences += ending;
    QDateTime first = own;
    const auto look = [&](const QString &name, const QDateTime &end) {
        if (end < now)
            sentences += ServerPage::tr("The authority %1 ended %2: what it vouches for cannot be checked any more.")
                             .arg(name, formats.time(end));
        else if (const qint64 days = now.secsTo(end) / 86400; days <= soon)
            sentences += ServerPage::tr("The authority %1 ends in %n day(s): the certificates that it vouches for end with it.",
                nullptr, static_cast<int>(days))
                             .arg(name);
        first = std::min(first, end);
    };
    for (const QSslCertificate &certificate : chain.mid(1)) {
        const AuthorityFacts about = AuthorityFacts::of(certificate, now);
        look(safeLine(about.name, 120), about.until);
    }
    if (pathEnd.isValid() && first.isValid() && pathEnd < first)
        look(ServerPage::tr("at the end of the chain"), pathEnd);
    return sentences;
}

} // namespace

void ServerPage::showAll()
{
    showServer();
    showLatency();
    showCertificates();
    showKey();
    showVault();
    showCalls();
    showUnknown();
}

QString ServerPage::healthText() const
{
    const auto &health = m_watch.health();
    if (health.error)
        return health.error->kind == ErrorKind::Sealed ? tr("Sealed") : tr("Not known");
    if (!health.value)
        return health.isAsking() ? tr("Being asked…") : tr("Not asked yet");
    if (health.value->status == HealthWord::Ok)
        return tr("Well");
    if (health.value->status == HealthWord::Sealed)
        return tr("Sealed");
    return tr("“%1”, which this console does not know").arg(safeLine(health.value->status.word(), 40));
}

void ServerPage::showServer()
{
    const auto &health = m_watch.health();
    const auto ahead = m_watch.clockAhead();
    bool matters = false;
    QString note;
    if (health.error && health.error->kind != ErrorKind::Sealed)
        note = health.error->explanation();
    if (m_watch.asOf().isValid())
        note += (note.isEmpty() ? QString() : u" "_s)
            + tr("The last answer came at %1.").arg(m_context.formats.exactTime(m_watch.asOf()));
    m_facts->setFacts({
        { tr("Address"), serverName(m_context.session.server()), {} },
        { tr("Health"), healthText(), note },
        { tr("Clocks"), ahead ? ConnectionFacts::clocks(*ahead, matters) : tr("The server has not told its time."), {} },
    });
}

void ServerPage::showLatency()
{
    const auto &pulses = m_watch.pulses();
    QList<BarChart::Bar> bars;
    QList<qint64> times;
    for (qint64 i = pulses.isEmpty() ? 0 : fewestBars - pulses.size(); i > 0;
         --i) // so that the first ones are not as wide as the card
        bars += BarChart::Bar{ tr("Not measured yet"), {}, 0, 0, -i };
    const qsizetype first = bars.size();
    for (const ServerWatch::Pulse &pulse : pulses) {
        const qint64 time = pulse.time.count();
        const QString when = pulse.at.toLocalTime().toString(u"HH:mm:ss"_s);
        const QString number = m_context.formats.number(time);
        bars += BarChart::Bar{ pulse.isAnswered ? tr("%1: answered within %2 ms").arg(when, number)
                                                : tr("%1: no answer, given up after %2 ms").arg(when, number),
            {}, std::max<qint64>(time, 1), pulse.isAnswered ? 0 : std::max<qint64>(time, 1), pulse.at.toMSecsSinceEpoch() };
        if (pulse.isAnswered)
            times += time;
    }
    if (!pulses.isEmpty())
        bars[first].tick = pulses.first().at.toLocalTime().toString(u"HH:mm:ss"_s);
    QString summary = tr("Not answered yet.");
    if (!times.isEmpty()) {
        const QString last = m_context.formats.number(times.constLast());
        std::sort(times.begin(), times.end());
        summary = tr("The last answer took %1 ms. Of %n answer(s), the one in the middle took %2 ms and the slowest %3 ms.",
            nullptr, static_cast<int>(times.size()))
                      .arg(last, m_context.formats.number(times[times.size() / 2]), m_context.formats.number(times.constLast()));
    }
    m_latency->setBars(bars, summary);
    m_latency->setToolTip(summary);
}

void ServerPage::showCertificates()
{
    const QDateTime now = m_context.clock.now();
    const ServerTrust *trust = m_context.session.trust();
    const auto &chain = m_watch.chain();
    QList<Fact> facts;
    for (qsizetype i = 0; i < chain.size(); ++i)
        facts += certificateFact(chain[i], i == 0, m_context.formats, now);
    if (facts.isEmpty())
        facts += Fact{ tr("Server"), m_watch.isAsking() ? tr("Being asked…") : tr("No connection has shown one yet."), {} };
    if (trust && trust->change()) {
        facts += Fact{ tr("Known"), tr("Changed, first seen %1").arg(m_context.formats.exactTime(trust->change().now.since)),
            {} };
    } else if (trust && trust->known().since.isValid()) {
        const QString since = m_context.formats.exactTime(trust->known().since);
        const bool isKeySeen = m_watch.key().value && !m_watch.key().error;
        facts += chain.isEmpty() ? Fact{ tr("Known"), tr("Remembered since %1").arg(since), {} }
                                 : Fact{ tr("Known"), tr("Unchanged since %1").arg(since),
                                       isKeySeen ? tr("Certificate, authority and key are the ones that this console remembers.")
                                                 : tr("Certificate and authority are the ones that this console remembers.") };
    }
    QString fault;
    if (trust && trust->change().authority)
        fault = tr(
            "Another authority vouches for this server than before: nothing is sent to it until somebody has reviewed that.");
    else if (trust && trust->change().certificate)
        fault = tr(
            "It is another certificate than before, from the same authority: writes wait until somebody has reviewed that.");
    QStringList faults = endsOf(chain, trust ? trust->certificateEnd() : QDateTime(), m_context.formats, now);
    if (!fault.isEmpty())
        faults.prepend(fault);
    m_chain->setFacts(facts);
    m_chainFault->say(faults.join(u' '));
    m_fingerprintPart->setVisible(!chain.isEmpty());
    if (!chain.isEmpty())
        setCode(
            m_fingerprint, tr("SHA-256 fingerprint of the server's certificate"), fingerprintLines(fingerprint(chain.first())));
}

void ServerPage::showKey()
{
    const auto &key = m_watch.key();
    const ServerTrust *trust = m_context.session.trust();
    const QByteArray known = trust ? trust->known().key : QByteArray();
    const bool isChanged = trust && trust->change().key;
    QString state;
    QString note;
    if (key.error && key.error->kind == ErrorKind::Sealed)
        state = tr("Not to be had while the vault is sealed");
    else if (key.error && key.error->isNotOffered())
        state = tr("This server does not show its key");
    else if (key.error)
        state = tr("Could not be read");
    else if (!key.value)
        state = key.isAsking() ? tr("Being asked…") : tr("Not asked yet");
    else if (isChanged)
        state = tr("Changed, first seen %1").arg(m_context.formats.exactTime(trust->change().now.since));
    else if (trust && trust->known().since.isValid())
        state = tr("Unchanged since %1").arg(m_context.formats.exactTime(trust->known().since));
    else
        state = tr("Seen for the first time");
    if (key.error && key.error->kind != ErrorKind::Sealed && !key.error->isNotOffered())
        note = key.error->explanation();
    PublicKey shown = key.value.value_or(PublicKey());
    if (key.error || !key.value) {
        shown = PublicKey{ u"OKP"_s, u"Ed25519"_s, QString::fromUtf8(known) };
        if (!known.isEmpty())
            note += (note.isEmpty() ? QString() : u" "_s) + tr("Below is the one that this console remembers.");
    }
    m_keyFacts->setFacts({ { tr("Key"), state, note } });
    m_keyFault->say(isChanged ? tr("The server signs with another key than before: writes wait until somebody has reviewed that.")
                              : QString());
    const QByteArray thumbprint = keyThumbprint(shown);
    m_keyPart->setVisible(!shown.x.isEmpty());
    setCode(m_key, tr("Key (x, base64url)"), safeLine(shown.x, longestKey));
    setCode(m_thumbprint, tr("Fingerprint (SHA-256 thumbprint, RFC 7638)"),
        thumbprint.isEmpty() ? tr("none: this is no Ed25519 key") : QString::fromLatin1(thumbprint));
}

void ServerPage::showVault()
{
    const auto &health = m_watch.health();
    const auto &vault = m_watch.vault();
    const auto sealed = m_watch.isSealed();
    const bool isOffered = !(vault.error && vault.error->isNotOffered());
    m_vaultState->setText(sealed == true ? tr("Sealed") : sealed == false ? tr("Open") : tr("Not known"));
    m_vaultState->setAccessibleName(tr("Vault: %1").arg(m_vaultState->text()));
    QString text;
    if (sealed == true)
        text = tr("The server refuses every call but those for its health and for unsealing. Nobody can work or sign in.");
    else if (sealed == false)
        text = tr("The server works. Sealing it would stop everybody's work.");
    else if (const auto &error = health.error ? health.error : vault.error; error && (isOffered || health.error))
        text = tr("The server could not be asked. %1").arg(error->explanation());
    else if (m_watch.isAsking())
        text = tr("Being asked…");
    else if (isOffered)
        text = tr("Nothing asked for yet.");
    if (!isOffered)
        text += (text.isEmpty() ? QString() : u" "_s)
            + tr("This server does not offer sealing and unsealing over the network: use its own tools.");
    m_vaultText->setText(text);
    const bool hadFocus = m_unseal->isAncestorOf(focusWidget());
    const bool mayUnseal = isOffered && (sealed != false || m_unseal->isBusy());
    if (!mayUnseal && hadFocus)
        m_refresh->setFocus(Qt::OtherFocusReason);
    m_unseal->setVisible(mayUnseal);
    m_seal->setVisible(isOffered && sealed == false);
}

QString ServerPage::linesOf(Offer offer, int &count) const
{
    const auto watched = [this](const QString &name) {
        const Offer seen = m_calls ? m_calls->offer(name) : Offer::NotKnown;
        return seen != Offer::NotKnown ? seen : m_watch.offer(name);
    };
    QStringList lines;
    for (const ApiCall &call : CallWatch::calls()) {
        if (watched(call.name) == offer)
            lines += call.line;
    }
    count = static_cast<int>(lines.size());
    return lines.join(u'\n');
}

void ServerPage::showCalls()
{
    QList<Fact> facts;
    const auto add = [&](Offer offer, QString (*title)(int)) {
        int count = 0;
        const QString lines = linesOf(offer, count);
        if (count > 0)
            facts += Fact{ title(count), lines, {} };
    };
    add(Offer::NotOffered, [](int count) { return tr("Not offered: %1").arg(count); });
    add(Offer::Offered, [](int count) { return tr("Offered: %1").arg(count); });
    add(Offer::NotKnown, [](int count) { return tr("Not known: %1").arg(count); });
    m_callFacts->setFacts(facts);
    m_ask->setEnabled(!m_reads);
    m_ask->setText(m_reads ? tr("Asking…") : m_hasAsked ? tr("&Ask again") : tr("&Ask with safe calls"));
}

void ServerPage::showUnknown()
{
    QMap<QString, int> all = m_watch.unknownKeys();
    if (const Client *client = m_context.session.client()) {
        for (const auto &[key, count] : client->unknownKeys().asKeyValueRange())
            all[key] += count;
    }
    QStringList lines;
    for (const auto &[key, count] : all.asKeyValueRange()) {
        if (lines.size() < mostUnknown)
            lines += tr("%1 (%n time(s))", nullptr, count).arg(safeLine(key, 80));
    }
    if (all.size() > lines.size())
        lines += tr("and %n more", nullptr, static_cast<int>(all.size() - lines.size()));
    m_unknown->setText(lines.isEmpty() ? tr("None: the answers of this session held nothing that this console does not know.")
                                       : tr("In its answers, this server sends what this console does not know, and passes over:")
                + u'\n' + lines.join(u'\n'));
}

} // namespace mcias
