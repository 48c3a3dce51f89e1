#include <gtest/gtest.h>

#include <QAction>
#include <QLabel>
#include <QPushButton>

#include "common/CaseModel.h"
#include "mainwindow/CaseSession.h"
#include "mainwindow/MainWindow.h"
#include "mainwindow/MessageBar.h"
#include "mainwindow/Workspace.h"
#include "marks/SuggestionsPanel.h"
#include "support/Portrait.h"
#include "support/TestWorker.h"
#include "ui/OwnSettings.h"
#include "ui/SampleCase.h"

namespace withheld::ui {

namespace {

class FacesTest : public testing::Test {
protected:
    void SetUp() override {
        ::setenv("WITHHELD_CLI", test::builtProgram().c_str(), 1);
        casefile::CaseFacts facts;
        facts.reference = "FOI/2026/0412";
        facts.received = "2026-01-05";
        auto made = casefile::Case::create(folder.path() / "a.withheld", facts, "Amy Shah");
        ASSERT_TRUE(made);
        add(**made, "letter.pdf", test::smallPdf());
        add(**made, "stills.pdf", test::portraitPdf());
        stills = QString::fromStdString((*made)->state().documents.back().id);
        path = QString::fromStdString((folder.path() / "a.withheld").string());
    }
    static void add(casefile::Case& file, const std::string& name, const std::string& pdf) {
        casefile::NewDocument document;
        document.fileName = name;
        document.source = pdf;
        document.working = pdf;
        document.pages.assign(1, {});
        ASSERT_TRUE(file.addDocument(document));
    }

    OwnSettings settings;
    PrivateFolder folder;
    QString path;
    QString stills;
};

TEST_F(FacesTest, AreProposedInOneStepAndWhatIsNotLookedForIsSaid) {
    MainWindow window(QStringLiteral("Amy Shah"));
    window.show();
    ASSERT_TRUE(window.openCase(path));
    auto* command = window.findChild<QAction*>(QStringLiteral("findFaces"));
    ASSERT_TRUE(command->isEnabled());
    command->trigger();
    EXPECT_FALSE(command->isEnabled()) << "one such work at a time";
    const auto* bar = window.findChild<MessageBar*>(QStringLiteral("messageBar"));
    ASSERT_TRUE(waitFor([&] { return bar->isVisible(); }, 30000));
    CaseModel& model = *window.session()->model;
    const auto open = model.openSuggestions(stills, 0);
    ASSERT_EQ(open.size(), 1U);
    EXPECT_EQ(open.front()->proposed.kind, "face");
    EXPECT_NE(window.workspace()->document(), stills) << "nobody is led away from his page unasked";
    QString said;
    for (const QLabel* label : bar->findChildren<QLabel*>()) {
        said += label->text();
    }
    EXPECT_TRUE(said.contains(QStringLiteral("1 face to decide, 1 page with pictures looked at"))) << said.toStdString();
    EXPECT_TRUE(said.contains(QStringLiteral("number plates in pictures are not looked for"))) << said.toStdString();
    for (auto* button : bar->findChildren<QPushButton*>()) {
        if (button->text() == QStringLiteral("Show the first")) {
            button->click();
        }
    }
    EXPECT_EQ(window.workspace()->document(), stills);
    EXPECT_TRUE(window.workspace()->suggestions().isVisible());
    EXPECT_EQ(window.session()->selection.current(), QString::fromStdString(open.front()->id));
    EXPECT_EQ(model.undoStack().undoText(), QStringLiteral("Find faces"));
    model.undo();
    EXPECT_TRUE(model.openSuggestions(stills, 0).empty());
}

}  // namespace

}  // namespace withheld::ui
