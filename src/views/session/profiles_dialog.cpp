// SPDX-License-Identifier: MIT
#include "views/session/profiles_dialog.h"

#include "models/formats.h"
#include "models/plain_tip.h"
#include "ui_profiles_dialog.h"
#include "views/controls/facts_panel.h"
#include "views/controls/icons.h"
#include "views/controls/profile_colors.h"
#include "views/controls/profile_stripe.h"
#include "views/session/ca_review_dialog.h"
#include "views/session/profile_editor.h"

#include <QAction>
#include <QScrollArea>
#include <QShortcut>

#include <algorithm>
#include <utility>

namespace mcias {

using namespace Qt::StringLiterals;
using Kind = MessageBar::Kind;

ProfilesDialog::ProfilesDialog(ProfileStore &profiles, StateStore &state, const Clock &clock, QWidget *parent)
    : QDialog(parent),
      m_profiles(profiles),
      m_state(state),
      m_ui(std::make_unique<Ui::ProfilesDialog>()),
      m_editor(new ProfileEditor(clock))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    m_ui->up->setIcon(icon(u"up"_s));
    m_ui->down->setIcon(icon(u"down"_s));
    m_ui->listLabel->setForegroundRole(QPalette::PlaceholderText);
    m_ui->row->setStretch(1, 1);
    m_ui->list->setMinimumWidth(300);
    m_ui->list->setIconSize({ 16, 16 });
    QScrollArea *area = scrolled(m_editor, "profileArea");
    area->setFocusPolicy(Qt::NoFocus); // what is in it can be reached, and is scrolled to
    m_ui->sheetColumn->addWidget(area);
    // The editor's fields are the youngest of all; what follows them on the screen follows them for the keyboard, too.
    QWidgetList after = m_ui->messages->findChildren<QWidget *>();
    after << m_ui->save << m_ui->discard << m_ui->close;
    for (QWidget *widget : std::as_const(after))
        setTabOrder(previousInFocusChain(), widget);
    connect(
        m_editor, &ProfileEditor::testShown, area, [area](QWidget *panel) { area->ensureWidgetVisible(panel); },
        Qt::QueuedConnection); // once it has its size
    connectAll();
    for (const Profile &profile : profiles.profiles())
        appendEntry({ profile, ProfileForm::of(profile) });
    resize(980, 700);
    if (m_entries.isEmpty()) {
        addProfile();
    } else {
        m_ui->list->setCurrentRow(0);
        m_ui->list->setFocus();
    }
    if (const QString problem = profiles.problem(); !problem.isEmpty())
        m_ui->messages->say(Kind::Warning, problem);
}

ProfilesDialog::~ProfilesDialog() = default;

void ProfilesDialog::connectAll()
{
    connect(m_ui->list, &QListWidget::currentRowChanged, this, &ProfilesDialog::openRow);
    connect(m_ui->add, &QPushButton::clicked, this, &ProfilesDialog::addProfile);
    connect(m_ui->duplicate, &QPushButton::clicked, this, &ProfilesDialog::duplicate);
    connect(m_ui->remove, &QPushButton::clicked, this, &ProfilesDialog::askToDelete);
    connect(m_ui->up, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_ui->down, &QToolButton::clicked, this, [this] { move(1); });
    connect(m_ui->save, &QPushButton::clicked, this, &ProfilesDialog::save);
    connect(m_ui->discard, &QPushButton::clicked, this, &ProfilesDialog::discard);
    connect(m_ui->close, &QPushButton::clicked, this, &ProfilesDialog::reject);
    connect(m_editor, &ProfileEditor::edited, this, &ProfilesDialog::edited);
    connect(m_editor, &ProfileEditor::caFileChosen, this,
        [this](const QString &path) { reviewCaFile(path, [this, path] { m_editor->setCaFile(path); }); });
    connect(m_ui->messages, &MessageBar::actionTriggered, this, [this] {
        const auto then = std::exchange(m_onYes, {});
        m_ui->messages->clear();
        if (then)
            then();
    });
    connect(m_ui->messages, &MessageBar::cleared, this, [this] { m_onYes = {}; });
    // Only in the list: elsewhere these keys open combo boxes and delete text.
    const auto inList = [this](const QKeySequence &keys, auto &&then) {
        auto *shortcut = new QShortcut(keys, m_ui->list);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, then);
    };
    inList(Qt::ALT | Qt::Key_Up, [this] { move(-1); });
    inList(Qt::ALT | Qt::Key_Down, [this] { move(1); });
    inList(Qt::Key_Delete, [this] { askToDelete(); });
    connect(new QShortcut(QKeySequence::Save, this), &QShortcut::activated, m_ui->save, &QPushButton::click);
}

