// An approved case as a value: no database behind it.
#pragma once

#include <QGuiApplication>
#include <string>

#include "casefile/CaseState.h"
#include "disclosure/Schedule.h"

namespace withheld::disclosure {

constexpr const char* secret = "Hannah Desmond";

inline casefile::CaseMark sampleCaseMark(const std::string& id, const std::string& document, int page, double y,
                                         std::vector<std::string> exemptions, const std::string& kind) {
    casefile::CaseMark mark;
    mark.mark.id = id;
    mark.mark.page = page;
    mark.mark.quads = {Quad::of({100, y, 200, y + 12})};
    mark.mark.exemptions = std::move(exemptions);
    mark.mark.shape = MarkShape::Text;
    mark.mark.kind = kind;
    mark.mark.text = secret;
    mark.mark.note = std::string("about ") + secret;
    mark.mark.author = "Amy Shah";
    mark.document = document;
    mark.authors = {"Amy Shah"};
    return mark;
}

inline casefile::CaseState sampleState() {
    casefile::CaseState state;
    state.facts.reference = "FOI/2026/0412";
    state.facts.received = "2026-11-13";
    state.facts.title = "Community Impact Assessments, facial recognition";
    state.facts.requestText = "Please send me the three most recent assessments.";
    state.facts.publicBody = "Midshire Police";
    for (const char* id : {"d1", "d2"}) {
        casefile::Document document;
        document.id = id;
        document.fileName = std::string("Informant ") + secret + " " + id + ".pdf";
        document.sha256 = std::string(64, id[1]);
        document.pages.assign(3, PageGeometry{{0, 0, 595, 842}, {0, 0, 595, 842}, 0, 1});
        state.documents.push_back(document);
    }
    for (const casefile::CaseMark& mark :
         {sampleCaseMark("m1", "d1", 1, 780, {"s.40(2)"}, "name"), sampleCaseMark("m2", "d1", 1, 400, {"s.40(2)"}, "phone"),
          sampleCaseMark("m3", "d1", 2, 40, {"s.31(1)(a)"}, "")}) {
        state.marks[mark.mark.id] = mark;
    }
    state.stage = casefile::Stage::Approved;
    state.submission = casefile::Submission{"Amy Shah", "2026-11-24T10:00:00.000Z", state.setHash(), ""};
    state.approval = casefile::Approval{
        "Ben Cole", "2026-11-24T11:00:00.000Z", state.setHash(), "Page 3 is blank", {state.documents[0].fileName + ", page 3"}};
    return state;
}

inline ReleasedNames sampleNames() {
    return {{"d1", "01-document.pdf"}, {"d2", "02-document.pdf"}};
}

/// The offscreen QGuiApplication that the papers need; one for the whole test program.
inline void needGui() {
    static int argc = 1;
    static char name[] = "test";
    static char* argv[] = {name, nullptr};
    if (QCoreApplication::instance() == nullptr) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        static QGuiApplication application(argc, argv);
    }
}

}  // namespace withheld::disclosure
