// The texts of ICC profiles: copyright, description, maker.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "burn/BurnContext.h"

namespace withheld::burn {

/// Tells whether a text repeats withheld words; UTF-8.
using TextTest = std::function<bool(std::string_view)>;

/// `profile` with blanks in the place of each text that `repeats` says yes to, and without its now untrue checksum; empty when
/// there is none. ICC.1:2010 7.3 (tag table), 10.13 (multiLocalizedUnicode); ICC.1:2001-04 6.5.17 and 6.5.18 (description, text).
/// Colours stay as they are: only text elements change.
[[nodiscard]] Bytes withoutTexts(std::string_view profile, const TextTest& repeats);

/// Whether any profile of the document repeats one of the words.
[[nodiscard]] bool anyProfileRepeats(const BurnContext& context, const WithheldWords& words);
/// Blanks those texts. Returns in how many profiles.
int cleanProfiles(BurnContext& context, const WithheldWords& words);

}  // namespace withheld::burn
