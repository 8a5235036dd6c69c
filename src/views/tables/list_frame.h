// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace mcias {

class ElidedLabel;
class ExportBar;
class FilterField;
class MessageBar;
class Placeholder;
class RowsModel;
class StateStore;
class TableView;

//! What a list page looks like: a bar with title, filter, columns, room for the page's own buttons, more and refresh; news; the
//! table, or what stands in its place, with room for an inspector beside it; a line with counts. With the keys, exports and
//! copies that all lists have in common.
class ListFrame final : public QWidget {
    Q_OBJECT

public:
    //! What is said of the rows, in whole words of people.
    struct Words {
        const char *name; //!< begins the object names: `actions` makes `actionsTable`; also names the exported file
        QString title;
        QString filterHint; //!< in the empty field
        QString filterHelp; //!< its tooltip
        int sortColumn = 0; //!< until somebody wants it otherwise
        Qt::SortOrder sortOrder = Qt::AscendingOrder;
    };

    //! \a model outlives the frame; \a state may be null, then the columns are not remembered.
    ListFrame(const Words &words, RowsModel &model, StateStore *state, QWidget *parent = nullptr);

    FilterField *filter() const { return m_filter; }
    TableView *table() const { return m_table; }
    QPushButton *refresh() const { return m_refresh; }
    MessageBar *messages() const { return m_messages; }
    //! Stands in the place of the table while setTableShown(false).
    Placeholder *placeholder() const { return m_placeholder; }
    QMenu *more() const { return m_moreMenu; }
    QString filterText() const;
    void setFilterText(const QString &text);

    //! Adds a button before "more".
    void addButton(QPushButton *button);
    //! The inspector beside the table.
    void setInspector(QWidget *inspector, int width = 300);
    //! Sets the order in which Tab goes through the bar to the table. Once, when all buttons are there.
    void setTabs();

    void setTableShown(bool shown);
    bool isTableShown() const;
    void setCounts(const QString &text);
    void setAsOf(const QString &text);

Q_SIGNALS:
    void refreshWanted();
    //! The placeholder's button was pressed, and there is no filter to clear.
    void retryWanted();

private:
    QWidget *makeBar(const Words &words);
    QWidget *makeBody(const Words &words, StateStore *state);
    QWidget *makeFooter();
    void connectExport();
    void askForFile(bool asJson);
    void startExport(const QString &path, bool asJson);
    void updateExports();
    QByteArray named(const char *part) const { return m_name + part; }

    RowsModel &m_model;
    QByteArray m_name;
    QString m_title;
    QHBoxLayout *m_bar = nullptr;
    FilterField *m_filter = nullptr;
    QPushButton *m_columns = nullptr;
    QPushButton *m_more = nullptr;
    QMenu *m_moreMenu = nullptr;
    QAction *m_csv = nullptr;
    QAction *m_json = nullptr;
    QPushButton *m_refresh = nullptr;
    QList<QPushButton *> m_buttons;
    MessageBar *m_messages = nullptr;
    ExportBar *m_export = nullptr;
    QStackedWidget *m_stack = nullptr;
    Placeholder *m_placeholder = nullptr;
    QSplitter *m_splitter = nullptr;
    TableView *m_table = nullptr;
    ElidedLabel *m_count = nullptr;
    QLabel *m_asOf = nullptr;
};

} // namespace mcias
