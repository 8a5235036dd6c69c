// SPDX-License-Identifier: MIT
// What EditAccountDialog is made of, and how it goes into a draft.
#include "views/accounts/account_form.h"
#include "views/accounts/edit_account_dialog.h"
#include "views/accounts/token_roles_panel.h"
#include "views/controls/labels.h"
#include "views/forms/change_review.h"
#include "views/forms/foreign_changes_panel.h"
#include "work/role_words.h"

#include <QJsonArray>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

QJsonObject jsonOf(const AccountSnapshot &values)
{
    QJsonObject json{ { u"status"_s, values.status.word() } };
    if (values.roles)
        json.insert(u"roles"_s, QJsonArray::fromStringList(wordsOf(*values.roles)));
    if (values.tags)
        json.insert(u"tags"_s, QJsonArray::fromStringList(*values.tags));
    return json;
}

AccountSnapshot snapshotOf(const QJsonObject &json)
{
    AccountSnapshot values;
    values.status = OpenEnum<AccountStatus>::fromWord(json.value(u"status"_s).toString().toStdString());
    if (json.contains(u"roles"_s)) {
        values.roles.emplace();
        const QJsonArray roles = json.value(u"roles"_s).toArray();
        for (const QJsonValue &role : roles)
            *values.roles += OpenEnum<Role>::fromWord(role.toString().toStdString());
    }
    if (json.contains(u"tags"_s)) {
        values.tags.emplace();
        const QJsonArray tags = json.value(u"tags"_s).toArray();
        for (const QJsonValue &tag : tags)
            *values.tags += tag.toString();
    }
    return values;
}

// Scrolls on small screens; on the window's own ground.
QScrollArea *scrollable(QWidget *content, const char *objectName, const QString &name)
{
    auto *area = new QScrollArea;
    nameWidget(area, objectName, name);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return area;
}

} // namespace

void EditAccountDialog::makePages()
{
    m_stack->addWidget(scrollable(makeFormPage(), "formScroll", tr("Status, roles and tags")));
    m_stack->addWidget(scrollable(makeReviewPage(), "reviewScroll", tr("Changes")));
}

QWidget *EditAccountDialog::makeFormPage()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    m_foreign = new ForeignChangesPanel(page);
    m_form = new AccountForm(m_context, page);
    column->addWidget(m_foreign);
    column->addWidget(m_form, 1);
    connect(m_form, &AccountForm::edited, this, &EditAccountDialog::edited);
    connect(m_form, &AccountForm::readWanted, this, &EditAccountDialog::read);
    connect(m_form, &AccountForm::pageWanted, this, &EditorDialog::pageWanted);
    connect(m_foreign, &ForeignChangesPanel::decided, this, [this](int, bool takesTheirs) { decide(takesTheirs); });
    return page;
}

QWidget *EditAccountDialog::makeReviewPage()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    auto *back = new QPushButton(tr("&Back to the form"), page);
    nameWidget(back, "reviewBack", tr("Back to the form"));
    back->setAutoDefault(true);
    m_back = back;
    m_intro = plainLabel({}, page);
    m_intro->setObjectName(u"reviewIntro"_s);
    m_intro->setWordWrap(true);
    m_review = new ChangeReview(page);
    m_tokens = new TokenRolesPanel(m_context, page);
    m_tokens->hide();
    column->addWidget(m_intro);
    column->addWidget(m_review);
    column->addWidget(m_tokens);
    column->addWidget(back, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(back, &QPushButton::clicked, this, [this] {
        clearMessage();
        show(Stage::Form);
    });
    return page;
}

void EditAccountDialog::keepSnapshots()
{
    keepInDraft(
        u"seen"_s, [this] { return QJsonValue(jsonOf(m_seen)); },
        [this](const QJsonValue &value) {
            m_seen = snapshotOf(value.toObject());
            m_hasSeen = true;
        });
    keepInDraft(
        u"mine"_s, [this] { return QJsonValue(jsonOf(m_form->values())); },
        [this](const QJsonValue &value) {
            m_form->setValues(snapshotOf(value.toObject()));
            QMetaObject::invokeMethod(this, &EditAccountDialog::lookAtBook, Qt::QueuedConnection);
        });
    keepInDraft(
        u"typing"_s, [this] { return QJsonValue(m_form->typing()); },
        [this](const QJsonValue &value) { m_form->setTyping(value.toString()); });
}

} // namespace mcias
