// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QStringList>

namespace mcias::test {

//! The bytes of a file below testdata, `answers/login.json`. A missing one ends the test program: it cannot be a pass.
QByteArray fixture(const QString &path);

//! The same, parsed by Qt, that is not by the parser under test.
QJsonValue fixtureJson(const QString &path);

//! The JSON files in a folder below testdata, `answers`, without their `.json`, sorted.
QStringList fixturesIn(const QString &folder);

//! Any JSON text, parsed by Qt; ends the test program if it is none.
QJsonValue parsed(const QByteArray &json);

//! Compact JSON text of any value.
QByteArray toText(const QJsonValue &json);

//! \a json without the members that are null: what the API calls absent.
QJsonValue withoutNulls(const QJsonValue &json);

} // namespace mcias::test
