// SPDX-License-Identifier: MIT
#pragma once

#include "api/resources/tokens.h"

namespace mcias::cli {

//! A key from a JWK in JSON; throws usage when it is none.
PublicKey publicKeyFrom(const Secret &jwk);
//! Checks \a token against \a key and this machine's clock. The verdict and the claims as JSON when it is valid;
//! throws a Failure with exit code Auth and the verdict as its code otherwise.
QByteArray verifiedClaims(const Secret &token, const PublicKey &key);

} // namespace mcias::cli
