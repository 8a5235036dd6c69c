// SPDX-License-Identifier: MIT
// What the tour shows of the window itself; pages add their own pictures (see PageEntry::tour).
#include "api/client.h"
#include "app/command_palette.h"
#include "app/cover_screen.h"
#include "app/demo_panel.h"
#include "app/door_screen.h"
#include "app/main_window.h"
#include "app/page_registry.h"
#include "app/shortcut_sheet.h"
#include "app/tour.h"
#include "app/workspace.h"
#include "session/profile_store.h"
#include "views/controls/message_bar.h"
#include "views/controls/placeholder.h"
#include "views/session/connection_test_panel.h"
#include "views/session/sign_in_form.h"
#include "work/account_book.h"

#include <QDialog>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

#include <memory>

namespace mcias {

using namespace Qt::StringLiterals;
using State = Session::State;

namespace {

struct TourText {
    Q_DECLARE_TR_FUNCTIONS(mcias::Tour)
};

// The window, as a person would use it: by what is on the screen.
class Hands {
public:
    Hands(MainWindow &window, Session &session, DemoServer &demo) : m_window(window), m_session(session), m_demo(demo) { }

    void type(const QString &field, const QString &text) const
    {
        auto *edit = m_window.signInForm()->findChild<QLineEdit *>(field);
        edit->setText(text);
        Q_EMIT edit->textEdited(text);
    }
    // There are buttons of one name on screens that are never seen together.
    void press(const QString &name) const
    {
        for (auto *button : m_window.findChildren<QAbstractButton *>(name)) {
            if (button->isVisible())
                return button->click();
        }
    }
    bool says() const { return !m_window.signInForm()->findChild<MessageBar *>()->isHidden(); }
    State state() const { return m_session.state(); }
    const DemoPerson &person(qsizetype index) const { return m_demo.people()[std::min(index, m_demo.people().size() - 1)]; }
    const DemoServer &demo() const { return m_demo; }
    Session &session() const { return m_session; }
    MainWindow &window() const { return m_window; }
    Secret code() const { return m_window.door()->demoPanel()->freshCode(person(0)); }

private:
    MainWindow &m_window;
    Session &m_session;
    DemoServer &m_demo;
};

QList<TourStep> doorSteps(const Hands &hands)
{
    const auto refused = [hands] { return hands.state() == State::SignedOut && hands.says(); };
    return {
        { u"sign-in"_s, TourText::tr("The sign-in form. In the demo, three people to be stand beside it."), [] {},
            [hands] { return hands.demo().state() == DemoServer::State::Ready; } },
        { u"unreachable"_s, TourText::tr("Every failure has a sentence of its own: here, nothing answers at the address."),
            [hands] {
                hands.type(u"server"_s, u"127.0.0.1:1"_s);
                hands.type(u"username"_s, hands.person(0).username);
                hands.type(u"password"_s, u"not the password"_s);
                hands.press(u"signIn"_s);
            },
            refused },
        { u"bad-certificate"_s, TourText::tr("Without its CA file the server is not trusted, and nothing is sent to it."),
            [hands] {
                hands.type(u"server"_s, hands.demo().url().toString());
                hands.type(u"caFile"_s, {});
                hands.press(u"signIn"_s);
            },
            refused },
        { u"wrong-password"_s, TourText::tr("A wrong password. What the server does not tell, the console does not guess."),
            [hands] {
                hands.type(u"caFile"_s, hands.demo().caFile());
                hands.press(u"signIn"_s);
            },
            refused },
    };
}

QList<TourStep> codeSteps(const Hands &hands)
{
    return {
        { u"code"_s, TourText::tr("The field for the code appears when the server asks for it."),
            [hands] {
                hands.type(u"password"_s, hands.person(0).password.reveal());
                hands.press(u"signIn"_s);
            },
            [hands] { return hands.state() == State::NeedsTotp || hands.state() == State::SignedIn; } },
        { u"wrong-code"_s, TourText::tr("A wrong code: the password stays, only the code is asked for again."),
            [hands] {
                hands.type(u"code"_s, u"000 000"_s);
                hands.press(u"signIn"_s);
            },
            [hands] { return hands.state() == State::NeedsTotp && hands.says(); } },
    };
}

// Without a picture: the next steps are those of pages that exist once somebody is signed in.
TourStep signedInAs(const Hands &hands, qsizetype index)
{
    return { {}, {},
        [hands, index] {
            if (hands.state() == State::NeedsTotp) {
                hands.type(u"code"_s, hands.code().reveal());
                hands.press(u"signIn"_s);
            } else {
                hands.press("demoPerson"_L1 + QString::number(std::min(index, hands.demo().people().size() - 1)));
            }
        },
        [hands] { return hands.state() == State::SignedIn; } };
}

// By name, and by keys.
QList<TourStep> anywhereSteps(const Hands &hands)
{
    const auto palette = [hands] { return hands.window().findChild<CommandPalette *>(); };
    const auto sheet = [hands] { return hands.window().findChild<ShortcutSheet *>(); };
    return {
        { u"palette"_s, TourText::tr("Ctrl+K goes anywhere by name: pages, what can be done on this one, accounts."),
            [hands, palette] {
                hands.window().workspace()->openPage(u"accounts"_s);
                hands.window().workspace()->openPalette();
                palette()->findChild<QLineEdit *>(u"paletteField"_s)->setText(u"de"_s);
            },
            [palette] { return palette() && palette()->isComplete(); } },
        { u"keys"_s, TourText::tr("Ctrl+/ tells which keys do what, here and everywhere."),
            [hands, palette] {
                palette()->reject();
                hands.window().workspace()->openKeys();
            },
            [palette, sheet] { return !palette() && sheet(); } },
        { {}, {}, [sheet] { sheet()->reject(); }, [sheet] { return !sheet(); } },
    };
}

// A rule that keeps the next person from the audit log.
TourStep denyStep(const Hands &hands)
{
    const auto call = std::make_shared<QPointer<CallBase>>();
    return { {}, {},
        [hands, call] {
            const AccountBook *book = hands.window().workspace()->context().book;
            const auto person = book->findByName(hands.person(2).username);
            CreatePolicyRule rule{
                .description = u"Not the log"_s, .priority = 10, .rule = {}, .notBefore = {}, .expiresAt = {}
            };
            rule.rule.effect = Effect::Deny;
            rule.rule.actions = { u"audit:read"_s };
            rule.rule.subjectUuid = person ? person->account.id : QUuid();
            *call = hands.session().client()->send(rule);
        },
        [call] { return call->isNull(); } };
}

QList<TourStep> leaveSteps(const Hands &hands)
{
    return { { u"signed-out"_s, TourText::tr("Signing out revokes the token at the server, and says whether that worked."),
        [hands] { hands.press(u"signOut"_s); }, [hands] { return hands.state() == State::SignedOut && hands.says(); } } };
}

// Other rights are the server's to judge: the page asks, and shows what it is told.
TourStep otherPersonStep(const Hands &hands)
{
    return { u"another-person"_s, TourText::tr("The same page for somebody whose rights come from the server's policy rules."),
        [hands] { hands.window().workspace()->openPage(u"accounts"_s); },
        [hands] {
            const auto *refresh = hands.window().findChild<QPushButton *>(u"accountsRefresh"_s);
            return refresh && refresh->isEnabled();
        } };
}

TourStep deniedStep(const Hands &hands)
{
    return { u"audit-denied"_s, TourText::tr("What the server refuses is said where it would stand, with a way to ask again."),
        [hands] { hands.window().workspace()->openPage(u"audit"_s); },
        [hands] {
            const auto *page = hands.window().findChild<QWidget *>(u"auditPage"_s);
            const auto *sign = page ? page->findChild<Placeholder *>() : nullptr;
            const auto *again = sign ? sign->findChild<QPushButton *>() : nullptr; // not while it is asked
            return again && again->isVisible();
        } };
}

// Locked, and opened again by the one whose work it is.
QList<TourStep> lockSteps(const Hands &hands)
{
    auto *cover = hands.window().coverScreen();
    return { { u"locked"_s,
                 TourText::tr("Locked: the work is behind this as it was, and the token is out of the program's memory."),
                 [hands] { hands.window().lock(); }, [hands] { return hands.state() == State::Paused; } },
        { {}, {},
            [hands, cover] {
                cover->findChild<QLineEdit *>(u"password"_s)->setText(hands.person(2).password.reveal());
                hands.press(u"signIn"_s);
            },
            [hands] { return hands.state() == State::SignedIn; } } };
}

QList<TourStep> dialogSteps(const Hands &hands)
{
    const auto dialog = [hands] { return hands.window().findChild<QDialog *>(); };
    return { { u"profiles"_s,
                 TourText::tr("Profiles: named servers, with a colour, a connection test and what may be done there."),
                 [hands] {
                     ProfileStore &profiles = *hands.window().profiles();
                     profiles.put({ .name = u"Production"_s,
                         .server = hands.demo().url(),
                         .caFile = hands.demo().caFile(),
                         .color = ProfileColor::Red,
                         .readOnly = true });
                     profiles.put({ .name = u"Staging"_s,
                         .server = QUrl(u"https://staging.example.org:8443"_s),
                         .color = ProfileColor::Amber,
                         .rememberSession = true });
                     hands.window().door()->openProfiles();
                     hands.press(u"test"_s);
                 },
                 [hands] {
                     const auto *panel = hands.window().findChild<ConnectionTestPanel *>();
                     return panel && panel->isVisible() && !panel->isRunning();
                 } },
        { u"settings"_s, TourText::tr("Settings: when to lock, how long a copied secret stays, and the times' zone."),
            [hands, dialog] {
                dialog()->reject();
                hands.window().openSettings();
            },
            [] { return true; } },
        { {}, {},
            [hands] {
                for (auto *open : hands.window().findChildren<QDialog *>())
                    open->reject();
            },
            [] { return true; } } };
}

// Opening a page is the first thing of its first step.
QList<TourStep> pageSteps(MainWindow &window, int number)
{
    const PageEntry &entry = pageRegistry()[number];
    if (!entry.tour)
        return {};
    QList<TourStep> steps = entry.tour(window.workspace()->page(number));
    if (!steps.isEmpty()) {
        steps.first().act = [&window, number, act = steps.first().act] {
            window.workspace()->openPage(number);
            act();
        };
    }
    return steps;
}

} // namespace

QList<Tour::Chapter> consoleTour(MainWindow &window, const PageContext &context, DemoServer *demo)
{
    if (!demo)
        return { [] {
            return QList<TourStep>{ { u"sign-in"_s, TourText::tr("The sign-in form."), [] {}, [] { return true; } } };
        } };
    const Hands hands(window, context.session, *demo);
    QList<Tour::Chapter> chapters{ [hands] { return doorSteps(hands); }, [hands] { return codeSteps(hands); },
        [hands] { return QList<TourStep>{ signedInAs(hands, 0) }; } };
    for (int number = 0; number < pageRegistry().size(); ++number)
        chapters += [&window, number] { return pageSteps(window, number); };
    chapters += [hands] { return anywhereSteps(hands) + QList<TourStep>{ denyStep(hands) } + leaveSteps(hands); };
    chapters += [hands] { return QList<TourStep>{ signedInAs(hands, 2) }; };
    chapters += [hands] { return QList<TourStep>{ otherPersonStep(hands), deniedStep(hands) }; };
    chapters += [hands] { return lockSteps(hands); };
    chapters += [hands] { return dialogSteps(hands); };
    return chapters;
}

} // namespace mcias
