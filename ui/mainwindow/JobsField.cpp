#include "mainwindow/JobsField.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

#include "common/Theme.h"
#include "mainwindow/ElidedText.h"
#include "mainwindow/Job.h"

namespace withheld::ui {

JobsField::JobsField(JobList& jobs, QWidget* parent)
    : QWidget(parent),
      m_jobs(jobs),
      m_text(new ElidedText),
      m_more(new QToolButton),
      m_pause(new QToolButton),
      m_cancel(new QToolButton) {
    setObjectName(QStringLiteral("jobsField"));
    m_text->setObjectName(QStringLiteral("jobsText"));
    m_more->setAutoRaise(true);
    m_more->setAccessibleName(tr("All jobs"));
    m_pause->setObjectName(QStringLiteral("jobsPause"));
    m_pause->setAutoRaise(true);
    connect(m_pause, &QToolButton::clicked, this, [this] {
        if (!m_jobs.isEmpty()) {
            Job& first = *m_jobs.jobs().front();
            first.setPaused(!first.isPaused());
            update();
        }
    });
    m_cancel->setObjectName(QStringLiteral("jobsCancel"));
    m_cancel->setAutoRaise(true);
    m_cancel->setText(QStringLiteral("✕"));
    m_cancel->setToolTip(tr("Cancel"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_text);
    layout->addWidget(m_pause);
    layout->addWidget(m_cancel);
    layout->addWidget(m_more);
    connect(&jobs, &JobList::changed, this, &JobsField::update);
    connect(m_more, &QToolButton::clicked, this, &JobsField::showMenu);
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (!m_jobs.isEmpty()) {
            m_jobs.jobs().front()->cancel();
            update();
        }
    });
    update();
}

void JobsField::update() {
    setVisible(!m_jobs.isEmpty());
    if (m_jobs.isEmpty()) {
        return;
    }
    const Job& first = *m_jobs.jobs().front();
    m_text->setText(first.text());
    const bool isPaused = first.isPaused();
    m_pause->setIcon(Theme::instance().icon(isPaused ? QStringLiteral("play") : QStringLiteral("pause")));
    m_pause->setToolTip(isPaused ? tr("Go on") : tr("Pause after the page under way"));
    m_pause->setAccessibleName((isPaused ? tr("Go on with %1") : tr("Pause %1")).arg(first.title()));
    m_pause->setEnabled(!first.isStopping());
    m_cancel->setAccessibleName(tr("Cancel %1").arg(first.title()));
    m_cancel->setEnabled(!first.isStopping());
    m_more->setVisible(m_jobs.jobs().size() > 1);
    m_more->setText(tr("+%1").arg(m_jobs.jobs().size() - 1));
}

void JobsField::showMenu() {
    QMenu menu;
    for (const std::unique_ptr<Job>& job : m_jobs.jobs()) {
        Job* each = job.get();
        menu.addAction((each->isPaused() ? tr("Go on with %1") : tr("Pause %1")).arg(each->text()), each,
                       [each] { each->setPaused(!each->isPaused()); });
        menu.addAction(tr("Cancel %1").arg(each->text()), each, &Job::cancel);
    }
    menu.exec(m_more->mapToGlobal(QPoint(0, -menu.sizeHint().height())));
}

}  // namespace withheld::ui
