// SPDX-License-Identifier: MIT
#pragma once

#include "views/page.h"

#include <QTimer>

namespace mcias {

class FactsPanel;

//! Who is signed in, where, with which roles, and for how long: what the token itself says.
class SessionPage final : public Page {
    Q_OBJECT

public:
    explicit SessionPage(const PageContext &context, QWidget *parent = nullptr);

    //! Tells the times anew; happens by itself while the page is shown.
    void refresh() override;

    static QList<TourStep> tour(Page *page);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    PageContext m_context;
    FactsPanel *m_facts;
    QTimer m_tick;
};

} // namespace mcias
