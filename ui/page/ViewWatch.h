// Which pages a person has really had before him: the whole area on screen, readable, for some seconds.
#pragma once

#include <bitset>
#include <map>
#include <vector>

#include <QRectF>

namespace withheld::ui {

class ViewWatch {
public:
    static constexpr int kMilliseconds = 2000;

    /// How long a page has to be on screen, in all; kMilliseconds until it is set. Pages that were seen stay so.
    void setNeeded(int milliseconds) { m_needed = milliseconds; }
    void clear() { m_pages.clear(); }
    /// `part`: what was on screen of the page during the last `milliseconds`, as fractions of the page (0–1).
    /// True once, when the page has been seen by that.
    bool saw(int page, const QRectF& part, int milliseconds);
    [[nodiscard]] bool isSeen(int page) const;

private:
    static constexpr int kColumns = 4;
    static constexpr int kRows = 20;
    struct Page {
        std::bitset<kColumns * kRows> covered;
        int milliseconds = 0;
        bool seen = false;
    };
    int m_needed = kMilliseconds;
    std::map<int, Page> m_pages;
};

}  // namespace withheld::ui
