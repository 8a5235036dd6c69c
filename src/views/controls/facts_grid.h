// SPDX-License-Identifier: MIT
#pragma once

#include "views/controls/facts_panel.h"

namespace mcias {

//! Facts of one thing in two columns, name and value, for where there is little room; or the names above their values, where
//! these need all of the width. Plain text, to read and to copy.
class FactsGrid final : public QWidget {
    Q_OBJECT

public:
    enum class Shape : quint8 { Beside, Above };

    explicit FactsGrid(QWidget *parent = nullptr, Shape shape = Shape::Beside);

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

    const Shape m_shape;
    QGridLayout *m_grid;
    QList<Line> m_lines;
};

} // namespace mcias
