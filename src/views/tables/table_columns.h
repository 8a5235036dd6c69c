// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QMap>
#include <QObject>
#include <QTimer>

class QHeaderView;
class QMenu;
class QTableView;

namespace mcias {

class StateStore;

//! Which columns a table shows, how wide and in which order, and by which one it is sorted; changed by dragging, by a menu,
//! and remembered. The first column names the rows: it stays, and takes the width that the others leave. Where there is not
//! enough room the others become narrower, but for those that somebody has made what they are.
class TableColumns final : public QObject {
    Q_OBJECT

public:
    //! For \a table, once it has its model, whose headerData(ColumnIdRole) names the columns.
    explicit TableColumns(QTableView *table);
    ~TableColumns() override;

    //! Takes over what \a store remembers under \a name, and keeps it up to date there. The store outlives the table.
    void remember(StateStore *store, const QString &name);
    //! Adds a line per column to \a menu, and the ways back.
    void fillMenu(QMenu *menu);
    //! Makes columns as wide as their titles and the rows in sight need, unless somebody has made them another width. \a atLeast
    //! is for columns, by id, whose cells are not known yet.
    void fit(const QHash<QString, int> &atLeast = {});
    //! Likewise, whoever made them what they are.
    void fitAll();
    //! How far columns, by id, may be narrowed where there is not enough room, if their cells need as much; others give way as
    //! far as their titles go. What is then still too wide can be scrolled to.
    void setLeasts(const QHash<QString, int> &leasts);
    //! All columns in their own order, sorted by the first one.
    void reset();
    //! The columns in sight, from left to right.
    QList<int> shown() const;
    //! Shares out the width of the table anew.
    void share();

private:
    QString idOf(int column) const;
    bool isExtra(int column) const;
    int titleWidth(int column) const;
    void squeeze(QMap<int, int> &widths, int tooMuch) const;
    void setShown(int column, bool shown);
    void restore(const QJsonObject &view);
    QJsonObject state() const;
    void changed();
    void save();
    void sectionResized(int column, int before, int now);

    QTableView *m_table;
    QHeaderView *m_header;
    StateStore *m_store = nullptr;
    QString m_name;
    QHash<QString, int> m_leasts;
    QHash<QString, int> m_chosenWidths; // by people, by column id
    QHash<QString, int> m_wantedWidths; // what titles and cells need to look well
    QHash<QString, int> m_cellWidths;   // what the cells alone need
    QJsonObject m_state;                // to be saved in a moment
    QTimer m_saving;
    bool m_isOwn = false; // a change that nobody made by hand
    bool m_isFitted = false;
};

} // namespace mcias
