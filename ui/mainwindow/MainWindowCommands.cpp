// What each command of the window does; see Actions for its words and keys.
#include <QActionGroup>
#include <QApplication>
#include <QDesktopServices>
#include <QDockWidget>
#include <QInputDialog>
#include <QMessageBox>
#include <QStackedWidget>
#include <QUndoStack>
#include <QUrl>

#include "common/CoreWords.h"
#include "common/Theme.h"
#include "disclosure/OwnCatalogues.h"
#include "mainwindow/Actions.h"
#include "mainwindow/BinDialog.h"
#include "mainwindow/CaseSession.h"
#include "mainwindow/CommandPalette.h"
#include "mainwindow/DocumentsPanel.h"
#include "mainwindow/HelpWindow.h"
#include "mainwindow/KeySheet.h"
#include "mainwindow/MainWindow.h"
#include "mainwindow/StatusFields.h"
#include "mainwindow/ToolStrip.h"
#include "mainwindow/Workspace.h"
#include "marks/Inspector.h"
#include "marks/SearchPanel.h"
#include "page/DocumentTabs.h"
#include "page/PagePane.h"
#include "page/PageView.h"
#include "release/ReleaseScreen.h"
#include "review/ConsistencyBoard.h"
#include "review/ReviewPages.h"
#include "review/ReviewPanel.h"
#include "settings/PinDialog.h"
#include "settings/Preferences.h"
#include "settings/ReviewPin.h"
#include "settings/SettingsDialog.h"
#include "start/CaseBinDialog.h"
#include "start/RecentCases.h"
#include "start/StartScreen.h"
#include "statistics/ClockDialog.h"
#include "statistics/StatisticsDialog.h"

namespace withheld::ui {

void MainWindow::connectCaseCommands() {
    Actions& a = *m_actions;
    connect(a.newCase, &QAction::triggered, this, [this] { newCase({}); });
    connect(a.openCase, &QAction::triggered, this, &MainWindow::chooseCase);
    connect(a.closeCase, &QAction::triggered, this, [this] {
        if (stopJobs() && mayLeaveHeld()) {
            closeCase();
        }
    });
    connect(a.addDocuments, &QAction::triggered, this, &MainWindow::addDocuments);
    connect(a.inspectAgain, &QAction::triggered, this, &MainWindow::inspectAgain);
    connect(a.importMarks, &QAction::triggered, this, &MainWindow::importMarks);
    connect(a.exportMarks, &QAction::triggered, this, &MainWindow::exportMarks);
    connect(a.readPages, &QAction::triggered, this, &MainWindow::startReading);
    connect(a.findPersonal, &QAction::triggered, this, &MainWindow::startFinding);
    connect(a.findFaces, &QAction::triggered, this, &MainWindow::startFindingFaces);
    connect(a.bin, &QAction::triggered, this, [this] { BinDialog(*m_session->model, this).exec(); });
    connect(a.caseBin, &QAction::triggered, this, [this] {
        CaseBinDialog dialog(this);
        connect(&dialog, &CaseBinDialog::restored, this, [this](const QString& folder) {
            // Among the recent cases again: it is opened for a look, and closed.
            if (const auto file =
                    casefile::Case::open(folder.toStdString(), m_user.toStdString(), casefile::OpenMode::ReadOnly)) {
                rememberCase(summaryOf(folder, (*file)->state()));
            }
            m_start->reload(m_user);
        });
        dialog.exec();
    });
    connect(a.checkPdf, &QAction::triggered, this, &MainWindow::checkPdf);
    connect(a.keep, &QAction::triggered, this,
            [this] { m_status->announce(tr("All changes are kept already: each step is on disk as you make it")); });
    connect(a.openFolder, &QAction::triggered, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_session->folder)); });
    connect(a.statistics, &QAction::triggered, this, &MainWindow::openStatistics);
    connect(a.changeClock, &QAction::triggered, this, &MainWindow::changeClock);
    connect(a.switchUser, &QAction::triggered, this, &MainWindow::switchUser);
    connect(a.reviewPin, &QAction::triggered, this, [this] {
        if (PinDialog(m_user, this).exec() == QDialog::Accepted) {
            m_status->announce(hasPin(m_user) ? tr("Approving as %1 asks for the PIN from now on").arg(m_user)
                                              : tr("Approving as %1 asks for no PIN").arg(m_user));
        }
    });
    connect(a.quit, &QAction::triggered, this, &QWidget::close);
    connect(a.palette, &QAction::triggered, this, &MainWindow::openPalette);
    connect(a.settings, &QAction::triggered, this, &MainWindow::openSettings);
    connect(a.keySheet, &QAction::triggered, this, [this] { KeySheet(*m_actions, mode(), this).exec(); });
    connect(a.help, &QAction::triggered, this, &MainWindow::openHelp);
    connect(a.about, &QAction::triggered, this, &MainWindow::showAbout);
}

