// SPDX-License-Identifier: MIT
// Walks everything that can be used or read and fails on what a screen reader or a keyboard would not find.
#include "app/cover_screen.h"
#include "app/demo_panel.h"
#include "app/main_window.h"
#include "app/page_registry.h"
#include "app/workspace.h"
#include "support/audit.h"
#include "support/console.h"
#include "support/wire.h"
#include "views/accounts/new_account_dialog.h"
#include "views/controls/console_style.h"
#include "views/session/sign_in_form.h"

#include <QtTest>
#include <QtWidgets>

using namespace mcias;
using namespace mcias::test;
using namespace Qt::StringLiterals;
using State = Session::State;

namespace {

bool isQtsOwn(const QWidget *widget)
{
    // Inner parts of Qt's widgets: scroll bars, viewports, header views, buttons inside line edits.
    return widget->objectName().startsWith("qt_"_L1) || qobject_cast<const QScrollBar *>(widget)
        || qobject_cast<const QHeaderView *>(widget) || qobject_cast<const QLineEdit *>(widget->parentWidget())
        || qobject_cast<const QTableView *>(widget->parentWidget()) || qobject_cast<const QSplitterHandle *>(widget);
}

bool isControl(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
        || qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QAbstractItemView *>(widget)
        || qobject_cast<const QProgressBar *>(widget) || qobject_cast<const QComboBox *>(widget)
        || qobject_cast<const QAbstractSpinBox *>(widget) || widget->focusPolicy() != Qt::NoFocus;
}

QString pathOf(const QWidget *widget)
{
    QStringList path;
    for (; widget; widget = widget->parentWidget())
        path.prepend(QLatin1String(widget->metaObject()->className()) + u'#' + widget->objectName());
    return path.join(u" / "_s);
}

// What is wrong with one widget, or nothing.
QString fault(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget)) {
        if (label->textFormat() != Qt::PlainText && !label->text().isEmpty())
            return u"a label that may take its text for HTML"_s;
        if (label->text().contains(u'&') && !label->buddy())
            return u"a label with a mnemonic for nothing"_s;
        return {};
    }
    if (!isControl(widget))
        return {};
    const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
    if (!face || face->text(QAccessible::Name).trimmed().isEmpty())
        return u"a control without a name"_s;
    if (face->text(QAccessible::Name).contains(u'&'))
        return u"a name with a mnemonic in it"_s;
    return {};
}

QStringList faults(const QWidget *root)
{
    QStringList found;
    int seen = 0;
    for (const QWidget *widget : root->findChildren<QWidget *>()) {
        if (isQtsOwn(widget))
            continue;
        ++seen;
        if (const QString wrong = fault(widget); !wrong.isEmpty())
            found += wrong + u": "_s + pathOf(widget);
    }
    if (seen < 10)
        found += u"almost nothing was looked at"_s;
    return found;
}

// Everything that Tab reaches from the first widget on.
QSet<QWidget *> tabRound(QWidget *window)
{
    QSet<QWidget *> reached;
    for (int i = 0; i < 200; ++i) {
        QWidget *focus = QApplication::focusWidget();
        if (focus && reached.contains(focus))
            break;
        if (focus)
            reached.insert(focus);
        QTest::keyClick(window, Qt::Key_Tab);
    }
    return reached;
}

} // namespace

class AccessibleNamesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new ConsoleStyle); }
    void signInScreen();
    void everyPage();
    void coverAndForms();
    void mnemonicsDoNotCollide();

private:
    ConsoleWire m_wire;
    HandClock m_clock;
    Formats m_formats;
};

void AccessibleNamesTest::signInScreen()
{
    Session session(m_clock, m_wire.options());
    DemoServer demo(u"/no/such/program"_s);
    MainWindow window({ session, m_clock, m_formats }, { .demo = &demo });
    window.show();
    demo.start();
    QCOMPARE(faults(&window), QStringList());

    QApplication::setActiveWindow(&window);
    window.findChild<QLineEdit *>(u"server"_s)->setFocus();
    const QSet<QWidget *> reached = tabRound(&window);
    for (const QString &name : { u"server"_s, u"caFile"_s, u"browse"_s, u"username"_s, u"password"_s, u"signIn"_s })
        QVERIFY2(reached.contains(window.signInForm()->findChild<QWidget *>(name)), qPrintable(name));
}

