// The window of the program: start screen, or one open case in one of three modes. It holds no rule of its own: what may be done
// is asked of review::, what is true of the CaseModel.
#pragma once

#include <QMainWindow>
#include <functional>
#include <memory>

#include "base/Error.h"
#include "mainwindow/ModeSwitch.h"
#include "marks/Mark.h"

class QStackedWidget;
class QTimer;

namespace withheld::disclosure {
struct Catalogue;
}

namespace withheld::ui {

class Actions;
class ActivityWatch;
class ConsistencyBoard;
struct CaseSession;
class HelpWindow;
class Job;
class JobList;
class MessageBar;
struct NewCase;
struct NewCaseFile;
class SingleKeys;
class StartScreen;
class StatisticsDialog;
class StatusFields;
class TitleBar;
class ToolStrip;
class Workspace;

class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// `user`: display name under which everything is written.
    explicit MainWindow(const QString& user, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// False with a message when it can't be opened.
    bool openCase(const QString& folder);
    void closeCase();
    void setMode(Mode mode);
    [[nodiscard]] Mode mode() const;
    [[nodiscard]] const QString& user() const { return m_user; }
    [[nodiscard]] bool hasCase() const { return m_session != nullptr; }
    [[nodiscard]] CaseSession* session() const { return m_session.get(); }
    [[nodiscard]] Workspace* workspace() const { return m_workspace.get(); }
    [[nodiscard]] const JobList& jobs() const { return *m_jobs; }
    /// All of the case, with what is not written yet, in a folder that is not there yet; goes on there.
    bool saveCaseIn(const QString& folder);
    /// Burns and proves into `packFolder` as a job; the release screen shows how it goes.
    void startRelease(const QString& packFolder);

protected:
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    // MainWindow.cpp: the frame
    void buildFrame();
    void updateActions();
    void updateStatus();
    void updateTitle();
    void showError(const Error& error);
    void focusArea(int step);
    void applyPreferences();

    // MainWindowCommands.cpp: what each command does
    void connectCaseCommands();
    void connectViewCommands();
    void connectMarkCommands();
    void connectReviewCommands();
    void goToPage();
    void openPalette();
    void openSettings();
    void takeChangedCodes(const disclosure::Catalogue& before);
    void showAbout();
    void openHelp();
    void openConsistency();
    void openStatistics();
    void changeClock();
    void stepDocument(int step);
    void stepTab(int step);

    // MainWindowCase.cpp: opening, adding, jobs
    void newCase(const QStringList& files);
    void chooseCase();
    void checkPdf();
    void switchUser();
    void addDocuments();
    void askToAdd(const QStringList& files);
    void inspectAgain();
    /// `afterwards`: once the documents are there, and read.
    void startAdding(const QList<NewCaseFile>& files, bool readAfterwards, const std::function<void()>& afterwards);
    Job* startReading();
    void takeInWords();
    void showReading(const Job* job);
    void startFinding();
    void startFindingFaces();
    void showFirstFace();
    /// Makes one undoable step, named `name`, of what a job suggests, and shows the suggestions when it is done.
    void takeInFound(Job* job, const std::shared_ptr<std::string>& act, const QString& name);
    void importMarks();
    void takeInMarks(const QString& document, const QString& path);
    void exportMarks();

    // MainWindowHeld.cpp: what the disk does not take
    void connectHeld();
    void showHeld(int steps, const Error& because);
    void saveElsewhere();
    [[nodiscard]] bool mayLeaveHeld();

    // MainWindowTemplates.cpp
    void connectTemplates();
    void saveTemplate();
    void openTemplates();
    void proposeByTemplates();

    // MainWindowReview.cpp: the doors of four eyes
    void submit();
    void approve();
    void returnCase();
    void suggestMark();
    void keepSuggestion(const QString& document, Mark mark);
    void updateReturnBar();
    void goToNextReturned();
    void acceptCode();

    Job* startJob(std::unique_ptr<Job> job);
    void connectSession();
    void dropCase();
    void connectWorkspace();
    [[nodiscard]] bool confirmEdit(const QString& consequence);
    void exportReview();
    void importReview();
    void rememberSummary();
    [[nodiscard]] bool stopJobs();

    QString m_user;
    std::unique_ptr<CaseSession> m_session;
    std::unique_ptr<Workspace> m_workspace;
    Actions* m_actions;
    JobList* m_jobs;
    SingleKeys* m_singleKeys;
    QStackedWidget* m_centre = nullptr;
    StartScreen* m_start = nullptr;
    MessageBar* m_message = nullptr;
    MessageBar* m_returnBar = nullptr;  ///< only while the case is returned, where it is marked
    MessageBar* m_heldBar = nullptr;    ///< only while something is not written
    TitleBar* m_title = nullptr;
    ToolStrip* m_tools = nullptr;
    QTimer* m_refresh;  ///< one look at the case after a burst of changes
    QToolBar* m_titleBar = nullptr;
    QToolBar* m_toolBar = nullptr;
    StatusFields* m_status = nullptr;
    HelpWindow* m_help = nullptr;               ///< made when first wanted
    ConsistencyBoard* m_consistency = nullptr;  ///< of the open case, made when first wanted
    StatisticsDialog* m_statistics = nullptr;   ///< the same
    std::unique_ptr<ActivityWatch> m_activity;  ///< of the open case
};

}  // namespace withheld::ui
