// SPDX-License-Identifier: MIT
// What PgCredsDialog is made of, and how it goes into a draft.
#include "views/controls/card.h"
#include "views/controls/fault_label.h"
#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/mnemonics.h"
#include "views/controls/password_field.h"
#include "views/controls/wrapped_check_box.h"
#include "views/postgres/pg_creds_dialog.h"
#include "views/postgres/pg_test_panel.h"
#include "views/postgres/stored_password.h"

#include <QGridLayout>
#include <QIntValidator>
#include <QJsonObject>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr int portWidth = StoredPassword::buttonWidth; // what stands at the right is in one column

QString formName(PgText::Form form)
{
    switch (form) {
    case PgText::Form::Uri:
        return PgCredsDialog::tr("&Address (postgresql://…)");
    case PgText::Form::PassLine:
        return PgCredsDialog::tr("Line of .&pgpass");
    case PgText::Form::Service:
        return PgCredsDialog::tr("Section of pg_&service.conf");
    case PgText::Form::Environment:
        return PgCredsDialog::tr("File of &variables (PGHOST=…)");
    }
    return {};
}

constexpr std::array forms{ PgText::Form::Uri, PgText::Form::PassLine, PgText::Form::Service, PgText::Form::Environment };

QJsonObject jsonOf(const PgCredsInfo &info)
{
    return { { u"host"_s, info.host }, { u"port"_s, info.port }, { u"database"_s, info.database }, { u"user"_s, info.username },
        { u"updated"_s, info.updatedAt ? info.updatedAt->toString(Qt::ISODateWithMs) : QString() } };
}

PgCredsInfo infoOf(const QJsonObject &json)
{
    PgCredsInfo info;
    info.host = json.value(u"host"_s).toString();
    info.port = static_cast<quint16>(json.value(u"port"_s).toInt());
    info.database = json.value(u"database"_s).toString();
    info.username = json.value(u"user"_s).toString();
    const QDateTime updated = QDateTime::fromString(json.value(u"updated"_s).toString(), Qt::ISODateWithMs);
    if (updated.isValid())
        info.updatedAt = updated;
    return info;
}

} // namespace

QLabel *PgCredsDialog::addLabelled(QGridLayout *grid, int row, const QString &label, QWidget *field)
{
    auto *name = quietLabel(label, grid->parentWidget());
    name->setBuddy(field);
    field->setAccessibleName(withoutMnemonic(label));
    grid->addWidget(name, row, 0);
    grid->addWidget(field, row + 1, 0);
    grid->setRowMinimumHeight(row + 2, 8);
    return name;
}

QWidget *PgCredsDialog::makeFormPage()
{
    auto *content = new QWidget;
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(24);
    row->addWidget(makeFields(content), 1);
    row->addWidget(makeTools(content), 1);
    auto *area = new QScrollArea; // on small screens
    nameWidget(area, "pgFormScroll", tr("Credentials"));
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return area;
}

QWidget *PgCredsDialog::makeFields(QWidget *parent)
{
    auto *side = new QWidget(parent);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(makePlace(side));
    column->addWidget(makePassword(side));
    QLabel *note = quietLabel(
        tr("MCIAS keeps these values and hands them out. It changes nothing in PostgreSQL, and its API has no "
           "call that deletes them: they can only be replaced."),
        side);
    note->setObjectName(u"pgNote"_s);
    note->setWordWrap(true);
    column->addSpacing(4);
    column->addWidget(note);
    column->addStretch(1);
    return side;
}

