# SPDX-License-Identifier: MIT
# shellcheck shell=bash
# What scripts/demo, scripts/test and scripts/lint share. Sourced; leaves the shell in the top folder of the project.
set -euo pipefail

caller_dir=$PWD
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

say() { printf '==> %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

# A path as the caller meant it: relative to where they stood.
caller_path() { (cd "$caller_dir" && realpath -m -- "$1"); }

# packages SECTION…: the names listed in those sections of scripts/packages.
packages() {
    awk -v wanted=" $* " '
        { sub(/#.*/, "") }
        /^\[/ { gsub(/[][ \t]/, ""); wants = index(wanted, " " $0 " "); next }
        wants && NF { print $1 }' scripts/packages
}

# missing_packages SECTION…: those of them that are not installed.
missing_packages() {
    local names
    names=$(packages "$@")
    # dpkg-query complains about names it has never heard of; comm needs both sides sorted.
    # shellcheck disable=SC2016,SC2086  # the format is dpkg's; the names are words
    comm -23 <(sort <<<"$names") \
        <({ dpkg-query -W -f '${db:Status-Status} ${Package}\n' $names 2>/dev/null || true; } | sed -n 's/^installed //p' | sort)
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        die "this needs root, and there is no sudo: $*"
    fi
}

# install_packages SECTION…: installs what is missing; asks the network nothing when nothing is.
install_packages() {
    if ! command -v dpkg-query >/dev/null; then
        say "not a Debian system: expecting the counterparts of scripts/packages to be here"
        return
    fi
    local missing apt=(env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3)
    missing=$(missing_packages "$@")
    [ -n "$missing" ] || return 0
    say "installing with apt-get: ${missing//$'\n'/ }"
    as_root "${apt[@]}" update </dev/null >&2
    # shellcheck disable=SC2086  # words
    as_root "${apt[@]}" install -y --no-remove --no-install-recommends $missing </dev/null >&2
}

# build PRESET [TARGET…]: configures when that was not done yet or the presets changed (ninja sees to every other
# reason), then builds those targets, or all.
build() {
    local preset=$1
    shift
    if ! [ "build/$preset/build.ninja" -nt CMakePresets.json ]; then
        say "configuring build/$preset"
        cmake --preset "$preset" </dev/null
    fi
    say "building build/$preset"
    cmake --build --preset "$preset" ${1:+--target "$@"} </dev/null
}
