// Matches of a regular expression over all passages: what the simple finders are made of.
#pragma once

#include <QRegularExpression>
#include <functional>

#include "detect/Finder.h"

namespace withheld::detect {

/// `judge` may refuse a match or change it; the match stands on capture group `group`.
[[nodiscard]] std::vector<Match> matchesOf(
    const Reading& reading, const QRegularExpression& pattern, int group, const Match& like,
    const std::function<bool(const Passage&, const QRegularExpressionMatch&, Match&)>& judge = {});

}  // namespace withheld::detect
