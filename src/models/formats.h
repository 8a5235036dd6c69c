// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <chrono>

namespace mcias {

//! How times and numbers are written for people: short ones sort and scan (`2026-11-22 09:00`), exact ones leave no doubt.
struct Formats {
    Q_DECLARE_TR_FUNCTIONS(mcias::Formats)

public:
    enum class Zone : quint8 { Local, Utc };

    QLocale locale;
    Zone zone = Zone::Local;

    //! `2026-11-22 09:00`, with ` UTC` behind it when that is the zone; empty for an invalid time.
    QString time(const QDateTime &time) const;
    //! Both zones, to the second, for tooltips and facts: `2026-11-22 09:00:07 CET (08:00:07 UTC)`.
    QString exactTime(const QDateTime &time) const;
    //! How long ago or ahead, roughly: `3 days ago`, `in 20 minutes`, `just now`.
    QString distance(const QDateTime &time, const QDateTime &now) const;
    //! `7 h 12 min`, `4 min`, `less than a minute`, `12 days`.
    QString duration(std::chrono::seconds length) const;
    QString number(qint64 value) const { return locale.toString(value); }
};

//! Server text made fit for one line: control characters and directional overrides become visible, long text is cut.
QString safeLine(const QString &text, qsizetype limit = 300);

} // namespace mcias
