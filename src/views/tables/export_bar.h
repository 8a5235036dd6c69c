// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;

namespace mcias {

class FileJob;
class RowsModel;
struct ExportOptions;

//! Writes the rows of a table to a file, and shows how far that is, with a way to give it up. Hidden while there is nothing to
//! write. The file is there as a whole or not at all; what was there before stays until then.
class ExportBar final : public QWidget {
    Q_OBJECT

public:
    explicit ExportBar(QWidget *parent = nullptr);
    //! Gives up what is being written.
    ~ExportBar() override;

    bool isRunning() const { return m_job != nullptr; }
    //! Writes what \a model shows now.
    void start(const QString &path, const RowsModel &model, const ExportOptions &options);
    //! The same for any other file made out of rows. Ends with written, failed or cancelled, never before it returns; without
    //! effect while another file is being written.
    void start(std::unique_ptr<FileJob> job);

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
    std::unique_ptr<FileJob> m_job;
};

} // namespace mcias
