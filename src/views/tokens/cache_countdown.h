// SPDX-License-Identifier: MIT
#pragma once

#include "api/clock.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;

namespace mcias {

//! How long services may still take a token for good that has just ended: they remember a validation for half a minute.
//! Hidden until it begins.
class CacheCountdown final : public QWidget {
    Q_OBJECT

public:
    //! \a clock outlives it.
    explicit CacheCountdown(const Clock &clock, QWidget *parent = nullptr);

    enum class Subject : quint8 {
        Token,
        FormerToken, //!< another one has come in its place
    };
    //! From now on; what runs begins anew.
    void start(Subject subject = Subject::Token);
    //! Zero: over, or never begun.
    std::chrono::seconds left() const;
    bool isOver() const { return m_isOver; }
    QString text() const;

Q_SIGNALS:
    void over();

private:
    void show();

    const Clock &m_clock;
    QDateTime m_end;
    Subject m_subject = Subject::Token;
    bool m_isOver = false;
    QLabel *m_text;
    QProgressBar *m_bar;
    QTimer m_tick;
};

} // namespace mcias
