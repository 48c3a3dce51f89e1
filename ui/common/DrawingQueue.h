// What is wanted and what is being drawn; decides what comes next. Not thread-safe.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "base/Progress.h"
#include "common/TileKey.h"

class QObject;

namespace withheld::ui {

/// What somebody wants, each list most urgent first.
struct Wishes {
    std::vector<TileKey> visible;  ///< somebody looks at the place and waits
    std::vector<TileKey> ahead;    ///< what comes next, and thumbnails: only when nobody waits
};

/// A page that is being drawn can't be stopped at once: a picture in it is read to its end. Therefore
/// - what is ahead starts only when all that is visible is there or being drawn to the end by others (it would take time from
/// it),
/// - and never takes the last thread: one is always free for what becomes visible next;
/// - a preview of a page waits for a larger picture of it that is wanted as well, and is made of that.
class DrawingQueue {
public:
    explicit DrawingQueue(int threads) : m_threads(threads) {}

    /// Replaces what `owner` wants; what was being drawn for it and isn't wanted any more is cancelled.
    void want(const QObject* owner, Wishes wishes);
    struct Drawing {
        TileKey key;
        Cancel cancel;
    };
    /// Takes the next one, which is being drawn from then on; nullopt when there is nothing to do now.
    [[nodiscard]] std::optional<Drawing> start();
    /// It isn't being drawn any more. False when it was cancelled; else nobody's wish for it is left.
    bool finish(const TileKey& key);
    void cancelAll();
    [[nodiscard]] bool isEmpty() const;

private:
    struct Run {
        Cancel cancel;
        const QObject* owner = nullptr;  ///< whose wish it was
        bool isVisible = false;
    };
    [[nodiscard]] std::optional<Drawing> startVisible();
    [[nodiscard]] std::optional<Drawing> startAhead();
    [[nodiscard]] bool mayGoAhead() const;
    [[nodiscard]] bool comesFromLarger(const TileKey& key) const;
    [[nodiscard]] Drawing run(std::vector<TileKey>& keys, std::size_t position, const QObject* owner, bool isVisible);

    const int m_threads;
    std::map<const QObject*, Wishes> m_wishes;
    std::map<TileKey, Run> m_running;
};

}  // namespace withheld::ui
