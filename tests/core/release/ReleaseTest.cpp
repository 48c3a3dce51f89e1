#include "release/Release.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>

#include "base/Files.h"
#include "base/Hash.h"
#include "inspect/Inspect.h"
#include "review/Review.h"
#include "support/PdfBuilder.h"
#include "support/Portrait.h"
#include "support/RefusedShading.h"
#include "worker/Client.h"

namespace withheld::release {
namespace {

namespace fs = std::filesystem;
using casefile::Case;

/// One page of 400 by 300 points: a greeting and, below, "Write to jane@example.org today".
std::string letter(const std::string& greeting = "Hello") {
    test::PdfBuilder pdf;
    pdf.addPage(test::show(40, 200, greeting + " there") + test::show(40, 150, "Write to jane@example.org today"),
                {400, 300, "", ""});
    return pdf.build();
}

/// The word as a mark, by its box in the case's own words.
Mark markOn(const Case& file, const std::string& document, const std::string& text) {
    Mark mark;
    mark.page = 1;
    mark.exemptions = {"s.40(2)"};
    mark.kind = "e-mail";
    const auto words = file.pageText(document, 1);
    EXPECT_TRUE(words && words->has_value());
    for (const Word& word : words->value().words) {
        if (word.text == text) {
            mark.quads = {Quad::of(word.box)};
        }
    }
    EXPECT_EQ(mark.quads.size(), 1U) << text;
    return mark;
}

class Story : public testing::Test {
protected:
    void SetUp() override {
        useWorker("withheld-cli-full");
        casefile::CaseFacts facts;
        facts.reference = "FOI/2026/0001";
        facts.received = "2026-01-05";
        facts.title = "Letters";
        auto created = Case::create(m_folder.path() / "a.withheld", facts, "Olive Officer");
        ASSERT_TRUE(created) << created.error().text();
        m_case = std::move(created).value();
    }
    void TearDown() override { ::unsetenv("WITHHELD_CLI"); }

    static void useWorker(const std::string& program) {
        const fs::path build(WITHHELD_BINARY_DIR);
        const fs::path path = program == "withheld-cli-full" ? build / program : build / "tests/core/release" / program;
        ::setenv("WITHHELD_CLI", path.c_str(), 1);
    }
    std::string add(const std::string& name, const std::string& pdf) {
        std::ofstream(m_folder.path() / name, std::ios::binary) << pdf;
        auto id = addDocument(*m_case, m_folder.path() / name);
        EXPECT_TRUE(id) << id.error().text();
        return id ? *id : "";
    }
    /// Marks the address in each document and has the set approved.
    void markAndApprove() {
        for (const casefile::Document& document : m_case->state().documents) {
            ASSERT_TRUE(m_case->addMarks(document.id, {markOn(*m_case, document.id, "jane@example.org")}));
            ASSERT_TRUE(m_case->recordPageView(document.id, 1));
        }
        auto submitted = review::submit(*m_case);
        ASSERT_TRUE(submitted) << submitted.error().text();
        m_case->setUser("Rita Reviewer");
        for (const casefile::Document& document : m_case->state().documents) {
            ASSERT_TRUE(m_case->recordPageView(document.id, 1));
        }
        auto approved = review::approve(*m_case);
        ASSERT_TRUE(approved) << approved.error().text();
    }
    [[nodiscard]] fs::path pack() const { return m_folder.path() / "pack"; }
    /// Names in the folder where the pack is made, without the inputs.
    [[nodiscard]] std::vector<std::string> leftovers() const {
        std::vector<std::string> names;
        for (const auto& entry : fs::directory_iterator(m_folder.path())) {
            const std::string name = entry.path().filename().string();
            if (name != "a.withheld" && entry.path().extension() != ".pdf") {
                names.push_back(name);
            }
        }
        return names;
    }