void MainWindow::connectViewCommands() {
    Actions& a = *m_actions;
    const auto onView = [this](QAction* action, void (PageView::*slot)()) {
        connect(action, &QAction::triggered, this, [this, slot] {
            if (m_workspace != nullptr && m_workspace->view() != nullptr) {
                (m_workspace->view()->*slot)();
            }
        });
    };
    onView(a.zoomIn, &PageView::zoomIn);
    onView(a.zoomOut, &PageView::zoomOut);
    onView(a.fitPage, &PageView::fitPage);
    onView(a.fitWidth, &PageView::fitWidth);
    onView(a.actualSize, &PageView::actualSize);
    onView(a.turnRight, &PageView::turnRight);
    onView(a.turnLeft, &PageView::turnLeft);
    onView(a.nextScreen, &PageView::nextScreen);
    onView(a.previousScreen, &PageView::previousScreen);
    onView(a.nextPage, &PageView::nextPage);
    onView(a.previousPage, &PageView::previousPage);
    onView(a.back, &PageView::back);
    onView(a.forward, &PageView::forward);
    onView(a.look, &PageView::nextLook);
    const auto turn = [this](QAction* action, auto target) {
        connect(action, &QAction::triggered, this, [this, target] {
            if (m_workspace != nullptr && m_workspace->view() != nullptr) {
                PageView& view = *m_workspace->view();
                view.goToPage(std::clamp(target(view), 1, std::max(1, view.pageCount())));
            }
        });
    };
    turn(a.firstPage, [](const PageView& /*view*/) { return 1; });
    turn(a.lastPage, [](const PageView& view) { return view.pageCount(); });
    connect(a.goToPage, &QAction::triggered, this, &MainWindow::goToPage);
    connect(a.nextDocument, &QAction::triggered, this, [this] { stepDocument(1); });
    connect(a.previousDocument, &QAction::triggered, this, [this] { stepDocument(-1); });
    connect(a.nextTab, &QAction::triggered, this, [this] { stepTab(1); });
    connect(a.previousTab, &QAction::triggered, this, [this] { stepTab(-1); });
    connect(a.closeTab, &QAction::triggered, this, [this] {
        if (mode() == Mode::Mark) {
            m_workspace->pane().tabs().closeCurrent();
        }
    });
    connect(a.reveal, &QAction::triggered, this, [this](bool on) { m_workspace->view()->setRevealed(on); });

    connect(a.modeMark, &QAction::triggered, this, [this] { setMode(Mode::Mark); });
    connect(a.modeReview, &QAction::triggered, this, [this] { setMode(Mode::Review); });
    connect(a.modeRelease, &QAction::triggered, this, [this] { setMode(Mode::Release); });
    connect(a.leftPanel, &QAction::triggered, this, [this](bool on) { m_workspace->leftDock()->setVisible(on); });
    connect(a.rightPanel, &QAction::triggered, this, [this](bool on) {
        if (QDockWidget* dock = m_workspace->rightDock()) {
            dock->setVisible(on);
        }
    });
    connect(a.floatLeft, &QAction::triggered, this, [this](bool on) { m_workspace->leftDock()->setFloating(on); });
    connect(a.floatRight, &QAction::triggered, this, [this](bool on) {
        if (QDockWidget* dock = m_workspace->rightDock()) {
            dock->setFloating(on);
        }
    });
    connect(a.nextArea, &QAction::triggered, this, [this] { focusArea(1); });
    connect(a.previousArea, &QAction::triggered, this, [this] { focusArea(-1); });
    connect(a.fullScreen, &QAction::triggered, this, [this](bool on) { on ? showFullScreen() : showNormal(); });
    connect(a.resetLayout, &QAction::triggered, this, [this] {
        m_workspace->resetLayout();
        updateActions();
    });
    a.miniBar->setChecked(QSettings().value(QStringLiteral("view/miniBar"), true).toBool());
    connect(a.miniBar, &QAction::triggered, this, [this](bool on) {
        QSettings().setValue(QStringLiteral("view/miniBar"), on);
        if (m_workspace != nullptr) {
            m_workspace->pane().view().setMiniBarShown(on);
        }
    });
    const auto theme = [this](QAction* action, Scheme scheme) {
        action->setChecked(Theme::instance().scheme() == scheme);
        connect(action, &QAction::triggered, this, [scheme] {
            Preferences preferences = PreferencesInForce::instance().get();
            preferences.appearance.scheme = scheme;
            PreferencesInForce::instance().set(preferences);
            keepPreferences(preferences);
        });
        connect(&Theme::instance(), &Theme::changed, action,
                [action, scheme] { action->setChecked(Theme::instance().scheme() == scheme); });
    };
    theme(a.themeSystem, Scheme::System);
    theme(a.themeLight, Scheme::Light);
    theme(a.themeDark, Scheme::Dark);
    theme(a.themeContrast, Scheme::HighContrast);
}

