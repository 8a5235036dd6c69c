// SPDX-License-Identifier: MIT
#pragma once

#include "models/formats.h"
#include "models/roles.h"
#include "models/row_index.h"

#include <QAbstractTableModel>

namespace mcias {

//! The part of a table model that needs no row type: which rows are shown, and how a change of that is told to views in
//! the fewest steps, so that selection and scroll position survive. See TableModel.
class RowsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    int rowCount(const QModelIndex &parent = {}) const override;
    //! All rows, shown or not.
    int totalCount() const { return static_cast<int>(m_index.size()); }

    //! Shows only rows that contain every word of \a filter.
    void setFilter(const QString &filter);
    QString filter() const { return m_filter; }

    //! Sorts by a column; a negative one brings back the server's order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }

    const Formats &formats() const { return m_formats; }

Q_SIGNALS:
    //! The number of all rows, or of those shown, may be another now.
    void countsChanged();

protected:
    RowsModel(const Formats &formats, QObject *parent) : QAbstractTableModel(parent), m_formats(formats) { }

    virtual SortKey sortKey(size_t slot, int column) const = 0;
    virtual QString searchText(size_t slot) const = 0;

    size_t slotAt(int row) const { return m_shown[static_cast<size_t>(row)]; }
    const std::vector<quint32> &shown() const { return m_shown; }
    //! Makes the index anew over \a slots; \a gone are among them and not to be shown any more.
    void reindex(size_t slotCount, const std::vector<bool> &gone);
    //! Tells views the way from what they show to what the index says. \a changed slots have new contents.
    void update(const std::vector<bool> &changed = {});
    //! Slots were renumbered; what is shown stays the same.
    void renumber(const std::vector<quint32> &newSlots);

private:
    struct Range {
        int first;
        int last;
    };
    void sortIndex();
    void removeRanges(const std::vector<Range> &ranges);
    void reorder(const std::vector<int> &targetRow);
    void insertRanges(const std::vector<Range> &ranges, const std::vector<quint32> &target);
    void tellChanged(const std::vector<bool> &changed);

    Formats m_formats;
    RowIndex m_index;
    std::vector<bool> m_gone;
    std::vector<quint32> m_shown; // slots, in the order of rows
    QString m_filter;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace mcias
