// SPDX-License-Identifier: MIT
#include "views/tables/export_bar.h"

#include "models/file_job.h"
#include "views/controls/labels.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

#include <utility>

namespace mcias {

ExportBar::ExportBar(QWidget *parent)
    : QWidget(parent),
      m_text(plainLabel({}, this)),
      m_bar(new QProgressBar(this)),
      m_cancel(new QPushButton(tr("Cancel"), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 8);
    row->setSpacing(12);
    nameWidget(m_text, "exportText", tr("Export"));
    nameWidget(m_bar, "exportProgress", tr("Writing the file"));
    nameWidget(m_cancel, "exportCancel", tr("Cancel the export"));
    m_bar->setTextVisible(false);
    row->addWidget(m_text);
    row->addWidget(m_bar, 1);
    row->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_job)
            m_job->cancel();
    });
    hide();
}

ExportBar::~ExportBar() = default;

void ExportBar::start(const QString &path, const RowsModel &model, const ExportOptions &options)
{
    if (!m_job)
        start(std::make_unique<TableFile>(path, model, options));
}

void ExportBar::start(std::unique_ptr<FileJob> job)
{
    if (m_job)
        return;
    m_job = std::move(job);
    const QString text = tr("Writing %1…").arg(QFileInfo(m_job->path()).fileName());
    m_text->setText(text);
    m_text->setAccessibleName(text);
    m_bar->setRange(0, std::max(1, static_cast<int>(m_job->rowCount())));
    m_bar->setValue(0);
    show();
    connect(m_job.get(), &FileJob::progressed, m_bar, [this](qsizetype rows) { m_bar->setValue(static_cast<int>(rows)); });
    connect(m_job.get(), &FileJob::ended, this, &ExportBar::ended, Qt::QueuedConnection);
    m_job->start();
    Q_EMIT runningChanged();
}

void ExportBar::ended(const QString &error)
{
    const std::unique_ptr<FileJob> job = std::exchange(m_job, nullptr);
    const auto rows = static_cast<int>(job->rowCount());
    hide();
    Q_EMIT runningChanged();
    if (job->isCancelled())
        Q_EMIT cancelled();
    else if (!error.isEmpty())
        Q_EMIT failed(job->path(), error);
    else
        Q_EMIT written(job->path(), rows);
}

} // namespace mcias
