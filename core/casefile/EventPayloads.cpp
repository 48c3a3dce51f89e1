#include "casefile/EventPayloads.h"

#include "marks/MarksJson.h"

namespace withheld::casefile {

using nlohmann::json;

std::string textIn(const json& object, const char* key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::vector<std::string> textsIn(const json& object, const char* key) {
    std::vector<std::string> texts;
    if (const auto found = object.find(key); found != object.end() && found->is_array()) {
        for (const json& text : *found) {
            if (text.is_string()) {
                texts.push_back(text.get<std::string>());
            }
        }
    }
    return texts;
}

std::vector<int> pagesIn(const json& object) {
    std::vector<int> pages;
    const auto add = [&pages](const json& number) {
        if (number.is_number_integer() && number.get<long long>() >= 1 && number.get<long long>() <= 1'000'000) {
            pages.push_back(number.get<int>());
        }
    };
    if (const auto list = object.find("pages"); list != object.end() && list->is_array()) {
        for (const json& number : *list) {
            add(number);
        }
    }
    if (const auto single = object.find("page"); single != object.end()) {
        add(*single);
    }
    return pages;
}

json toJson(const CaseFacts& facts) {
    return {{"reference", facts.reference},          {"received", facts.received},     {"title", facts.title},
            {"requestText", facts.requestText},      {"publicBody", facts.publicBody}, {"codeSet", facts.codeSet},
            {"codeSetVersion", facts.codeSetVersion}};
}

CaseFacts factsFromJson(const json& object) {
    CaseFacts facts;
    facts.reference = textIn(object, "reference");
    facts.received = textIn(object, "received");
    facts.title = textIn(object, "title");
    facts.requestText = textIn(object, "requestText");
    facts.publicBody = textIn(object, "publicBody");
    facts.codeSet = textIn(object, "codeSet");
    facts.codeSetVersion = textIn(object, "codeSetVersion");
    return facts;
}

json toJson(const Document& document) {
    json pages = json::array();
    for (const PageGeometry& page : document.pages) {
        const Rect& m = page.mediaBox;
        const Rect& c = page.cropBox;
        pages.push_back({m.x0, m.y0, m.x1, m.y1, c.x0, c.y0, c.x1, c.y1, page.rotate, page.userUnit});
    }
    return {{"id", document.id},         {"fileName", document.fileName},
            {"sha256", document.sha256}, {"workingSha256", document.workingSha256},
            {"pages", std::move(pages)}, {"wasEncrypted", document.wasEncrypted},
            {"notes", document.notes},   {"findings", document.findings}};
}

Document documentFromJson(const json& object) {
    Document document;
    document.id = textIn(object, "id");
    document.fileName = textIn(object, "fileName");
    document.sha256 = textIn(object, "sha256");
    document.workingSha256 = textIn(object, "workingSha256");
    document.wasEncrypted = object.value("wasEncrypted", false);
    document.notes = textsIn(object, "notes");
    document.findings = textIn(object, "findings");
    for (const json& n : object.at("pages")) {
        PageGeometry page;
        page.mediaBox = {n.at(0).get<double>(), n.at(1).get<double>(), n.at(2).get<double>(), n.at(3).get<double>()};
        page.cropBox = {n.at(4).get<double>(), n.at(5).get<double>(), n.at(6).get<double>(), n.at(7).get<double>()};
        page.rotate = n.at(8).get<int>();
        page.userUnit = n.at(9).get<double>();
        document.pages.push_back(page);
    }
    return document;
}

json toJson(const ActNote& note) {
    json object{{"ids", note.ids}};
    if (note.turn != ActNote::Turn::Do) {
        object["turn"] = note.turn == ActNote::Turn::Undo ? "undo" : "redo";
        object["run"] = note.run;
    }
    return object;
}

json toJson(const CaseMark& mark) {
    json object{{"mark", toJson(mark.mark)}, {"document", mark.document}, {"created", mark.created},
                {"changed", mark.changed},   {"authors", mark.authors},   {"versions", mark.versions}};
    if (!mark.decisionTime.empty()) {
        object["decision"] = name(mark.decision);
        object["decisionBy"] = mark.decisionBy;
        object["decisionReason"] = mark.decisionReason;
        object["decisionTime"] = mark.decisionTime;
        object["inBulk"] = mark.decidedInBulk;
        if (!mark.proposedExemptions.empty()) {
            object["proposedExemptions"] = mark.proposedExemptions;
        }
    }
    return object;
}

Expected<CaseMark> caseMarkFromJson(const json& object) {
    const auto found = object.find("mark");
    Expected<Mark> mark = found == object.end() ? Expected<Mark>(Error{}) : markFromJson(*found);
    if (!mark || mark->id.empty()) {
        return Error{ErrorCode::InvalidInput, "This is no mark of a case", "", 0, "", ""};
    }
    CaseMark made;
    made.mark = std::move(*mark);
    made.document = textIn(object, "document");
    made.created = textIn(object, "created");
    made.changed = textIn(object, "changed");
    const auto authors = textsIn(object, "authors");
    const auto versions = textsIn(object, "versions");
    made.authors.insert(authors.begin(), authors.end());
    made.versions.insert(versions.begin(), versions.end());
    made.decision = decisionNamed(textIn(object, "decision"));
    made.decisionBy = textIn(object, "decisionBy");
    made.decisionReason = textIn(object, "decisionReason");
    made.decisionTime = textIn(object, "decisionTime");
    made.decidedInBulk = object.value("inBulk", false);
    made.proposedExemptions = textsIn(object, "proposedExemptions");
    return made;
}

const char* name(ReviewDecision decision) {
    switch (decision) {
        case ReviewDecision::Agreed:
            return "agreed";
        case ReviewDecision::Returned:
            return "returned";
        case ReviewDecision::Undecided:
            break;
    }
    return "undecided";
}

ReviewDecision decisionNamed(const std::string& text) {
    return text == "agreed" ? ReviewDecision::Agreed : text == "returned" ? ReviewDecision::Returned : ReviewDecision::Undecided;
}

}  // namespace withheld::casefile
