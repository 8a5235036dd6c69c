// SPDX-License-Identifier: MIT
#pragma once

#include "views/page.h"
#include "work/recent_events.h"

#include <QTimer>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace mcias {

class BarChart;
class Card;
class LinkRow;

//! What matters at a glance, first after the sign-in: accounts, second factors, administrators, tokens about to end, failed
//! sign-ins, the last events, and the server's certificate. Every figure leads to what it counts. Costs the list of accounts,
//! which all pages share, and one page of the audit log, or two.
class OverviewPage final : public Page {
    Q_OBJECT

public:
    static constexpr int shownEvents = 8;

    explicit OverviewPage(const PageContext &context, QWidget *parent = nullptr);

    void refresh() override;
    void begin() override;
    QWidget *firstFocus() override;

    //! The tour's steps through this page.
    static QList<TourStep> tour(Page *page);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    // A tile: its title leads to a page, and so does each of its lines.
    struct Tile {
        Card *card = nullptr;
        QVBoxLayout *inside = nullptr;
        LinkRow *title = nullptr;
        QLabel *note = nullptr; // what is to be said of the figures, or why there are none
        QList<LinkRow *> lines;
    };
    QWidget *makeToolbar();
    QWidget *makeContent(QWidget *parent);
    Tile makeTile(const QString &title, const char *name, const char *page, const QString &filter, QWidget *parent);
    LinkRow *addLine(Tile &tile, const QString &text, const char *name, const char *page, const QString &filter);
    void makeAccounts(QWidget *parent);
    void makeSafety(QWidget *parent);
    void makeTokens(QWidget *parent);
    void makeServer(QWidget *parent);
    void makeFailures(QWidget *parent);
    void makeEvents(QWidget *parent);

    void showAll();
    void showAccounts();
    void showTokens();
    void showServer();
    void showFailures();
    int drawFailures();
    void showEvents();
    void showAge();
    void say(const Tile &tile, const QString &note, bool hasFigures = true);
    QString problemText(const std::optional<Error> &error, bool isKnown, const QString &denied) const;
    QString adminsText(int unread) const;
    void openHours(int first, int last);

    PageContext m_context;
    RecentEvents m_events;
    QDateTime m_chartFrom; // the hour of the first bar
    QTimer m_tick;
    QTimer m_counting; // accounts, a moment after they have changed
    QLabel *m_asOf = nullptr;
    QPushButton *m_refresh = nullptr;
    Tile m_accounts;
    Tile m_safety;
    Tile m_tokens;
    Tile m_server;
    Tile m_failures;
    Tile m_latest;
    LinkRow *m_admins = nullptr;
    QPushButton *m_readRoles = nullptr;
    BarChart *m_chart = nullptr;
};

} // namespace mcias
