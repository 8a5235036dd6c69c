// SPDX-License-Identifier: MIT
// How credentials are tried, copied and saved.
#include "session/secret_file.h"
#include "views/controls/password_field.h"
#include "views/controls/secret_clipboard.h"
#include "views/postgres/pg_creds_dialog.h"
#include "views/postgres/pg_test_panel.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>

namespace mcias {

using namespace Qt::StringLiterals;

void PgCredsDialog::test()
{
    const PgCreds creds = values();
    clearMessage();
    if (check(creds))
        m_test->test(creds);
}

bool PgCredsDialog::check(const PgCreds &creds)
{
    const QString &host = creds.host;
    const bool isOneHost = !host.startsWith(u'/') && !host.startsWith(u'@') && !host.contains(u',') && !host.contains(u' ');
    QWidget *field = nullptr;
    QString sentence;
    if (host.isEmpty() || !isOneHost) {
        field = m_host;
        sentence = tr("One host is needed: its name or its address. Lists and sockets have no place here.");
    } else if (creds.port == 0) {
        field = m_port;
        sentence = tr("The port is a number from 1 to 65535.");
    } else if (creds.database.isEmpty()) {
        field = m_database;
        sentence = tr("The name of the database is needed.");
    } else if (creds.username.isEmpty()) {
        field = m_user;
        sentence = tr("The name of the database user is needed.");
    } else if (creds.password.isEmpty()) {
        field = m_password;
        sentence = m_isSeen && !m_seen
            ? tr("A password is needed.")
            : tr("The password is needed, too. Type it, or show the stored one first: that is noted in the audit log.");
    }
    if (field)
        complain(field, sentence);
    return !field;
}

void PgCredsDialog::handOut(PgText::Form kind, bool toFile)
{
    clearMessage();
    const PgCreds creds = values();
    if (!check(creds))
        return;
    const auto text = PgText::write(kind, creds, nameText(), m_sslMode);
    if (!text)
        return say(MessageBar::Kind::Warning, PgText::why(kind));
    if (toFile)
        return askForFile(kind);
    const std::chrono::seconds life = m_context.clipboard->life();
    m_context.clipboard->copy(*text, life);
    say(MessageBar::Kind::Good,
        isChanged()
            ? tr("Copied, with the password, as the form has it now; it is not saved yet. It is taken off the clipboard in %n "
                 "second(s).",
                nullptr, static_cast<int>(life.count()))
            : tr("Copied, with the password. It is taken off the clipboard in %n second(s).", nullptr,
                static_cast<int>(life.count())));
}

void PgCredsDialog::askForFile(PgText::Form kind)
{
    auto *dialog = new QFileDialog(this, tr("Save credentials"));
    dialog->setObjectName(u"pgFileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // asked below, in the same words for every desktop
    dialog->selectFile(PgText::fileName(kind, nameText()));
    connect(dialog, &QFileDialog::fileSelected, this, [this, kind](const QString &path) { writeFile(kind, path, false); });
    dialog->open();
}

void PgCredsDialog::writeFile(PgText::Form kind, const QString &path, bool replaces)
{
    const PgCreds creds = values(); // as they are by now: the window may have been locked meanwhile
    const auto text = check(creds) ? PgText::write(kind, creds, nameText(), m_sslMode) : std::nullopt;
    if (!text)
        return;
    const QString name = safeLine(QDir::toNativeSeparators(path), 200);
    const QFileInfo there(path);
    if (!replaces && there.isFile() && !there.isSymLink())
        return say(MessageBar::Kind::Warning, tr("%1 is there already.").arg(name), tr("Re&place it"),
            [this, kind, path] { writeFile(kind, path, true); });
    const QString problem = SecretFile::write(
        path, text->utf8(), replaces ? SecretFile::Existing::Replace : SecretFile::Existing::Keep);
    if (!problem.isEmpty())
        return say(MessageBar::Kind::Warning, tr("Not saved to %1. %2").arg(name, problem));
    QString sentence = tr("Saved to %1, with the password. Only you may read it (0600).").arg(name);
    if (kind == PgText::Form::PassLine)
        sentence += u' ' + tr("To use it, append its line to your ~/.pgpass, or name the file in PGPASSFILE.");
    else if (kind == PgText::Form::Service)
        sentence += u' ' + tr("To use it, append it to your ~/.pg_service.conf, or name the file in PGSERVICEFILE.");
    say(MessageBar::Kind::Good, sentence);
}

} // namespace mcias