QWidget *PgCredsDialog::makePlace(QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(4);
    grid->addWidget(makePaste(box), 0, 0);
    m_host = new QLineEdit(box);
    m_port = new QLineEdit(box);
    m_database = new QLineEdit(box);
    m_user = new QLineEdit(box);
    m_host->setObjectName(u"pgHost"_s);
    m_port->setObjectName(u"pgPort"_s);
    m_database->setObjectName(u"pgDatabase"_s);
    m_user->setObjectName(u"pgUser"_s);
    for (QLineEdit *field : { m_host, m_port, m_database, m_user }) {
        field->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
        connect(field, &QLineEdit::textChanged, this, &PgCredsDialog::valuesChanged);
        connect(field, &QLineEdit::textEdited, this, &PgCredsDialog::edited);
    }
    m_port->setValidator(new QIntValidator(1, 65535, m_port));
    m_port->setText(u"5432"_s);
    m_port->setFixedWidth(portWidth);
    auto *address = new QGridLayout;
    address->setVerticalSpacing(4);
    address->setHorizontalSpacing(8);
    auto *hostLabel = quietLabel(tr("H&ost"), box);
    auto *portLabel = quietLabel(tr("Po&rt"), box);
    hostLabel->setBuddy(m_host);
    portLabel->setBuddy(m_port);
    m_host->setAccessibleName(tr("Host"));
    m_port->setAccessibleName(tr("Port"));
    address->addWidget(hostLabel, 0, 0);
    address->addWidget(portLabel, 0, 1);
    address->addWidget(m_host, 1, 0);
    address->addWidget(m_port, 1, 1);
    address->setColumnStretch(0, 1);
    grid->addLayout(address, 1, 0);
    grid->setRowMinimumHeight(2, 8);
    addLabelled(grid, 3, tr("Data&base"), m_database);
    addLabelled(grid, 6, tr("&User"), m_user);
    return box;
}

QWidget *PgCredsDialog::makePaste(QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(4);
    m_paste = new PasswordField(box);
    nameWidget(m_paste, "pgPaste", tr("Address or connection string to take over"));
    m_paste->setPlaceholderText(u"postgres://user:password@host:5432/database"_s);
    auto *label = quietLabel(tr("Paste an address or a &connection string"), box);
    label->setBuddy(m_paste);
    m_takeOver = new QPushButton(tr("Ta&ke over"), box);
    nameWidget(m_takeOver, "pgTakeOver", tr("Take the pasted values over"));
    m_takeOver->setMinimumWidth(portWidth);
    m_takeOver->setEnabled(false);
    m_pasteFault = new FaultLabel(box);
    m_pasteFault->setObjectName(u"pgPasteFault"_s);
    m_pasteFault->setField(m_paste);
    m_remarks = quietLabel({}, box);
    m_remarks->setObjectName(u"pgRemarks"_s);
    m_remarks->setWordWrap(true);
    m_remarks->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_paste, 1);
    row->addWidget(m_takeOver);
    column->addWidget(label);
    column->addLayout(row);
    column->addWidget(m_pasteFault);
    column->addWidget(m_remarks);
    connect(m_paste, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_takeOver->setEnabled(!text.isEmpty());
        if (!text.isEmpty())
            m_pasteFault->say({});
    });
    connect(m_takeOver, &QPushButton::clicked, this, &PgCredsDialog::paste);
    for (const Qt::Key key : { Qt::Key_Return, Qt::Key_Enter }) { // here it does not save
        auto *enter = new QShortcut(key, m_paste);
        enter->setContext(Qt::WidgetShortcut);
        connect(enter, &QShortcut::activated, m_takeOver, &QPushButton::click);
    }
    return box;
}

QWidget *PgCredsDialog::makePassword(QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(4);
    m_stored = new StoredPassword(m_context.clipboard, box);
    addLabelled(grid, 0, tr("Stored pass&word"), m_stored)->setBuddy(m_stored->showButton());
    m_stored->setAccessibleName({});
    auto *fresh = new QWidget(box);
    auto *row = new QHBoxLayout(fresh);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_password = new PasswordField(fresh);
    m_password->setObjectName(u"pgPassword"_s);
    m_password->setPlaceholderText(tr("leave empty to keep the stored one"));
    m_generate = new QPushButton(icon(u"key"_s), tr("&Generate"), fresh);
    nameWidget(m_generate, "pgGenerate", tr("Generate a password"));
    m_generate->setMinimumWidth(portWidth);
    m_generate->setToolTip(tr("Make a strong one. PostgreSQL has to be told of it, too: ALTER ROLE … PASSWORD …"));
    row->addWidget(m_password, 1);
    row->addWidget(m_generate);
    addLabelled(grid, 3, tr("&New password"), fresh)->setBuddy(m_password);
    m_password->setAccessibleName(tr("New password"));
    fresh->setAccessibleName({});
    connect(m_stored, &StoredPassword::wanted, this, &PgCredsDialog::readStored);
    connect(m_generate, &QPushButton::clicked, this, &PgCredsDialog::generate);
    connect(m_password, &QLineEdit::textChanged, this, &PgCredsDialog::valuesChanged);
    return box;
}

