// The program's real window with a case open in it, and the widgets of it that are measured.
#pragma once

#include <QString>
#include <memory>
#include <set>

#include "mainwindow/MainWindow.h"

class QTableView;

namespace withheld::ui {
class CaseModel;
class MarkSelection;
class PageView;
class RenderService;
}  // namespace withheld::ui

namespace withheld::bench {

/// Counts the sharp pictures of pages that the window with an open case gets from now on.
void countPictures(ui::MainWindow& window, int& count);

class Desk {
public:
    /// A shown, active window that fills the screen. Ends the program when there is none within ten seconds.
    Desk();
    ~Desk();
    /// Opens the case and waits until its first page stands.
    void open(const QString& folder);
    [[nodiscard]] ui::MainWindow& window() { return *m_window; }
    [[nodiscard]] ui::PageView& view();
    [[nodiscard]] QWidget& pages();  ///< what of the view is painted
    [[nodiscard]] QTableView& table();
    [[nodiscard]] ui::CaseModel& model();
    [[nodiscard]] ui::MarkSelection& selection();
    [[nodiscard]] ui::RenderService& renderer();
    /// Of the case's documents, from 0.
    [[nodiscard]] QString document(std::size_t index);
    /// Shows the page, waits until it is sharp and everything is still.
    void settleAt(const QString& document, int page);
    /// Waits until all pictures are there that the window wants, thumbnails and pages beside the shown one included.
    void settlePictures();
    /// No picture is kept: the next look at any page has to draw it.
    void forgetPictures();
    /// Whether a sharp picture of the page (0 = of any) came since the pictures were forgotten.
    [[nodiscard]] bool hasDrawn(int page = 0) const { return page == 0 ? !m_drawn.empty() : m_drawn.contains(page); }
    /// In the viewport: from the first word of a line of the page on screen to its third. Lines without as many are skipped.
    struct Stroke {
        QPoint from;
        QPoint to;
    };
    [[nodiscard]] std::vector<Stroke> strokes(int page);

private:
    std::set<int> m_drawn;
    std::unique_ptr<ui::MainWindow> m_window;
};

}  // namespace withheld::bench
