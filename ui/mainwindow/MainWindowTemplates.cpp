// Templates in the window: saved from a page, offered on others, proposed on all.
#include <QStandardPaths>

#include "mainwindow/CaseJobs.h"
#include "mainwindow/CaseSession.h"
#include "mainwindow/MainWindow.h"
#include "mainwindow/MessageBar.h"
#include "mainwindow/StatusFields.h"
#include "mainwindow/TemplateDialog.h"
#include "mainwindow/TemplatesDialog.h"
#include "mainwindow/Workspace.h"
#include "marks/SuggestionsPanel.h"
#include "page/PagePane.h"
#include "page/PageView.h"
#include "page/TemplateBar.h"

namespace withheld::ui {

namespace {

templates::TemplateFolder ownTemplates() {
    return templates::TemplateFolder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation).toStdString() +
                                     "/templates");
}

std::vector<templates::Template> allTemplates() {
    std::vector<templates::Template> forms;
    for (templates::StoredTemplate& each : ownTemplates().load()) {
        forms.push_back(std::move(each.form));
    }
    return forms;
}

}  // namespace

void MainWindow::connectTemplates() {
    TemplateBar& bar = m_workspace->pane().templateBar();
    bar.setTemplates(allTemplates());
    connect(&bar, &TemplateBar::everywhereRequested, this, &MainWindow::proposeByTemplates);
}

void MainWindow::saveTemplate() {
    const PageView* view = m_workspace->view();
    if (view == nullptr || m_workspace->document().isEmpty()) {
        return;
    }
    if (m_session->model->marks(m_workspace->document(), view->page()).empty()) {
        m_message->tell(MessageBar::Kind::Notice,
                        tr("There is no mark on this page. Mark what the form withholds, then save it as template."));
        return;
    }
    const templates::TemplateFolder folder = ownTemplates();
    TemplateDialog dialog(*m_session->model, m_workspace->document(), view->page(), folder, this);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    const auto form = dialog.result();
    if (!form) {
        showError(form.error());
        return;
    }
    if (const auto saved = folder.save(*form); !saved) {
        showError(saved.error());
        return;
    }
    m_workspace->pane().templateBar().setTemplates(allTemplates());
    m_status->announce(tr("Template %1 saved").arg(QString::fromStdString(form->name)));
}

void MainWindow::openTemplates() {
    TemplatesDialog(ownTemplates(), this).exec();
    m_workspace->pane().templateBar().setTemplates(allTemplates());
}

void MainWindow::proposeByTemplates() {
    std::vector<templates::Template> forms = allTemplates();
    if (forms.empty()) {
        m_message->tell(MessageBar::Kind::Notice,
                        tr("There are no templates yet. Mark a page of a form, then save its marks as template."));
        return;
    }
    auto proposals = std::make_shared<release::FormProposals>();
    const Job* job = startJob(makeTemplatesJob(m_session->folder, m_user, std::move(forms), proposals));
    connect(job, &Job::finished, this, [this, proposals] {
        if (!hasCase() || proposals->count() == 0) {
            return;
        }
        const int before = m_workspace->suggestions().count();
        m_session->model->propose(proposals->byDocument, tr("Propose marks of templates on %1 pages").arg(proposals->pages));
        if (mode() == Mode::Mark && m_workspace->suggestions().count() > before) {
            m_workspace->openTab(&m_workspace->suggestions());
        }
    });
}

}  // namespace withheld::ui
