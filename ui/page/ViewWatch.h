// Which pages a person has really had before him: the whole area on screen, readable, for two seconds or more.
#pragma once

#include <bitset>
#include <map>
#include <vector>

#include <QRectF>

namespace withheld::ui {

class ViewWatch {
public:
    static constexpr int kMilliseconds = 2000;

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
    std::map<int, Page> m_pages;
};

}  // namespace withheld::ui
