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

#include "base/Unicode.h"
#include "common/CaseModel.h"
#include "common/MarkSelection.h"
#include "common/RenderService.h"

namespace withheld::ui {

/// Letters 6 points wide and 12 high, lines 20 points apart from (72, 708) down.
inline PageText typed(int page, const std::vector<std::string>& lines) {
    PageText text;
    text.page = page;
    text.source = TextSource::Digital;
    for (std::size_t line = 0; line < lines.size(); ++line) {
        const double y = 708 - 20.0 * static_cast<double>(line);
        double x = 72;
        std::size_t at = 0;
        while (at < lines[line].size()) {
            std::size_t end = lines[line].find(' ', at);
            end = end == std::string::npos ? lines[line].size() : end;
            Word word;
            word.text = lines[line].substr(at, end - at);
            word.line = static_cast<int>(line);
            for (std::size_t i = 0; i < utf8ToUtf32(word.text).size(); ++i) {
                word.chars.push_back({x, y, x + 6, y + 12});
                x += 6;
            }
            word.box = {word.chars.front().x0, y, x, y + 12};
            text.words.push_back(word);
            x += 6;
            at = end + 1;
        }
    }
    return text;
}

inline PageText unread(int page) {
    PageText text;
    text.page = page;
    return text;
}

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
