// Numbers with more digits than any reader keeps.
#pragma once

#include <qpdf/QPDF.hh>
#include <string_view>

namespace withheld::pdf {

/// Numbers of more than a hundred characters become the nearest one that a double holds (ISO 32000-1 Annex C.2 promises no more).
/// PoDoFo gives up on a token of 4,096 characters, whenever it comes to read it. `written`: the file as written without object
/// streams, which tells whether a look is worth it. True when anything was changed.
[[nodiscard]] bool shortenLongNumbers(QPDF& pdf, std::string_view written);

}  // namespace withheld::pdf
