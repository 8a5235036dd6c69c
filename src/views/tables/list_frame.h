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
class QVBoxLayout;

namespace mcias {

class ElidedLabel;
class ExportBar;
class FilterField;
class MessageBar;
class Placeholder;
class RowsModel;
class StateStore;
class TableView;
struct ReadyQuestion;

//! What a list page looks like: a bar with title, filter, columns, room for the page's own buttons, more and refresh; news; the
//! table, or what stands in its place, with room for an inspector beside it; a line with counts. With the keys, exports and
//! copies that all lists have in common. Whatever a page has beyond that finds a place above the news, below the table, or in
//! the line with counts.
class ListFrame final : public QWidget {
    Q_OBJECT

public:
    //! Whether the filter stands beside the title, or has a line of its own, with a note on it and room for ready questions.
    enum class Head : quint8 { OneLine, TwoLines };
    //! What is said of the rows, in whole words of people.
    struct Words {
        const char *name; //!< begins the object names: `actions` makes `actionsTable`; also names the exported file
        QString title;
        QString filterHint; //!< in the empty field
        QString filterHelp; //!< its tooltip
        int sortColumn = 0; //!< until somebody wants it otherwise
        Qt::SortOrder sortOrder = Qt::AscendingOrder;
        Head head = Head::OneLine;
        QString idColumn = {};          //!< that a file has even if it is not shown
        QString exportNote = {};        //!< what is to be known of a file: there are no passwords in it
        QString (*rows)(int) = nullptr; //!< "11 accounts", for the news of a file; null: rows
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
    //! Adds a group to the menu "more", before the exports.
    void addToMore(const QList<QAction *> &actions);
    //! Adds a button with filters that are often needed, which take the place of the one there is. The menu: for more lines.
    QMenu *addQuestions(const QList<ReadyQuestion> &questions);
    //! Adds a message before the news that stays for as long as it holds.
    MessageBar *addLasting(const char *part);
    void addAbove(QWidget *strip);
    void addBelow(QWidget *strip);
    //! Adds what stands before the list's age.
    void addToFooter(QWidget *part);
    //! The inspector beside the table.
    void setInspector(QWidget *inspector, int width = 300);
    //! Sets the order in which Tab goes through the bar, and then \a above, to the table. Once, when all buttons are there.
    void setTabs(const QList<QWidget *> &above = {});

    //! The server is being asked: not again meanwhile.
    void setBusy(bool isBusy);
    //! There is something to narrow.
    void setFilterEnabled(bool isEnabled);
    void setTableShown(bool shown);
    bool isTableShown() const;
    void setCounts(const QString &text);
    void setAsOf(const QString &text);

Q_SIGNALS:
    void refreshWanted();
    //! The placeholder's button was pressed, and there is no filter to clear.
    void retryWanted();
    //! Another filter is about to be set for somebody, who may want to come back to this one.
    void leavingPlace();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeBar(const Words &words);
    void makeFilter(const Words &words, QWidget *bar);
    void makeMore(QWidget *bar);
    QWidget *makeBody(const Words &words, StateStore *state);
    QWidget *makeFooter();
    MessageBar *makeMessages(const char *part);
    void setNewsMargins();
    void connectParts();
    void connectExport();
    QString problemText() const;
    void askForFile(bool asJson);
    void startExport(const QString &path, bool asJson);
    void updateExports();
    QByteArray named(const char *part) const { return m_name + part; }

    RowsModel &m_model;
    QByteArray m_name;
    QString m_title;
    QString m_idColumn;
    QString m_exportNote;
    QString (*m_rowsText)(int);
    QVBoxLayout *m_column = nullptr;
    QVBoxLayout *m_news = nullptr;
    QHBoxLayout *m_bar = nullptr;
    QHBoxLayout *m_filterBar = nullptr; // the same one, or the line below it
    QHBoxLayout *m_footer = nullptr;
    FilterField *m_filter = nullptr;
    QPushButton *m_questions = nullptr; // null: there are none
    ElidedLabel *m_problem = nullptr;   // null where the filter has no line of its own
    QPushButton *m_columns = nullptr;
    QPushButton *m_more = nullptr;
    QMenu *m_moreMenu = nullptr;
    QAction *m_csv = nullptr;
    QAction *m_json = nullptr;
    QPushButton *m_refresh = nullptr;
    QList<QPushButton *> m_buttons;
    MessageBar *m_messages = nullptr;
    QList<MessageBar *> m_lasting;
    ExportBar *m_export = nullptr;
    QStackedWidget *m_stack = nullptr;
    Placeholder *m_placeholder = nullptr;
    QSplitter *m_splitter = nullptr;
    TableView *m_table = nullptr;
    ElidedLabel *m_count = nullptr;
    QLabel *m_asOf = nullptr;
};

} // namespace mcias