    PrivateFolder m_folder;
    std::unique_ptr<Case> m_case;
};

/// The same over a shading that the burn refuses under a mark.
std::string letterOnARefusedShading() {
    test::PdfBuilder pdf;
    const int shading = test::addRefusedShading(pdf, 400, 300);
    test::PageOptions options{400, 300, "", "/Shading << /Sh " + test::ref(shading) + " >>"};
    pdf.addPage("/Sh sh " + test::show(40, 200, "Hello there") + test::show(40, 150, "Write to jane@example.org today"), options);
    return pdf.build();
}

TEST_F(Story, APageThatTheBurnRefusesLeavesAsAPictureWhenTheOfficerSaysSo) {
    const std::string id = add("letter.pdf", letterOnARefusedShading());
    markAndApprove();
    const auto refused = release(*m_case, pack());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::CannotRemove);
    EXPECT_EQ(refused.error().page, 1);
    EXPECT_FALSE(fs::exists(pack()));

    const auto outcome = release(*m_case, pack(), {}, {}, {{id, {1}}});
    ASSERT_TRUE(outcome) << outcome.error().text();
    EXPECT_EQ(outcome->documents[0].report.picturePages, std::vector<int>{1});
    bool told = false;
    for (const std::string& file : outcome->files) {
        told = told || (file.find("verification-report.html") != std::string::npos &&
                        readFile(pack() / file).value().find("(safe mode): page 1") != std::string::npos);
    }
    EXPECT_TRUE(told);
    EXPECT_EQ(leftovers(), std::vector<std::string>{"pack"});
}

TEST_F(Story, AddedDocumentsHaveWordsPagesAndFindings) {
    const std::string id = add("letter.pdf", letter());
    const casefile::Document* document = m_case->state().document(id);
    ASSERT_NE(document, nullptr);
    EXPECT_EQ(document->fileName, "letter.pdf");
    ASSERT_EQ(document->pageCount(), 1);
    EXPECT_EQ(document->pages[0].mediaBox, (Rect{0, 0, 400, 300}));
    EXPECT_EQ(inspect::reportFromJson(nlohmann::json::parse(document->findings)).pages, 1);
    const auto text = m_case->pageText(id, 1);
    ASSERT_TRUE(text && text->has_value());
    EXPECT_EQ(joined(text->value()), "Hello there\nWrite to jane@example.org today");
}

TEST_F(Story, WhatIsNoPdfIsRefusedByName) {
    std::ofstream(m_folder.path() / "notes.pdf") << "just text";
    const auto id = addDocument(*m_case, m_folder.path() / "notes.pdf");
    ASSERT_FALSE(id);
    EXPECT_EQ(id.error().code, ErrorCode::NotAPdf);
    EXPECT_EQ(id.error().file, "notes.pdf");
    EXPECT_TRUE(m_case->state().documents.empty());
}

TEST_F(Story, ACancelledAdditionLeavesTheCaseAsItWas) {
    std::ofstream(m_folder.path() / "letter.pdf", std::ios::binary) << letter();
    const Cancel cancel;
    const ProgressCallback atFirstSight = [&](const Progress&) { cancel.request(); };
    EXPECT_EQ(addDocument(*m_case, m_folder.path() / "letter.pdf", "", atFirstSight, cancel).error().code, ErrorCode::Cancelled);
    EXPECT_TRUE(m_case->state().documents.empty());
}

TEST_F(Story, FindersSuggestOnce) {
    const std::string id = add("letter.pdf", letter());
    const auto added = detectCase(*m_case);
    ASSERT_TRUE(added) << added.error().text();
    EXPECT_GE(*added, 1);
    const auto open = m_case->state().openSuggestionsOf(id);
    EXPECT_TRUE(
        std::any_of(open.begin(), open.end(), [](const auto* suggestion) { return suggestion->proposed.kind == "e-mail"; }));
    EXPECT_EQ(*detectCase(*m_case), 0);
}

TEST_F(Story, FacesAreSuggestedOnce) {
    const std::string words = add("letter.pdf", letter());
    const std::string id = add("stills.pdf", test::portraitPdf());
    const auto found = findFaces(*m_case, 2);
    ASSERT_TRUE(found) << found.error().text();
    EXPECT_EQ(found->pagesWithPictures, 1);
    EXPECT_EQ(found->added, 1);
    EXPECT_TRUE(found->failures.empty());
    EXPECT_TRUE(m_case->state().openSuggestionsOf(words).empty());
    const auto open = m_case->state().openSuggestionsOf(id);
    ASSERT_EQ(open.size(), 1U);
    EXPECT_EQ(open[0]->proposed.kind, "face");
    EXPECT_EQ(findFaces(*m_case, 1)->added, 0);
}

TEST_F(Story, LookingForFacesCanBeCancelled) {
    const std::string id = add("stills.pdf", test::portraitPdf());
    const Cancel cancel;
    const ProgressCallback atFirstSight = [&](const Progress&) { cancel.request(); };
    const auto found = findFaces(*m_case, 2, atFirstSight, cancel);
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::Cancelled);
    EXPECT_TRUE(m_case->state().openSuggestionsOf(id).empty());
}

