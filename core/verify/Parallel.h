// A loop over pages on a few threads.
#pragma once

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace withheld::verify {

/// Calls body(thread, index) for every index from 0; `thread` counts from 0. The first exception is thrown again at the end.
template <typename Body>
void parallelFor(std::size_t count, int threads, Body body) {
    const std::size_t workers =
        std::clamp<std::size_t>(static_cast<std::size_t>(std::max(1, threads)), 1, std::max<std::size_t>(1, count));
    std::atomic<std::size_t> next{0};
    std::exception_ptr failure;
    std::mutex failureMutex;
    const auto run = [&](std::size_t thread) {
        try {
            for (std::size_t i = next++; i < count; i = next++) {
                body(thread, i);
            }
        } catch (...) {
            const std::lock_guard lock(failureMutex);
            failure = failure ? failure : std::current_exception();
            next = count;
        }
    };
    std::vector<std::thread> others;
    for (std::size_t thread = 1; thread < workers; ++thread) {
        others.emplace_back(run, thread);
    }
    run(0);
    for (std::thread& thread : others) {
        thread.join();
    }
    if (failure) {
        std::rethrow_exception(failure);
    }
}

}  // namespace withheld::verify
