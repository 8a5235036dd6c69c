// SPDX-License-Identifier: MIT
#include "views/session/ca_review_dialog.h"

#include "models/formats.h"
#include "session/authority_file.h"
#include "views/controls/card.h"
#include "views/controls/code_text.h"
#include "views/controls/icons.h"
#include "views/controls/labels.h"
#include "views/controls/message_bar.h"
#include "views/controls/sizes.h"

#include <QDir>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace mcias {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastHeight = 200; // of the certificates, which scroll
constexpr int mostHeight = 760;

QString day(const QDateTime &time)
{
    return time.toString(u"yyyy-MM-dd HH:mm"_s) + " UTC"_L1;
}

} // namespace

CaReviewDialog::CaReviewDialog(const QString &path, QWidget *parent) : QDialog(parent)
{
    const AuthorityFile file = AuthorityFile::read(path);
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"caReview"_s);
    setWindowTitle(file.isUsable() ? tr("Trust an authority") : tr("CA file"));
    setMinimumWidth(usualDialog);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(12);
    QLabel *title = titleLabel(file.isUsable() ? tr("Trust this authority?") : tr("This CA file cannot be used"), 1.35, this);
    title->setWordWrap(true);
    column->addWidget(title);
    QLabel *from = wrapped(quietLabel(QDir::toNativeSeparators(safeLine(path)), this));
    from->setObjectName(u"caReviewPath"_s);
    column->addWidget(from);
    if (file.isUsable()) {
        addReview(column, file);
    } else {
        auto *why = new MessageBar(this);
        why->setLasting();
        why->setObjectName(u"caReviewProblem"_s);
        why->say(MessageBar::Kind::Error, file.problem);
        column->addWidget(why);
        column->addStretch(1);
    }
    addButtons(column, file);
    resize(usualDialog, std::min(mostHeight, heightForWidth(usualDialog)));
}

void CaReviewDialog::addReview(QBoxLayout *column, const AuthorityFile &file)
{
    QLabel *explanation = wrapped(plainLabel(
        tr("With this file, the console trusts the servers that its authority vouches for, and no others: whoever owns "
           "the authority's key can pretend to be the server. Compare the fingerprint with what the server's "
           "administrator tells you, by another way than the file came."),
        this));
    explanation->setObjectName(u"caReviewExplanation"_s);
    column->addWidget(explanation);
    if (file.facts.size() > 1) {
        auto *several = new MessageBar(this);
        several->setLasting();
        several->setObjectName(u"caReviewSeveral"_s);
        several->say(MessageBar::Kind::Info,
            tr("The file holds %n certificate(s). All of them would be trusted.", nullptr, static_cast<int>(file.facts.size())));
        column->addWidget(several);
    }

    auto *area = new QScrollArea(this);
    nameWidget(area, "caReviewCertificates", tr("Certificates"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus); // what is in it can be reached, and is scrolled to
    auto *content = new QWidget(area);
    auto *cards = new QVBoxLayout(content);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(12);
    for (qsizetype i = 0; i < file.facts.size(); ++i)
        cards->addWidget(certificateCard(file.facts[i], static_cast<int>(i)));
    cards->addStretch(1);
    area->setWidget(content);
    area->setSizeAdjustPolicy(QScrollArea::AdjustToContents);
    area->setMinimumHeight(std::min(leastHeight, content->sizeHint().height()));
    column->addWidget(area, 1);
}

QWidget *CaReviewDialog::certificateCard(const AuthorityFacts &facts, int number)
{
    using Validity = AuthorityFacts::Validity;
    auto *card = new Card;
    card->setObjectName("caReviewCard"_L1 + QString::number(number));
    auto *lines = new QVBoxLayout(card);
    lines->setContentsMargins(16, 16, 16, 16);
    lines->setSpacing(2);
    const auto add = [lines, card](const QString &name, const QString &value) {
        lines->addSpacing(lines->isEmpty() ? 0 : 8);
        lines->addWidget(quietLabel(name, card));
        lines->addWidget(wrapped(plainLabel(value, card)));
    };
    const QString who = facts.name.isEmpty() ? tr("A certificate without a name") : safeLine(facts.name);
    QLabel *name = wrapped(titleLabel(who, 1.15, card));
    lines->addWidget(name);
    if (!facts.organization.isEmpty() && facts.organization != facts.name)
        add(tr("Organization"), safeLine(facts.organization));
    add(tr("Issued by"), facts.issuer.isEmpty() ? tr("Itself, as every root is") : safeLine(facts.issuer));
    add(tr("Valid"), tr("From %1 to %2").arg(day(facts.from), day(facts.until)));
    lines->addSpacing(8);
    lines->addWidget(quietLabel(tr("SHA-256 fingerprint"), card));
    auto *fingerprint = codeText(fingerprintLines(facts.fingerprint), tr("SHA-256 fingerprint of %1").arg(who), card);
    fingerprint->setObjectName("caReviewFingerprint"_L1 + QString::number(number));
    lines->addWidget(fingerprint);

    const auto warn = [lines, card](const QString &text) {
        auto *bar = new MessageBar(card);
        bar->setLasting();
        bar->say(MessageBar::Kind::Warning, text);
        lines->addSpacing(8);
        lines->addWidget(bar);
    };
    if (facts.validity == Validity::Expired)
        warn(tr("This certificate has expired: no server can be trusted by it."));
    else if (facts.validity == Validity::NotYetValid)
        warn(tr("This certificate is not valid yet. Is this computer's clock right?"));
    if (!facts.isAuthority)
        warn(tr("This is a server's own certificate and not an authority's: it stands for that one server alone, and has to be "
                "replaced here whenever it is renewed there."));
    return card;
}

void CaReviewDialog::addButtons(QBoxLayout *column, const AuthorityFile &file)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch(1);
    auto *cancel = new QPushButton(file.isUsable() ? tr("Cancel") : tr("Close"), this);
    nameWidget(cancel, "caReviewCancel", cancel->text());
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    if (file.isUsable()) {
        auto *trust = new QPushButton(tr("&Trust this authority"), this);
        nameWidget(trust, "caReviewTrust", tr("Trust this authority"));
        connect(trust, &QPushButton::clicked, this, [this, path = file.path] {
            Q_EMIT trusted(path);
            accept();
        });
        row->addWidget(trust);
    }
    row->addWidget(cancel);
    column->addLayout(row);
    cancel->setDefault(true);
    cancel->setFocus();
}

} // namespace mcias
