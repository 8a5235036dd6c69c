// SPDX-License-Identifier: MIT
// The tokens page's pictures of the tour.
#include "views/tokens/tokens_page.h"

#include "views/forms/editor_dialog.h"
#include "views/tables/table_view.h"
#include "views/tokens/token_bench_dialog.h"
#include "views/tokens/token_dialogs.h"
#include "views/tokens/token_inbox.h"
#include "work/account_book.h"
#include "work/tokens/known_tokens.h"

#include <QPushButton>

namespace mcias {

using namespace Qt::StringLiterals;
using Id = TokenActions::Id;

namespace {

// A token as somebody could write it who has not the server's key: there is nothing secret in it.
Secret forgery()
{
    const auto part = [](const QByteArray &json) {
        return json.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    };
    const QByteArray claims = R"({"sub":")" + QUuid::createUuid().toByteArray(QUuid::WithoutBraces)
        + R"(","roles":["admin"],"iss":"mcias","iat":1790000000,"exp":2000000000,"jti":"made-up"})";
    return Secret::fromUtf8(part(R"({"alg":"EdDSA","typ":"JWT"})") + '.' + part(claims) + '.' + part(QByteArray(64, 's')));
}

// A system account that may get a token.
QUuid someService(const AccountBook &book)
{
    for (const AccountRow &row : book.rows()) {
        if (row.account.type == AccountType::System && row.account.status == AccountStatus::Active)
            return row.account.id;
    }
    return {};
}

} // namespace

QList<TourStep> TokensPage::tour(Page *page) // NOLINT(readability-function-size): a list of steps
{
    auto *self = static_cast<TokensPage *>(page);
    const auto settled = [self] {
        return self->m_context.book->isLoaded() && !self->m_reader.isReading() && !self->m_taking.isActive()
            && !self->m_looking.isActive();
    };
    const auto dialog = [self] { return self->findChild<EditorDialog *>(); };
    const auto bench = [self] { return self->findChild<TokenBenchDialog *>(); };
    const auto close = [dialog] {
        if (EditorDialog *open = dialog()) {
            open->close();
            open->close(); // what nobody has taken asks once
        }
    };
    const auto choose = [self](TokenState state, bool isOwn) {
        for (int row = 0; row < self->m_model.rowCount(); ++row) {
            if (self->m_model.rowAt(row).state == state && self->m_model.rowAt(row).isOwn == isOwn)
                return self->m_table->chooseRow(row);
        }
    };
    return {
        { u"tokens"_s, tr("Every token that this console knows of, and plainly what this list is not."),
            [self] { self->m_table->clearFocus(); }, settled },
        { u"tokens-issue"_s, tr("Issuing is rotating: what becomes of the former token is said first."),
            [self] {
                auto *open = openIssueToken(self->m_context, someService(*self->m_context.book), self);
                self->hear(open);
            },
            [settled, dialog] { return settled() && dialog(); } },
        { u"tokens-issued"_s, tr("The new token: to be copied without being shown, or saved; then it is gone."),
            [dialog] {
                if (auto *save = dialog()->findChild<QPushButton *>(u"editorSave"_s))
                    save->click();
            },
            [dialog] {
                auto *copy = dialog() ? dialog()->findChild<QWidget *>(u"tokenCopy"_s) : nullptr;
                return !dialog() || (copy && copy->isVisible());
            } },
        { u"tokens-chosen"_s, tr("What is known of one token, why, and on which evidence."),
            [self, close, choose] {
                close();
                self->m_table->setFocus(Qt::OtherFocusReason);
                choose(TokenState::Live, false);
            },
            [settled, dialog] { return settled() && !dialog(); } },
        { u"tokens-revoke"_s, tr("Revoking: what it is, what follows, and no way back."), [self] { self->act(Id::Revoke); },
            [dialog] { return dialog() != nullptr; } },
        { u"tokens-receipt"_s, tr("Revoked, with proof, the time for which services may remember it, and a receipt."),
            [dialog] {
                if (auto *save = dialog()->findChild<QPushButton *>(u"editorSave"_s))
                    save->click();
            },
            [dialog] {
                auto *receipt = dialog() ? dialog()->findChild<QWidget *>(u"receiptText"_s) : nullptr;
                return !dialog() || (receipt && receipt->isVisible());
            } },
        { {}, {},
            [self, close] {
                close();
                self->setFilter(u"state:live -own:yes"_s);
            },
            [settled, dialog] { return settled() && !dialog(); } },
        { u"tokens-revoke-several"_s, tr("Several at once: one plan, each of them once, one report."),
            [self] {
                self->m_model.chooseOnly(0, 2);
                self->act(Id::Revoke);
            },
            [dialog] {
                auto *line = dialog() ? dialog()->findChild<QWidget *>(u"change0"_s) : nullptr;
                return line && line->isVisible();
            } },
        { u"tokens-question"_s, tr("Filters answer what auditors ask: here, what nobody knows the state of."),
            [self, close] {
                close();
                self->setFilter(u"state:unknown"_s);
            },
            [settled, dialog] { return settled() && !dialog(); } },
        { u"tokens-cut-off"_s, tr("Cutting an account off: one plan, one report."),
            [self] {
                self->setFilter({});
                auto *open = openCutOff(self->m_context, someService(*self->m_context.book), self);
                self->hear(open);
            },
            [dialog] {
                auto *line = dialog() ? dialog()->findChild<QWidget *>(u"change0"_s) : nullptr;
                return line && line->isVisible();
            } },
        { u"tokens-bench"_s, tr("Checking tokens: what each says, what vouches for it, and what the server says."),
            [self, close, bench] {
                close();
                openTokenBench(self->m_context, self);
                Q_EMIT bench()->inbox()->arrived(forgery(), {});
            },
            [bench] { return bench() && !bench()->bench().rows().isEmpty() && !bench()->bench().progress().isRunning(); } },
        { {}, {}, [bench] { bench()->close(); }, [bench] { return !bench(); } },
    };
}

} // namespace mcias
