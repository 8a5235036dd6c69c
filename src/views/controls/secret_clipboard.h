// SPDX-License-Identifier: MIT
#pragma once

#include "api/clock.h"
#include "api/secret.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

namespace mcias {

class SecretText;

//! The one way in which a secret gets onto the clipboard: marked as a password for clipboard managers, for a short while,
//! and taken off again, unless something else has been copied meanwhile. Only one should exist.
class SecretClipboard final : public QObject {
    Q_OBJECT

public:
    //! \a clock must outlive it.
    explicit SecretClipboard(const Clock &clock, QObject *parent = nullptr);
    //! Takes the secret off.
    ~SecretClipboard() override;

    //! Puts \a secret on the clipboard for \a life, in place of what is there; not on the selection that the middle mouse
    //! button pastes.
    void copy(const Secret &secret, std::chrono::seconds life);
    //! What a person has chosen for copies; whoever copies may say otherwise.
    void setLife(std::chrono::seconds life) { m_usualLife = life; }
    std::chrono::seconds life() const { return m_usualLife; }
    //! Takes the secret off if it is still there, and off the selection if somebody has selected it in this program.
    void clear();
    //! Zero: there is none of ours on the clipboard.
    std::chrono::seconds secondsLeft() const;

Q_SIGNALS:
    //! secondsLeft() is another now: once a second, and when it begins and ends.
    void changed();

private:
    bool isOurs() const;
    void look();
    void forget();

    const Clock &m_clock;
    QPointer<SecretText> m_text; // belongs to the clipboard
    QByteArray m_digest;         // of the last secret, with m_salt
    QByteArray m_salt;
    QDateTime m_end;
    std::chrono::seconds m_life{ 0 };
    std::chrono::seconds m_usualLife{ 20 };
    QElapsedTimer m_since; // the time of day may be set back
    QTimer m_tick;
};

} // namespace mcias
