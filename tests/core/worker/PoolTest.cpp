#include "worker/Pool.h"

#include <gtest/gtest.h>

#include <atomic>
#include <set>
#include <thread>

#include "support/TestWorker.h"

namespace withheld::worker {

using namespace test;
namespace {

TEST(Pool, ServesMoreThreadsThanItHasChildren) {
    const TestFile file(smallPdf());
    Pool pool(2, {}, builtProgram());
    std::atomic<int> good = 0;
    std::mutex mutex;
    std::set<int> children;
    std::vector<std::thread> threads;
    for (int i = 0; i < 5; ++i) {
        threads.emplace_back([&] {
            for (int call = 0; call < 4; ++call) {
                pool.withClient([&](Client& client) {
                    good += client.renderPage(file.path(), 1, 72) ? 1 : 0;
                    const std::lock_guard lock(mutex);
                    children.insert(client.childProcess());
                });
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    EXPECT_EQ(good, 20);
    EXPECT_LE(children.size(), 2U);
}

TEST(Pool, TheClientUsedLastComesFirst) {
    Pool pool(3, {}, builtProgram());
    pool.warmUp();
    const int warm = pool.withClient([](const Client& client) { return client.childProcess(); });
    EXPECT_GT(warm, 0);
    EXPECT_EQ(pool.withClient([](const Client& client) { return client.childProcess(); }), warm);
    const Pool::Lease first = pool.acquire();
    const Pool::Lease second = pool.acquire();
    EXPECT_EQ(first->childProcess(), warm);
    EXPECT_EQ(second->childProcess(), 0);
}

}  // namespace
}  // namespace withheld::worker