void MainWindow::connectMarkCommands() {
    Actions& a = *m_actions;
    const auto tool = [this](QAction* action, Tool chosen) {
        connect(action, &QAction::triggered, this, [this, chosen] {
            PageView& view = m_workspace->pane().view();
            view.setTool(chosen);
            view.setFocus();
        });
    };
    tool(a.redactTool, Tool::Redact);
    tool(a.areaTool, Tool::Area);
    tool(a.selectTool, Tool::Select);
    tool(a.handTool, Tool::Hand);
    const auto onPage = [this](QAction* action, void (PageView::*slot)()) {
        connect(action, &QAction::triggered, this, [this, slot] { (m_workspace->pane().view().*slot)(); });
    };
    onPage(a.markPage, &PageView::markPage);
    onPage(a.markPictures, &PageView::markPictures);
    connect(a.textCaret, &QAction::triggered, this, [this] { m_workspace->view()->toggleCaret(); });
    onPage(a.markText, &PageView::markSelection);
    onPage(a.markInverse, &PageView::markInverse);
    onPage(a.widenMark, &PageView::widenToWords);
    onPage(a.repeatMark, &PageView::repeatMark);
    onPage(a.nextMark, &PageView::nextMark);
    onPage(a.previousMark, &PageView::previousMark);
    onPage(a.deleteMark, &PageView::deleteSelected);
    onPage(a.selectAll, &PageView::selectAllOnPage);
    const auto onPane = [this](QAction* action, void (PagePane::*slot)()) {
        connect(action, &QAction::triggered, this, [this, slot] { (m_workspace->pane().*slot)(); });
    };
    onPane(a.markSame, &PagePane::markEverySame);
    connect(a.withholdPages, &QAction::triggered, this,
            [this] { m_workspace->withholdPages(m_workspace->documents().chosenPages()); });
    const auto pictures = [this](QAction* action, int size) {
        action->setChecked(QSettings().value(QStringLiteral("view/pictures"), 1).toInt() == size);
        connect(action, &QAction::triggered, this, [this, size] { m_workspace->documents().setPictureSize(size); });
    };
    pictures(a.picturesSmall, 0);
    pictures(a.picturesMiddle, 1);
    pictures(a.picturesLarge, 2);
    onPane(a.markPages, &PagePane::markPageRange);
    const auto onFind = [this](QAction* action, void (PagePane::*marking)(), void (ReviewPages::*reviewing)()) {
        connect(action, &QAction::triggered, this, [this, marking, reviewing] {
            mode() == Mode::Review ? (m_workspace->reviewPages().*reviewing)() : (m_workspace->pane().*marking)();
        });
    };
    onFind(a.find, &PagePane::openFind, &ReviewPages::openFind);
    onFind(a.findNext, &PagePane::findNext, &ReviewPages::findNext);
    onFind(a.findPrevious, &PagePane::findPrevious, &ReviewPages::findPrevious);
    connect(a.acceptCode, &QAction::triggered, this, &MainWindow::acceptCode);
    connect(a.nextReturned, &QAction::triggered, this, &MainWindow::goToNextReturned);
    connect(a.saveTemplate, &QAction::triggered, this, &MainWindow::saveTemplate);
    connect(a.proposeTemplates, &QAction::triggered, this, &MainWindow::proposeByTemplates);
    connect(a.templates, &QAction::triggered, this, &MainWindow::openTemplates);
    const auto arrange = [this](QAction* action, Arrangement chosen) {
        connect(action, &QAction::triggered, this, [this, chosen] {
            m_workspace->setArrangement(chosen);
            QSettings().setValue(QStringLiteral("view/arrangement"), static_cast<int>(chosen));
        });
    };
    arrange(a.pagesContinuous, Arrangement::Continuous);
    arrange(a.pagesSingle, Arrangement::Single);
    arrange(a.pagesFacing, Arrangement::Facing);
    const auto snap = [this](QAction* action, Snap chosen) {
        connect(action, &QAction::triggered, this, [this, chosen] {
            m_workspace->pane().view().setSnap(chosen);
            QSettings().setValue(QStringLiteral("mark/snap"), static_cast<int>(chosen));
        });
    };
    snap(a.snapLetters, Snap::Letters);
    snap(a.snapWords, Snap::Words);
    snap(a.snapExact, Snap::Exact);
    connect(a.comment, &QAction::triggered, this, [this] {
        if (mode() == Mode::Review) {
            m_workspace->reviewPanel().writeComment();
        } else {
            m_workspace->inspector().writeComment();
        }
    });
    connect(a.searchCase, &QAction::triggered, this, [this] { m_workspace->openSearch(); });
    connect(a.undo, &QAction::triggered, this, [this] { m_session->model->undo(); });
    connect(a.redo, &QAction::triggered, this, [this] { m_session->model->redo(); });
}

