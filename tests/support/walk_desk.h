// SPDX-License-Identifier: MIT
// The whole console to be walked through. Header only: tests that use it link mcias_app and mcias_devserver.
#pragma once

#include "support/audit.h"
#include "support/dev_server_fixture.h"
#include "support/outcome.h"

#include "app/main_window.h"
#include "app/workspace.h"
#include "session/draft_store.h"
#include "session/state_store.h"
#include "views/controls/console_style.h"
#include "views/controls/news_stack.h"
#include "views/controls/secret_clipboard.h"
#include "work/account_book.h"

#include <QtTest>
#include <QtWidgets>

namespace mcias::test {

using namespace Qt::StringLiterals;

// A console at a server with an invented company, and its administrator signed in.
struct WalkDesk {
    DevServerFixture dev{ { .seed = { devserver::Seed::Kind::Demo, 0 }, .rateLimits = false } };
    QTemporaryDir folder;
    Formats formats;
    StateStore state{ folder.path() };
    DraftStore drafts{ folder.path() };
    SecretClipboard clipboard{ dev.clock };
    Session session{ dev.clock };
    MainWindow window{ { .session = session,
                           .clock = dev.clock,
                           .formats = formats,
                           .drafts = &drafts,
                           .state = &state,
                           .clipboard = &clipboard,
                           .journalFolder = folder.filePath(u"bulk"_s) },
        { .state = &state, .clipboard = &clipboard } };

    WalkDesk()
    {
        window.show();
        const devserver::KnownAccount &admin = dev.known();
        session.signIn({ { .server = dev.server->url(), .caFile = dev.server->caFile() }, admin.username, admin.password,
            dev.totpCode(admin) });
        if (!eventually([this] { return window.workspace() && book().isLoaded(); }))
            qFatal("cannot sign in");
        QApplication::setActiveWindow(&window);
    }
    Workspace &workspace() const { return *window.workspace(); }
    AccountBook &book() const { return *workspace().context().book; }
    QList<QWidget *> windows() const
    {
        QList<QWidget *> all;
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (widget->isVisible() && (widget == &window || qobject_cast<QDialog *>(widget)))
                all += widget;
        }
        return all;
    }
    // Everything wrong with what can be seen now.
    QStringList faults() const
    {
        QStringList found;
        for (const QWidget *each : windows()) {
            for (const QString &fault : sharedMnemonics(each) + namelessIn(each))
                found += QLatin1String(each->metaObject()->className()) + u": "_s + fault;
        }
        return found;
    }
    void sayNews() const
    {
        NewsStack &news = *window.news();
        news.say(u"draft"_s, MessageBar::Kind::Info, u"A form was not saved."_s, u"Op&en it"_s);
        news.say(u"server"_s, MessageBar::Kind::Warning, u"The server is not quite what it was."_s, u"Re&view…"_s);
        news.say(u"bulk-a"_s, MessageBar::Kind::Info, u"A bulk change was interrupted."_s, u"&Look at it…"_s);
        news.say(u"bulk-b"_s, MessageBar::Kind::Info, u"A report was not seen."_s, u"Show the &report…"_s);
    }
    void hushNews() const
    {
        for (const QString &id : { u"draft"_s, u"server"_s, u"bulk-a"_s, u"bulk-b"_s })
            window.news()->clear(id);
    }
    // Both ways; \a where is said with each fault.
    QStringList faultsAt(const QString &where) const
    {
        QStringList found = faults();
        sayNews();
        for (const QString &fault : faults()) {
            if (!found.contains(fault))
                found += fault + u" (below news)"_s;
        }
        hushNews();
        for (QString &fault : found)
            fault.prepend(where + u": "_s);
        return found;
    }
    void closeDialogs() const
    {
        for (QWidget *each : windows()) {
            auto *dialog = qobject_cast<QDialog *>(each);
            if (!dialog)
                continue;
            for (int i = 0; i < 3 && dialog->isVisible(); ++i)
                dialog->reject(); // some ask once
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
};

} // namespace mcias::test
