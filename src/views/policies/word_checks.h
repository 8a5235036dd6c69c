// SPDX-License-Identifier: MIT
#pragma once

#include <QMap>
#include <QStringList>
#include <QWidget>

class QCheckBox;
class QGridLayout;

namespace mcias {

//! \a before without what is not in \a chosen, in its order, and behind it what is new: nobody sees an order change by itself.
QStringList keepingOrder(const QStringList &before, const QStringList &chosen);

//! A box for each word of a vocabulary; words of a value that are none of it get boxes of their own, and stay.
class WordChecks final : public QWidget {
    Q_OBJECT

public:
    //! \a prefix is for the object names: `policyRole` gives `policyRole-admin`.
    WordChecks(const QStringList &vocabulary, const QString &prefix, int inRow, QWidget *parent);

    void setWords(const QStringList &words);
    QStringList words() const;

Q_SIGNALS:
    void edited();

private:
    void add(const QString &word);

    QString m_prefix;
    int m_inRow;
    QGridLayout *m_grid;
    QStringList m_order;
    QMap<QString, QCheckBox *> m_boxes;
    QStringList m_before;
};

} // namespace mcias
