// SPDX-License-Identifier: MIT
#pragma once

#include <QPointer>
#include <QWidget>

#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;
class QSaveFile;

namespace mcias {

class RowsModel;
class TableExport;
struct ExportOptions;

//! Writes the rows of a table to a file, and shows how far that is, with a way to give it up. Hidden while there is nothing to
//! write. The file is there as a whole or not at all; what was there before stays until then.
class ExportBar final : public QWidget {
    Q_OBJECT

public:
    explicit ExportBar(QWidget *parent = nullptr);
    //! Gives up what is being written.
    ~ExportBar() override;

    bool isRunning() const { return m_file != nullptr; }
    //! Writes what \a model shows now. Ends with written, failed or cancelled, never before it returns; without effect while
    //! another file is being written.
    void start(const QString &path, const RowsModel &model, const ExportOptions &options);

Q_SIGNALS:
    void runningChanged();
    //! The file is there.
    void written(const QString &path, int rows);
    void failed(const QString &path, const QString &reason);
    void cancelled();

private:
    void ended(const QString &error);

    QLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    std::unique_ptr<QSaveFile> m_file;
    QPointer<TableExport> m_export;
    int m_rows = 0;
    bool m_isGivenUp = false;
};

} // namespace mcias
