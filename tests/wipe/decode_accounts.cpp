// SPDX-License-Identifier: MIT
// Decodes 100,000 accounts a few times and prints the least processor time of one, in microseconds. Built twice: with and
// without the wiping of freed memory.
#include "api/codec.h"
#include "api/resources/accounts.h"
#include "support/console.h"

#include <cstdio>
#include <ctime>

using namespace mcias;

namespace {

qint64 processorTime()
{
    timespec spent{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &spent);
    return spent.tv_sec * 1'000'000 + spent.tv_nsec / 1000;
}

} // namespace

int main()
{
    constexpr int rows = 100'000;
    const QByteArray json = test::accountsJson(rows);
    qint64 least = -1;
    for (int round = 0; round < 3; ++round) {
        const qint64 begin = processorTime();
        {
            DecodeContext context;
            const auto accounts = decode<QList<Account>>(json, context);
            if (!accounts || accounts->size() != rows)
                return 1;
        }
        const qint64 spent = processorTime() - begin;
        least = least < 0 ? spent : std::min(least, spent);
    }
    std::printf("%lld\n", static_cast<long long>(least));
    return 0;
}