QWidget *PgCredsDialog::makeTools(QWidget *parent)
{
    auto *card = new Card(parent);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(12);
    column->addWidget(m_test, 1);
    column->addWidget(makeHandOut(card));
    connect(m_test, &PgTestPanel::wanted, this, &PgCredsDialog::test);
    connect(m_test, &PgTestPanel::modeWanted, this, [this](PgSslMode mode) { m_sslMode = mode; });
    return card;
}

QWidget *PgCredsDialog::makeHandOut(QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_copy = new QPushButton(tr("Cop&y as"), box);
    nameWidget(m_copy, "pgCopy", tr("Copy the credentials as"));
    m_saveFile = new QPushButton(tr("Sa&ve as file"), box);
    nameWidget(m_saveFile, "pgSaveFile", tr("Save the credentials as a file"));
    for (QPushButton *button : { m_copy, m_saveFile }) {
        const bool toFile = button == m_saveFile;
        auto *menu = new QMenu(button);
        menu->setObjectName(toFile ? u"pgSaveMenu"_s : u"pgCopyMenu"_s);
        for (const PgText::Form kind : forms) {
            QAction *line = menu->addAction(toFile ? formName(kind) + u"…"_s : formName(kind));
            line->setObjectName((toFile ? u"pgSave%1"_s : u"pgCopy%1"_s).arg(static_cast<int>(kind)));
            connect(line, &QAction::triggered, this, [this, kind, toFile] { handOut(kind, toFile); });
        }
        button->setMenu(menu);
        row->addWidget(button);
    }
    m_copy->setEnabled(m_context.clipboard);
    row->addStretch(1);
    return box;
}

QWidget *PgCredsDialog::makeReviewPage()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_back = new QPushButton(icon(u"back"_s), tr("&Back to the form"), page);
    nameWidget(m_back, "pgBack", tr("Back to the form"));
    m_intro = plainLabel({}, page);
    m_intro->setObjectName(u"pgIntro"_s);
    m_intro->setWordWrap(true);
    m_review = new ChangeReview(page);
    m_unchecked = plainLabel(
        tr("This server does not list credentials without disclosing them. So whether somebody has changed them "
           "meanwhile is looked at only if they are read."),
        page);
    m_unchecked->setObjectName(u"pgUnchecked"_s);
    m_unchecked->setWordWrap(true);
    m_disclose = new WrappedCheckBox(
        tr("Read what is there first, and again should the answer get lost. The server writes to its audit log "
           "that you have read it."),
        page);
    m_disclose->setObjectName(u"pgDisclose"_s);
    column->addWidget(m_back, 0, Qt::AlignLeft);
    column->addWidget(m_intro);
    column->addWidget(m_review);
    column->addWidget(m_unchecked);
    column->addWidget(m_disclose);
    column->addStretch(1);
    connect(m_back, &QPushButton::clicked, this, [this] {
        clearMessage();
        show(Stage::Form);
    });
    return page;
}

// The password is in none of it.
void PgCredsDialog::keepFields()
{
    for (QLineEdit *field : { m_host, m_port, m_database, m_user }) {
        keepInDraft(
            field->objectName(), [field] { return QJsonValue(field->text()); },
            [field](const QJsonValue &value) { field->setText(value.toString()); });
    }
    keepInDraft(
        u"seen"_s,
        [this] { return m_isSeen && m_seen ? QJsonValue(jsonOf(*m_seen))
                     : m_isSeen            ? QJsonValue(false)
                                           : QJsonValue(); },
        [this](const QJsonValue &value) {
            m_isSeen = value.isObject() || value.isBool();
            m_seen = value.isObject() ? std::optional(infoOf(value.toObject())) : std::nullopt;
        });
}

void PgCredsDialog::orderTabs()
{
    const QList<QWidget *> order{ m_paste, m_takeOver, m_host, m_port, m_database, m_user, m_stored->copyButton(),
        m_stored->showButton(), m_password, m_generate, m_test, m_copy, m_saveFile };
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

} // namespace mcias
