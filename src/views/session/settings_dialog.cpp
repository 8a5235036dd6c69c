// SPDX-License-Identifier: MIT
#include "views/session/settings_dialog.h"

#include "ui_settings_dialog.h"

namespace mcias {

using Language = Settings::Language;

SettingsDialog::SettingsDialog(SettingsStore &store, QWidget *parent)
    : QDialog(parent),
      m_store(store),
      m_ui(std::make_unique<Ui::SettingsDialog>())
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    for (QLabel *heading : { m_ui->windowHeading, m_ui->lockHeading, m_ui->sessionHeading }) {
        QFont font = heading->font();
        font.setBold(true);
        heading->setFont(font);
    }
    for (QLabel *hint : { m_ui->languageHint, m_ui->lockHint, m_ui->clipboardHint, m_ui->renewHint })
        hint->setForegroundRole(QPalette::PlaceholderText);
    // Languages are called what they call themselves.
    m_ui->language->addItem(tr("As the system"), static_cast<int>(Language::System));
    m_ui->language->addItem(QStringLiteral("English"), static_cast<int>(Language::English));
    m_ui->language->addItem(QStringLiteral("Deutsch"), static_cast<int>(Language::German));
    m_ui->times->addItem(tr("Local time"), false);
    m_ui->times->addItem(tr("UTC"), true);
    m_ui->lockMinutes->setRange(0, SettingsStore::mostLockMinutes);
    m_ui->clipboardSeconds->setRange(SettingsStore::leastClipboardSeconds, SettingsStore::mostClipboardSeconds);
    connect(m_ui->save, &QPushButton::clicked, this, &SettingsDialog::save);
    connect(m_ui->cancel, &QPushButton::clicked, this, &SettingsDialog::reject);
    fill(store.settings());
    layout()->setSizeConstraint(QLayout::SetFixedSize);
}

SettingsDialog::~SettingsDialog() = default;

void SettingsDialog::fill(const Settings &settings)
{
    m_ui->language->setCurrentIndex(m_ui->language->findData(static_cast<int>(settings.language)));
    m_ui->times->setCurrentIndex(m_ui->times->findData(settings.utcTimes));
    m_ui->lockMinutes->setValue(settings.lockAfterMinutes);
    m_ui->lockWithScreen->setChecked(settings.lockWithScreen);
    m_ui->clipboardSeconds->setValue(settings.clipboardSeconds);
    m_ui->renewSession->setChecked(settings.renewSession);
}

Settings SettingsDialog::shown() const
{
    return { .language = static_cast<Language>(m_ui->language->currentData().toInt()),
        .lockAfterMinutes = m_ui->lockMinutes->value(),
        .lockWithScreen = m_ui->lockWithScreen->isChecked(),
        .clipboardSeconds = m_ui->clipboardSeconds->value(),
        .renewSession = m_ui->renewSession->isChecked(),
        .utcTimes = m_ui->times->currentData().toBool() };
}

void SettingsDialog::save()
{
    m_store.set(shown());
    if (m_store.isSaved())
        return accept();
    m_ui->messages->say(MessageBar::Kind::Error, m_store.problem());
}

} // namespace mcias
