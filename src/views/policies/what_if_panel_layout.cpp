// SPDX-License-Identifier: MIT
// How the what-if panel is put together.
#include "models/policy_text.h"
#include "policy/vocabulary.h"
#include "views/controls/chips_editor.h"
#include "views/controls/labels.h"
#include "views/controls/mnemonics.h"
#include "views/policies/account_field.h"
#include "views/policies/what_if_panel.h"
#include "views/policies/word_checks.h"
#include "views/tables/cell_delegate.h"
#include "work/account_book.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr int questionWidth = 330;

template<class E>
QStringList wireList()
{
    QStringList words;
    for (const char *word : wireWords(E{}))
        words += QLatin1String(word);
    return words;
}

// A label above the field that it is for.
void addLabelled(QVBoxLayout *column, const QString &label, QWidget *field, QWidget *focus = nullptr)
{
    QWidget *target = focus ? focus : field;
    auto *name = quietLabel(label, column->parentWidget());
    name->setBuddy(target);
    if (target->accessibleName().isEmpty())
        target->setAccessibleName(withoutMnemonic(label));
    column->addWidget(name);
    column->addWidget(field);
    column->addSpacing(6);
}

} // namespace

WhatIfPanel::WhatIfPanel(const PageContext &context, const PolicyBook &book, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_book(book)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    nameWidget(splitter, "whatIfSplitter", tr("Question and answer"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeQuestion());
    splitter->addWidget(makeAnswer());
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({ questionWidth, 700 });
    row->addWidget(splitter);
    fillActions();
    setAccount(context.session.identity().accountId);
    if (AccountBook *accounts = context.book) {
        const auto again = [this] {
            if (isVisible()) {
                showAccount();
                showOwner();
            }
            answer();
        };
        connect(accounts, &AccountBook::loaded, this, [this, accounts, again] {
            m_tags->setSuggestions(accounts->tagsInUse());
            again();
        });
        connect(accounts, &AccountBook::changed, this, [this, again](const QList<QUuid> &ids) {
            if (ids.contains(m_account->account()) || ids.contains(m_ownerAccount->account()))
                again();
        });
    }
}

QWidget *WhatIfPanel::makeQuestion()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(4);
    addAccountPart(column);
    m_action = new QComboBox(content);
    m_action->setObjectName(u"whatIfAction"_s);
    m_action->setMaxVisibleItems(16);
    addLabelled(column, tr("wants to &do this action"), m_action);
    addResourcePart(column);
    m_try = new QPushButton(tr("&Test with a real sign-in…"), content);
    nameWidget(m_try, "whatIfTry", tr("Test with a real sign-in"));
    m_try->setToolTip(tr("Ask the server itself: sign in for real with this service and these tags, and out again at once"));
    column->addSpacing(8);
    column->addWidget(m_try, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(m_action, &QComboBox::currentIndexChanged, this, [this] {
        showOwner();
        answer();
    });
    connect(m_try, &QPushButton::clicked, this, &WhatIfPanel::trySignIn);

    auto *area = new QScrollArea;
    nameWidget(area, "whatIfQuestion", tr("The question"));
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setMinimumWidth(questionWidth - 30);
    area->setWidget(content);
    return area;
}

void WhatIfPanel::addAccountPart(QVBoxLayout *column)
{
    QWidget *parent = column->parentWidget();
    m_isReal = new QRadioButton(tr("An a&ccount"), parent);
    m_isMadeUp = new QRadioButton(tr("A &made-up account"), parent);
    nameWidget(m_isReal, "whatIfReal", tr("An account of the server"));
    nameWidget(m_isMadeUp, "whatIfMadeUp", tr("A made-up account"));
    auto *kinds = new QHBoxLayout;
    kinds->addWidget(m_isReal);
    kinds->addWidget(m_isMadeUp);
    kinds->addStretch(1);
    column->addLayout(kinds);
    m_isReal->setChecked(true);
    m_account = new AccountField(m_context, u"whatIfAccount"_s, tr("Name or ID of an account"), parent);
    m_madeUp = new QWidget(parent);
    auto *made = new QVBoxLayout(m_madeUp);
    made->setContentsMargins(0, 0, 0, 0);
    made->setSpacing(4);
    m_type = new QComboBox(m_madeUp);
    m_type->setObjectName(u"whatIfType"_s);
    for (const QString &type : wireList<AccountType>())
        m_type->addItem(PolicyText::accountType(type), type);
    addLabelled(made, tr("of this t&ype"), m_type);
    m_roles = new WordChecks(wireList<Role>(), u"whatIfRole"_s, 3, m_madeUp);
    made->addWidget(quietLabel(tr("with these roles"), m_madeUp));
    made->addWidget(m_roles);
    column->addWidget(m_account);
    column->addWidget(m_madeUp);
    column->addSpacing(6);
    connect(m_isReal, &QRadioButton::toggled, this, &WhatIfPanel::answer);
    connect(m_type, &QComboBox::currentIndexChanged, this, &WhatIfPanel::answer);
    connect(m_roles, &WordChecks::edited, this, &WhatIfPanel::answer);
    connect(m_account, &AccountField::changed, this, [this] {
        showAccount();
        answer();
    });
}

void WhatIfPanel::addResourcePart(QVBoxLayout *column)
{
    QWidget *parent = column->parentWidget();
    m_owner = new QComboBox(parent);
    m_owner->setObjectName(u"whatIfOwner"_s);
    m_owner->addItems({ tr("what is their own"), tr("what belongs to another account"), tr("what belongs to nobody"),
        tr("what belongs to this account:") });
    addLabelled(column, tr("on &what"), m_owner);
    m_ownerAccount = new AccountField(m_context, u"whatIfOwnerAccount"_s, tr("Account that the resource belongs to"), parent);
    m_ownerAccount->setContentsMargins(0, 0, 0, 6);
    column->addWidget(m_ownerAccount);
    m_owner->setAccessibleName(tr("Whose the resource is"));
    m_resource = new QComboBox(parent);
    m_resource->setObjectName(u"whatIfResource"_s);
    m_resource->addItem(tr("as the action has it"), QString());
    for (const char *type : policy::resourceTypes)
        m_resource->addItem(QLatin1String(type), QLatin1String(type));
    addLabelled(column, tr("a resource of t&his type"), m_resource);
    m_service = new QLineEdit(parent);
    m_service->setObjectName(u"whatIfService"_s);
    m_service->setPlaceholderText(tr("none"));
    addLabelled(column, tr("in this ser&vice"), m_service);
    m_tags = new ChipsEditor(parent);
    m_tags->setObjectName(u"whatIfTags"_s);
    nameWidget(m_tags->field(), "whatIfTagField", tr("Tags of the resource, or of the sign-in"));
    if (m_context.book)
        m_tags->setSuggestions(m_context.book->tagsInUse());
    addLabelled(column, tr("w&ith these tags"), m_tags, m_tags->field());
    const auto otherOwner = [this] {
        showOwner();
        answer();
    };
    connect(m_owner, &QComboBox::currentIndexChanged, this, otherOwner);
    connect(m_ownerAccount, &AccountField::changed, this, otherOwner);
    connect(m_resource, &QComboBox::currentIndexChanged, this, &WhatIfPanel::answer);
    connect(m_service, &QLineEdit::textChanged, this, &WhatIfPanel::answer);
    connect(m_tags, &ChipsEditor::edited, this, &WhatIfPanel::answer);
}

QWidget *WhatIfPanel::makeAnswer()
{
    auto *sheet = new QWidget;
    auto *column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 16, 0, 0);
    column->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 0, 16, 0);
    head->setSpacing(12);
    m_sign = plainLabel({}, sheet);
    m_sign->setObjectName(u"whatIfSign"_s);
    m_verdict = titleLabel({}, 1.35, sheet);
    m_verdict->setObjectName(u"whatIfVerdict"_s);
    head->addWidget(m_sign);
    head->addWidget(m_verdict);
    head->addStretch(1);
    column->addLayout(head);
    m_why = plainLabel({}, sheet);
    m_why->setObjectName(u"whatIfWhy"_s);
    m_why->setWordWrap(true);
    m_why->setContentsMargins(16, 0, 16, 8);
    m_why->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_why);
    makeTrace(sheet);
    column->addWidget(m_trace, 1);
    m_detail = plainLabel({}, sheet);
    m_detail->setObjectName(u"whatIfDetail"_s);
    m_detail->setWordWrap(true);
    m_detail->setContentsMargins(16, 4, 16, 0);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_detail);
    m_model = quietLabel({}, sheet);
    m_model->setObjectName(u"whatIfModel"_s);
    m_model->setWordWrap(true);
    m_model->setContentsMargins(16, 4, 16, 8);
    column->addWidget(m_model);
    connect(m_trace, &QTreeWidget::currentItemChanged, this, &WhatIfPanel::showDetail);
    connect(m_trace, &QTreeWidget::itemActivated, this,
        [this](const QTreeWidgetItem *item) { Q_EMIT ruleWanted(item->data(0, Qt::UserRole).toLongLong()); });
    return sheet;
}

