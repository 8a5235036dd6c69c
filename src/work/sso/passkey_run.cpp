// SPDX-License-Identifier: MIT
#include "work/sso/passkey_run.h"

#include "work/account_work.h"

#include <algorithm>

namespace mcias {

//! The one write, with a look at the account's list before it and after a lost answer.
class PasskeyWork final : public OneWrite {
    Q_OBJECT

public:
    PasskeyWork(const StepOrder &order, const QString &credential, QObject *parent)
        : OneWrite(order, parent),
          m_credential(credential)
    { }

    void begin() override { look(); }
    const std::optional<QList<Passkey>> &now() const { return m_now; }

protected:
    void look() override
    {
        read(
            ListPasskeys{ order().account },
            [this](const QList<Passkey> &keys) {
                m_now = keys;
                isThere() ? isNotSo() : isSo();
            },
            [this](const Error &error) {
                if (written() != Written::No)
                    return cannotBeSeen();
                if (!result().error)
                    result().error = error;
                isImpossible();
            });
    }
    void send() override
    {
        write(DeletePasskey{ order().account, m_credential }, [this](const NoContent &) {
            m_now->removeIf([this](const Passkey &key) { return key.id.text == m_credential; });
            isSo();
        });
    }
    void refused(const Error &error) override
    {
        if (error.kind == ErrorKind::NotFound && !error.isNotOffered())
            return lookAfterRefusal();
        OneWrite::refused(error);
    }

private:
    bool isThere() const
    {
        return std::any_of(m_now->begin(), m_now->end(), [this](const Passkey &key) { return key.id.text == m_credential; });
    }

    const QString m_credential;
    std::optional<QList<Passkey>> m_now;
};

PasskeyRun *PasskeyRun::start(
    Session &session, const QUuid &account, const QString &credential, QObject *parent, const StepTiming &timing)
{
    auto *run = new PasskeyRun(parent);
    run->m_work = new PasskeyWork({ session, account, {}, timing }, credential, run);
    connect(run->m_work, &StepWork::ended, run, [run](const StepResult &end) {
        const PasskeyEnd result{ end.outcome, end.error, end.note, run->m_work->now() };
        run->deleteLater();
        Q_EMIT run->ended(result);
    });
    // Not before whoever starts it has had the time to listen.
    QMetaObject::invokeMethod(run->m_work, &StepWork::begin, Qt::QueuedConnection);
    return run;
}

void PasskeyRun::cancel()
{
    m_work->cancel();
}

} // namespace mcias

#include "passkey_run.moc"
