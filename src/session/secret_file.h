// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QCoreApplication>
#include <QString>

namespace mcias {

//! Writes a secret to a file that nobody but its owner can read (0600), as a whole or not at all, never through a link.
struct SecretFile {
    Q_DECLARE_TR_FUNCTIONS(mcias::SecretFile)

public:
    enum class Existing : quint8 { Keep, Replace };

    //! Empty if it is written; else why not, in a sentence for people, and what was there is untouched. With Existing::Keep
    //! that holds for whatever is there, also if it came to be a moment ago.
    static QString write(const QString &path, QByteArrayView bytes, Existing existing = Existing::Keep);
};

} // namespace mcias
