// SPDX-License-Identifier: MIT
#pragma once

namespace mcias {

class DemoServer;
class ProfileStore;
class SecretClipboard;
class SettingsStore;
class StateStore;
class TokenStore;

//! What a window may have beside its session; each may be null, and must outlive it.
struct WindowParts {
    ProfileStore *profiles = nullptr;
    SettingsStore *settings = nullptr;
    StateStore *state = nullptr;
    TokenStore *tokens = nullptr;
    SecretClipboard *clipboard = nullptr;
    DemoServer *demo = nullptr;
};

} // namespace mcias
