// What a page's content leaves open: needed before anything may be painted after it.
#pragma once

class QPDFPageObjectHelper;

namespace withheld::ocr {

/// Counts over all content streams of a page.
struct ContentBalance {
    int missingSaves = 0;   ///< `Q` without a `q` before it
    int openSaves = 0;      ///< `q` without a `Q` after it
    bool openText = false;  ///< `BT` without `ET`
};

/// May throw what libqpdf throws.
[[nodiscard]] ContentBalance contentBalance(QPDFPageObjectHelper& page);

}  // namespace withheld::ocr
