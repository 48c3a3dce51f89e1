// All widgets of one open case: documents and marks in docks, pages of the three modes in the middle, codes below. Made when a
// case is opened, gone with it.
#pragma once

#include <QObject>
#include <vector>

#include "common/MeterService.h"
#include "common/RenderService.h"
#include "mainwindow/ModeSwitch.h"
#include "page/Arrangement.h"

class QDockWidget;
class QMainWindow;
class QStackedWidget;
class QTabWidget;
class QToolBar;

namespace withheld::ui {

struct CaseSession;
class CodePalette;
class DocumentsPanel;
class HistoryPanel;
class Inspector;
class ListsAndDetails;
class MarksPanel;
class PagePane;
class PageView;
class ReleaseScreen;
class ReviewPages;
class ReviewPanel;
class SearchPanel;
class SuggestionsPanel;

class Workspace : public QObject {
    Q_OBJECT

public:
    /// Puts its widgets into `window` and `centre`; takes them out again when it dies.
    Workspace(QMainWindow& window, QStackedWidget& centre, CaseSession& session);
    ~Workspace() override;

    /// Shows the widgets of this mode as the user left them there.
    void setMode(Mode mode);
    [[nodiscard]] Mode mode() const { return m_mode; }
    void saveLayout();
    /// Of all pages shown, in each mode.
    void setArrangement(Arrangement arrangement);
    void resetLayout();
    void applyPreferences();

    /// The page view that commands go to in this mode; nullptr in release.
    [[nodiscard]] PageView* view() const;
    /// Opens the document, the page, and the mark if one is named.
    void showPlace(const QString& document, int page, const QString& markId = {});
    [[nodiscard]] QString document() const;
    [[nodiscard]] QDockWidget* leftDock() const { return m_leftDock; }
    /// Of the present mode; nullptr in release.
    [[nodiscard]] QDockWidget* rightDock() const;
    /// In the order of F6.
    [[nodiscard]] QList<QWidget*> areas() const;
    void openTab(QWidget* panel);
    /// The search over the case that belongs to this mode; in release that of marking.
    void openSearch();

    [[nodiscard]] RenderService& renderer() { return m_renderer; }
    [[nodiscard]] PagePane& pane() const { return *m_pane; }
    [[nodiscard]] ReviewPages& reviewPages() const { return *m_reviewPages; }
    [[nodiscard]] ReviewPanel& reviewPanel() const { return *m_reviewPanel; }
    [[nodiscard]] ReleaseScreen& releaseScreen() const { return *m_release; }
    [[nodiscard]] DocumentsPanel& documents() const { return *m_documents; }
    [[nodiscard]] SearchPanel& search() const { return *m_search; }
    [[nodiscard]] SuggestionsPanel& suggestions() const { return *m_suggestions; }
    [[nodiscard]] Inspector& inspector() const { return *m_inspector; }

    /// Whole pages of the document shown, under the codes that new marks get or under this one, in one step.
    void withholdPages(const std::vector<int>& pages, const QString& code = {});
    void releasePages(const std::vector<int>& pages);
    void removeDocument(const QString& document);

signals:
    void announced(const QString& words);
    void viewChanged();  ///< page, zoom, tool or look of the present view

private:
    void makeDocks();
    void leaveRemoved();
    void makeMarksDock();
    void connectPanels();
    void setDocument(const QString& document);
    void showLastPlace();
    void keepLastPlace() const;

    QMainWindow& m_window;
    QStackedWidget& m_centre;
    CaseSession& m_session;
    RenderService m_renderer;
    MeterService m_meter;
    Mode m_mode = Mode::Mark;
    bool m_isPlaced = false;

    PagePane* m_pane = nullptr;
    ReviewPages* m_reviewPages = nullptr;
    ReleaseScreen* m_release = nullptr;
    QDockWidget* m_leftDock = nullptr;
    QDockWidget* m_marksDock = nullptr;
    QDockWidget* m_reviewDock = nullptr;
    QToolBar* m_paletteBar = nullptr;
    DocumentsPanel* m_documents = nullptr;
    ListsAndDetails* m_lists = nullptr;
    QTabWidget* m_tabs = nullptr;  ///< its lists
    MarksPanel* m_marks = nullptr;
    SuggestionsPanel* m_suggestions = nullptr;
    SearchPanel* m_search = nullptr;
    SearchPanel* m_reviewSearch = nullptr;
    HistoryPanel* m_history = nullptr;
    Inspector* m_inspector = nullptr;
    ReviewPanel* m_reviewPanel = nullptr;
    CodePalette* m_palette = nullptr;
};

}  // namespace withheld::ui
