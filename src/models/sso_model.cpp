// SPDX-License-Identifier: MIT
#include "models/sso_model.h"

#include "models/time_cells.h"

#include <QJsonArray>
#include <QUrl>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

template<QDateTime SsoClient::*member>
Column<SsoClient> timeColumn(const char *id, QString (*title)(), bool isExtra)
{
    using R = SsoClient;
    return { .id = id,
        .title = title,
        .text = [](const R &r, const Formats &f) { return f.time(r.*member); },
        .sortKey = [](const R &r) { return timeKey(r.*member); },
        .tooltip = [](const R &r, const Formats &f) { return f.exactTime(r.*member); },
        .value = [](const R &r) { return timeValue(r.*member); },
        .isExtra = isExtra };
}

} // namespace

QString SsoText::enabled(bool isEnabled)
{
    return isEnabled ? tr("Enabled", "SSO client") : tr("Disabled", "SSO client");
}

QString SsoText::tags(const QStringList &tags)
{
    QStringList shown;
    for (const QString &tag : tags)
        shown += safeLine(tag, 80);
    return shown.isEmpty() ? tr("none", "tags") : shown.join(u", "_s);
}

QList<Column<SsoClient>> SsoTable::columns()
{
    using R = SsoClient;
    return {
        { .id = "client",
            .title = [] { return SsoText::tr("Client ID"); },
            .text = [](const R &r, const Formats &) { return safeLine(r.clientId); },
            .sortKey = [](const R &r) { return SortKey::of(r.clientId); },
            .tooltip = [](const R &r, const Formats &) { return safeLine(r.clientId); },
            .icon = [](const R &) { return "session"; },
            .value = [](const R &r) { return QJsonValue(r.clientId); } },
        { .id = "state",
            .title = [] { return SsoText::tr("State"); },
            .text = [](const R &r, const Formats &) { return SsoText::enabled(r.enabled); },
            .sortKey = [](const R &r) { return SortKey::of(qint64(r.enabled ? 0 : 1)); },
            .tone = [](const R &r) { return r.enabled ? Tone::Good : Tone::Muted; },
            .value = [](const R &r) { return QJsonValue(r.enabled); } },
        { .id = "uri",
            .title = [] { return SsoText::tr("Redirect URI"); },
            .text = [](const R &r, const Formats &) { return safeLine(r.redirectUri); },
            .sortKey = [](const R &r) { return SortKey::of(r.redirectUri); },
            .tooltip = [](const R &r, const Formats &) { return safeLine(r.redirectUri, 2000); },
            .value = [](const R &r) { return QJsonValue(r.redirectUri); } },
        { .id = "tags",
            .title = [] { return SsoText::tr("Tags"); },
            .text = [](const R &r, const Formats &) { return r.tags.isEmpty() ? QString() : SsoText::tags(r.tags); },
            .sortKey = [](const R &r) { return SortKey::of(r.tags.join(u' ')); },
            .tooltip = [](const R &r, const Formats &) { return SsoText::tags(r.tags); },
            .value = [](const R &r) { return QJsonValue(QJsonArray::fromStringList(r.tags)); } },
        timeColumn<&SsoClient::updatedAt>(
            "updated", [] { return SsoText::tr("Updated"); }, false),
        timeColumn<&SsoClient::createdAt>(
            "created", [] { return SsoText::tr("Created"); }, true),
    };
}

QString SsoTable::searchText(const SsoClient &client, const Formats &)
{
    return client.clientId + u'\n' + client.redirectUri + u'\n' + client.tags.join(u'\n');
}

void SsoTable::facts(const SsoClient &client, RowFacts &facts)
{
    facts.add("state", client.enabled ? u"enabled"_s : u"disabled"_s, false);
    facts.addWord(SsoText::enabled(client.enabled)); // what people read in their language is found, too
    facts.add("uri", client.redirectUri, false);
    facts.add("host", QUrl(client.redirectUri).host(), false);
    for (const QString &tag : client.tags)
        facts.add("tag", tag, false);
}

QList<QByteArray> SsoTable::filterKeys()
{
    return { "state", "uri", "host", "tag" };
}

} // namespace mcias