void AccessibleNamesTest::everyPage()
{
    m_wire.server.enqueue(grantReply());
    m_wire.server.answer(Reply::json(200, accountsJson(5)));
    Session session(m_clock, m_wire.options());
    MainWindow window({ session, m_clock, m_formats });
    window.show();
    session.signIn(m_wire.signIn());
    QTRY_VERIFY(window.workspace());
    window.workspace()->openPage(u"accounts"_s);
    QTRY_VERIFY(window.findChild<QTableView *>()->isVisible());
    window.findChild<QTableView *>()->selectRow(1);
    for (int number = 0; number < window.workspace()->pageCount(); ++number) {
        window.workspace()->openPage(number);
        QVERIFY2(faults(&window).isEmpty(), qPrintable(faults(&window).join(u'\n')));
        const auto *page = window.workspace()->page(number);
        QVERIFY(!page->accessibleName().isEmpty());
    }
    QApplication::setActiveWindow(&window);
    window.workspace()->openPage(u"accounts"_s);
    const QSet<QWidget *> reached = tabRound(&window);
    for (const QString &name :
        { u"accountsFilter"_s, u"accountsTable"_s, u"accountsRefresh"_s, u"signOut"_s, u"page-accounts"_s })
        QVERIFY2(reached.contains(window.findChild<QWidget *>(name)), qPrintable(name));
    QVERIFY(!reached.contains(window.findChild<QWidget *>(u"page-overview"_s))); // the arrow keys lead there
    // Pages by number.
    QTest::keyClick(&window, Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(window.workspace()->page(0)->isVisible());
}

// Dialogs of their own tests aside, what is left: a form over a page, and what covers the window.
void AccessibleNamesTest::coverAndForms()
{
    m_wire.server.answerWith([](const Received &request) {
        return request.path == "/v1/auth/login" ? grantReply() : Reply::json(200, accountsJson(5));
    });
    Session session(m_clock, m_wire.options());
    MainWindow window({ session, m_clock, m_formats });
    window.show();
    session.signIn(m_wire.signIn());
    QTRY_VERIFY(window.workspace());
    window.workspace()->openPage(u"accounts"_s);
    QTRY_VERIFY(window.findChild<QTableView *>()->isVisible());
    QTest::keyClick(&window, Qt::Key_N, Qt::ControlModifier);
    auto *form = window.findChild<NewAccountDialog *>();
    QVERIFY(form && form->isVisible());
    QCOMPARE(namelessIn(form), QStringList());
    QCOMPARE(sharedMnemonics(form), QStringList());
    QApplication::setActiveWindow(form);
    form->findChild<QLineEdit *>(u"username"_s)->setFocus();
    QSet<QWidget *> reached = tabRound(form);
    for (const QString &name : { u"username"_s, u"typeHuman"_s, u"password"_s, u"editorCancel"_s, u"editorSave"_s })
        QVERIFY2(reached.contains(form->findChild<QWidget *>(name)), qPrintable(name));

    QApplication::setActiveWindow(&window);
    window.lock();
    QTRY_VERIFY(window.coverScreen()->isVisible());
    QVERIFY(!form->isVisible());
    QCOMPARE(namelessIn(window.coverScreen()), QStringList());
    QCOMPARE(sharedMnemonics(window.coverScreen()), QStringList());
    QTRY_COMPARE(QApplication::focusWidget(), window.coverScreen()->findChild<QWidget *>(u"password"_s));
    reached = tabRound(&window);
    for (const QWidget *widget : reached) // nothing behind the cover
        QVERIFY2(window.coverScreen()->isAncestorOf(widget), qPrintable(pathOf(widget)));
    QVERIFY(reached.contains(window.coverScreen()->findChild<QWidget *>(u"coverSignOut"_s)));
}

void AccessibleNamesTest::mnemonicsDoNotCollide()
{
    Session session(m_clock);
    MainWindow window({ session, m_clock, m_formats });
    window.show();
    QHash<QKeySequence, QString> taken;
    const auto take = [&taken](const QString &text) {
        const QKeySequence keys = QKeySequence::mnemonic(text);
        if (keys.isEmpty())
            return true;
        const bool isFree = !taken.contains(keys);
        taken.insert(keys, text);
        return isFree;
    };
    for (const QLabel *label : window.signInForm()->findChildren<QLabel *>())
        QVERIFY2(!label->buddy() || take(label->text()), qPrintable(label->text()));
    for (const QPushButton *button : window.signInForm()->findChildren<QPushButton *>())
        QVERIFY2(take(button->text()), qPrintable(button->text()));
}

QTEST_MAIN(AccessibleNamesTest)
#include "tst_accessible_names.moc"