void ProfilesDialog::select(const QString &profileId)
{
    for (qsizetype row = 0; row < m_entries.size(); ++row) {
        if (!profileId.isEmpty() && m_entries.at(row).kept.id == profileId)
            m_ui->list->setCurrentRow(static_cast<int>(row));
    }
}

ProfilesDialog::Entry *ProfilesDialog::current()
{
    return m_current >= 0 && m_current < m_entries.size() ? &m_entries[m_current] : nullptr;
}

void ProfilesDialog::openRow(qsizetype row)
{
    m_current = row;
    m_ui->messages->clear();
    m_editor->setEnabled(current());
    m_editor->setForm(current() ? current()->form : ProfileForm());
    showKnown();
    updateActions();
}

void ProfilesDialog::appendEntry(const Entry &entry)
{
    m_entries += entry;
    m_ui->list->addItem(QString());
    showRow(m_entries.size() - 1);
}

void ProfilesDialog::showRow(qsizetype row)
{
    const Entry &entry = m_entries.at(row);
    QListWidgetItem *item = m_ui->list->item(static_cast<int>(row));
    const QString name = entry.form.name.trimmed().isEmpty() ? tr("New profile") : safeLine(entry.form.name.trimmed(), 60);
    item->setText(entry.isDirty() ? tr("%1 (not saved)").arg(name) : name);
    item->setIcon(profileIcon(entry.form.color));
    item->setToolTip(plainTip(entry.form.server));
}

void ProfilesDialog::edited()
{
    if (!current())
        return;
    current()->form = m_editor->form();
    showRow(m_current);
    updateActions();
}

void ProfilesDialog::updateActions()
{
    const Entry *entry = current();
    const bool dirty = entry && entry->isDirty();
    const bool kept = entry && !entry->isNew();
    m_ui->save->setEnabled(dirty);
    m_ui->discard->setEnabled(dirty);
    m_ui->duplicate->setEnabled(kept);
    m_ui->remove->setEnabled(entry);
    m_ui->up->setEnabled(kept && m_current > 0 && !m_entries.at(m_current - 1).isNew());
    m_ui->down->setEnabled(kept && m_current + 1 < m_entries.size() && !m_entries.at(m_current + 1).isNew());
}

void ProfilesDialog::addProfile()
{
    // One that nobody has typed into yet is as good as another.
    for (qsizetype row = 0; row < m_entries.size(); ++row) {
        if (m_entries.at(row).isNew() && !m_entries.at(row).isDirty()) {
            m_ui->list->setCurrentRow(static_cast<int>(row));
            return m_editor->focusName();
        }
    }
    appendEntry({});
    m_ui->list->setCurrentRow(static_cast<int>(m_entries.size() - 1));
    m_editor->focusName();
}

void ProfilesDialog::duplicate()
{
    if (!current() || current()->isNew())
        return;
    Entry copy = *current(); // with what is typed
    copy.kept.id.clear();
    copy.form.name = m_profiles.freeName(copy.form.name.trimmed());
    appendEntry(copy);
    m_ui->list->setCurrentRow(static_cast<int>(m_entries.size() - 1));
    m_editor->focusName();
}

void ProfilesDialog::save()
{
    if (!current() || !current()->isDirty())
        return;
    const ProfileForm::Faults faults = current()->form.faults(m_profiles, current()->kept);
    m_editor->showFaults(faults);
    if (faults)
        return;
    const QString caFile = current()->form.caFile.trimmed();
    if (caFile.isEmpty() || caFile == current()->kept.caFile || m_reviewed.contains(caFile))
        return saveChecked();
    reviewCaFile(caFile, [this] { saveChecked(); });
}

void ProfilesDialog::saveChecked()
{
    if (!current())
        return;
    const Profile before = current()->kept;
    const Profile kept = m_profiles.put(current()->form.appliedTo(before));
    if (before.id.isEmpty()) { // to where it stands here, between those that were never saved
        const auto earlier = std::count_if(
            m_entries.cbegin(), m_entries.cbegin() + m_current, [](const Entry &e) { return !e.isNew(); });
        m_profiles.move(m_profiles.profiles().size() - 1, earlier);
    }
    *current() = { kept, ProfileForm::of(kept) };
    // What was remembered is another server's.
    const bool moved = !before.id.isEmpty() && before.server != kept.server;
    if (moved)
        m_state.setKnownServer(kept.id, {});
    m_editor->setForm(current()->form);
    showKnown();
    showRow(m_current);
    updateActions();
    if (m_profiles.isSaved())
        m_ui->messages->say(Kind::Good, tr("“%1” is saved.").arg(safeLine(kept.name, 60)));
    else
        m_ui->messages->say(Kind::Error, m_profiles.problem());
    if (before.rememberSession && !before.id.isEmpty() && (moved || !kept.rememberSession))
        Q_EMIT keptTokenUnwanted(before);
}

