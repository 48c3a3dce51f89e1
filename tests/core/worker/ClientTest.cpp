#include "worker/Client.h"

#include <gtest/gtest.h>

#include <QRect>
#include <algorithm>
#include <sstream>

#include "render/Renderer.h"
#include "support/Portrait.h"
#include "support/TestWorker.h"

namespace withheld::worker {

using namespace test;
namespace {

class Clients : public testing::Test {
protected:
    TestFile m_file{smallPdf()};
    Client m_client{Limits{}, builtProgram()};
};

TEST_F(Clients, ImagesEqualThoseDrawnHere) {
    const auto renderer = render::Renderer::openFile(m_file.path());
    ASSERT_TRUE(renderer);
    for (const QRect& tile : {QRect(), QRect(10, 20, 64, 48)}) {
        const auto there = m_client.renderPage(m_file.path(), 1, 144, tile);
        ASSERT_TRUE(there) << there.error().text();
        EXPECT_EQ(there->format(), QImage::Format_RGB32);
        EXPECT_EQ(*there, (*renderer)->image(1, 144, tile).value());
    }
    QImage image = *m_client.renderPage(m_file.path(), 1, 72);
    const QImage same = image;
    image.fill(Qt::black);  // shared memory is read-only: writing makes a copy
    EXPECT_NE(image, same);
}

#if !defined(__SANITIZE_ADDRESS__)  // which has its own way to keep memory
/// Memory pages that a process was given since it started (proc_pid_stat(5), minflt).
long pagesGiven(int process) {
    std::ifstream file("/proc/" + std::to_string(process) + "/stat");
    std::string line;
    std::getline(file, line);
    std::istringstream rest(line.substr(line.rfind(')') + 1));
    std::string field;
    for (int number = 3; number <= 10; ++number) {
        rest >> field;
    }
    return std::stol(field);
}

TEST_F(Clients, AnotherPictureOfTheSameSizeTakesNoNewMemory) {
    constexpr double dpi = 800;
    constexpr int rounds = 5;
    const auto draw = [&] { return m_client.renderPage(m_file.path(), 1, dpi); };
    const auto first = draw();
    ASSERT_TRUE(first) << first.error().text();
    ASSERT_TRUE(draw());
    const long before = pagesGiven(m_client.childProcess());
    for (int i = 0; i < rounds; ++i) {
        ASSERT_TRUE(draw());
    }
    const long perPicture = first->sizeInBytes() / 4096;
    ASSERT_GT(perPicture, 1000);
    EXPECT_LT(pagesGiven(m_client.childProcess()) - before, perPicture);
}
#endif

TEST_F(Clients, WordsEqualThoseReadHere) {
    const auto renderer = render::Renderer::openFile(m_file.path());
    const auto here = (*renderer)->text(1, *(*renderer)->geometry(1));
    const auto there = m_client.pageText(m_file.path(), 1);
    ASSERT_TRUE(there) << there.error().text();
    EXPECT_EQ(there->words, here->words);
    EXPECT_EQ(there->source, TextSource::Digital);
    EXPECT_EQ(joined(*there), "Hello jane@example.org");
}

TEST_F(Clients, AFaceIsFoundWhereItIsOnThePage) {
    for (const char* entries : {"", "/Rotate 90", "/CropBox [100 200 500 800]", "/UserUnit 2"}) {
        const TestFile file(portraitPdf(entries));
        const auto found = m_client.findFaces(file.path(), 1);
        ASSERT_TRUE(found) << found.error().text();
        EXPECT_TRUE(found->hasPictures);
        // A head that lies on its side is not found.
        ASSERT_EQ(found->suggestions.size(), std::string(entries) == "/Rotate 90" ? 0U : 1U) << entries;
        for (const detect::Suggestion& face : found->suggestions) {
            EXPECT_EQ(face.kind, "face");
            EXPECT_EQ(face.exemption, "s.40(2)");
            const Mark mark = detect::toMark(face);
            EXPECT_EQ(mark.shape, MarkShape::Area);
            EXPECT_TRUE(mark.bounds().contains(faceOnPage)) << entries;
            EXPECT_LT(mark.bounds().area(), 5 * faceOnPage.area()) << entries;
        }
    }
}

TEST_F(Clients, AFaceInAStampIsFoundAsWell) {
    const TestFile file(stampedPortraitPdf());
    const auto found = m_client.findFaces(file.path(), 1);
    ASSERT_TRUE(found) << found.error().text();
    ASSERT_EQ(found->suggestions.size(), 1U);
    EXPECT_TRUE(detect::toMark(found->suggestions.front()).bounds().contains(faceOnPage));
}

TEST_F(Clients, PicturesAreWhereTheyArePainted) {
    const TestFile file(portraitPdf("/Rotate 90"));
    const auto pictures = m_client.pictures(file.path(), 1);
    ASSERT_TRUE(pictures) << pictures.error().text();
    ASSERT_EQ(pictures->size(), 1U);
    EXPECT_EQ(pictures->front(), (Rect{200, 400, 305, 515}));
    EXPECT_EQ(*m_client.pictures(file.path(), 1), *pictures) << "the file is still open";
    EXPECT_TRUE(m_client.pictures(m_file.path(), 1)->empty());
    EXPECT_FALSE(m_client.pictures(m_file.path(), 2)) << "there is no such page";
}

TEST_F(Clients, OnlyWhatIsSeenOfPicturesCounts) {
    const TestFile cut(portraitPdf("/CropBox [100 200 250 800]"));
    EXPECT_EQ(*m_client.pictures(cut.path(), 1), (std::vector<Rect>{{200, 400, 250, 515}}));
    const TestFile away(portraitPdf("/CropBox [0 0 150 800]"));
    EXPECT_TRUE(m_client.pictures(away.path(), 1)->empty());
}

TEST_F(Clients, PagesWithoutPicturesAreNotLookedAt) {
    const auto found = m_client.findFaces(m_file.path(), 1);
    ASSERT_TRUE(found) << found.error().text();
    EXPECT_FALSE(found->hasPictures);
    EXPECT_TRUE(found->suggestions.empty());
    EXPECT_FALSE(m_client.findFaces(m_file.path(), 2)) << "there is no such page";
}

TEST_F(Clients, IntakeBringsBytesAndPages) {
    const auto result = m_client.intake(m_file.path());
    ASSERT_TRUE(result) << result.error().text();
    EXPECT_EQ(result->bytes.substr(0, 5), "%PDF-");
    ASSERT_EQ(result->pages.size(), 1U);
    EXPECT_EQ(result->pages[0].rotate, 90);
    EXPECT_EQ(result->pages[0].mediaBox, (Rect{0, 0, 200, 100}));
}

TEST_F(Clients, ErrorsNameFileAndPage) {
    const auto noPage = m_client.renderPage(m_file.path(), 2, 72);
    ASSERT_FALSE(noPage);
    EXPECT_EQ(noPage.error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(noPage.error().file, "small.pdf");
    EXPECT_EQ(noPage.error().page, 2);
    const TestFile text("just text", "notes.pdf");
    EXPECT_EQ(m_client.intake(text.path()).error().code, ErrorCode::NotAPdf);
    EXPECT_EQ(m_client.intake("/nonexistent.pdf").error().code, ErrorCode::Io);
}

TEST_F(Clients, AFileThatChangedIsReadAnew) {
    EXPECT_EQ(m_client.renderPage(m_file.path(), 1, 72)->width(), 100);
    std::filesystem::remove(m_file.path());
    std::ofstream(m_file.path(), std::ios::binary) << smallPdf("/Rotate 0");
    EXPECT_EQ(m_client.renderPage(m_file.path(), 1, 72)->width(), 200);
}

TEST_F(Clients, SuggestionsComeBack) {
    PageText text = *m_client.pageText(m_file.path(), 1);
    const auto suggestions = m_client.detect(text);
    ASSERT_TRUE(suggestions) << suggestions.error().text();
    EXPECT_TRUE(std::any_of(suggestions->begin(), suggestions->end(), [](const auto& s) { return s.kind == "e-mail"; }));
}

TEST_F(Clients, ADigitalPageNeedsNoRecognition) {
    const auto needed = m_client.needsOcr(m_file.path(), 1);
    ASSERT_TRUE(needed) << needed.error().text();
    EXPECT_FALSE(*needed);
}

TEST_F(Clients, ABurnedFileStandsWhereItWasAskedFor) {
    Mark mark;
    mark.page = 1;
    mark.quads = {Quad::of({50, 45, 160, 65})};
    const std::filesystem::path output = m_file.beside("burned.pdf");
    const auto report = m_client.burn(m_file.path(), "letter.pdf", {mark}, {}, output);
    ASSERT_TRUE(report) << report.error().text();
    ASSERT_EQ(report->pages.size(), 1U);
    EXPECT_EQ(report->pages[0].marks, 1);
    EXPECT_EQ(readFile(output)->substr(0, 5), "%PDF-");
    const auto proof = m_client.verify(m_file.path(), output, {mark}, {});
    ASSERT_TRUE(proof) << proof.error().text();
    EXPECT_EQ(proof->boxes, 1);
}

TEST_F(Clients, TheEnvironmentNamesTheProgram) {
    ::setenv("WITHHELD_CLI", "/somewhere/else", 1);
    EXPECT_EQ(workerProgram(), "/somewhere/else");
    ::unsetenv("WITHHELD_CLI");
    EXPECT_EQ(workerProgram(), std::filesystem::read_symlink("/proc/self/exe").parent_path() / "withheld-cli-full");
}

}  // namespace
}  // namespace withheld::worker