void MainWindow::connectReviewCommands() {
    Actions& a = *m_actions;
    connect(a.consistency, &QAction::triggered, this, &MainWindow::openConsistency);
    connect(a.submit, &QAction::triggered, this, &MainWindow::submit);
    connect(a.approve, &QAction::triggered, this, &MainWindow::approve);
    connect(a.returnCase, &QAction::triggered, this, &MainWindow::returnCase);
    connect(a.somethingMissing, &QAction::triggered, this, &MainWindow::suggestMark);
    connect(a.exportReview, &QAction::triggered, this, &MainWindow::exportReview);
    connect(a.importReview, &QAction::triggered, this, &MainWindow::importReview);
    const auto onReview = [this](QAction* action, void (ReviewPanel::*slot)()) {
        connect(action, &QAction::triggered, this, [this, slot] { (m_workspace->reviewPanel().*slot)(); });
    };
    onReview(a.agree, &ReviewPanel::agree);
    onReview(a.agreeGroup, &ReviewPanel::agreeGroup);
    onReview(a.returnMark, &ReviewPanel::returnMark);
    onReview(a.returnAtOnce, &ReviewPanel::returnAtOnce);
    onReview(a.proposeCode, &ReviewPanel::proposeCode);
    onReview(a.decideLater, &ReviewPanel::leaveOpen);
    onReview(a.nextToView, &ReviewPanel::nextToView);
    connect(a.reviewLook, &QAction::triggered, this, [this] { m_workspace->reviewPages().nextLook(); });
    connect(a.sideBySide, &QAction::triggered, this, [this](bool on) { m_workspace->reviewPages().setSideBySide(on); });
    connect(a.flicker, &QAction::triggered, this, [this](bool on) { m_workspace->reviewPages().setFlickering(on); });
    connect(a.lockScroll, &QAction::triggered, this, [this](bool on) { m_workspace->reviewPages().setScrollLocked(on); });
    connect(a.proceedRelease, &QAction::triggered, this, [this] { m_workspace->releaseScreen().proceed(); });
}

void MainWindow::goToPage() {
    if (mode() == Mode::Mark) {
        m_tools->focusPage();
        return;
    }
    // The tools of review have no field for it.
    PageView* view = m_workspace->view();
    if (view == nullptr || view->pageCount() == 0) {
        return;
    }
    bool isChosen = false;
    const int page = QInputDialog::getInt(this, tr("Go to page"), tr("Page, 1 to %1").arg(view->pageCount()), view->page(), 1,
                                          view->pageCount(), 1, &isChosen);
    if (isChosen) {
        view->goToPage(page);
        view->setFocus();
    }
}

void MainWindow::stepDocument(int step) {
    const QString next = m_workspace->documents().neighbour(step);
    if (!next.isEmpty() && m_workspace->view() != nullptr) {
        m_workspace->showPlace(next, 1);
    }
}