void WhatIfPanel::makeTrace(QWidget *parent)
{
    m_trace = new QTreeWidget(parent);
    nameWidget(m_trace, "whatIfTrace", tr("Every rule, in the order in which they are looked at"));
    m_trace->setHeaderLabels({ tr("Order"), tr("Rule"), tr("Effect"), tr("Says"), tr("Why") });
    m_trace->setRootIsDecorated(false);
    m_trace->setUniformRowHeights(true);
    m_trace->setFrameShape(QFrame::NoFrame);
    m_trace->setItemDelegate(new CellDelegate(m_trace));
    m_trace->setTabKeyNavigation(false);
    m_trace->header()->setStretchLastSection(true);
    const QList<int> widths{ 56, 190, 72, 92 };
    for (int i = 0; i < widths.size(); ++i)
        m_trace->header()->resizeSection(i, widths[i]);
    for (const int words : { 2, 3 }) // effect and says: no word of them is cut off in any language
        m_trace->header()->setSectionResizeMode(words, QHeaderView::ResizeToContents);
}

// Those that are known, and those that rules name.
void WhatIfPanel::fillActions()
{
    const QString kept = m_action->currentData().toString();
    const QSignalBlocker quiet(m_action);
    m_action->clear();
    const auto add = [this](const QString &action) {
        if (m_action->findData(action) < 0)
            m_action->addItem(safeLine(action, 80), action);
    };
    for (const char *action : policy::actions)
        add(QLatin1String(action));
    for (const PolicyRule &rule : m_rules) {
        for (const QString &action : rule.rule.actions.value_or(QList<QString>()))
            add(action);
    }
    const int place = m_action->findData(kept.isEmpty() ? u"auth:login"_s : kept);
    m_action->setCurrentIndex(std::max(0, place));
}

} // namespace mcias
