// SPDX-License-Identifier: MIT
#pragma once

#include "views/controls/message_bar.h"
#include "views/page.h"
#include "work/server/call_watch.h"
#include "work/server/server_watch.h"
#include "work/step_run.h"

#include <QTimer>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace mcias {

class BarChart;
class FactsGrid;
class FaultLabel;
class SafeReads;
class SelectableText;
class UnsealPanel;

//! The server itself: health, vault, certificates, key, clock, how quickly it answers, and what it offers. Works while the vault
//! is sealed and every other page is refused.
class ServerPage final : public Page {
    Q_OBJECT

public:
    //! How often the health is asked for while the page can be seen.
    static constexpr std::chrono::seconds pulseEvery{ 10 };

    //! \a timing is for tests.
    explicit ServerPage(const PageContext &context, QWidget *parent = nullptr, const StepTiming &timing = {});

    void refresh() override;
    QWidget *firstFocus() override;

    //! The tour's steps through this page.
    static QList<TourStep> tour(Page *page);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeToolbar();
    QWidget *makeContent(QWidget *parent);
    QWidget *makeServerCard(QWidget *parent);
    QWidget *makeCertificateCard(QWidget *parent);
    QWidget *makeKeyCard(QWidget *parent);
    QWidget *makeVaultCard(QWidget *parent);
    QWidget *makeCallsCard(QWidget *parent);
    QWidget *makeUnknownCard(QWidget *parent);

    void showAll();
    void showServer();
    void showLatency();
    void showCertificates();
    void showKey();
    void showVault();
    void showCalls();
    void showUnknown();
    QString healthText() const;
    QString linesOf(CallWatch::Offer offer, int &count) const;
    void learnVault(bool isSealed);
    void sealVault();
    void askForCalls();
    void say(MessageBar::Kind kind, const QString &text);

    PageContext m_context;
    StepTiming m_timing;
    ServerWatch m_watch;
    CallWatch *m_calls = nullptr; // of the session's client, and gone with it
    QPointer<SafeReads> m_reads;
    bool m_hasAsked = false; // for what the server offers
    QTimer m_tick;

    QPushButton *m_refresh = nullptr;
    QWidget *m_news = nullptr;
    MessageBar *m_messages = nullptr;
    FactsGrid *m_facts = nullptr;
    BarChart *m_latency = nullptr;
    FactsGrid *m_chain = nullptr;
    FaultLabel *m_chainFault = nullptr;
    QWidget *m_fingerprintPart = nullptr;
    SelectableText *m_fingerprint = nullptr;
    FactsGrid *m_keyFacts = nullptr;
    SelectableText *m_key = nullptr;
    SelectableText *m_thumbprint = nullptr;
    QWidget *m_keyPart = nullptr;
    FaultLabel *m_keyFault = nullptr;
    QLabel *m_vaultState = nullptr;
    QLabel *m_vaultText = nullptr;
    UnsealPanel *m_unseal = nullptr;
    QPushButton *m_seal = nullptr;
    FactsGrid *m_callFacts = nullptr;
    QPushButton *m_ask = nullptr;
    QLabel *m_unknown = nullptr;
};

} // namespace mcias