void ProfilesDialog::showKnown()
{
    if (current())
        m_editor->setKnownServer(current()->kept.server, m_state.knownServer(current()->kept.id));
    else
        m_editor->setKnownServer({}, {});
}

void ProfilesDialog::discard()
{
    if (!current())
        return;
    m_ui->messages->clear();
    if (current()->isNew())
        return deleteCurrent();
    current()->form = ProfileForm::of(current()->kept);
    m_editor->setForm(current()->form);
    showRow(m_current);
    updateActions();
    m_ui->list->setFocus();
}

void ProfilesDialog::askToDelete()
{
    if (!current())
        return;
    if (current()->isNew() && !current()->isDirty())
        return deleteCurrent();
    const QString name = safeLine(current()->form.name.trimmed(), 60);
    ask(current()->isNew()
            ? tr("Drop the new profile “%1”? It was never saved.").arg(name)
            : tr("Delete the profile “%1”? With it go what is remembered of its server, the last user name, drafts "
                 "of forms, and a token that is kept in the keyring. At the server nothing changes.")
                  .arg(safeLine(current()->kept.name, 60)),
        tr("Delete pro&file"), [this] { deleteCurrent(); });
}

void ProfilesDialog::deleteCurrent()
{
    const qsizetype row = m_current;
    if (!current())
        return;
    const Profile gone = m_entries.takeAt(row).kept;
    m_current = -1; // the list tells what is current next
    delete m_ui->list->takeItem(static_cast<int>(row));
    openRow(m_ui->list->currentRow());
    m_ui->list->setFocus();
    if (gone.id.isEmpty())
        return;
    m_profiles.remove(gone.id);
    Q_EMIT keptTokenUnwanted(gone);
    m_state.forget(gone.id);
    if (m_profiles.isSaved())
        m_ui->messages->say(Kind::Good, tr("“%1” is deleted.").arg(safeLine(gone.name, 60)));
    else
        m_ui->messages->say(Kind::Error, m_profiles.problem());
    Q_EMIT profileDeleted(gone);
}

void ProfilesDialog::move(int by)
{
    const qsizetype from = m_current;
    const qsizetype to = from + by;
    if (!current() || to < 0 || to >= m_entries.size() || m_entries.at(from).isNew() || m_entries.at(to).isNew())
        return;
    const QString neighbour = m_entries.at(to).kept.id;
    const auto place = [this](const QString &id) {
        const auto &all = m_profiles.profiles();
        return std::find_if(all.cbegin(), all.cend(), [&id](const Profile &profile) { return profile.id == id; }) - all.cbegin();
    };
    m_profiles.move(place(current()->kept.id), place(neighbour));
    m_entries.swapItemsAt(from, to);
    showRow(from);
    showRow(to);
    m_current = to;
    const QSignalBlocker quiet(m_ui->list);
    m_ui->list->setCurrentRow(static_cast<int>(to));
    updateActions();
}

void ProfilesDialog::reviewCaFile(const QString &path, const std::function<void()> &then)
{
    auto *review = new CaReviewDialog(path, this);
    review->setAttribute(Qt::WA_DeleteOnClose);
    if (current())
        ProfileStripe::across(review, current()->form.appliedTo(current()->kept));
    connect(review, &CaReviewDialog::trusted, this, [this, then](const QString &trusted) {
        m_reviewed += trusted;
        then();
    });
    connect(review, &QDialog::rejected, this, [this, path] {
        if (m_editor->form().caFile.trimmed() == path)
            m_editor->showFaults({ .caFile = tr("Nothing is saved until you have reviewed this file, or chosen another.") });
    });
    review->open();
}

void ProfilesDialog::ask(const QString &question, const QString &yes, const std::function<void()> &then)
{
    m_ui->messages->say(Kind::Warning, question, yes);
    m_onYes = then;
}

void ProfilesDialog::reject()
{
    QStringList names;
    for (const Entry &entry : std::as_const(m_entries)) {
        if (entry.isDirty())
            names += u"“%1”"_s.arg(
                entry.form.name.trimmed().isEmpty() ? tr("New profile") : safeLine(entry.form.name.trimmed(), 60));
    }
    if (names.isEmpty())
        return QDialog::reject();
    ask(tr("There are changes that were not saved: %1.").arg(names.join(", "_L1)), tr("Close &without saving"),
        [this] { QDialog::reject(); });
}

} // namespace mcias
