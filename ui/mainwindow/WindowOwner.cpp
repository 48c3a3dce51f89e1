#include "mainwindow/WindowOwner.h"

#include <QApplication>

#include "mainwindow/CaseSession.h"
#include "mainwindow/Job.h"
#include "mainwindow/Workspace.h"
#include "page/PageView.h"
#include "settings/Preferences.h"
#include "settings/Translation.h"

namespace withheld::ui {

WindowOwner::WindowOwner(const QString& user) : m_window(std::make_unique<MainWindow>(user)) {
    connect(&PreferencesInForce::instance(), &PreferencesInForce::windowsOutdated, this, &WindowOwner::renewSoon,
            Qt::QueuedConnection);
}

void WindowOwner::renewSoon() {
    if (m_window->jobs().isEmpty()) {
        renew();
        return;
    }
    connect(&m_window->jobs(), &JobList::changed, this, &WindowOwner::renewSoon,
            static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
}

void WindowOwner::renew() {
    const QString user = m_window->user();
    const QString folder = m_window->hasCase() ? m_window->session()->folder : QString();
    const Mode mode = m_window->mode();
    const bool wasVisible = m_window->isVisible();
    QString document;
    int page = 1;
    if (m_window->hasCase()) {
        document = m_window->workspace()->document();
        const PageView* view = m_window->workspace()->view();
        page = view != nullptr ? view->page() : 1;
    }
    const bool quits = QGuiApplication::quitOnLastWindowClosed();
    QGuiApplication::setQuitOnLastWindowClosed(false);
    // Closes the case and keeps the window's place.
    m_window->close();
    m_window.reset();
    installLanguage(PreferencesInForce::instance().get().language);
    m_window = std::make_unique<MainWindow>(user);
    if (wasVisible) {
        m_window->show();
    }
    if (!folder.isEmpty() && m_window->openCase(folder)) {
        m_window->setMode(mode);
        if (!document.isEmpty() && mode != Mode::Release) {
            m_window->workspace()->showPlace(document, page);
        }
    }
    QGuiApplication::setQuitOnLastWindowClosed(quits);
}

}  // namespace withheld::ui
