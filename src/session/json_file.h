// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QJsonObject>
#include <QString>

namespace mcias {

//! One JSON object in a file of its own, 0600, with a "version". It is replaced as a whole or not at all, and what cannot
//! be understood is set aside, never overwritten.
class JsonFile {
    Q_DECLARE_TR_FUNCTIONS(mcias::JsonFile)

public:
    static constexpr int version = 1;

    explicit JsonFile(const QString &path);

    const QString &path() const { return m_path; }
    //! What stands in the file; empty when there is none. A file that is no JSON object is renamed to
    //! `name.corrupt-YYYYMMDD-HHMMSS`, and problem() says so.
    QJsonObject load();
    //! Sets the file aside as damaged: its JSON is good, but whoever loaded it cannot make sense of it.
    void reject();
    //! Puts \a object into the file, and makes its folder if need be. A newer version's number stays what it was. False, and
    //! a problem(), when it cannot be written; the file is then what it was before.
    bool save(QJsonObject object);
    //! The same, for stores that tell people: the problem, if it is another one than before; else empty.
    QString saveAndTell(const QJsonObject &object);
    //! Whether the last save went well, or there was none yet.
    bool isSaved() const { return m_saved; }
    //! What went wrong, as sentences for people; empty if nothing did. A save that succeeds ends the problem of saving.
    QString problem() const;

private:
    void setAside(const QString &what);

    QString m_path;
    QString m_loadProblem;
    QString m_saveProblem;
    bool m_saved = true;
    bool m_locked = false; // something that could not be set aside lies there
};

} // namespace mcias
