// SPDX-License-Identifier: MIT
// The steps that are one write with an object to look at before and after; used by StepRun alone.
#pragma once

#include "work/step_work.h"

namespace mcias {

//! A write that is checked by looking, at most twice, whether it is so.
class OneWrite : public StepWork {
    Q_OBJECT

public:
    using StepWork::StepWork;

protected:
    //! Looks whether it is so, and goes on in isSo(), isNotSo() or cannotBeSeen().
    virtual void look() = 0;
    virtual void send() = 0;
    //! The write is not possible, for the reason in the note.
    void isImpossible();
    void isSo();
    void isNotSo();
    //! Looking does not tell.
    void cannotBeSeen();
    void lost() override;
    //! Looks once more although the server has refused it, to say why.
    void lookAfterRefusal();

private:
    bool m_refused = false;
    int m_looks = 0; // after an answer that was lost
};

//! Status, deletion, password and second factor.
class AccountWork final : public OneWrite {
    Q_OBJECT

public:
    using OneWrite::OneWrite;
    void begin() override { look(); }

protected:
    void look() override;
    void send() override;
    void refused(const Error &error) override;
    void lost() override;

private:
    void seen(const Account &account);
    std::optional<bool> holds(const Account &account) const;
    void transmit();
    void lookInLog();
    bool isDelete() const { return step().kind == AccountStep::Kind::Delete; }

    QDateTime m_updatedBefore;
};

//! One role.
class RoleWork final : public OneWrite {
    Q_OBJECT

public:
    using OneWrite::OneWrite;
    void begin() override { look(); }

protected:
    void look() override;
    void send() override;
    void refused(const Error &error) override;
};

//! A token, known by its jti alone: only the audit log can tell what became of it.
class TokenWork final : public OneWrite {
    Q_OBJECT

public:
    using OneWrite::OneWrite;
    void begin() override { send(); }

protected:
    void look() override;
    void send() override;
    void refused(const Error &error) override;
};

} // namespace mcias
