// Private to core/pdf: PoDoFo's headers and its exceptions as Errors.
#pragma once

#include <podofo/podofo.h>

#include <string>

#include "base/Error.h"

namespace withheld::pdf {

/// `what`: what was being done, in the user's words.
[[nodiscard]] inline Error podofoError(const PoDoFo::PdfError& error, const std::string& what, const std::string& file) {
    const char* name = PoDoFo::PdfError::ErrorName(error.GetError());
    return {ErrorCode::Damaged,
            what + " (" + (name != nullptr ? name : "PoDoFo error") + ")",
            file,
            0,
            "Open the file in another program, print it to PDF, and add that copy.",
            ""};
}

/// One value from PDF syntax; null when it does not parse.
[[nodiscard]] PoDoFo::PdfVariant parseVariant(std::string_view source);

}  // namespace withheld::pdf