TEST_F(Story, ApprovedDocumentsAreReleasedWithoutTheWords) {
    add("the letter to Jane.pdf", letter());
    add("second.pdf", letter("Goodbye"));
    markAndApprove();
    std::vector<Progress> steps;
    const auto outcome = release(*m_case, pack(), [&](const Progress& step) { steps.push_back(step); });
    ASSERT_TRUE(outcome) << outcome.error().text();

    EXPECT_EQ(outcome->verdict(), "PASS - 2 of 2 redactions proved, 0 hidden items left");
    ASSERT_EQ(outcome->documents.size(), 2U);
    for (const ReleasedDocument& document : outcome->documents) {
        const auto bytes = readFile(pack() / "data" / document.releasedName);
        ASSERT_TRUE(bytes) << bytes.error().text();
        EXPECT_EQ(sha256Hex(*bytes), document.sha256);
        EXPECT_EQ(bytes->size(), document.releasedBytes);
        EXPECT_TRUE(document.report.passed());
        EXPECT_EQ(document.report.setHash, m_case->state().approval->setHash);
        const auto words = worker::Client().pageText(pack() / "data" / document.releasedName, 1);
        ASSERT_TRUE(words) << words.error().text();
        EXPECT_THAT(joined(*words), testing::AllOf(testing::HasSubstr("Write to"), testing::HasSubstr("today"),
                                                   testing::Not(testing::HasSubstr("jane"))));
    }
    for (const std::string& file : outcome->files) {
        EXPECT_TRUE(fs::exists(pack() / file)) << file;
        const auto bytes = readFile(pack() / file);
        EXPECT_EQ(bytes->find("jane@example.org"), Bytes::npos) << file;
        EXPECT_EQ(bytes->find("the letter to Jane"), Bytes::npos) << file;
    }
    EXPECT_THAT(leftovers(), testing::ElementsAre("pack"));
    EXPECT_EQ(m_case->state().stage, casefile::Stage::Released);
    EXPECT_EQ(m_case->state().release->manifestSha256.empty(), false);
    ASSERT_FALSE(steps.empty());
    EXPECT_TRUE(std::is_sorted(steps.begin(), steps.end(), [](const Progress& a, const Progress& b) { return a.done < b.done; }));
    EXPECT_EQ(steps.back().done, steps.back().total);
}

TEST_F(Story, ThePackTellsNothingOfWithheldWordsThatStandOpen) {
    test::PdfBuilder pdf;
    pdf.addPage(test::show(40, 200, "Write to jane@example.org today") + test::show(40, 150, "The example is closed"),
                {400, 300, "", ""});
    add("letter.pdf", pdf.build());
    markAndApprove();
    const auto outcome = release(*m_case, pack());
    ASSERT_TRUE(outcome) << outcome.error().text();
    const auto hasMasked = [](const verify::Finding& finding) { return finding.evidence.find("•") != std::string::npos; };
    const auto& words = outcome->documents[0].report.find("withheld-words")->findings;
    ASSERT_TRUE(std::any_of(words.begin(), words.end(), hasMasked)) << "the officer sees which word it is";
    int papers = 0;
    for (const std::string& file : outcome->files) {
        if (file.find("verification-report") != std::string::npos) {
            ++papers;
            const std::string text = readFile(pack() / file).value();
            EXPECT_EQ(text.find("•"), std::string::npos) << file;
            EXPECT_NE(text.find("also in the open text"), std::string::npos) << file;
        }
    }
    EXPECT_EQ(papers, 2);
}

