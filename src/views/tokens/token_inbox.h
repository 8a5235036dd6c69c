// SPDX-License-Identifier: MIT
#pragma once

#include "api/secret.h"

#include <QFrame>

class QDragEnterEvent;
class QDragLeaveEvent;
class QDropEvent;
class QMimeData;
class QPushButton;

namespace mcias {

//! Where tokens come in: pasted, dropped, or from a file. What comes in is never shown, edited or kept here, and nothing of it
//! can be read out: it goes on as a secret to whoever listens. Ctrl+V works wherever the keyboard is in its window, unless
//! that is a field to type in.
class TokenInbox final : public QFrame {
    Q_OBJECT

public:
    enum class Takes : quint8 {
        One,  //!< text with no token in it, or with several, is refused
        Many, //!< any text, which may have many lines
    };
    static constexpr qint64 mostBytes = 16 * 1024 * 1024;

    explicit TokenInbox(Takes takes, QWidget *parent = nullptr);

    //! Takes what is on the clipboard, as Ctrl+V does.
    void paste();
    //! Reads a file, unless it is none, too large or cannot be read.
    void open(const QString &path);
    QPushButton *pasteButton() const { return m_paste; }

Q_SIGNALS:
    //! The one token, or the whole text; \a source says where it is from, `the clipboard`.
    void arrived(const mcias::Secret &text, const QString &source);
    //! Nothing came in: a sentence says why.
    void refused(const QString &sentence);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void take(QByteArray bytes, const QString &source);
    void takeMime(const QMimeData *mime, const QString &source);
    void askForFile();
    void setUnderDrag(bool isUnder);

    Takes m_takes;
    bool m_isUnderDrag = false;
    QPushButton *m_paste;
    QPushButton *m_open;
};

} // namespace mcias
