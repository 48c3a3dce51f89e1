#include "marks/MarkSet.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <nlohmann/json.hpp>

#include "base/Hash.h"

namespace withheld {

namespace {

/// Hundredths of a point as integers: no two programs can print them differently.
std::int64_t hundredths(double points) {
    return static_cast<std::int64_t>(std::llround(points * 100));
}

std::string canonicalMark(const Mark& mark) {
    nlohmann::ordered_json object;
    object["exemptions"] = mark.exemptions;
    object["page"] = mark.page;
    auto quads = nlohmann::ordered_json::array();
    for (const Quad& quad : mark.quads) {
        auto corners = nlohmann::ordered_json::array();
        for (const Point& corner : quad.p) {
            corners.push_back(hundredths(corner.x));
            corners.push_back(hundredths(corner.y));
        }
        quads.push_back(std::move(corners));
    }
    object["quads"] = std::move(quads);
    return object.dump();
}

/// Sorts by page first, so that the canonical text can be read by a person.
bool before(const std::pair<int, std::string>& a, const std::pair<int, std::string>& b) {
    return a < b;
}

}  // namespace

std::string canonicalJson(std::vector<DocumentMarks> documents) {
    std::sort(documents.begin(), documents.end(),
              [](const DocumentMarks& a, const DocumentMarks& b) { return a.sourceSha256 < b.sourceSha256; });
    std::string out = "{\"documents\":[";
    for (std::size_t d = 0; d < documents.size(); ++d) {
        std::vector<std::pair<int, std::string>> marks;
        for (const Mark& mark : documents[d].marks) {
            marks.emplace_back(mark.page, canonicalMark(mark));
        }
        std::sort(marks.begin(), marks.end(), before);
        out += d == 0 ? "{\"marks\":[" : ",{\"marks\":[";
        for (std::size_t i = 0; i < marks.size(); ++i) {
            out += (i == 0 ? "" : ",") + marks[i].second;
        }
        out += "],\"source\":" + nlohmann::json(documents[d].sourceSha256).dump() + "}";
    }
    return out + "],\"version\":1}";
}

std::string markSetHash(const std::vector<DocumentMarks>& documents) {
    return sha256Hex(canonicalJson(documents));
}

std::string shortHash(const std::string& hash) {
    std::string digits = hash.substr(0, 8);
    std::transform(digits.begin(), digits.end(), digits.begin(),
                   [](char c) { return c >= 'a' && c <= 'f' ? static_cast<char>(c - 'a' + 'A') : c; });
    return digits.size() == 8 ? digits.substr(0, 4) + "-" + digits.substr(4) : digits;
}

}  // namespace withheld
