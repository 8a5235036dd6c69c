// SPDX-License-Identifier: MIT
#pragma once

#include <QMap>
#include <QStringList>
#include <QWidget>

class QCompleter;
class QLineEdit;
class QStandardItemModel;

namespace mcias {

class FaultLabel;
class TagChip;

//! A set of tags, each a chip, and a field behind them that takes more: Enter, Tab or a comma ends a tag; Backspace in the
//! empty field goes to the last chip; Left and Right go along the chips, Backspace and Delete remove one. One stop of Tab.
class ChipsEditor final : public QWidget {
    Q_OBJECT

public:
    static constexpr qsizetype longestTag = 255;

    explicit ChipsEditor(QWidget *parent = nullptr);

    //! Takes over a set; what is being typed stays.
    void setTags(const QStringList &tags);
    const QStringList &tags() const { return m_tags; }
    //! Takes what stands in the field as a tag, too. False, and a sentence at the field, if it cannot be one.
    bool finishTyping();
    //! Tags in use, each with the number of its accounts: offered while somebody types.
    void setSuggestions(const QMap<QString, int> &tags);
    //! Tags that policy rules look for.
    void setMarked(const QStringList &tags);
    //! The chip that the keyboard is on or was on last; empty if there is none.
    QString currentTag() const { return m_current; }
    QLineEdit *field() const { return m_field; }

    //! What is wrong with \a tag, as a sentence; empty: nothing.
    static QString faultOf(const QString &tag);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(width, false); }
    QSize sizeHint() const override { return { 320, heightForWidth(320) }; }
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    //! Somebody has added or removed one.
    void edited();
    //! Something is being typed into the field.
    void typed();
    void currentTagChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool fieldKey(int key, Qt::KeyboardModifiers modifiers);
    bool paste();
    //! Adds what can be added, and says what cannot; that stays in the field.
    bool add(const QStringList &parts);
    void remove(const QString &tag);
    void showChips();
    void go(int from, int step);
    void setCurrent(const QString &tag);
    void complain(const QString &sentence);
    QString chosen() const;
    int arrange(int width, bool place) const;
    void rearrange();

    QStringList m_tags;
    QList<TagChip *> m_chips; // the first ones of m_tags, if there are very many
    QStringList m_marked;
    QString m_current;
    QLineEdit *m_field;
    QWidget *m_more; // says how many are not shown
    FaultLabel *m_fault;
    QCompleter *m_completer;
    QStandardItemModel *m_suggestions;
};

} // namespace mcias
