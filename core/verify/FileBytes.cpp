// Revisions and gaps (ISO 32000-1 7.5): told from the bytes, not from what a parser makes of them.
#include <algorithm>
#include <cctype>

#include "verify/Remedies.h"
#include "verify/Structure.h"

namespace withheld::verify {

namespace {

StructureFinding failure(const std::string& evidence, const std::string& remedy = burnAgain) {
    return {{0, {}, evidence, remedy}, true};
}

std::size_t count(std::string_view bytes, std::string_view word) {
    std::size_t n = 0;
    for (std::size_t at = bytes.find(word); at != std::string_view::npos; at = bytes.find(word, at + word.size())) {
        ++n;
    }
    return n;
}

bool onlySpace(std::string_view bytes) {
    return std::all_of(bytes.begin(), bytes.end(),
                       [](char c) { return c == '\0' || std::isspace(static_cast<unsigned char>(c)) != 0; });
}

std::string_view trimmed(std::string_view bytes) {
    while (!bytes.empty() && onlySpace(bytes.substr(bytes.size() - 1))) {
        bytes.remove_suffix(1);
    }
    return bytes;
}

/// Whether `segment`, from an object's offset to the next one's, holds that object and nothing else.
bool holdsOneObject(std::string_view bytes, std::size_t begin, std::size_t end, QPDFObjectHandle object) {
    std::string_view segment = bytes.substr(begin, end - begin);
    if (object.isStream()) {
        // libqpdf tells where the data begin; behind them may stand nothing but the two keywords.
        QPDFObjectHandle length = object.getDict().getKey("/Length");
        const auto offset = object.getParsedOffset();
        if (offset <= 0 || !length.isInteger() || length.getIntValue() < 0) {
            return false;
        }
        const std::size_t data = static_cast<std::size_t>(offset) + static_cast<std::size_t>(length.getIntValue());
        if (data > end || static_cast<std::size_t>(offset) < begin) {
            return false;
        }
        if (count(bytes.substr(begin, static_cast<std::size_t>(offset) - begin), "endobj") != 0) {
            return false;
        }
        std::string_view tail = trimmed(bytes.substr(data, end - data));
        std::string words;
        for (const char c : tail) {
            if (!onlySpace({&c, 1})) {
                words += c;
            }
        }
        return words == "endstreamendobj";
    }
    segment = trimmed(segment);
    constexpr std::string_view last = "endobj";
    return segment.size() >= last.size() && segment.substr(segment.size() - last.size()) == last && count(segment, last) == 1 &&
           segment.find('%') == std::string_view::npos;
}

void judgeGaps(std::string_view bytes, QPDF& qpdf, std::vector<StructureFinding>& out) {
    std::vector<std::pair<std::size_t, QPDFObjGen>> offsets;
    for (const auto& [object, entry] : qpdf.getXRefTable()) {
        if (entry.getType() == 1) {
            offsets.emplace_back(static_cast<std::size_t>(entry.getOffset()), object);
        }
    }
    std::sort(offsets.begin(), offsets.end());
    const std::size_t tableBegin = bytes.rfind("xref", bytes.rfind("startxref") - 1);
    std::size_t stray = 0;
    for (std::size_t i = 0; i < offsets.size(); ++i) {
        const std::size_t begin = offsets[i].first;
        std::size_t end = i + 1 < offsets.size() ? offsets[i + 1].first : bytes.rfind("startxref");
        if (i + 1 == offsets.size() && tableBegin != std::string_view::npos && tableBegin > begin) {
            end = tableBegin;
        }
        QPDFObjectHandle object = qpdf.getObjectByObjGen(offsets[i].second);
        if (end > bytes.size() || begin > end) {
            ++stray;
            continue;
        }
        const std::string_view segment = bytes.substr(begin, end - begin);
        const bool comment = !object.isStream() && segment.find('%') != std::string_view::npos;
        // A per cent sign inside a string is no comment: then only the count of objects is asked.
        const bool sound = holdsOneObject(bytes, begin, end, object) ||
                           (comment && trimmed(segment).ends_with("endobj") && count(segment, "endobj") == 1 &&
                            object.unparseResolved().find('%') != std::string::npos);
        stray += sound ? 0 : 1;
    }
    if (!offsets.empty()) {
        // Before the first object: the header and its line of high bytes.
        const std::string_view head = bytes.substr(0, offsets.front().first);
        if (count(head, "endobj") > 0 || head.size() > 64) {
            ++stray;
        }
    }
    if (stray > 0) {
        out.push_back(failure(std::to_string(stray) + (stray == 1 ? " place" : " places") +
                              " between the objects with bytes that belong to none"));
    }
}

}  // namespace

std::vector<std::string_view> bytesOutsideObjects(std::string_view bytes, QPDF& qpdf) {
    std::vector<std::pair<std::size_t, std::size_t>> spans;
    for (const auto& [id, entry] : qpdf.getXRefTable()) {
        if (entry.getType() != 1 || static_cast<std::size_t>(entry.getOffset()) >= bytes.size()) {
            continue;
        }
        const std::size_t begin = static_cast<std::size_t>(entry.getOffset());
        std::size_t dataEnd = begin;
        QPDFObjectHandle object = qpdf.getObjectByObjGen(id);
        if (object.isStream()) {
            QPDFObjectHandle length = object.getDict().getKey("/Length");
            const auto offset = object.getParsedOffset();
            if (length.isInteger() && length.getIntValue() >= 0 && offset > 0) {
                dataEnd =
                    std::min(bytes.size(), static_cast<std::size_t>(offset) + static_cast<std::size_t>(length.getIntValue()));
            }
        }
        const std::size_t end = bytes.find("endobj", dataEnd);
        spans.emplace_back(begin, end == std::string_view::npos ? dataEnd : end + 6);
    }
    std::sort(spans.begin(), spans.end());
    std::vector<std::string_view> gaps;
    std::size_t at = 0;
    for (const auto& [begin, end] : spans) {
        if (begin > at) {
            gaps.push_back(bytes.substr(at, begin - at));
        }
        at = std::max(at, end);
    }
    if (at < bytes.size()) {
        gaps.push_back(bytes.substr(at));
    }
    return gaps;
}

std::vector<StructureFinding> judgeFileBytes(std::string_view bytes, QPDF& qpdf) {
    std::vector<StructureFinding> out;
    if (bytes.substr(0, 5) != "%PDF-") {
        out.push_back(failure("bytes before the beginning of the PDF"));
    }
    const std::size_t ends = count(bytes, "%%EOF");
    const std::size_t starts = count(bytes, "startxref");
    const bool earlier = ends > 1 || starts > 1 || qpdf.getTrailer().hasKey("/Prev") || qpdf.getTrailer().hasKey("/XRefStm");
    if (earlier) {
        out.push_back(
            failure(std::to_string(std::max(ends, starts)) + " revisions in one file: what a later one removed is still there"));
    }
    const std::size_t last = bytes.rfind("%%EOF");
    if (last == std::string_view::npos) {
        out.push_back(failure("the end of the file is missing"));
    } else if (!onlySpace(bytes.substr(last + 5))) {
        out.push_back(failure("bytes after the end of the PDF"));
    }
    if (!earlier && starts == 1) {
        judgeGaps(bytes, qpdf, out);
    }
    return out;
}

std::vector<StructureFinding> judgeWarnings(QPDF& qpdf) {
    std::vector<StructureFinding> out;
    // A name written with a number sign that stands for itself (7.3.5) is old, not damaged; readers take it as it is.
    const std::vector<QPDFExc> told = qpdf.getWarnings();
    const auto warnings = std::count_if(told.begin(), told.end(), [](const QPDFExc& warning) {
        return warning.getMessageDetail().find("name with stray #") == std::string::npos;
    });
    if (warnings > 0) {
        // The texts of the warnings are not repeated: they may quote content.
        out.push_back(failure("libqpdf warns " + std::to_string(warnings) + (warnings == 1 ? " time" : " times") +
                              " of a damaged structure"));
    }
    return out;
}

}  // namespace withheld::verify
