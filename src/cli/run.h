// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command_line.h"
#include "cli/failure.h"
#include "cli/field_values.h"
#include "cli/output.h"
#include "cli/token_file.h"

#include <QPointer>

namespace mcias::cli {

//! One command from the first byte sent to the exit code. Everything that can be wrong before sending is found by the
//! constructor and prepare(), which throw Failures; afterwards nothing throws.
class Run final : public QObject {
    Q_OBJECT

public:
    Run(const CommandLine &line, const Command &command, const FieldValues &values);
    ~Run() override;

    //! Reads token, secrets and CA, and makes the files that will be written. Sends nothing.
    void prepare();
    //! Sends; ended follows from the event loop, or before this returns.
    void start();
    //! Gives up: the call's end says what has become of it.
    void interrupt();

Q_SIGNALS:
    //! The run is over, its answer or its failure is printed.
    void ended(int exitCode);

private:
    void send();
    void verify();
    void verify(const PublicKey &key);
    void answered(const Answer &answer);
    void failed(const Error &error);
    bool askForCode(const Error &error);
    static Secret code();
    void deliver(const Answer &answer);
    QString afterthought(const Error &error) const;
    template<class Action>
    void guarded(Action action);
    void end(const Failure *failure);

    const CommandLine m_line;
    const Command &m_command;
    FieldValues m_values;
    Secret m_request;
    std::unique_ptr<Client> m_client;
    std::unique_ptr<TokenFileWriter> m_tokenWriter;
    std::unique_ptr<Output> m_output;
    QPointer<CallBase> m_call;
    bool m_askedForCode = false;
};

} // namespace mcias::cli
