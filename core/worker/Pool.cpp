#include "worker/Pool.h"

#include <algorithm>
#include <cassert>

namespace withheld::worker {

Pool::Pool(int size, Limits limits, const std::filesystem::path& program) : m_size(std::max(1, size)) {
    for (int i = 0; i < m_size; ++i) {
        m_idle.push_back(std::make_unique<Client>(limits, program));
    }
}

Pool::~Pool() {
    assert(m_idle.size() == static_cast<std::size_t>(m_size));
}

Pool::Lease::~Lease() {
    if (m_client) {
        m_pool->giveBack(std::move(m_client));
    }
}

Pool::Lease Pool::acquire() {
    std::unique_lock lock(m_mutex);
    m_freed.wait(lock, [this] { return !m_idle.empty(); });
    std::unique_ptr<Client> client = std::move(m_idle.back());
    m_idle.pop_back();
    return Lease(this, std::move(client));
}

void Pool::giveBack(std::unique_ptr<Client> client) {
    {
        const std::lock_guard lock(m_mutex);
        m_idle.push_back(std::move(client));
    }
    m_freed.notify_one();
}

void Pool::warmUp(int count) {
    const std::lock_guard lock(m_mutex);
    const std::size_t wanted = std::min(static_cast<std::size_t>(std::max(0, count)), m_idle.size());
    // From the back, where acquire() takes them.
    for (std::size_t i = 0; i < wanted; ++i) {
        (void)m_idle[m_idle.size() - 1 - i]->warmUp();
    }
}

}  // namespace withheld::worker
