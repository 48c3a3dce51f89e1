#include "common/DrawingQueue.h"

#include <algorithm>
#include <utility>

namespace withheld::ui {

namespace {

bool contains(const std::vector<TileKey>& keys, const TileKey& key) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// Whether `large` shows all of the page of `small`, and more of it.
bool serves(const TileKey& large, const TileKey& small) {
    return large.isSamePage(small) && large.isWholePage() && large.milliDpi > small.milliDpi;
}

}  // namespace

void DrawingQueue::want(const QObject* owner, Wishes wishes) {
    for (auto& [key, run] : m_running) {
        if (contains(wishes.visible, key)) {
            run.isVisible = true;
        } else if (run.owner == owner && !contains(wishes.ahead, key)) {
            run.cancel.request();
        }
    }
    if (wishes.visible.empty() && wishes.ahead.empty()) {
        m_wishes.erase(owner);
    } else {
        m_wishes[owner] = std::move(wishes);
    }
}

std::optional<DrawingQueue::Drawing> DrawingQueue::start() {
    if (auto visible = startVisible()) {
        return visible;
    }
    return mayGoAhead() ? startAhead() : std::nullopt;
}

std::optional<DrawingQueue::Drawing> DrawingQueue::startVisible() {
    for (auto& [owner, wishes] : m_wishes) {
        for (std::size_t i = 0; i < wishes.visible.size(); ++i) {
            if (!m_running.contains(wishes.visible[i])) {
                return run(wishes.visible, i, owner, true);
            }
        }
    }
    return std::nullopt;
}

bool DrawingQueue::mayGoAhead() const {
    int ahead = 0;
    for (const auto& [key, run] : m_running) {
        if (run.isVisible && !run.cancel.requested()) {
            return false;
        }
        ahead += run.isVisible ? 0 : 1;
    }
    return ahead < std::max(1, m_threads - 1);
}

/// By their place in the lists, so that no owner waits for all of another.
std::optional<DrawingQueue::Drawing> DrawingQueue::startAhead() {
    std::size_t longest = 0;
    for (const auto& [owner, wishes] : m_wishes) {
        longest = std::max(longest, wishes.ahead.size());
    }
    for (std::size_t i = 0; i < longest; ++i) {
        for (auto& [owner, wishes] : m_wishes) {
            if (i < wishes.ahead.size() && !m_running.contains(wishes.ahead[i]) && !comesFromLarger(wishes.ahead[i])) {
                return run(wishes.ahead, i, owner, false);
            }
        }
    }
    return std::nullopt;
}

bool DrawingQueue::comesFromLarger(const TileKey& key) const {
    if (!key.isPreview()) {
        return false;
    }
    const auto serving = [&](const TileKey& other) { return serves(other, key); };
    return std::any_of(m_running.begin(), m_running.end(),
                       [&](const auto& entry) { return !entry.second.cancel.requested() && serving(entry.first); }) ||
           std::any_of(m_wishes.begin(), m_wishes.end(), [&](const auto& entry) {
               const Wishes& wishes = entry.second;
               return std::any_of(wishes.visible.begin(), wishes.visible.end(), serving) ||
                      std::any_of(wishes.ahead.begin(), wishes.ahead.end(), serving);
           });
}

DrawingQueue::Drawing DrawingQueue::run(std::vector<TileKey>& keys, std::size_t position, const QObject* owner, bool isVisible) {
    const auto place = keys.begin() + static_cast<std::ptrdiff_t>(position);
    Drawing drawing{*place, {}};
    keys.erase(place);
    m_running[drawing.key] = {drawing.cancel, owner, isVisible};
    return drawing;
}

bool DrawingQueue::finish(const TileKey& key) {
    const auto found = m_running.find(key);
    const bool isCancelled = found->second.cancel.requested();
    m_running.erase(found);
    if (!isCancelled) {
        // A view that scrolled meanwhile wished for it again: one picture answers both.
        for (auto& [owner, wishes] : m_wishes) {
            std::erase(wishes.visible, key);
            std::erase(wishes.ahead, key);
        }
    }
    return !isCancelled;
}

void DrawingQueue::cancelAll() {
    for (const auto& [key, run] : m_running) {
        run.cancel.request();
    }
}

bool DrawingQueue::isEmpty() const {
    return m_running.empty() && std::all_of(m_wishes.begin(), m_wishes.end(), [](const auto& entry) {
               return entry.second.visible.empty() && entry.second.ahead.empty();
           });
}

}  // namespace withheld::ui
