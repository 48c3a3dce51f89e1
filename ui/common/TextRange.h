// Ranges of words and letters, under the names that widgets use.
#pragma once

#include "search/TextRange.h"

namespace withheld::ui {

using search::letterAt;
using search::letterBox;
using search::letterCount;
using search::lineQuads;
using search::lineRange;
using search::nearestLetter;
using search::rangeUnder;
using search::textOf;
using search::TextPosition;
using search::TextRange;
using search::tokenRange;
using search::wholeWordQuads;
using search::wordCount;
using search::wordRange;

}  // namespace withheld::ui
