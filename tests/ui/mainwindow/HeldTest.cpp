// What the window says and does when the case's disk takes nothing more.
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <QApplication>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>
#include <csignal>

#include "mainwindow/CaseSession.h"
#include "mainwindow/MainWindow.h"
#include "mainwindow/MessageBar.h"
#include "ui/OwnSettings.h"
#include "ui/SampleCase.h"

namespace withheld::ui {

namespace {

/// Every write of this process fails with an error, as on a disk that was unplugged.
class NoWrites {
public:
    NoWrites() {
        ::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit none{0, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &none);
    }
    ~NoWrites() { end(); }
    NoWrites(const NoWrites&) = delete;
    NoWrites& operator=(const NoWrites&) = delete;
    void end() const { ::setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

class HeldTest : public testing::Test {
protected:
    void SetUp() override {
        qputenv("XDG_DATA_HOME", (folder.path() / "data").c_str());
        casefile::CaseFacts facts;
        facts.reference = "FOI/2026/0412";
        facts.received = "2026-01-05";
        auto made = casefile::Case::create(folder.path() / "a.withheld", facts, "Amy Shah");
        ASSERT_TRUE(made);
        casefile::NewDocument document;
        document.fileName = "a.pdf";
        document.source = "source";
        document.working = "working";
        document.pages.assign(2, {});
        const auto id = (*made)->addDocument(document);
        ASSERT_TRUE(id);
        ASSERT_TRUE((*made)->storePageTexts(*id, {typed(1, {"Hannah Desmond"}), typed(2, {"two"})}));
        documentId = QString::fromStdString(*id);
        path = QString::fromStdString((folder.path() / "a.withheld").string());
        window = std::make_unique<MainWindow>(QStringLiteral("Amy Shah"));
        window->show();
        ASSERT_TRUE(window->openCase(path));
    }
    void TearDown() override { window.reset(); }
    [[nodiscard]] CaseModel& model() const { return *window->session()->model; }
    [[nodiscard]] MessageBar* bar() const { return window->findChild<MessageBar*>(QStringLiteral("heldBar")); }
    [[nodiscard]] QString barWords() const { return bar()->findChild<QLabel*>(QStringLiteral("messageText"))->text(); }
    [[nodiscard]] QString saved() const { return window->findChild<QLabel*>(QStringLiteral("titleSaved"))->text(); }
    [[nodiscard]] QPushButton* button(const QString& words) const {
        for (QPushButton* each : bar()->findChildren<QPushButton*>()) {
            if (each->text().remove(QLatin1Char('&')).startsWith(words)) {
                return each;
            }
        }
        return nullptr;
    }
    [[nodiscard]] static casefile::CaseState stateIn(const QString& folder) {
        return casefile::Case::open(folder.toStdString(), "Reader", casefile::OpenMode::ReadOnly).value()->state();
    }

    OwnSettings settings;
    PrivateFolder folder;
    QString path;
    QString documentId;
    std::unique_ptr<MainWindow> window;
};

TEST_F(HeldTest, TheBarStaysWorkGoesOnAndRetryWritesIt) {
    EXPECT_FALSE(bar()->isVisible());
    NoWrites fault;
    ASSERT_EQ(model().addMarks(documentId, {SampleCase::wordMark(1, 72)}).size(), 1);
    ASSERT_EQ(model().addMarks(documentId, {SampleCase::wordMark(2, 72)}).size(), 1);
    ASSERT_TRUE(bar()->isVisible());
    EXPECT_TRUE(barWords().contains("2 steps are not written")) << barWords().toStdString();
    EXPECT_TRUE(saved().contains("Not all is written")) << saved().toStdString();
    EXPECT_EQ(model().marks(documentId, 0).size(), 2U);
    button("Retry")->click();
    EXPECT_TRUE(bar()->isVisible()) << "still nothing written";
    fault.end();
    button("Retry")->click();
    EXPECT_FALSE(bar()->isVisible());
    EXPECT_TRUE(saved().contains("All changes kept"));
    EXPECT_EQ(stateIn(path).marks.size(), 2U);
    EXPECT_EQ(stateIn(path).setHash(), model().state().setHash());
}

TEST_F(HeldTest, SavedElsewhereTheWindowGoesOnThere) {
    {
        NoWrites fault;
        model().addMarks(documentId, {SampleCase::wordMark(1, 72)});
        ASSERT_TRUE(bar()->isVisible());
        ASSERT_NE(button("Save case elsewhere"), nullptr);
        EXPECT_FALSE(window->saveCaseIn(QString::fromStdString((folder.path() / "b.withheld").string())));
        EXPECT_EQ(model().marks(documentId, 0).size(), 1U) << "it stays in memory";
    }
    const QString elsewhere = QString::fromStdString((folder.path() / "c.withheld").string());
    ASSERT_TRUE(window->saveCaseIn(elsewhere));
    EXPECT_EQ(window->session()->folder, elsewhere);
    EXPECT_FALSE(bar()->isVisible());
    EXPECT_EQ(stateIn(elsewhere).marks.size(), 1U);
    ASSERT_EQ(model().addMarks(documentId, {SampleCase::wordMark(2, 72)}).size(), 1);
    EXPECT_EQ(stateIn(elsewhere).marks.size(), 2U);
    EXPECT_EQ(stateIn(path).marks.size(), 0U);
}

TEST_F(HeldTest, ClosingAsksAndWhatWasHeldIsThereNextTime) {
    // The lock of another program; the user's own data can be written.
    auto other = casefile::Case::open(path.toStdString(), "Ben Okoro");
    ASSERT_TRUE(other);
    (void)(*other)->appendIf("page-viewed", R"({"document":"x","page":1})", [&](const casefile::CaseState&) -> Expected<void> {
        EXPECT_EQ(model().addMarks(documentId, {SampleCase::wordMark(1, 72)}).size(), 1);
        EXPECT_TRUE(barWords().contains("Another program is writing")) << barWords().toStdString();
        QTimer::singleShot(0, window.get(), [] {
            auto* question = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            ASSERT_NE(question, nullptr);
            EXPECT_EQ(question->objectName(), "heldQuestion");
            for (QAbstractButton* each : question->buttons()) {
                if (question->buttonRole(each) == QMessageBox::DestructiveRole) {
                    each->click();
                }
            }
        });
        window->close();
        return Error{ErrorCode::Cancelled, "", "", 0, "", ""};
    });
    EXPECT_FALSE(window->hasCase());
    EXPECT_EQ(stateIn(path).marks.size(), 0U);
    window = std::make_unique<MainWindow>(QStringLiteral("Amy Shah"));
    window->show();
    ASSERT_TRUE(window->openCase(path));
    EXPECT_EQ(model().marks(documentId, 0).size(), 1U);
    EXPECT_EQ(stateIn(path).marks.size(), 1U);
    EXPECT_FALSE(bar()->isVisible());
    EXPECT_TRUE(window->session()->notice.contains("last time")) << window->session()->notice.toStdString();
    ASSERT_TRUE(model().undo()) << "a step like any other";
    EXPECT_EQ(stateIn(path).marks.size(), 0U);
}

}  // namespace

}  // namespace withheld::ui
