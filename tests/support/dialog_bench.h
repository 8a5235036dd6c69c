// SPDX-License-Identifier: MIT
// Somebody signed in at an embedded server through a relay, with the book of accounts and a page to open dialogs over.
// Header only: tests that use it link mcias_views and mcias_devserver.
#pragma once

#include "support/console.h"
#include "support/step_bench.h"

#include "session/draft_store.h"
#include "views/controls/console_style.h"
#include "views/controls/message_bar.h"
#include "views/controls/secret_clipboard.h"
#include "views/controls/theme.h"
#include "views/page.h"
#include "work/account_book.h"
#include "work/tokens/known_tokens.h"

#include <QtTest>
#include <QtWidgets>

namespace mcias::test {

//! A page with nothing on it.
class EmptyPage final : public Page {
public:
    using Page::Page;
    void refresh() override { }
};

struct DialogBench : StepBench {
    explicit DialogBench(devserver::Dialect dialect = devserver::Dialect::Standard) : StepBench(dialect)
    {
        auto &seeded = dev.state().accounts.edit(dev.idOf(QStringLiteral("admin"))); // out of everybody's way
        seeded.account.status = AccountStatus::Deleted;
        seeded.roles = {};
        page.show();
    }

    Session &alice = signIn(QStringLiteral("alice"));
    QTemporaryDir folder;
    DraftStore drafts{ folder.path() };
    Formats formats;
    SecretClipboard clipboard{ dev.clock };
    AccountBook book{ alice };
    KnownTokens tokens{ alice };
    EmptyPage page;

    PageContext context()
    {
        return { .session = alice,
            .clock = dev.clock,
            .formats = formats,
            .drafts = &drafts,
            .clipboard = &clipboard,
            .book = &book,
            .tokens = &tokens };
    }
    //! Until the list is in the book.
    bool load()
    {
        book.refresh();
        return eventually([this] { return book.isLoaded() && !book.isLoading(); });
    }

    // What a person does and sees.
    template<class W>
    static W *child(const QWidget *root, const char *name)
    {
        W *found = root->findChild<W *>(QLatin1String(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }
    static void press(const QWidget *root, const char *name)
    {
        auto *button = child<QAbstractButton>(root, name);
        if (!button->isVisible() || !button->isEnabled())
            qFatal("%s cannot be pressed", name);
        button->click();
    }
    static QString said(const QWidget *root) { return child<MessageBar>(root, "editorMessages")->text(); }
    static QString text(const QWidget *root, const char *name) { return child<QLabel>(root, name)->text(); }
    static bool saying(const QWidget *root, const QString &part)
    {
        return eventually([&] { return said(root).contains(part); }, std::chrono::seconds(5));
    }
    //! Pictures to look at, light and dark, at one and two device pixels a pixel, if MCIAS_PICTURES names a folder.
    static void picture(QWidget *window, const QString &name)
    {
        const QString where = qEnvironmentVariable("MCIAS_PICTURES");
        if (where.isEmpty())
            return;
        const QPalette before = QApplication::palette();
        for (const Theme *theme : { &Theme::light(), &Theme::dark() }) {
            QApplication::setPalette(theme->palette());
            QCoreApplication::processEvents();
            for (const int ratio : { 1, 2 }) {
                QPixmap pixmap(window->size() * ratio);
                pixmap.setDevicePixelRatio(ratio);
                window->render(&pixmap);
                pixmap.save(QStringLiteral("%1/%2-%3-%4x.png")
                                .arg(where, name, QLatin1String(theme->isDark ? "dark" : "light"))
                                .arg(ratio));
            }
        }
        QApplication::setPalette(before);
        QCoreApplication::processEvents();
    }
};

} // namespace mcias::test
