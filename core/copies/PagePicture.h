// Pages that nobody has read, compared as pictures: the same sheet in two files, or scanned twice alike.
#pragma once

#include <QImage>
#include <array>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

#include "copies/PageCopies.h"

namespace withheld::copies {

/// A page as it looks from afar: 48 × 64 grey fields, and a hash of which field is darker than its neighbour.
class PagePicture {
public:
    static constexpr int columns = 48;
    static constexpr int rows = 64;
    /// `drawn`: the page in any size; a null image is blank.
    explicit PagePicture(const QImage& drawn);
    /// Nothing is on it that would tell it from others.
    [[nodiscard]] bool isBlank() const { return m_isBlank; }
    [[nodiscard]] const std::array<std::uint64_t, 4>& hash() const { return m_hash; }
    /// 0–1: how far the fields of both go together (their correlation).
    [[nodiscard]] double alike(const PagePicture& other) const;

private:
    std::vector<float> m_fields;  ///< less their mean, of length 1
    std::array<std::uint64_t, 4> m_hash{};
    bool m_isBlank = true;
};

inline constexpr double leastAlikePicture = 0.96;

/// Copies among these pages, as findCopies() tells those with words. Hashes sort out what is worth comparing.
[[nodiscard]] CopiesByPage findPictureCopies(const std::vector<std::pair<PageKey, PagePicture>>& pages,
                                             const std::function<bool()>& stop = {});

}  // namespace withheld::copies
