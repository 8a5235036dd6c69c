// SPDX-License-Identifier: MIT
#pragma once

#include "api/secret.h"

#include <QString>

namespace mcias::cli {

//! The file that keeps a token between two runs: a regular file of the person who runs the program, readable by nobody
//! else, holding the token and a line's end. All of these throw a Failure.

//! Reads the token. A link, anything but a regular file, a file of somebody else and one that others may open are
//! usage errors.
Secret readTokenFile(const QString &path);
//! Removes the file once its token has been revoked.
void removeTokenFile(const QString &path);

//! Replaces the file in one step: what stands under its name is always a whole token.
class TokenFileWriter {
public:
    //! Makes ready beside \a path, with mode 0600, so that what can fail fails before a token exists: usage errors for
    //! links, folders and places that cannot be written.
    explicit TokenFileWriter(const QString &path);
    //! Leaves the old file as it was unless commit() has come before.
    ~TokenFileWriter();
    Q_DISABLE_COPY_MOVE(TokenFileWriter)

    //! Puts \a token under the file's name; throws internal when the disk won't have it.
    void commit(const Secret &token);

private:
    QByteArray m_path;
    QByteArray m_temporary;
    int m_fd = -1;
};

} // namespace mcias::cli
