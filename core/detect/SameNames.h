// The second pass: names that were found once stand elsewhere as well, often as the surname alone.
#pragma once

#include <QHash>
#include <string>
#include <vector>

#include "detect/Finder.h"

namespace withheld::detect {

/// Names learnt from matches of one or more pages.
class SameNames {
public:
    /// Remembers the names among `matches` of a reading.
    void learn(const Reading& reading, const std::vector<Match>& matches);
    /// Words of these names that no match covers yet.
    [[nodiscard]] std::vector<Match> find(const Reading& reading, const std::vector<Match>& known) const;

private:
    struct Part {
        int page = 0;  ///< where the full name was found
        float confidence = 0;
    };
    QHash<QString, Part> m_parts;  ///< by nameKey
};

}  // namespace withheld::detect
