// A form that comes in many copies: marked once, proposed everywhere.
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "cli/RunCli.h"

namespace withheld::test {

using nlohmann::json;
using testing::HasSubstr;

class TemplateStory : public CliTest {
protected:
    /// One filled form; (dx, dy) as a scanner may shift it.
    static std::string form(const std::string& officer, double dx, double dy) {
        return show(72 + dx, 760 + dy, "Community Impact Assessment") + show(72 + dx, 700 + dy, "Reporting officer:") +
               show(220 + dx, 700 + dy, officer) + show(72 + dx, 640 + dy, "Expected tension between communities") +
               show(72 + dx, 560 + dy, "Deployment location") + show(72 + dx, 300 + dy, "Authorising superintendent") +
               show(72 + dx, 200 + dy, "Signature");
    }
    void begin() const {
        PdfBuilder pdf;
        pdf.addPage(form("Hannah Desmond", 0, 0));
        pdf.addPage(form("Ibrahim Vance", 9, -14));
        pdf.addPage(show(72, 700, "Hannah Desmond wrote this letter about something else"));
        put("forms.pdf", pdf.build());
        put("one.json", R"json({"marks":[{"page":1,"rect":[215,696,320,712],"exemptions":["s.40(2)"],"kind":"name"}]})json");
        done({"case", "new", "c.withheld", "--ref", "FOI/2026/0412", "--received", "2026-11-13", "--user", "Amy Shah"});
        done({"case", "add", "c.withheld", "forms.pdf", "--user", "Amy Shah"});
        done({"case", "import-marks", "c.withheld", "forms.pdf", "one.json", "--user", "Amy Shah"});
    }
};

TEST_F(TemplateStory, OneMarkedPageProposesOnTheOtherCopies) {
    begin();
    EXPECT_THAT(done({"case", "template", "c.withheld", "forms.pdf:1", "-o", "cia.json", "--name", "CIA form v2"}),
                HasSubstr("\"CIA form v2\", 1 mark,"));
    const std::string written = readFile(at("cia.json")).value();
    EXPECT_EQ(written.find("Hannah"), std::string::npos);
    EXPECT_EQ(written.find("Desmond"), std::string::npos);
    const std::string told = done({"case", "propose", "c.withheld", "--template", "cia.json", "--user", "Amy Shah"});
    EXPECT_THAT(told, HasSubstr("2 pages are copies of a form, 1 suggestions added"));
    const json status = json::parse(done({"case", "status", "c.withheld", "--json"}));
    EXPECT_EQ(status.at("documents").at(0).at("openSuggestions"), 1) << status.dump();
    EXPECT_THAT(done({"case", "propose", "c.withheld", "--template", "cia.json", "--user", "Amy Shah"}), HasSubstr(", 0 sugg"));
}

TEST_F(TemplateStory, WhatIsNoTemplateIsRefused) {
    begin();
    refused({"case", "propose", "c.withheld", "--template", "one.json", "--user", "Amy Shah"}, "no template");
    refused({"case", "template", "c.withheld", "forms.pdf", "-o", "t.json"}, "No page is named");
    refused({"case", "template", "c.withheld", "forms.pdf:x", "-o", "t.json"}, "No page is named");
    refused({"case", "template", "c.withheld", "forms.pdf:9", "-o", "t.json"}, "no such page");
    refused({"case", "template", "c.withheld", "other.pdf:1", "-o", "t.json"}, "no document of this name");
    refused({"case", "template", "c.withheld", "forms.pdf:3", "-o", "t.json"}, "no mark on this page");
}

}  // namespace withheld::test
