// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace mcias {

//! What somebody has typed into a form and not saved yet. Whoever makes one leaves out every secret field.
struct Draft {
    QString form;    //!< which form, `edit-account`
    QString subject; //!< what it is about, say an account's id; may be empty
    QString profileId;
    QString username;  //!< whose
    QDateTime changed; //!< UTC
    QJsonObject fields;

    friend bool operator==(const Draft &, const Draft &) = default;
};

//! Keeps drafts so that they survive whatever ends the program: one file each, 0600, replaced as a whole.
class DraftStore {
    Q_DECLARE_TR_FUNCTIONS(mcias::DraftStore)

public:
    //! Drafts lie in `drafts` in \a stateFolder. Clears away what a killed program left half written.
    explicit DraftStore(const QString &stateFolder);

    //! In the place of the draft of the same form, subject, profile and person. False, and a problem(), if it cannot be
    //! written.
    bool keep(const Draft &draft);
    void drop(const QString &form, const QString &subject, const QString &profileId, const QString &username);
    //! Drops everybody's drafts at a profile.
    void dropAll(const QString &profileId);
    //! One person's drafts at a profile, the latest first. Damaged files are set aside.
    QList<Draft> draftsOf(const QString &profileId, const QString &username);

    //! What went wrong since the store was made, as sentences for people; empty if nothing did.
    QString problem() const { return m_problem; }

private:
    QString pathOf(const QString &form, const QString &subject, const QString &profileId, const QString &username) const;
    QStringList files() const;
    std::optional<Draft> read(const QString &path);

    QString m_folder;
    QString m_problem;
};

} // namespace mcias
