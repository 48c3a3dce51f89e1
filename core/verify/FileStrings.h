// Looks for withheld words in everything a file stores: strings, names, keys, streams, text put together again from the pieces of
// content, and the bytes between objects.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/Progress.h"
#include "verify/Needles.h"
#include "verify/PdfFile.h"

namespace withheld::verify {

/// Where in the file; "Bookmarks, tags, metadata" have a check of their own.
enum class Place {
    PageContent,
    Annotations,
    FormFields,
    Fonts,
    Images,
    Attachments,
    Bookmarks,
    Tags,
    Metadata,
    Properties,  ///< Info dictionary
    Layers,
    Destinations,
    PageLabels,
    Elsewhere,  ///< any other object
    Unreachable,
    FileBytes  ///< between objects, after the end
};
[[nodiscard]] const char* describe(Place place);
/// Whether a find there belongs to the check of bookmarks, tags and metadata.
[[nodiscard]] bool isDocumentString(Place place);

struct StoredHit {
    std::size_t needle = 0;
    Place place = Place::Elsewhere;
    int page = 0;  ///< from 1; 0 when the object belongs to no single page
    int count = 0;
};

struct StoredText {
    std::vector<StoredHit> hits;
    std::vector<Error> unreadable;  ///< streams that could not be decoded
    std::size_t objects = 0;
    std::size_t streams = 0;
};

/// `output`: the bytes that `file` was opened from.
[[nodiscard]] StoredText searchStored(PdfFile& file, std::string_view output, const Needles& needles, const Cancel& cancel);

}  // namespace withheld::verify
