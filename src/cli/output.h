// SPDX-License-Identifier: MIT
#pragma once

#include "cli/failure.h"
#include "cli/posix_file.h"

namespace mcias::cli {

//! Where the answer goes: standard output, and with --out a file of the person's own. Throws Failures.
class Output {
public:
    Output() = default;
    //! With a \a file: creates it, 0600, at once, so that an answer that comes once finds it ready. An existing one is a
    //! usage error.
    explicit Output(const QString &file);
    //! Removes a file that nothing was written to.
    ~Output();
    Q_DISABLE_COPY_MOVE(Output)

    bool hasFile() const { return m_file.isOpen(); }
    //! Prints one document and a line's end. \a applied is what the failure says if it cannot be printed.
    void print(QByteArrayView document, Applied applied) const;
    //! Writes it to the file, for good. There must be one.
    void writeFile(QByteArrayView document, Applied applied);

private:
    QByteArray m_path;
    Descriptor m_file;
    bool m_used = false;
};

//! The one line on standard error that a failed run ends with.
void printFailure(const Failure &failure);

} // namespace mcias::cli
