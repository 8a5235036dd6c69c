// SPDX-License-Identifier: MIT
#include "views/session/profile_editor.h"

#include "session/sign_in.h"
#include "ui_profile_editor.h"
#include "views/controls/icons.h"
#include "views/controls/profile_colors.h"
#include "views/session/connection_test_panel.h"

#include <QFileDialog>

namespace mcias {

using namespace Qt::StringLiterals;

ProfileEditor::ProfileEditor(const Clock &clock, QWidget *parent)
    : QWidget(parent),
      m_ui(std::make_unique<Ui::ProfileEditor>()),
      m_panel(new ConnectionTestPanel(clock, this))
{
    m_ui->setupUi(this);
    setAccessibleName(tr("Profile"));
    m_ui->nameRow->setStretch(0, 1);
    m_ui->nameRow->setAlignment(m_ui->colorColumn, Qt::AlignTop);
    m_ui->policyRow->setStretch(0, 1);
    m_ui->policyRow->setStretch(1, 1);
    m_ui->column->insertWidget(m_ui->column->count() - 1, m_panel);
    m_ui->choose->setIcon(icon(u"folder"_s));
    for (QLabel *label : { m_ui->nameLabel, m_ui->colorLabel, m_ui->serverLabel, m_ui->caFileLabel, m_ui->serviceLabel,
             m_ui->tagsLabel, m_ui->policyHint })
        label->setForegroundRole(QPalette::PlaceholderText);
    for (const ProfileColor color : profileColors)
        m_ui->color->addItem(profileIcon(color), profileColorName(color), static_cast<int>(color));
    m_ui->nameFault->setField(m_ui->name);
    m_ui->serverFault->setField(m_ui->server);
    m_ui->caFault->setField(m_ui->caFile);

    const std::pair<QLineEdit *, FaultLabel *> lines[] = { { m_ui->name, m_ui->nameFault }, { m_ui->server, m_ui->serverFault },
        { m_ui->caFile, m_ui->caFault }, { m_ui->serviceName, nullptr }, { m_ui->tags, nullptr } };
    for (const auto &[line, fault] : lines) {
        connect(line, &QLineEdit::textEdited, this, [this, fault = fault] {
            if (fault)
                fault->say({});
            Q_EMIT edited();
        });
    }
    for (QLineEdit *line : { m_ui->server, m_ui->caFile }) // a result would be of another server
        connect(line, &QLineEdit::textChanged, m_panel, &ConnectionTestPanel::clear);
    connect(m_ui->color, &QComboBox::activated, this, &ProfileEditor::edited);
    connect(m_ui->readOnly, &QCheckBox::clicked, this, &ProfileEditor::edited);
    connect(m_ui->remember, &QCheckBox::clicked, this, &ProfileEditor::edited);
    connect(m_ui->choose, &QPushButton::clicked, this, &ProfileEditor::choose);
    connect(m_ui->test, &QPushButton::clicked, this, &ProfileEditor::test);
    connect(m_panel, &ConnectionTestPanel::finished, this, [this] { Q_EMIT testShown(m_panel); });
}

ProfileEditor::~ProfileEditor() = default;

void ProfileEditor::setForm(const ProfileForm &form)
{
    m_ui->name->setText(form.name);
    m_ui->server->setText(form.server);
    m_ui->caFile->setText(form.caFile);
    m_ui->serviceName->setText(form.serviceName);
    m_ui->tags->setText(form.tags);
    m_ui->color->setCurrentIndex(m_ui->color->findData(static_cast<int>(form.color)));
    m_ui->readOnly->setChecked(form.readOnly);
    m_ui->remember->setChecked(form.rememberSession);
    clearFaults();
    m_panel->clear();
}

ProfileForm ProfileEditor::form() const
{
    return { .name = m_ui->name->text(),
        .server = m_ui->server->text(),
        .caFile = m_ui->caFile->text(),
        .serviceName = m_ui->serviceName->text(),
        .tags = m_ui->tags->text(),
        .color = static_cast<ProfileColor>(m_ui->color->currentData().toInt()),
        .readOnly = m_ui->readOnly->isChecked(),
        .rememberSession = m_ui->remember->isChecked() };
}

void ProfileEditor::showFaults(const ProfileForm::Faults &faults)
{
    m_ui->nameFault->say(faults.name);
    m_ui->serverFault->say(faults.server);
    m_ui->caFault->say(faults.caFile);
    QLineEdit *first = !faults.name.isEmpty() ? m_ui->name
        : !faults.server.isEmpty()            ? m_ui->server
        : !faults.caFile.isEmpty()            ? m_ui->caFile
                                              : nullptr;
    if (!first)
        return;
    first->setFocus();
    first->selectAll();
}

void ProfileEditor::setCaFile(const QString &path)
{
    if (path == m_ui->caFile->text())
        return;
    m_ui->caFile->setText(path);
    m_ui->caFault->say({});
    Q_EMIT edited();
}

void ProfileEditor::focusName()
{
    m_ui->name->setFocus();
    m_ui->name->selectAll();
}

void ProfileEditor::choose()
{
    auto *dialog = new QFileDialog(
        this, tr("CA file of the server"), QString(), tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ProfileEditor::caFileChosen);
    dialog->open();
}

void ProfileEditor::setKnownServer(const QUrl &server, const KnownServer &known)
{
    m_server = server;
    m_known = known;
}

void ProfileEditor::test()
{
    const ProfileForm now = form();
    if (!serverFromText(now.server).isValid())
        return showFaults({ .server = tr("Without the address of a server there is nothing to test.") });
    const Profile profile = now.appliedTo({});
    m_panel->test(profile, profile.server == m_server ? m_known : KnownServer());
    Q_EMIT testShown(m_panel);
}

void ProfileEditor::clearFaults()
{
    for (FaultLabel *fault : { m_ui->nameFault, m_ui->serverFault, m_ui->caFault })
        fault->say({});
}

} // namespace mcias
