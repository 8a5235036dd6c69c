// SPDX-License-Identifier: MIT
#pragma once

#include "views/controls/selectable_text.h"

namespace mcias {

//! Text that is compared letter by letter, in letters of one width. \a name is what people hear before it.
SelectableText *codeText(const QString &text, const QString &name, QWidget *parent = nullptr);

//! A SHA-256 fingerprint (hex digits) on two lines of 16 pairs, to be compared in pieces; empty: a dash.
QString fingerprintLines(const QByteArray &hex);

} // namespace mcias
