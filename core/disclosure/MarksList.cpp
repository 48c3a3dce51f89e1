#include "disclosure/MarksList.h"

#include <nlohmann/json.hpp>

#include "base/Csv.h"
#include "base/Html.h"
#include "consistency/Board.h"
#include "disclosure/Schedule.h"

namespace withheld::disclosure {

using casefile::CaseMark;
using casefile::CaseState;
using casefile::ReviewDecision;

namespace {

constexpr const char* maskedTitle = "Internal working list. First letters only";
constexpr const char* fullTitle = "INTERNAL, NOT FOR RELEASE: this list shows the withheld words in full";

std::string listedCodes(const ListedMark& mark) {
    std::string codes;
    for (const std::string& code : mark.exemptions) {
        codes += (codes.empty() ? "" : "; ") + code;
    }
    return codes;
}

ListedMark listed(const CaseState& state, const std::string& document, const Mark& mark, bool isFull) {
    ListedMark row;
    const casefile::Document* owner = state.document(document);
    row.document = owner == nullptr ? std::string() : owner->fileName;
    row.page = mark.page;
    row.kind = informationName(mark.kind, mark.shape);
    row.text = isFull ? mark.text : consistency::masked(mark.text);
    row.exemptions = mark.exemptions;
    row.why = mark.origin;
    row.author = mark.author;
    if (isFull) {
        row.note = mark.note;
        row.harm = mark.harm;
        row.publicInterest = mark.publicInterest;
    }
    return row;
}

void addDecision(const CaseState& state, const CaseMark& mark, bool isFull, ListedMark& row) {
    row.state = mark.decision == ReviewDecision::Agreed     ? "Agreed"
                : mark.decision == ReviewDecision::Returned ? "Returned"
                                                            : "Marked";
    row.decidedBy = mark.decisionBy;
    row.changed = mark.changed.substr(0, 10);
    int count = 0;
    for (const casefile::Comment& comment : state.comments) {
        if (comment.markId == mark.mark.id) {
            ++count;
            if (isFull) {
                row.comments += (row.comments.empty() ? "" : "\n") + comment.author + ": " + comment.text;
            }
        }
    }
    if (!isFull && count > 0) {
        row.comments = std::to_string(count);
    }
}

std::vector<std::string> listHeadings(bool isFull) {
    std::vector<std::string> names{"Number",   "State",     "Document", "Page",   "Kind of information",
                                   "Text",     "Exemption", "Why",      "Author", "Decided by",
                                   "Comments", "Changed"};
    if (isFull) {
        names.insert(names.end(), {"Note", "Harm", "Public interest"});
    }
    return names;
}

std::vector<std::string> listCells(const ListedMark& mark, bool isFull) {
    std::vector<std::string> cells{std::to_string(mark.number),
                                   mark.state,
                                   mark.document,
                                   std::to_string(mark.page),
                                   mark.kind,
                                   mark.text,
                                   listedCodes(mark),
                                   mark.why,
                                   mark.author,
                                   mark.decidedBy,
                                   mark.comments,
                                   mark.changed};
    if (isFull) {
        cells.insert(cells.end(), {mark.note, mark.harm, mark.publicInterest});
    }
    return cells;
}

}  // namespace

std::vector<std::string> listedOf(const CaseState& state, const std::string& document) {
    std::vector<std::string> ids;
    const auto suggestions = state.openSuggestionsOf(document);
    auto suggestion = suggestions.begin();
    for (const CaseMark* mark : state.marksOf(document)) {
        for (; suggestion != suggestions.end() && (*suggestion)->proposed.page < mark->mark.page; ++suggestion) {
            ids.push_back((*suggestion)->id);
        }
        ids.push_back(mark->mark.id);
    }
    for (; suggestion != suggestions.end(); ++suggestion) {
        ids.push_back((*suggestion)->id);
    }
    return ids;
}

MarksList marksList(const CaseState& state, const std::vector<std::string>& ids, bool isFull) {
    MarksList list{state.facts.reference, isFull, {}};
    for (const std::string& id : ids) {
        ListedMark row;
        if (const auto mark = state.marks.find(id); mark != state.marks.end()) {
            row = listed(state, mark->second.document, mark->second.mark, isFull);
            addDecision(state, mark->second, isFull, row);
        } else if (const auto found = state.suggestions.find(id); found != state.suggestions.end()) {
            row = listed(state, found->second.document, found->second.proposed, isFull);
            row.state = "Suggested";
        } else {
            continue;
        }
        row.number = static_cast<int>(list.marks.size()) + 1;
        list.marks.push_back(std::move(row));
    }
    return list;
}

std::string toCsv(const MarksList& list) {
    std::string csv = csvStart + csvLine(listHeadings(list.isFull));
    for (const ListedMark& mark : list.marks) {
        csv += csvLine(listCells(mark, list.isFull));
    }
    return csv;
}

std::string toHtml(const MarksList& list) {
    const std::string title = htmlEscaped("Marks of " + list.reference);
    std::string html =
        "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + title +
        "</title>\n<style>\n"
        "body { font: 14px/1.4 sans-serif; margin: 24px; color: #1a1f25; background: #ffffff; }\n"
        "table { border-collapse: collapse; width: 100%; }\n"
        "th, td { border: 1px solid #9aa3ad; padding: 4px 8px; text-align: left; vertical-align: top; white-space: "
        "pre-line; }\n"
        "thead { display: table-header-group; }\n"
        ".warning { border: 2px solid #b3261e; padding: 8px 12px; font-weight: 600; }\n"
        "</style>\n</head>\n<body>\n<h1>" +
        title + "</h1>\n<p class=\"" + (list.isFull ? "warning" : "notice") + "\">" + (list.isFull ? fullTitle : maskedTitle) +
        ".</p>\n<table>\n<caption>" + std::to_string(list.marks.size()) + (list.marks.size() == 1 ? " mark" : " marks") +
        "</caption>\n<thead><tr>";
    for (const std::string& heading : listHeadings(list.isFull)) {
        html += "<th scope=\"col\">" + htmlEscaped(heading) + "</th>";
    }
    html += "</tr></thead>\n<tbody>\n";
    for (const ListedMark& mark : list.marks) {
        html += "<tr>";
        bool isFirst = true;
        for (const std::string& cell : listCells(mark, list.isFull)) {
            html += isFirst ? "<th scope=\"row\">" + htmlEscaped(cell) + "</th>" : "<td>" + htmlEscaped(cell) + "</td>";
            isFirst = false;
        }
        html += "</tr>\n";
    }
    return html + "</tbody>\n</table>\n</body>\n</html>\n";
}

std::string exportPayload(const MarksList& list, const std::string& format) {
    return nlohmann::json{{"rows", list.marks.size()}, {"format", format}, {"full", list.isFull}}.dump();
}

}  // namespace withheld::disclosure
