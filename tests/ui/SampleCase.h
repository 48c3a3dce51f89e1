// A case on disk with documents whose words are known, and a source of page pictures that needs no PDF.
#pragma once

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QSignalSpy>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "common/CaseModel.h"
#include "common/MarkSelection.h"
#include "common/RenderService.h"
#include "support/TypedPage.h"

namespace withheld::ui {

class BlankPages : public PageSource {
public:
    Expected<QImage> draw(const TileKey& key, const Cancel&) override {
        QImage image(key.width > 0 ? QSize(key.width, key.height) : QSize(300, 420), QImage::Format_RGB32);
        image.fill(Qt::white);
        return image;
    }
};

/// Runs the event loop until `done` or the time is over.
inline bool waitFor(const std::function<bool()>& done, int milliseconds = 5000) {
    QElapsedTimer clock;
    clock.start();
    while (!done() && clock.elapsed() < milliseconds) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    }
    return done();
}

class SampleCase {
public:
    SampleCase() {
        casefile::CaseFacts facts;
        facts.reference = "FOI/2026/0001";
        facts.title = "Sample";
        facts.received = "2026-01-05";
        auto made = casefile::Case::create(m_folder.path() / "sample.withheld", facts, "Amy Shah");
        EXPECT_TRUE(made);
        m_model = std::make_unique<CaseModel>(std::move(*made));
    }

    QString addDocument(const std::string& name, const std::vector<PageText>& texts, PageGeometry geometry = {}) {
        casefile::NewDocument document;
        document.fileName = name;
        document.source = "source of " + name;
        document.working = "working copy of " + name;
        document.pages.assign(texts.size(), geometry);
        EXPECT_TRUE(m_model->addDocument(document));
        const QString id = QString::fromStdString(m_model->state().documents.back().id);
        EXPECT_TRUE(m_model->storePageTexts(id, texts));
        return id;
    }

    static Mark wordMark(int page, double x, const std::vector<std::string>& codes = {"s.40(2)"}) {
        Mark mark;
        mark.page = page;
        mark.quads = {Quad::of({x, 600, x + 30, 612})};
        mark.exemptions = codes;
        mark.shape = MarkShape::Area;
        return mark;
    }

    void propose(const QString& document, const std::vector<Mark>& marks) {
        std::vector<casefile::Case::NewSuggestion> suggestions;
        for (const Mark& mark : marks) {
            suggestions.push_back({mark, 0.9F});
        }
        EXPECT_EQ(m_model->propose({{document.toStdString(), suggestions}}, "Propose"), static_cast<int>(marks.size()));
    }

    /// What a program that opens the folder now would see: nothing may live in memory alone.
    [[nodiscard]] casefile::CaseState onDisk() const {
        auto opened = casefile::Case::open(m_folder.path() / "sample.withheld", "Reader", casefile::OpenMode::ReadOnly);
        EXPECT_TRUE(opened);
        return (*opened)->state();
    }

    CaseModel& model() { return *m_model; }
    MarkSelection selection;
    StickyCode code;

private:
    PrivateFolder m_folder;
    std::unique_ptr<CaseModel> m_model;
};

}  // namespace withheld::ui
