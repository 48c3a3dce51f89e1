// Warm Clients for several threads.
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "worker/Client.h"

namespace withheld::worker {

/// Thread-safe. Must outlive its leases.
class Pool {
public:
    /// `size` children at most (at least 1); each starts when it is first needed.
    explicit Pool(int size, Limits limits = {}, const std::filesystem::path& program = workerProgram());
    ~Pool();
    Pool(const Pool&) = delete;
    Pool& operator=(const Pool&) = delete;

    /// A Client for one thread, given back when the lease dies.
    class Lease {
    public:
        Lease(Lease&&) noexcept = default;
        Lease& operator=(Lease&&) = delete;
        ~Lease();
        Client& operator*() const { return *m_client; }
        Client* operator->() const { return m_client.get(); }

    private:
        friend class Pool;
        Lease(Pool* pool, std::unique_ptr<Client> client) : m_pool(pool), m_client(std::move(client)) {}
        Pool* m_pool;
        std::unique_ptr<Client> m_client;
    };

    /// Waits until a Client is free. The one used last comes first: its child has the documents open.
    [[nodiscard]] Lease acquire();
    /// What `call(client)` returns.
    template <typename Call>
    auto withClient(Call call) {
        const Lease lease = acquire();
        return call(*lease);
    }
    /// Starts `count` children without waiting for them; those that can't start say so at their first call.
    void warmUp(int count = 1);
    [[nodiscard]] int size() const { return m_size; }

private:
    void giveBack(std::unique_ptr<Client> client);

    const int m_size;
    std::mutex m_mutex;
    std::condition_variable m_freed;
    std::vector<std::unique_ptr<Client>> m_idle;
};

}  // namespace withheld::worker