TEST_F(Story, AFailedProofNamesTheDocumentAndLeavesNothing) {
    add("letter.pdf", letter());
    markAndApprove();
    useWorker("dishonest_worker");
    const auto outcome = release(*m_case, pack());
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, ErrorCode::ProofFailed) << outcome.error().text();
    EXPECT_EQ(outcome.error().file, "letter.pdf");
    EXPECT_EQ(outcome.error().page, 1);
    EXPECT_EQ(outcome.error().text().find("jane"), std::string::npos);
    EXPECT_THAT(leftovers(), testing::IsEmpty());
    EXPECT_FALSE(m_case->state().release.has_value());
    EXPECT_EQ(m_case->state().stage, casefile::Stage::Approved);
}

TEST_F(Story, ACancelledReleaseLeavesNothing) {
    add("letter.pdf", letter());
    markAndApprove();
    const Cancel cancel;
    const auto outcome = release(
        *m_case, pack(), [&](const Progress&) { cancel.request(); }, cancel);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, ErrorCode::Cancelled);
    EXPECT_THAT(leftovers(), testing::IsEmpty());
    EXPECT_FALSE(m_case->state().release.has_value());
}

TEST_F(Story, AnEditAfterApprovalIsNotReleased) {
    const std::string id = add("letter.pdf", letter());
    markAndApprove();
    ASSERT_TRUE(m_case->addMarks(id, {markOn(*m_case, id, "Hello")}));
    const auto outcome = release(*m_case, pack());
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, ErrorCode::NotAllowed);
    EXPECT_THAT(leftovers(), testing::IsEmpty());
}

TEST_F(Story, AnEditWhileItIsMadeIsNotReleased) {
    const std::string id = add("letter.pdf", letter());
    markAndApprove();
    bool edited = false;
    const auto outcome = release(*m_case, pack(), [&](const Progress&) {
        if (!edited) {
            edited = true;
            const auto other = Case::open(m_folder.path() / "a.withheld", "Olive Officer");
            ASSERT_TRUE(other && (*other)->addMarks(id, {markOn(*m_case, id, "Hello")}));
        }
    });
    ASSERT_TRUE(edited);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, ErrorCode::NotAllowed) << outcome.error().text();
    EXPECT_THAT(leftovers(), testing::IsEmpty());
}

TEST_F(Story, UnapprovedAndTakenPlacesAreRefused) {
    add("letter.pdf", letter());
    EXPECT_EQ(release(*m_case, pack()).error().code, ErrorCode::NotAllowed);
    markAndApprove();
    fs::create_directory(pack());
    std::ofstream(pack() / "mine.txt") << "mine";
    EXPECT_EQ(release(*m_case, pack()).error().code, ErrorCode::InvalidInput);
    EXPECT_TRUE(fs::exists(pack() / "mine.txt"));
    EXPECT_EQ(release(*m_case, m_folder.path() / "no" / "such" / "folder").error().code, ErrorCode::Io);
}

TEST_F(Story, PagesWithTextAreNotRecognised) {
    add("letter.pdf", letter());
    const auto summary = ocrCase(*m_case, 2, "eng");
    ASSERT_TRUE(summary) << summary.error().text();
    EXPECT_EQ(summary->pagesRead, 0);
    EXPECT_EQ(summary->pagesSkipped, 1);
    EXPECT_TRUE(summary->failures.empty());
    const Cancel cancel;
    cancel.request();
    EXPECT_EQ(ocrCase(*m_case, 2, "eng", {}, cancel).error().code, ErrorCode::Cancelled);
}

}  // namespace
}  // namespace withheld::release
