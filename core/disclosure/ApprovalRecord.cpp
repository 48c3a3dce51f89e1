#include "disclosure/ApprovalRecord.h"

#include <QString>
#include <QtGlobal>
#include <nlohmann/json.hpp>
#include <set>

#include "marks/MarkSet.h"

namespace withheld::disclosure {

using casefile::CaseState;
using casefile::Document;
using nlohmann::ordered_json;

namespace {

/// "Informant Smith.pdf, page 3" → "02-document.pdf, page 3".
std::string underReleasedName(const CaseState& state, const ReleasedNames& names, const std::string& page) {
    const std::size_t comma = page.rfind(", page ");
    const Document* document = comma == std::string::npos ? nullptr : state.documentNamed(page.substr(0, comma));
    for (const auto& [id, name] : names) {
        if (document != nullptr && id == document->id) {
            return name + page.substr(comma);
        }
    }
    return comma == std::string::npos ? "a page" : "a document that is not released" + page.substr(comma);
}

std::set<std::string> authorsIn(const CaseState& state) {
    std::set<std::string> authors;
    for (const auto& [id, mark] : state.marks) {
        authors.insert(mark.authors.begin(), mark.authors.end());
    }
    return authors;
}

/// Marks of the set that were decided with others of their group by one key, and the pages of theirs that were not viewed then.
void addBulk(ordered_json& out, const CaseState& state, const ReleasedNames& names) {
    std::size_t count = 0;
    std::set<std::string> pages;
    for (const auto& [id, mark] : state.marks) {
        count += mark.decidedInBulk ? 1 : 0;
    }
    for (const casefile::BulkDecision& bulk : state.bulkDecisions) {
        for (const std::string& page : bulk.unseenPages) {
            pages.insert(underReleasedName(state, names, page));
        }
    }
    out["decidedInBulk"] = count;
    out["bulkUnseenPages"] = count == 0 ? std::set<std::string>() : pages;
}

/// How much of it the officer had on screen before submitting.
void addOfficersViews(ordered_json& out, const CaseState& state) {
    if (!state.submission) {
        return;
    }
    int pages = 0;
    int viewed = 0;
    for (const Document& document : state.documents) {
        pages += document.pageCount();
        for (int page = 1; page <= document.pageCount(); ++page) {
            viewed += state.viewed(state.submission->by, document.id, page) ? 1 : 0;
        }
    }
    out["pages"] = pages;
    out["pagesViewedByOfficer"] = viewed;
}

ordered_json record(const CaseState& state, const ReleasedNames& names) {
    const casefile::Approval& approval = *state.approval;
    ordered_json out;
    out["reference"] = state.facts.reference;
    out["setHash"] = approval.setHash;
    out["set"] = shortHash(approval.setHash);
    out["approvedBy"] = approval.by;
    out["approvedAt"] = approval.time;
    out["byPin"] = approval.byPin;
    if (state.submission) {
        out["submittedBy"] = state.submission->by;
        out["submittedAt"] = state.submission->time;
    }
    out["authorsOfMarks"] = authorsIn(state);
    out["unseenPages"] = ordered_json::array();
    for (const std::string& page : approval.unseenPages) {
        out["unseenPages"].push_back(underReleasedName(state, names, page));
    }
    out["unseenBecause"] = approval.unseenBecause;
    addBulk(out, state, names);
    addOfficersViews(out, state);
    out["documents"] = ordered_json::array();
    for (const auto& [id, name] : names) {
        if (const Document* document = state.document(id); document != nullptr) {
            out["documents"].push_back({{"name", name},
                                        {"sourceSha256", document->sha256},
                                        {"pages", document->pageCount()},
                                        {"marks", state.marksOf(id).size()}});
        }
    }
    out["lastEvent"] = state.lastEvent;
    return out;
}

std::string escaped(const ordered_json& value) {
    const std::string text = value.is_string() ? value.get<std::string>() : value.dump();
    return QString::fromStdString(text).toHtmlEscaped().toStdString();
}

std::string tableRow(const std::string& heading, const ordered_json& value) {
    return "<tr><th scope=\"row\">" + heading + "</th><td>" + escaped(value) + "</td></tr>\n";
}

std::string list(const ordered_json& items) {
    std::string html = "<ul>\n";
    for (const auto& item : items) {
        html += "<li>" + escaped(item) + "</li>\n";
    }
    return html + "</ul>\n";
}

}  // namespace

std::string approvalRecordJson(const CaseState& state, const ReleasedNames& names) {
    Q_ASSERT(state.approval);
    return record(state, names).dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

std::string approvalRecordHtml(const CaseState& state, const ReleasedNames& names) {
    Q_ASSERT(state.approval);
    const ordered_json facts = record(state, names);
    std::string html =
        "<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"/><title>Approval record</title>\n"
        "<style>body{font-family:sans-serif;max-width:50em;margin:2em "
        "auto}th{text-align:left;padding-right:2em;vertical-align:top}</style>"
        "</head><body>\n<h1>Approval record</h1>\n<table>\n";
    html += tableRow("Reference", facts["reference"]);
    html += tableRow("Approved set", facts["set"]);
    html += tableRow("SHA-256 of the set", facts["setHash"]);
    html += tableRow("Approved by", facts["approvedBy"]);
    html += tableRow("Approved at (UTC)", facts["approvedAt"]);
    html += tableRow("Confirmed by", facts["byPin"] ? "the approver's PIN" : "the name given to the program");
    if (facts.contains("submittedBy")) {
        html += tableRow("Submitted by", facts["submittedBy"]);
        html += tableRow("Submitted at (UTC)", facts["submittedAt"]);
    }
    html += "</table>\n<h2>Authors of marks</h2>\n" + list(facts["authorsOfMarks"]);
    html += "<h2>Pages that the approver did not have on screen</h2>\n";
    html += facts["unseenPages"].empty()
                ? std::string("<p>None.</p>\n")
                : list(facts["unseenPages"]) + "<p>Reason: " + escaped(facts["unseenBecause"]) + "</p>\n";
    html += "<h2>Marks decided in bulk</h2>\n";
    html += facts["decidedInBulk"] == 0
                ? std::string("<p>None: each mark was decided on its own, or with the set as a whole.</p>\n")
                : "<p>" + escaped(facts["decidedInBulk"]) + "</p>\n";
    if (!facts["bulkUnseenPages"].empty()) {
        html += "<p>Pages of these that were not viewed at that time:</p>\n" + list(facts["bulkUnseenPages"]);
    }
    if (facts.contains("pagesViewedByOfficer")) {
        html += "<h2>Pages viewed by the officer</h2>\n<p>" + escaped(facts["pagesViewedByOfficer"]) + " of " +
                escaped(facts["pages"]) + "</p>\n";
    }
    html +=
        "<h2>Documents</h2>\n<table>\n<tr><th>Released as</th><th>Pages</th><th>Marks</th><th>SHA-256 of the source</th></tr>\n";
    for (const auto& document : facts["documents"]) {
        html += "<tr><td>" + escaped(document["name"]) + "</td><td>" + escaped(document["pages"]) + "</td><td>" +
                escaped(document["marks"]) + "</td><td>" + escaped(document["sourceSha256"]) + "</td></tr>\n";
    }
    return html + "</table>\n</body></html>\n";
}

}  // namespace withheld::disclosure
