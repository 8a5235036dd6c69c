// SPDX-License-Identifier: MIT
#include "views/controls/secret_clipboard.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QMimeData>
#include <QRandomGenerator>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds second{ 1 };
constexpr auto plainText = "text/plain"_L1;
constexpr auto utf8Text = "text/plain;charset=utf-8"_L1;     // offered, or the Wayland platform would make a copy of its own
constexpr auto managerHint = "x-kde-passwordManagerHint"_L1; // Klipper and others keep no history of what has it
constexpr qsizetype saltSize = 32;

QByteArray digestOf(const Secret &secret, const QByteArray &salt)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    hash.addData(salt);
    hash.addData(secret.utf8());
    return hash.result();
}

} // namespace

// Text that is made when somebody pastes it, and wiped when the clipboard gives it up.
class SecretText final : public QMimeData {
public:
    explicit SecretText(const Secret &secret) : m_secret(secret) { }

    QStringList formats() const override { return { plainText, utf8Text, managerHint }; }
    void wipe() { m_secret = {}; }

protected:
    QVariant retrieveData(const QString &format, QMetaType type) const override
    {
        if (format == managerHint)
            return QByteArray("secret");
        if (format != plainText && format != utf8Text)
            return {};
        return type.id() == QMetaType::QByteArray ? QVariant(m_secret.utf8().toByteArray()) : QVariant(m_secret.reveal());
    }

private:
    Secret m_secret;
};

SecretClipboard::SecretClipboard(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_tick.setInterval(second);
    connect(&m_tick, &QTimer::timeout, this, &SecretClipboard::look);
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, &SecretClipboard::look);
    // Before the platform hands the clipboard over to a manager that keeps it beyond the program's end.
    connect(qApp, &QCoreApplication::aboutToQuit, this, &SecretClipboard::clear);
}

SecretClipboard::~SecretClipboard()
{
    if (qApp)
        clear();
}

void SecretClipboard::copy(const Secret &secret, std::chrono::seconds life)
{
    m_salt.resize(saltSize);
    QRandomGenerator::system()->generate(m_salt.begin(), m_salt.end());
    m_digest = digestOf(secret, m_salt);
    m_life = life;
    m_end = m_clock.now().addSecs(life.count());
    m_since.start();
    m_text = new SecretText(secret);
    QGuiApplication::clipboard()->setMimeData(m_text); // says dataChanged
    m_tick.start();
    Q_EMIT changed();
}

// Who is asked for mimeData() alone asks no other program, which might not answer.
bool SecretClipboard::isOurs() const
{
    return m_text && QGuiApplication::clipboard()->mimeData() == m_text;
}

std::chrono::seconds SecretClipboard::secondsLeft() const
{
    using namespace std::chrono;
    if (!isOurs())
        return {};
    const auto left = std::min(milliseconds(m_clock.now().msecsTo(m_end)), m_life - milliseconds(m_since.elapsed()));
    return std::max(ceil<seconds>(left), seconds(0));
}

void SecretClipboard::look()
{
    if (!m_tick.isActive())
        return;
    if (secondsLeft().count() > 0)
        Q_EMIT changed();
    else if (isOurs())
        clear();
    else
        forget();
}

void SecretClipboard::clear()
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (isOurs())
        clipboard->clear(QClipboard::Clipboard);
    if (!m_digest.isEmpty() && clipboard->supportsSelection() && clipboard->ownsSelection()
        && digestOf(Secret(clipboard->text(QClipboard::Selection)), m_salt) == m_digest)
        clipboard->clear(QClipboard::Selection);
    m_digest.clear();
    forget();
}

// Its end, whoever has brought it about. The digest stays: the selection may still hold the secret at the next clear().
void SecretClipboard::forget()
{
    if (m_text)
        m_text->wipe(); // not every platform deletes it
    m_text.clear();
    if (!m_tick.isActive())
        return;
    m_tick.stop();
    Q_EMIT changed();
}

} // namespace mcias
