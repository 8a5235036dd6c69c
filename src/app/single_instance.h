// SPDX-License-Identifier: MIT
#pragma once

#include <QLocalServer>
#include <QObject>

#include <chrono>

class QLocalSocket;

namespace mcias {

//! Makes sure that a person's consoles do not write the same files: the first one is the only one, and those that are
//! started later hand over their arguments to it. The first holds a lock, which the kernel takes away from whatever ends,
//! however it ends; its socket is named in the lock's file.
class SingleInstance final : public QObject {
    Q_OBJECT

public:
    enum class Role : quint8 {
        First,      //!< this one; it listens as long as this object lives
        HandedOver, //!< another one is, and has taken the arguments
        NoAnswer,   //!< another one is, and does not answer: nothing may be written; see errorText()
        Unknown,    //!< the folder cannot be used; see errorText()
    };

    //! \a folder is what must not be shared, the console's state; it is made if missing. The socket lies in
    //! $XDG_RUNTIME_DIR, or beside the lock if there is none that can be trusted.
    explicit SingleInstance(const QString &folder, QObject *parent = nullptr);
    ~SingleInstance() override;

    //! Finds out the role; \a arguments are for another console that is first. Blocks no longer than \a patience: for the
    //! start of a program, before there is a window.
    Role claim(const QStringList &arguments, std::chrono::milliseconds patience = std::chrono::seconds(5));
    bool isFirst() const { return m_lock >= 0; }
    //! What is wrong, for people, as a sentence; may be said of the first, too, when nobody can reach it.
    QString errorText() const { return m_errorText; }

Q_SIGNALS:
    //! Another console was started with \a arguments (without the program's name) in \a folder, which relative paths among
    //! them mean, and ends now: show the window.
    void secondStarted(const QStringList &arguments, const QString &folder);

private:
    bool lock();
    void listen();
    void welcome();
    void read(QLocalSocket *socket);
    bool handOver(const QByteArray &message, std::chrono::milliseconds patience);
    QString lockFile() const;
    QString socketFile() const;

    QString m_folder;
    QLocalServer m_server;
    QString m_errorText;
    int m_lock = -1;
};

} // namespace mcias
