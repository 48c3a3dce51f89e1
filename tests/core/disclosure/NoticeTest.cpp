#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "DisclosureSample.h"
#include "disclosure/RefusalNotice.h"

namespace withheld::disclosure {

using testing::HasSubstr;
using testing::Not;

namespace {

Notice noticeOf(const casefile::CaseState& state) {
    const Catalogue& catalogue = catalogueOf(state.facts.codeSet);
    return noticeFor(state, scheduleOf(state, sampleNames(), catalogue), catalogue, QDate(2026, 11, 25));
}

}  // namespace

TEST(Notice, HasAllThatSectionSeventeenAsksFor) {
    const std::string text = toPlainText(noticeOf(sampleState()));
    EXPECT_THAT(text, HasSubstr("serves as a Refusal Notice under section 17"));  // 17(1)(a)
    EXPECT_THAT(text, HasSubstr("Section 40(2) - Personal information"));         // 17(1)(b)
    EXPECT_THAT(text, HasSubstr("Section 31(1)(a) - Law enforcement"));
    EXPECT_THAT(text, HasSubstr("name of an individual and telephone number"));  // 17(1)(c)
    EXPECT_THAT(text, HasSubstr("Considerations favouring disclosure."));        // 17(3)
    EXPECT_THAT(text, HasSubstr("Considerations favouring the maintenance of the exemption."));
    EXPECT_THAT(text, HasSubstr("outweighs the public interest in disclosing"));
    EXPECT_THAT(text, HasSubstr("Evidence of harm."));
    EXPECT_THAT(text, HasSubstr("internal review"));  // 17(7)(a)
    EXPECT_THAT(text, HasSubstr("within 20 working days, and in complex cases within 40 working days"));
    EXPECT_THAT(text, HasSubstr("section 50 of the Act"));  // 17(7)(b)
    EXPECT_THAT(text, HasSubstr("Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF"));
    EXPECT_THAT(text, HasSubstr("FOI/2026/0412"));
    EXPECT_THAT(text, HasSubstr("Midshire Police"));
    EXPECT_THAT(text, HasSubstr("Please send me the three most recent assessments."));
    EXPECT_THAT(text, HasSubstr("25 November 2026"));
    EXPECT_THAT(text, HasSubstr("received on 13 November 2026. The twentieth working day following receipt is 14 December 2026"));
    EXPECT_THAT(text, HasSubstr("not been applied to the same pieces of information"));
}

TEST(Notice, NamesExactlyTheExemptionsThatAreUsed) {
    for (const Exemption& exemption : builtInCatalogue().exemptions) {
        casefile::CaseState state = sampleState();
        for (auto& [id, mark] : state.marks) {
            mark.mark.exemptions = {exemption.id};
        }
        const Notice notice = noticeOf(state);
        EXPECT_EQ(notice.isRefusal, exemption.isExemption) << exemption.id;
        if (!exemption.isExemption) {
            EXPECT_TRUE(notice.exemptions.empty());
            continue;
        }
        EXPECT_EQ(notice.exemptions, std::vector<std::string>{exemption.id});
        const std::string text = toPlainText(notice);
        EXPECT_THAT(text, HasSubstr(exemption.wording));
        for (const Exemption& other : builtInCatalogue().exemptions) {
            if (other.id != exemption.id) {
                EXPECT_THAT(text, Not(HasSubstr(other.wording))) << exemption.id << " is used, not " << other.id;
            }
        }
    }
}

TEST(Notice, AbsoluteExemptionsCarryNoPublicInterestTest) {
    casefile::CaseState state = sampleState();
    state.marks.erase("m3");
    const std::string text = toPlainText(noticeOf(state));
    EXPECT_THAT(text, HasSubstr("This exemption is absolute"));
    EXPECT_THAT(text, Not(HasSubstr("Considerations favouring")));
    EXPECT_THAT(text, Not(HasSubstr("31(1)")));
}

TEST(Notice, SaysWhenInformationHasTwoExemptions) {
    casefile::CaseState state = sampleState();
    state.marks.at("m1").mark.exemptions = {"s.40(2)", "s.31(1)(a)"};
    const std::string text = toPlainText(noticeOf(state));
    EXPECT_THAT(text, HasSubstr("Where more than one of these provisions applies to the same information"));
    EXPECT_THAT(text, Not(HasSubstr("not been applied to the same pieces")));
}

TEST(Notice, IsNoRefusalWhenNothingIsWithheld) {
    casefile::CaseState state = sampleState();
    state.marks.clear();
    const Notice notice = noticeOf(state);
    EXPECT_FALSE(notice.isRefusal);
    const std::string text = toPlainText(notice);
    EXPECT_THAT(text, Not(HasSubstr("Refusal Notice")));
    EXPECT_THAT(text, HasSubstr("No information within the request has been withheld"));
    EXPECT_THAT(text, HasSubstr("internal review"));
}

TEST(Notice, NeverHoldsSecrets) {
    const Notice notice = noticeOf(sampleState());
    for (const std::string& form : {toPlainText(notice), toHtml(notice)}) {
        EXPECT_THAT(form, Not(HasSubstr("Hannah")));
        EXPECT_THAT(form, Not(HasSubstr("Informant")));
        EXPECT_THAT(form, Not(HasSubstr("Amy Shah")));
    }
}

TEST(Notice, SpeaksOfTheRegulationsForEnvironmentalInformation) {
    casefile::CaseState state = sampleState();
    state.facts.codeSet = "eir-2004";
    for (auto& [id, mark] : state.marks) {
        mark.mark.exemptions = {"reg.12(4)(e)"};
    }
    const std::string text = toPlainText(noticeOf(state));
    EXPECT_THAT(text, HasSubstr("refusal notice under regulation 14"));
    EXPECT_THAT(text, Not(HasSubstr("section 17")));
}

TEST(Notice, HtmlEscapesWhatTheApplicantWrote) {
    casefile::CaseState state = sampleState();
    state.facts.requestText = "<script>alert(1)</script> & more";
    const std::string html = toHtml(noticeOf(state));
    EXPECT_THAT(html, Not(HasSubstr("<script>")));
    EXPECT_THAT(html, HasSubstr("&lt;script&gt;alert(1)&lt;/script&gt; &amp; more"));
}

TEST(Notice, IsWrittenAsTextDocumentAndPdf) {
    needGui();
    const Notice notice = noticeOf(sampleState());
    const auto odt = toOdt(notice);
    ASSERT_TRUE(odt) << odt.error().text();
    const PrivateFolder folder;
    ASSERT_TRUE(writeFileAtomically(folder.path() / "n.odt", *odt));
    ASSERT_EQ(std::system(("cd " + folder.path().string() + " && python3 -m zipfile -e n.odt out").c_str()), 0);
    EXPECT_EQ(readFile(folder.path() / "out/mimetype").value(), "application/vnd.oasis.opendocument.text");
    EXPECT_THAT(readFile(folder.path() / "out/content.xml").value(), HasSubstr("Refusal Notice under section 17"));
    const auto pdf = toPdf(notice);
    ASSERT_TRUE(pdf) << pdf.error().text();
    ASSERT_TRUE(writeFileAtomically(folder.path() / "n.pdf", *pdf));
    ASSERT_EQ(std::system(("pdftotext " + (folder.path() / "n.pdf").string()).c_str()), 0);
    const std::string text = readFile(folder.path() / "n.txt").value();
    EXPECT_THAT(text, HasSubstr("Refusal Notice under section 17"));
    EXPECT_THAT(text, HasSubstr("Wycliffe House"));
}

}  // namespace withheld::disclosure
