// SPDX-License-Identifier: MIT
#include "views/tables/export_bar.h"

#include "models/table_export.h"
#include "views/controls/labels.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QSaveFile>

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
        m_isGivenUp = true;
        if (m_export)
            m_export->cancel();
    });
    hide();
}

ExportBar::~ExportBar()
{
    delete m_export; // before the file that it writes to
}

void ExportBar::start(const QString &path, const RowsModel &model, const ExportOptions &options)
{
    if (m_file)
        return;
    m_isGivenUp = false;
    m_file = std::make_unique<QSaveFile>(path);
    if (!m_file->open(QIODevice::WriteOnly)) {
        QMetaObject::invokeMethod(
            this, [this] { ended(m_file->errorString()); }, Qt::QueuedConnection);
        return;
    }
    m_export = new TableExport(model, options, this);
    m_rows = static_cast<int>(m_export->rowCount());
    const QString text = tr("Writing %1…").arg(QFileInfo(path).fileName());
    m_text->setText(text);
    m_text->setAccessibleName(text);
    m_bar->setRange(0, std::max(1, m_rows));
    m_bar->setValue(0);
    show();
    connect(m_export, &TableExport::progressed, m_bar, [this](qsizetype rows) { m_bar->setValue(static_cast<int>(rows)); });
    connect(m_export, &TableExport::ended, this, &ExportBar::ended, Qt::QueuedConnection);
    m_export->start(m_file.get());
    Q_EMIT runningChanged();
}

void ExportBar::ended(const QString &error)
{
    const std::unique_ptr<QSaveFile> file = std::exchange(m_file, nullptr);
    delete m_export;
    hide();
    QString problem = error;
    if (!problem.isEmpty() || m_isGivenUp)
        file->cancelWriting();
    else if (!file->commit())
        problem = file->errorString();
    Q_EMIT runningChanged();
    if (m_isGivenUp)
        Q_EMIT cancelled();
    else if (!problem.isEmpty())
        Q_EMIT failed(file->fileName(), problem);
    else
        Q_EMIT written(file->fileName(), m_rows);
}

} // namespace mcias
