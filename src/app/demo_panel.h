// SPDX-License-Identifier: MIT
#pragma once

#include "api/clock.h"
#include "app/demo_server.h"
#include "views/controls/card.h"

#include <QHash>

class QLabel;
class QVBoxLayout;

namespace mcias {

class Placeholder;

//! Beside the sign-in form: the people whom the demo's server lets in, one button each.
class DemoPanel final : public Card {
    Q_OBJECT

public:
    //! All must outlive the panel.
    DemoPanel(DemoServer &server, const Clock &clock, QWidget *parent = nullptr);

    //! Whom the buttons are for, in their order.
    const QList<DemoPerson> &people() const { return m_server.people(); }
    //! A code for \a person that the server has not seen from here yet; empty if the next one is still to come. The
    //! server takes every code once, and those of the next half-minute too.
    Secret freshCode(const DemoPerson &person);

Q_SIGNALS:
    void chosen(const mcias::DemoPerson &person, const mcias::Secret &code);

private:
    void showState();
    void choose(qsizetype index);

    DemoServer &m_server;
    const Clock &m_clock;
    QLabel *m_intro;
    QLabel *m_hint;
    Placeholder *m_placeholder;
    QWidget *m_buttons = nullptr;
    QVBoxLayout *m_column;
    QHash<QString, qint64> m_usedSteps;
};

} // namespace mcias
