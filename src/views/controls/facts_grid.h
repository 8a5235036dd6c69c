// SPDX-License-Identifier: MIT
#pragma once

#include "views/controls/facts_panel.h"

namespace mcias {

//! Facts of one thing in two columns, name and value, for where there is little room. Plain text, to read and to copy.
class FactsGrid final : public QWidget {
    Q_OBJECT

public:
    explicit FactsGrid(QWidget *parent = nullptr);

    //! Lines stay in place where their names stay the same.
    void setFacts(const QList<Fact> &facts);
    //! What stands behind \a name now, and below it; empty if nothing does.
    QString value(const QString &name) const;
    QString note(const QString &name) const;

private:
    struct Line {
        QLabel *name;
        QLabel *value;
        QLabel *note;
    };
    void addLine();
    const Line *lineOf(const QString &name) const;

    QGridLayout *m_grid;
    QList<Line> m_lines;
};

} // namespace mcias
