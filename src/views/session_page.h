// SPDX-License-Identifier: MIT
#pragma once

#include "views/page.h"

namespace mcias {

class FactsPanel;

//! Who is signed in, where, with which roles, and for how long: what the token itself says.
class SessionPage final : public Page {
    Q_OBJECT

public:
    explicit SessionPage(const PageContext &context, QWidget *parent = nullptr);

    void refresh() override;

    static QList<TourStep> tour(Page *page);

private:
    PageContext m_context;
    FactsPanel *m_facts;
};

} // namespace mcias
