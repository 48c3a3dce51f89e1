#include "window/Desk.h"

#include <QScreen>
#include <QTableView>
#include <cstdio>
#include <cstdlib>

#include "common/CaseModel.h"
#include "common/RenderService.h"
#include "mainwindow/CaseSession.h"
#include "mainwindow/Workspace.h"
#include "marks/MarksPanel.h"
#include "page/PageView.h"
#include "settings/Preferences.h"
#include "window/FrameWatch.h"

namespace withheld::bench {

void countPictures(ui::MainWindow& window, int& count) {
    QObject::connect(&window.workspace()->renderer(), &ui::RenderService::ready, &window,
                     [&count](const ui::TileKey& key) { count += key.width > 0 ? 1 : 0; });
}

Desk::Desk() : m_window(std::make_unique<ui::MainWindow>(QStringLiteral("Amy Shah"))) {
    m_window->setGeometry(m_window->screen()->availableGeometry());
    m_window->show();
    if (!FrameWatch::spinUntil([this] { return m_window->isActiveWindow(); })) {
        std::fprintf(stderr, "The window does not become active: is a window manager running?\n");
        std::exit(1);
    }
    FrameWatch::spin(300);
}

Desk::~Desk() {
    m_window->close();
}

void Desk::open(const QString& folder) {
    if (!m_window->openCase(folder)) {
        std::fprintf(stderr, "%s can't be opened\n", qPrintable(folder));
        std::exit(1);
    }
    QObject::connect(&renderer(), &ui::RenderService::ready, m_window.get(), [this](const ui::TileKey& key) {
        if (key.width > 0) {
            m_drawn.insert(key.page);
        }
    });
    settleAt(document(0), 1);
}

ui::PageView& Desk::view() {
    return *m_window->workspace()->view();
}
QWidget& Desk::pages() {
    return *view().viewport();
}
QTableView& Desk::table() {
    return *m_window->findChild<ui::MarksPanel*>()->findChild<QTableView*>();
}
ui::CaseModel& Desk::model() {
    return *m_window->session()->model;
}
ui::MarkSelection& Desk::selection() {
    return m_window->session()->selection;
}
ui::RenderService& Desk::renderer() {
    return m_window->workspace()->renderer();
}
QString Desk::document(std::size_t index) {
    return QString::fromStdString(model().state().documents.at(index).id);
}

void Desk::settleAt(const QString& document, int page) {
    m_window->workspace()->showPlace(document, page);
    view().setFocus();
    (void)watch().untilFinal({&pages()}, QEvent::None, [this] { pages().update(); });
}

void Desk::settlePictures() {
    if (!FrameWatch::spinUntil([this] { return renderer().isIdle(); })) {
        std::fprintf(stderr, "The window does not stop to draw pages\n");
        std::exit(1);
    }
}

void Desk::forgetPictures() {
    renderer().setCacheLimit(0);
    m_drawn.clear();
    renderer().setCacheLimit(ui::PreferencesInForce::instance().get().cacheMebibytes);
}

std::vector<Desk::Stroke> Desk::strokes(int page) {
    std::vector<Stroke> all;
    const auto text = model().pageText(view().document(), page);
    if (!text) {
        return all;
    }
    const QRect window = pages().rect().adjusted(20, 20, -20, -20);
    for (std::size_t i = 0; i + 2 < text->words.size(); ++i) {
        const Word& first = text->words[i];
        const Word& third = text->words[i + 2];
        const bool startsLine = i == 0 || text->words[i - 1].line != first.line;
        if (!startsLine || third.line != first.line) {
            continue;
        }
        const Stroke stroke{view().viewportRect(page, first.box).center().toPoint(),
                            view().viewportRect(page, third.box).center().toPoint()};
        if (window.contains(stroke.from) && window.contains(stroke.to)) {
            all.push_back(stroke);
        }
    }
    return all;
}

}  // namespace withheld::bench
