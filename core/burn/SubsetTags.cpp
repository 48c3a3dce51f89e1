#include "burn/SubsetTags.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/Hash.h"
#include "content/Operation.h"

namespace withheld::burn {

namespace {

/// Where a tag stands in a font program, and whether as UTF-16BE, as in the name tables of TrueType fonts.
struct Place {
    std::size_t at = 0;
    bool wide = false;
};

std::string wide(const std::string& ascii) {
    std::string out;
    for (const char c : ascii) {
        out += '\0';
        out += c;
    }
    return out;
}

void find(const Bytes& program, const std::string& tag, bool isWide, std::vector<Place>& places) {
    const std::string sought = isWide ? wide(tag) : tag;
    for (std::size_t at = program.find(sought); at != Bytes::npos; at = program.find(sought, at + sought.size())) {
        places.push_back({at, isWide});
    }
}

void write(Bytes& program, const std::vector<Place>& places, const std::string& tag) {
    for (const Place& place : places) {
        const std::string bytes = place.wide ? wide(tag) : tag;
        program.replace(place.at, bytes.size(), bytes);
    }
}

std::string tagOf(const Bytes& bytes) {
    constexpr unsigned letters = 26;
    const std::string hash = sha256Hex(bytes);
    std::string tag;
    for (std::size_t i = 0; i + 1 < subsetTagSize; ++i) {
        const auto number = static_cast<unsigned>(std::stoul(hash.substr(i * 4, 4), nullptr, 16));
        tag += static_cast<char>('A' + number % letters);
    }
    return tag + '+';
}

}  // namespace

bool hasSubsetTag(const std::string& fontName) {
    return fontName.size() > subsetTagSize && fontName[subsetTagSize - 1] == '+' &&
           std::all_of(fontName.begin(), fontName.begin() + subsetTagSize - 1, [](char c) { return c >= 'A' && c <= 'Z'; });
}

void renewSubsetTag(const std::vector<pdf::Object>& fonts, Bytes& program) {
    std::vector<std::pair<pdf::Object, const char*>> names;
    for (const pdf::Object& font : fonts) {
        const pdf::Object descendant = font.get("DescendantFonts").at(0);
        names.emplace_back(font, "BaseFont");
        names.emplace_back(font.get("FontDescriptor"), "FontName");
        names.emplace_back(descendant, "BaseFont");
        names.emplace_back(descendant.get("FontDescriptor"), "FontName");
    }
    std::erase_if(names, [](const auto& entry) { return !hasSubsetTag(entry.first.get(entry.second).name()); });
    std::set<std::string> tags;
    for (const auto& [owner, key] : names) {
        tags.insert(owner.get(key).name().substr(0, subsetTagSize));
    }
    if (tags.empty()) {
        return;
    }
    std::vector<Place> places;
    for (const std::string& tag : tags) {
        find(program, tag, false, places);
        find(program, tag, true, places);
    }
    write(program, places, std::string(subsetTagSize, '+'));
    const std::string renewed = tagOf(program);
    write(program, places, renewed);
    for (const auto& [owner, key] : names) {
        owner.set(key, content::nameText(renewed + owner.get(key).name().substr(subsetTagSize)));
    }
}

}  // namespace withheld::burn
