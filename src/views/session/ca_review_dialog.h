// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

class QBoxLayout;

namespace mcias {

struct AuthorityFacts;
struct AuthorityFile;

//! Shows the certificates of a CA file and asks once whether they shall be trusted. A file that should not be used says
//! why, and can only be put aside. Deletes itself when it is closed.
class CaReviewDialog final : public QDialog {
    Q_OBJECT

public:
    explicit CaReviewDialog(const QString &path, QWidget *parent = nullptr);

Q_SIGNALS:
    void trusted(const QString &path);

private:
    void addReview(QBoxLayout *column, const AuthorityFile &file);
    QWidget *certificateCard(const AuthorityFacts &facts, int number);
    void addButtons(QBoxLayout *column, const AuthorityFile &file);
};

} // namespace mcias
