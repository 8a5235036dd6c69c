// SPDX-License-Identifier: MIT
#pragma once

#include "work/tokens/token_calendar.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace mcias {

//! The expiry board: how many service tokens end when. Each span is a button that shows them. Hidden while there are none.
class ExpiryStrip final : public QWidget {
    Q_OBJECT

public:
    //! \a reminders is the button behind them, which becomes the strip's.
    explicit ExpiryStrip(QPushButton *reminders, QWidget *parent = nullptr);

    void setBoard(const QList<ExpiryBucket> &board);
    //! How many there are in a span; within 30 days are also those within 7 and within one.
    int count(ExpiryBucket::Span span) const;
    //! All of it, in the order of the Tab key.
    QList<QWidget *> tabOrder() const;

Q_SIGNALS:
    //! Somebody wants to see these.
    void spanChosen(mcias::ExpiryBucket::Span span);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Tile {
        ExpiryBucket::Span span;
        QPushButton *button;
        int count = 0;
    };
    static bool isWithin(ExpiryBucket::Span span, ExpiryBucket::Span tile);
    void showTiles();

    QList<Tile> m_tiles;
    QPushButton *m_reminders;
};

} // namespace mcias
