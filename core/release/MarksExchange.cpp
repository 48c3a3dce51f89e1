#include "release/MarksExchange.h"

#include <algorithm>
#include <cctype>

#include "base/Files.h"
#include "disclosure/Exemptions.h"
#include "interchange/Xfdf.h"
#include "marks/MarksJson.h"
#include "worker/Client.h"

namespace withheld::release {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t longestJson = std::uint64_t{64} << 20U;

bool isJson(const fs::path& path) {
    const auto start = readFile(path, longestJson);
    if (!start) {
        return false;
    }
    const std::size_t first = start->find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    return first != std::string::npos && ((*start)[first] == '{' || (*start)[first] == '[');
}

Expected<void> fillText(const casefile::Case& file, const std::string& document, Mark& mark) {
    if (!mark.text.empty()) {
        return {};
    }
    const auto text = file.pageText(document, mark.page);
    if (!text) {
        return text.error();
    }
    for (const Quad& quad : mark.quads) {
        const std::string under = text->has_value() ? textIn(**text, quad.bounds()) : std::string();
        mark.text += (mark.text.empty() || under.empty() ? "" : " ") + under;
    }
    return {};
}

/// Our own numbers are rounded in other programs' files.
bool isSamePlace(const Mark& a, const Mark& b) {
    constexpr double rounding = 0.01;  // points
    const Rect x = a.bounds();
    const Rect y = b.bounds();
    return a.page == b.page && x.grown(rounding).contains(y) && y.grown(rounding).contains(x);
}

}  // namespace

Expected<ReadMarks> readMarks(const casefile::Case& file, const casefile::Document& document, const fs::path& from,
                              const std::string& password) {
    std::vector<interchange::ForeignMark> found;
    if (isJson(from)) {
        const auto bytes = readFile(from, longestJson);
        auto marks = bytes ? parseMarks(*bytes, from.filename().string()) : Expected<std::vector<Mark>>(bytes.error());
        if (!marks) {
            return marks.error();
        }
        for (Mark& mark : *marks) {
            found.push_back({std::move(mark), false, ""});
        }
    } else {
        worker::Client client;
        auto foreign = client.foreignMarks(from, password);
        if (!foreign) {
            return foreign.error();
        }
        found = std::move(*foreign);
    }
    const disclosure::Catalogue& catalogue = disclosure::catalogueOf(file.state());
    const auto isKnown = [&](const std::string& code) { return catalogue.find(code) != nullptr; };
    const std::vector<const casefile::CaseMark*> there = file.state().marksOf(document.id);
    ReadMarks read;
    for (interchange::ForeignMark& foreign : found) {
        Mark& mark = foreign.mark;
        if (mark.page < 1 || mark.page > document.pageCount()) {
            return Error{ErrorCode::InvalidInput,
                         "There is no page " + std::to_string(mark.page) + " in this document",
                         document.fileName,
                         0,
                         "Check that the marks belong to it.",
                         ""};
        }
        if (std::any_of(there.begin(), there.end(),
                        [&](const casefile::CaseMark* known) { return isSamePlace(known->mark, mark); })) {
            ++read.leftOut;
            continue;
        }
        mark.id.clear();  // ids belong to the case that gave them
        mark.origin = mark.origin.empty() ? "imported" : mark.origin;
        if (mark.exemptions.empty() && !foreign.overlay.empty()) {
            mark.exemptions = interchange::codesIn(foreign.overlay, isKnown);
            if (mark.exemptions.empty()) {
                mark.note += (mark.note.empty() ? "" : "\n") + ("On the box: " + foreign.overlay);
            }
        }
        if (auto filled = fillText(file, document.id, mark); !filled) {
            return filled.error();
        }
        if (foreign.isProposal) {
            mark.origin = "Highlighted in " + from.filename().string();
            read.proposals.push_back({std::move(mark), 1});
        } else {
            read.marks.push_back(std::move(mark));
        }
    }
    return read;
}

Expected<void> writeMarks(const casefile::Case& file, const casefile::Document& document, const fs::path& to) {
    std::vector<Mark> marks;
    for (const casefile::CaseMark* mark : file.state().marksOf(document.id)) {
        marks.push_back(mark->mark);
    }
    if (marks.empty()) {
        return Error{ErrorCode::InvalidInput, "The document has no marks", document.fileName, 0, "Mark something first.", ""};
    }
    std::string ending = to.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (ending == ".json") {
        return writeFileAtomically(to, marksToJson(marks));
    }
    if (ending == ".xfdf") {
        return writeFileAtomically(to, interchange::toXfdf(marks, document.fileName));
    }
    if (ending == ".pdf") {
        const auto working = file.workingPath(document);
        if (!working) {
            return working.error();
        }
        worker::Client client;
        return client.addRedactAnnotations(*working, document.fileName, marks, to);
    }
    return Error{ErrorCode::InvalidInput,        "Marks are written as .json, .xfdf or .pdf",
                 to.filename().string(),         0,
                 "Choose one of these endings.", ""};
}

}  // namespace withheld::release
