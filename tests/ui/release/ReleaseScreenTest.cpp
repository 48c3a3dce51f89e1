#include "release/ReleaseScreen.h"

#include <gtest/gtest.h>

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTreeWidget>

#include "review/Review.h"
#include "ui/SampleCase.h"

namespace withheld::ui {

namespace {

class ReleaseScreenTest : public testing::Test {
protected:
    void SetUp() override {
        const QString document = sample.addDocument("Secret name.pdf", {typed(1, {"Hannah Desmond"})});
        sample.model().addMarks(document, {SampleCase::wordMark(1, 72)});
        sample.model().recordPageView(document, 1);
    }
    void approve() {
        ASSERT_TRUE(review::submit(sample.model().caseFile()));
        sample.model().caseFile().setUser("Ben Okoro");
        ASSERT_TRUE(review::approve(sample.model().caseFile(), "Read on paper"));
    }
    template <typename Widget>
    [[nodiscard]] static Widget* child(const ReleaseScreen& screen, const char* name) {
        return screen.findChild<Widget*>(QLatin1String(name));
    }

    SampleCase sample;
};

TEST_F(ReleaseScreenTest, WithoutApprovalItDoesNotGoOn) {
    ReleaseScreen screen(sample.model());
    QSignalSpy requested(&screen, &ReleaseScreen::releaseRequested);
    EXPECT_TRUE(child<QLabel>(screen, "releaseReady")->text().startsWith(QStringLiteral("✗")));
    EXPECT_FALSE(child<QPushButton>(screen, "releaseNext")->isEnabled());
    screen.proceed();
    screen.proceed();
    EXPECT_EQ(requested.size(), 0);
    EXPECT_FALSE(child<QPushButton>(screen, "releaseMake")->isEnabled());
}

TEST_F(ReleaseScreenTest, AnApprovedSetGoesToAFolderThatIsNotThereYet) {
    approve();
    ReleaseScreen screen(sample.model());
    EXPECT_TRUE(child<QLabel>(screen, "releaseReady")->text().startsWith(QStringLiteral("✓")));
    QSignalSpy requested(&screen, &ReleaseScreen::releaseRequested);
    screen.proceed();
    auto* folder = child<QLineEdit>(screen, "releaseFolder");
    const QString proposed = folder->text();
    folder->setText(QString::fromStdString(sample.model().caseFile().folder().string()));
    screen.proceed();
    EXPECT_EQ(requested.size(), 0) << "a folder that exists must not be written into";
    folder->setText(proposed);
    screen.proceed();
    ASSERT_EQ(requested.size(), 1);
    EXPECT_EQ(requested[0][0].toString(), proposed);
}

TEST_F(ReleaseScreenTest, ARefusedPageCanLeaveAsAPicture) {
    approve();
    ReleaseScreen screen(sample.model());
    QSignalSpy requested(&screen, &ReleaseScreen::releaseRequested);
    screen.proceed();
    const QString folder = child<QLineEdit>(screen, "releaseFolder")->text();
    screen.proceed();
    screen.showStarted();
    Error error;
    error.code = ErrorCode::CannotRemove;
    error.file = "Secret name.pdf";
    error.page = 1;
    screen.showFailure(error);
    auto* picture = child<QPushButton>(screen, "releaseAsPicture");
    EXPECT_FALSE(picture->isHidden());
    picture->click();
    ASSERT_EQ(requested.size(), 2);
    EXPECT_EQ(requested[1][0].toString(), folder);
    ASSERT_EQ(screen.picturePages().size(), 1U);
    EXPECT_EQ(screen.picturePages().begin()->second, std::vector<int>{1});

    screen.showStarted();
    error.code = ErrorCode::DiskFull;
    screen.showFailure(error);
    EXPECT_TRUE(picture->isHidden()) << "a full disk is not mended by a picture";
}

TEST_F(ReleaseScreenTest, FileNamesAreNotShownAsGoingOut) {
    approve();
    const ReleaseScreen screen(sample.model());
    const auto* pack = child<QListWidget>(screen, "releasePack");
    ASSERT_GT(pack->count(), 0);
    EXPECT_EQ(pack->item(0)->text(), QStringLiteral("01-document.pdf"));
}

TEST_F(ReleaseScreenTest, AFailureSaysWhatAndThatNothingIsLeft) {
    approve();
    ReleaseScreen screen(sample.model());
    screen.showStarted();
    Error error;
    error.code = ErrorCode::ProofFailed;
    error.file = "Secret name.pdf";
    error.page = 3;
    error.message = "2 words are still readable under a box";
    error.remedy = "Widen the mark.";
    screen.showFailure(error);
    EXPECT_TRUE(child<QLabel>(screen, "releaseVerdict")->text().contains(QStringLiteral("Nothing is left behind")));
    const QString details = child<QLabel>(screen, "releaseDetails")->text();
    EXPECT_TRUE(details.contains(QStringLiteral("page 3")));
    EXPECT_TRUE(details.contains(QStringLiteral("Widen the mark.")));
    // "Try again" starts at the gates.
    child<QPushButton>(screen, "releaseAgain")->click();
    EXPECT_TRUE(child<QPushButton>(screen, "releaseNext")->isEnabled());
}

TEST_F(ReleaseScreenTest, TheOutcomeIsShownCheckByCheck) {
    approve();
    ReleaseScreen screen(sample.model());
    screen.showStarted();
    release::Outcome outcome;
    outcome.folder = "/tmp/pack";
    outcome.files = {"data/01-document.pdf", "manifest-sha256.txt"};
    release::ReleasedDocument document;
    document.releasedName = "01-document.pdf";
    document.report.boxes = 1;
    verify::Check check;
    check.title = "Text under boxes";
    check.scope = "1 box";
    check.result = "none";
    document.report.checks = {check};
    outcome.documents = {document};
    screen.showOutcome(outcome);
    EXPECT_TRUE(child<QLabel>(screen, "releaseVerdict")->text().startsWith(QStringLiteral("✓ Proved: 1 of 1")));
    const auto* checks = child<QTreeWidget>(screen, "releaseChecks");
    ASSERT_EQ(checks->topLevelItemCount(), 1);
    EXPECT_EQ(checks->topLevelItem(0)->text(3), QStringLiteral("✓ none"));
    EXPECT_EQ(child<QListWidget>(screen, "releasePack")->count(), 2);
}

}  // namespace

}  // namespace withheld::ui
