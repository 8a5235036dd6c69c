// SPDX-License-Identifier: MIT
#pragma once

#include "api/resources/sso.h"
#include "work/step_run.h"

#include <optional>

namespace mcias {

//! One write to an SSO client. A value.
struct SsoOrder {
    enum class Kind : quint8 { Create, Update, Delete };
    Kind kind = Kind::Create;
    SsoClient wanted;                   //!< Delete: its clientId alone
    std::optional<SsoClient> seen = {}; //!< Update, Delete: what its person has looked at

    //! The command of mcias-cli that writes the same, see commandText().
    QString command() const;
};

//! The end of it.
struct SsoEnd {
    Outcome outcome = Outcome::NotDone;
    std::optional<Error> error;
    QString note;                      //!< a sentence more; may be empty
    bool isConflict = false;           //!< it is another than what was seen (or is there already): nothing was sent
    std::optional<SsoClient> now = {}; //!< as last read, or as the server has answered; nothing: it is not there, or not known
};

//! Without blanks and without characters that cannot be seen.
bool isPlainWord(const QString &text);
//! The name of the server in a redirect URI as it is looked up, if that is another than it is written: letters of other scripts
//! look like those of this one. Else empty.
QString lookedUpHost(const QString &uri);
//! What is wrong with a redirect URI, in a sentence; empty: nothing. The server has the last word.
QString redirectUriFault(const QString &uri);

//! Carries out one write, once: reads the client first, compares it with what was seen, sends what differs, and after a lost
//! answer reads until it can say done, not done or cannot tell. Ends exactly once, with ended; then deletes itself.
class SsoRun final : public QObject {
    Q_OBJECT

public:
    //! Begins after control has returned to the event loop. \a session outlives the run.
    static SsoRun *start(Session &session, const SsoOrder &order, QObject *parent, const StepTiming &timing = {});
    //! See StepRun::cancel().
    void cancel();

Q_SIGNALS:
    void ended(const mcias::SsoEnd &end);

private:
    explicit SsoRun(QObject *parent) : QObject(parent) { }

    class SsoWork *m_work = nullptr;
};

} // namespace mcias
