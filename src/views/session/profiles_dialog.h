// SPDX-License-Identifier: MIT
#pragma once

#include "session/profile_store.h"
#include "session/state_store.h"
#include "views/session/profile_form.h"

#include <QDialog>
#include <QSet>

#include <functional>
#include <memory>

namespace mcias {

namespace Ui {
class ProfilesDialog;
}
class Clock;
class ProfileEditor;

//! All profiles, to add, edit, copy, order and delete. Edits wait, each beside its profile, until they are saved or
//! discarded: another profile may be looked at in between, and the dialog does not close over them unasked.
//! Deletes itself when it is closed.
class ProfilesDialog final : public QDialog {
    Q_OBJECT

public:
    //! All of them must outlive the dialog.
    ProfilesDialog(ProfileStore &profiles, StateStore &state, const Clock &clock, QWidget *parent = nullptr);
    ~ProfilesDialog() override;

    //! Opens a profile; without effect for an id that there is not.
    void select(const QString &profileId);
    //! Begins another profile.
    void addProfile();

    void reject() override;

Q_SIGNALS:
    //! It is gone, and what was remembered of its server too. What others keep for it should go as well.
    void profileDeleted(const mcias::Profile &profile);
    //! A token that is kept for this profile, as it was before, is to be kept no longer: it was for another server, or nobody
    //! wants it remembered, or the profile is going. What the state knows of it is still there.
    void keptTokenUnwanted(const mcias::Profile &before);

private:
    // One line of the list.
    struct Entry {
        Profile kept;     // as it was saved last; without an id: never
        ProfileForm form; // as it is typed
        bool isNew() const { return kept.id.isEmpty(); }
        bool isDirty() const { return form != (isNew() ? ProfileForm() : ProfileForm::of(kept)); }
    };

    void connectAll();
    void openRow(qsizetype row);
    void showRow(qsizetype row);
    void showKnown();
    void appendEntry(const Entry &entry);
    void edited();
    void updateActions();
    void save();
    void saveChecked();
    void discard();
    void duplicate();
    void askToDelete();
    void deleteCurrent();
    void move(int by);
    void reviewCaFile(const QString &path, const std::function<void()> &then);
    //! Asks in the message bar; another message, or closing it, is a no.
    void ask(const QString &question, const QString &yes, const std::function<void()> &then);
    Entry *current();

    ProfileStore &m_profiles;
    StateStore &m_state;
    std::unique_ptr<Ui::ProfilesDialog> m_ui;
    ProfileEditor *m_editor;
    QList<Entry> m_entries;
    qsizetype m_current = -1;
    QSet<QString> m_reviewed; // CA files that somebody has looked at in this dialog
    std::function<void()> m_onYes;
};

} // namespace mcias
