// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QWidget>

class QGridLayout;
class QLabel;
class QScrollArea;

namespace mcias {

class SelectableText;

//! One line of a FactsPanel.
struct Fact {
    QString name;
    QString value;
    QString note; //!< smaller, below the value; may be empty
};

//! The facts of one thing, to read and to copy: a title and pairs of name and value. Plain text throughout.
class FactsPanel final : public QWidget {
    Q_OBJECT

public:
    explicit FactsPanel(QWidget *parent = nullptr);

    //! Shows a thing. Lines stay in place where their names stay the same, so that a refresh does not flicker.
    void setFacts(const QString &title, const QString &subtitle, const QList<Fact> &facts);
    QString title() const;
    //! What stands behind \a name now; empty if nothing does.
    QString value(const QString &name) const;

private:
    struct Line {
        QLabel *name;
        SelectableText *value;
        QLabel *note;
    };
    void addLine();

    SelectableText *m_title;
    QLabel *m_subtitle;
    QGridLayout *m_grid;
    QList<Line> m_lines;
};

//! Puts \a content, in the colour of cards, into an area that scrolls when it is too high.
QScrollArea *scrolled(QWidget *content, const char *objectName);

} // namespace mcias
