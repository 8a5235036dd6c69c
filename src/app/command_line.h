// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <optional>

namespace mcias {

//! What the console was started with.
struct CommandLine {
    Q_DECLARE_TR_FUNCTIONS(mcias::CommandLine)

public:
    QString server;
    QString caFile;
    QString tourFolder; //!< not empty: make pictures there and leave
    bool demo = false;

    std::optional<int> exitCode; //!< set: print text and leave
    QString text;

    //! Reads \a arguments, the program's name first. Wrong ones end with exit code 2.
    static CommandLine read(const QStringList &arguments);
    //! Pixels a pixel for the tour's pictures, for before there is an application; 1 if the arguments say nothing of use.
    static int tourScale(const QStringList &arguments);
    //! True if the arguments only ask for words: then no display is needed.
    static bool wantsWordsOnly(const QStringList &arguments);
};

} // namespace mcias
