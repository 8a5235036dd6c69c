// SPDX-License-Identifier: MIT
// Whatever this program gives back to the heap is wiped first. Qt, OpenSSL and the C++ library keep copies of what passes
// through them (a request's Authorization header, bodies, the text of a field, TLS buffers) in memory that nobody else can
// wipe; sooner or later they free it, and then it goes through here.
//
// glibc lets an executable replace malloc's functions for itself and for all of its libraries. Only the ways back are
// replaced, memory still comes from the usual allocator. That one is asked for by dlsym(RTLD_NEXT) instead of being called
// as __libc_free, so that it is the one which also serves malloc, even where another was preloaded. It is looked up before
// any library's constructor has run: free() may be called with the loader's lock held, where a look-up would be daring.
#include <dlfcn.h>
#include <malloc.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <cstring>

#include <sys/mman.h>
#include <unistd.h>

namespace {

constexpr size_t large = size_t(1) << 20;

using Free = void (*)(void *);

Free realFree = nullptr; // written once, before there are threads

void lookUp(int, char **, char **)
{
    if (!realFree)
        realFree = reinterpret_cast<Free>(dlsym(RTLD_NEXT, "free"));
}

void wipe(char *bytes, size_t size)
{
    // Large blocks are often hardly touched, a parser's above all. Writing to them would bring their pages to life; the
    // kernel drops them instead, and has zeros there next time.
    if (size >= large) {
        const auto page = static_cast<uintptr_t>(getpagesize());
        const auto begin = reinterpret_cast<uintptr_t>(bytes);
        const size_t head = (page - begin % page) % page;
        const size_t tail = (begin + size) % page;
        const int error = errno;
        if (madvise(bytes + head, size - head - tail, MADV_DONTNEED) == 0) {
            explicit_bzero(bytes, head);
            explicit_bzero(bytes + size - tail, tail);
            return;
        }
        errno = error; // locked into memory, say
    }
    explicit_bzero(bytes, size);
}

[[gnu::section(".preinit_array"), gnu::used]] void (*const atStart)(int, char **, char **) = lookUp;

} // namespace

// The block's real size, not the one that was asked for: containers use their room to the last byte.
extern "C" [[gnu::visibility("default")]] void free(void *block) noexcept
{
    if (!block)
        return;
    if (!realFree) [[unlikely]] // the loader itself, before the start
        lookUp(0, nullptr, nullptr);
    wipe(static_cast<char *>(block), malloc_usable_size(block));
    realFree(block);
}

// A real realloc would give the old block back unseen whenever it moves, so this one moves by itself, or stays.
extern "C" [[gnu::visibility("default")]] void *realloc(void *block, size_t size) noexcept
{
    if (!block)
        return malloc(size);
    if (size == 0) { // as glibc does it
        free(block);
        return nullptr;
    }
    const size_t room = malloc_usable_size(block);
    if (size <= room && size >= room / 2) {
        wipe(static_cast<char *>(block) + size, room - size);
        return block;
    }
    void *moved = malloc(size);
    if (moved) {
        std::memcpy(moved, block, std::min(size, room));
        free(block);
    }
    return moved;
}
