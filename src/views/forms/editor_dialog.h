// SPDX-License-Identifier: MIT
#pragma once

#include "session/draft_store.h"
#include "views/controls/message_bar.h"
#include "views/page.h"

#include <QDialog>
#include <QPointer>
#include <QTimer>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace mcias {

class CommandDisclosure;

//! A form to write one thing. What was typed stays until the server has taken it or the person gives it up: over the end of
//! a session, a lock, and, but for secrets, the end of the program (see DraftStore). A lock empties the secret fields.
class EditorDialog : public QDialog {
    Q_OBJECT

public:
    //! What was kept of this form, if anything.
    std::optional<Draft> keptDraft() const;
    //! Fills in what was kept.
    void restore(const Draft &draft);
    void reject() override;
    //! Not over a window that is covered: then it comes when its person is back.
    void setVisible(bool isVisible) override;

Q_SIGNALS:
    //! The server has taken it: what was done, in a sentence for people. \a kind says how good that is, should only a part be
    //! done, or known to be.
    void saved(const QString &sentence, mcias::MessageBar::Kind kind = mcias::MessageBar::Kind::Good);
    //! A link in the form leads to another page, see Page::pageWanted().
    void pageWanted(const QString &pageId, const mcias::PagePlace &place);

protected:
    //! \a form and \a subject name the draft; \a verb is the button that writes, with its mnemonic.
    EditorDialog(const PageContext &context, const QString &form, const QString &subject, const QString &title,
        const QString &verb, QWidget *parent);

    //! The place for the fields.
    QVBoxLayout *body() const { return m_body; }
    //! Adds a field with its label above it. \a key names it in the draft; secret fields are never in it, whatever the key.
    void addField(const QString &key, const QString &label, QLineEdit *field);
    //! Keeps another value in the draft, too; call edited() when it changes.
    void keepInDraft(const QString &key, std::function<QJsonValue()> read, std::function<void(const QJsonValue &)> write);
    void edited();
    //! Below the fields, what writes the same with mcias-cli; for forms whose ChangeReview does not show it.
    void offerCommands(std::function<QStringList()> source);
    //! What the commands are made of has changed, other than by edited().
    void refreshCommands();
    //! What is wrong, at a field; for save().
    void complain(QWidget *field, const QString &sentence);

    //! The thing is written: forgets the draft, and closes.
    void finish();

    //! What the button does: checks the fields and begins, or complains. Whatever it begins is told with setWork() and ends in
    //! finish(), in explain() or in rest().
    virtual void save() = 0;
    //! The form is busy with \a work, an object that goes when it has ended; \a stop gives it up.
    void setWork(QObject *work, const std::function<void()> &stop);
    bool isBusy() const { return !m_work.isNull(); }
    //! The work has ended, and the form can be used again.
    void rest();
    //! The same, with what there is to say of \a error, which has changed nothing at the server.
    void explain(const Error &error);
    void say(MessageBar::Kind kind, const QString &text, const QString &actionText = {}, const std::function<void()> &act = {});
    void clearMessage() { m_messages->clear(); }
    //! Whether the fields can be used; all of body() unless a form knows better.
    virtual void setBodyEnabled(bool isEnabled);
    //! There is nothing left but to close.
    void offerClose();
    //! The button that writes does something else from now on.
    void setVerb(const QString &verb, bool isEnabled = true);
    //! Something was typed that is neither saved nor given up.
    bool hasDraft() const { return m_hasDraft; }
    //! Forgets what was typed, here and in the store of drafts.
    void dropDraft();

    PageContext m_context;

private:
    struct Kept {
        QString key;
        std::function<QJsonValue()> read;
        std::function<void(const QJsonValue &)> write;
    };
    void submit();
    void review();
    void setBusy(bool busy);
    void sessionChanged();
    void keepDraft();
    Draft draft() const;
    QString verb() const;

    QString m_form;
    QString m_subject;
    QVBoxLayout *m_inside;
    QVBoxLayout *m_body;
    CommandDisclosure *m_commands = nullptr;
    MessageBar *m_messages;
    QPushButton *m_save;
    QPushButton *m_cancel;
    QPointer<QObject> m_work;
    std::function<void()> m_stop;
    bool m_looksBusy = false;
    bool m_isSaveEnabled = true;
    QTimer m_draftTimer;
    QList<Kept> m_kept;
    bool m_hasDraft = false;
    bool m_isHeld = false; // to be shown when the session goes on
    bool m_asked = false;  // whether to discard what was typed
    QPointer<QWidget> m_focus;
    std::function<void()> m_act; // what the message's button does
};

} // namespace mcias
