// SPDX-License-Identifier: MIT
// The accounts page of somebody who is signed in, at a scripted server. Header only.
#pragma once

#include "support/console.h"
#include "support/wire.h"

#include "session/state_store.h"
#include "views/accounts/account_inspector.h"
#include "views/accounts/accounts_page.h"
#include "views/controls/console_style.h"
#include "views/controls/facts_panel.h"
#include "views/controls/message_bar.h"
#include "views/controls/placeholder.h"
#include "views/tables/reading_bar.h"
#include "views/tables/table_view.h"
#include "work/account_book.h"
#include "work/tokens/known_tokens.h"

#include <QtTest>
#include <QtWidgets>

namespace mcias::test {

// A page of somebody who is signed in. Roles and tags are answered aside: everybody is a user and has no tags.
struct AccountsDesk {
    ConsoleWire wire;
    HandClock clock;
    Formats formats;
    QTemporaryDir folder;
    StateStore state{ folder.path() };
    Session session{ clock, wire.options() };
    std::unique_ptr<AccountBook> book;
    std::unique_ptr<KnownTokens> tokens;
    std::unique_ptr<AccountsPage> page;
    TableView *table = nullptr;
    Placeholder *placeholder = nullptr;
    QLineEdit *filter = nullptr;
    QPushButton *refresh = nullptr;
    MessageBar *messages = nullptr;
    QLabel *count = nullptr;
    Reply list = Reply::json(200, "[]");          // what the server answers to the list
    std::function<Reply(const Received &)> extra; // to a call for roles or tags
    int lists = 0;
    int extras = 0;

    explicit AccountsDesk(bool readOnly = false)
    {
        wire.server.answerWith([this](const Received &request) {
            if (request.path == "/v1/accounts") {
                ++lists;
                return list;
            }
            if (!request.path.endsWith("/roles") && !request.path.endsWith("/tags"))
                return request.path == "/v1/auth/login" ? grantReply() : Reply::empty(204);
            ++extras;
            if (extra)
                return extra(request);
            return Reply::json(200, request.path.endsWith("/roles") ? "{\"roles\":[\"user\"]}" : "{\"tags\":[]}");
        });
        SignIn person = wire.signIn();
        person.profile.readOnly = readOnly;
        session.signIn(person);
        if (!eventually([this] { return session.state() == Session::State::SignedIn; }))
            qFatal("cannot sign in");
        book = std::make_unique<AccountBook>(session);
        tokens = std::make_unique<KnownTokens>(session);
        open();
    }
    void open()
    {
        page = std::make_unique<AccountsPage>(PageContext{ .session = session,
            .clock = clock,
            .formats = formats,
            .state = &state,
            .book = book.get(),
            .tokens = tokens.get() });
        page->resize(1100, 600);
        page->show();
        table = page->findChild<TableView *>();
        placeholder = page->findChild<Placeholder *>();
        filter = page->findChild<QLineEdit *>(QStringLiteral("accountsFilter"));
        refresh = page->findChild<QPushButton *>(QStringLiteral("accountsRefresh"));
        messages = page->findChild<MessageBar *>();
        count = page->findChild<QLabel *>(QStringLiteral("accountsCount"));
    }
    bool load(const Reply &reply)
    {
        QSignalSpy done(page.get(), &AccountsPage::refreshed);
        list = reply;
        page->refresh();
        return eventually([&done] { return !done.isEmpty(); });
    }
    QAbstractItemModel *model() const { return table->model(); }
    QString name(int row) const { return model()->index(row, 0).data().toString(); }
    QString currentName() const { return name(table->currentIndex().row()); }
    FactsPanel *facts() const { return page->findChild<FactsPanel *>(); }
    QPushButton *button(const QString &name) const { return page->findChild<QPushButton *>(name); }
    QAction *action(const QString &name) const { return page->findChild<QAction *>(name); }
    // What stands in the inspector's place when there is nothing to inspect.
    QString hint() const { return page->findChild<AccountInspector *>()->findChild<Placeholder *>()->text(); }
    void ask(const QString &question) const { page->findChild<QAction *>(QLatin1String("question-") + question)->trigger(); }
};

// An account of the list, in JSON.
inline QByteArray accountJson(
    const QByteArray &name, const QByteArray &type = "human", const QByteArray &status = "active", const QByteArray &more = {})
{
    return "{\"id\":\"" + QUuid::createUuidV5(QUuid(), name).toByteArray(QUuid::WithoutBraces) + "\",\"username\":\"" + name
        + "\",\"account_type\":\"" + type + "\",\"status\":\"" + status
        + "\",\"created_at\":\"2026-01-01T00:00:00Z\",\"updated_at\":\"2026-01-02T00:00:00Z\"" + more + "}";
}

inline QUuid idOf(const QByteArray &name)
{
    return QUuid::createUuidV5(QUuid(), name);
}

} // namespace mcias::test