/// Tabs belong to marking; in review the documents themselves are the order.
void MainWindow::stepTab(int step) {
    if (mode() == Mode::Mark && m_workspace->pane().tabs().count() > 1) {
        m_workspace->pane().tabs().step(step);
    } else {
        stepDocument(step);
    }
}

void MainWindow::openPalette() {
    CommandPalette palette(m_actions->all(), this);
    if (palette.exec() == QDialog::Accepted && palette.chosen() != nullptr) {
        palette.chosen()->trigger();
    }
}

void MainWindow::openSettings() {
    SettingsDialog dialog(m_actions->keyCommands(), this);
    const disclosure::Catalogue* before = hasCase() ? &disclosure::catalogueOf(m_session->model->state().facts.codeSet) : nullptr;
    if (dialog.exec() == QDialog::Accepted) {
        if (before != nullptr) {
            takeChangedCodes(*before);
        }
        PreferencesInForce::instance().settle();
    }
}

/// A code set that was changed in the settings goes into the case that is being marked with it. One that others decide on, or
/// that went out, keeps what it has.
void MainWindow::takeChangedCodes(const disclosure::Catalogue& before) {
    const disclosure::Catalogue& now = disclosure::catalogueOf(before.id);
    const casefile::Stage stage = m_session->model->state().stage;
    const bool isMarked = stage == casefile::Stage::Marking || stage == casefile::Stage::Returned;
    const bool isChanged = disclosure::toJson(std::vector{now}) != disclosure::toJson(std::vector{before});
    if (!isChanged || !isMarked || m_session->isReadOnly) {
        return;
    }
    if (const auto kept = disclosure::keepInCase(m_session->model->caseFile(), now); !kept) {
        showError(kept.error());
    }
}

/// Stays open beside the work.
void MainWindow::openHelp() {
    if (m_help == nullptr) {
        m_help = new HelpWindow(this);
    }
    m_help->showPage(!hasCase()               ? QStringLiteral("start")
                     : mode() == Mode::Mark   ? QStringLiteral("mark")
                     : mode() == Mode::Review ? QStringLiteral("review")
                                              : QStringLiteral("release"));
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

/// Stays open beside the work as well.
void MainWindow::openConsistency() {
    if (m_consistency == nullptr) {
        m_consistency = new ConsistencyBoard(*m_session->model, this);
        connect(m_consistency, &ConsistencyBoard::showRequested, this,
                [this](const QString& document, int page, const QString& markId) {
                    if (mode() == Mode::Release) {
                        setMode(Mode::Mark);
                    }
                    m_workspace->showPlace(document, page, markId);
                });
    }
    m_consistency->show();
    m_consistency->raise();
    m_consistency->activateWindow();
}

void MainWindow::openStatistics() {
    if (m_statistics == nullptr) {
        m_statistics = new StatisticsDialog(*m_session->model, *m_activity, !m_session->isReadOnly, this);
        connect(m_statistics, &StatisticsDialog::announced, m_status, &StatusFields::announce);
        connect(m_statistics, &StatisticsDialog::clockChanged, this, [this] {
            updateTitle();
            rememberSummary();
        });
    }
    m_statistics->show();
    m_statistics->raise();
    m_statistics->activateWindow();
}

void MainWindow::changeClock() {
    const disclosure::CaseClock clock = disclosure::clockOf(m_session->model->state(), QDate::currentDate());
    ClockDialog dialog(clock.isStopped ? ClockDialog::Kind::Started : ClockDialog::Kind::Stopped, clock, this);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    if (const auto done = dialog.carryOut(m_session->model->caseFile()); !done) {
        showError(done.error());
        return;
    }
    updateTitle();
    rememberSummary();
    m_status->announce(clockWords(disclosure::clockOf(m_session->model->state(), QDate::currentDate())));
}

void MainWindow::showAbout() {
    QMessageBox::about(
        this, tr("About Withheld"),
        tr("<h3>Withheld %1</h3><p>Redaction workstation for Freedom of Information requests.</p>"
           "<p><b>This program makes no network connections.</b> Cases stay in the folders you choose.</p>"
           "<p>GNU General Public License, version 3 or later. It stands on Qt, Poppler, PoDoFo, qpdf and Tesseract.</p>")
            .arg(QApplication::applicationVersion()));
}

}  // namespace withheld::ui
