// Templates in the window, from a marked page to suggestions on the other copies.
#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QListWidget>
#include <QStandardPaths>
#include <QTimer>

#include "mainwindow/CaseSession.h"
#include "mainwindow/Job.h"
#include "mainwindow/MainWindow.h"
#include "mainwindow/TemplateDialog.h"
#include "mainwindow/TemplatesDialog.h"
#include "mainwindow/Workspace.h"
#include "page/PagePane.h"
#include "page/TemplateBar.h"
#include "ui/OwnSettings.h"
#include "ui/SampleCase.h"

namespace withheld::ui {

namespace {

PageText filledForm(int page, const std::string& officer) {
    return typed(page, {"Community Impact Assessment", "Reporting officer: " + officer, "Expected tension between communities",
                        "Engagement carried out beforehand", "Deployment location", "Equality considerations",
                        "Authorising superintendent", "Signature"});
}

class TemplatesTest : public testing::Test {
protected:
    void SetUp() override {
        qputenv("XDG_DATA_HOME", (folder.path() / "data").c_str());
        casefile::CaseFacts facts;
        facts.reference = "FOI/2026/0412";
        facts.received = "2026-01-05";
        auto made = casefile::Case::create(folder.path() / "a.withheld", facts, "Amy Shah");
        ASSERT_TRUE(made);
        casefile::NewDocument document;
        document.fileName = "forms.pdf";
        document.source = "source";
        document.working = "working";
        document.pages.assign(3, {});
        const auto id = (*made)->addDocument(document);
        ASSERT_TRUE(id);
        documentId = QString::fromStdString(*id);
        ASSERT_TRUE((*made)->storePageTexts(
            *id, {filledForm(1, "Hannah Desmond"), filledForm(2, "Ibrahim Vance"), filledForm(3, "Nia Pugh")}));
        Mark mark;
        mark.page = 1;
        mark.shape = MarkShape::Text;
        mark.exemptions = {"s.40(2)"};
        mark.quads = {Quad::of({72 + 19 * 6, 688, 72 + 33 * 6, 700})};
        ASSERT_TRUE((*made)->addMarks(*id, {mark}));
        path = QString::fromStdString((folder.path() / "a.withheld").string());
    }
    [[nodiscard]] templates::TemplateFolder templateFolder() const {
        return templates::TemplateFolder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation).toStdString() +
                                         "/templates");
    }
    /// Answers the dialog that the command opens.
    void saveAs(MainWindow& window, const QString& name) {
        QTimer::singleShot(0, &window, [name] {
            auto* dialog = qobject_cast<TemplateDialog*>(QApplication::activeModalWidget());
            ASSERT_NE(dialog, nullptr);
            dialog->setName(name);
            dialog->accept();
        });
        window.findChild<QAction*>(QStringLiteral("saveTemplate"))->trigger();
    }

    OwnSettings settings;
    PrivateFolder folder;
    QString path;
    QString documentId;
};

TEST_F(TemplatesTest, SavedFromAPageItProposesOnTheOthers) {
    MainWindow window(QStringLiteral("Amy Shah"));
    window.show();
    ASSERT_TRUE(window.openCase(path));
    saveAs(window, QStringLiteral("CIA form v2"));
    const auto stored = templateFolder().load();
    ASSERT_EQ(stored.size(), 1U);
    EXPECT_EQ(templates::templateToJson(stored.front().form).find("Desmond"), std::string::npos);
    window.workspace()->showPlace(documentId, 2);
    EXPECT_TRUE(window.workspace()->pane().templateBar().isVisible());
    window.findChild<QAction*>(QStringLiteral("proposeTemplates"))->trigger();
    ASSERT_TRUE(waitFor([&] { return window.jobs().isEmpty(); }));
    const CaseModel& model = *window.session()->model;
    ASSERT_EQ(model.openSuggestions(documentId, 0).size(), 2U);
    EXPECT_EQ(model.openSuggestions(documentId, 3).front()->proposed.text, "Nia Pugh");
    EXPECT_FALSE(window.workspace()->pane().templateBar().isVisible());
    ASSERT_TRUE(window.session()->model->undo());
    EXPECT_TRUE(model.openSuggestions(documentId, 0).empty());
}

TEST_F(TemplatesTest, TheOfficerTicksOtherWordsButNeverWithheldOnes) {
    auto file = casefile::Case::open(path.toStdString(), "Amy Shah");
    ASSERT_TRUE(file);
    CaseModel model(std::move(*file));
    TemplateDialog dialog(model, documentId, 1, templateFolder());
    auto* words = dialog.findChild<QListWidget*>(QStringLiteral("templateAnchors"));
    QStringList offered;
    for (int i = 0; i < words->count(); ++i) {
        offered.append(words->item(i)->text());
        words->item(i)->setCheckState(Qt::Checked);
    }
    EXPECT_TRUE(offered.contains("Signature"));
    EXPECT_FALSE(offered.contains("Desmond"));
    EXPECT_FALSE(dialog.result()) << "no name yet";
    dialog.setName("all");
    ASSERT_TRUE(dialog.result());
    EXPECT_EQ(static_cast<int>(dialog.result()->anchors.size()), words->count());
    for (int i = 3; i < words->count(); ++i) {
        words->item(i)->setCheckState(Qt::Unchecked);
    }
    EXPECT_FALSE(dialog.result()) << "three words say too little";
}

TEST_F(TemplatesTest, GoOutAndComeInAsFiles) {
    MainWindow window(QStringLiteral("Amy Shah"));
    window.show();
    ASSERT_TRUE(window.openCase(path));
    saveAs(window, QStringLiteral("CIA form v2"));
    TemplatesDialog dialog(templateFolder());
    const QString file = QString::fromStdString((folder.path() / "out.json").string());
    ASSERT_TRUE(dialog.exportTo(file));
    dialog.removeChosen();
    EXPECT_TRUE(templateFolder().load().empty());
    EXPECT_FALSE(dialog.exportTo(file));
    ASSERT_TRUE(dialog.importFile(file));
    EXPECT_EQ(templateFolder().load().size(), 1U);
    EXPECT_FALSE(dialog.importFile(path + QStringLiteral("/case.sqlite")));
}

}  // namespace

}  // namespace withheld::ui
