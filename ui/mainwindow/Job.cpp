#include "mainwindow/Job.h"

#include <QMutex>
#include <QWaitCondition>
#include <algorithm>

namespace withheld::ui {

namespace {
constexpr qint64 kReportInterval = 60;  ///< ms between two reports to the UI
}

struct Job::Gate {
    QMutex mutex;
    QWaitCondition opened;
    bool isClosed = false;

    void set(bool closed) {
        const QMutexLocker lock(&mutex);
        isClosed = closed;
        opened.wakeAll();
    }
    void pass() {
        const QMutexLocker lock(&mutex);
        while (isClosed) {
            opened.wait(&mutex);
        }
    }
};

Job::Job(QString title, Work work, QObject* parent)
    : QObject(parent), m_title(std::move(title)), m_work(std::move(work)), m_gate(std::make_shared<Gate>()) {}

Job::~Job() {
    cancel();
    if (m_thread) {
        m_thread->wait();
    }
}

void Job::cancel() {
    m_cancel.request();
    m_gate->set(false);
}

void Job::setPaused(bool paused) {
    if (paused != isPaused() && !isStopping()) {
        m_gate->set(paused);
        m_doneAtStart = -1;  // speed counts from here
        emit progressed();
    }
}

bool Job::isPaused() const {
    const QMutexLocker lock(&m_gate->mutex);
    return m_gate->isClosed;
}

void Job::start() {
    m_clock.start();
    m_thread.reset(QThread::create([this] {
        QElapsedTimer sinceReport;
        std::string lastStage;
        const ProgressCallback callback = [this, &sinceReport, &lastStage](const Progress& progress) {
            m_gate->pass();
            if (sinceReport.isValid() && sinceReport.elapsed() < kReportInterval && progress.stage == lastStage &&
                progress.done != progress.total) {
                return;
            }
            sinceReport.start();
            lastStage = progress.stage;
            QMetaObject::invokeMethod(
                this, [this, progress] { report(progress); }, Qt::QueuedConnection);
        };
        const Expected<QString> result = m_work(callback, m_cancel);
        QMetaObject::invokeMethod(
            this,
            [this, result] {
                if (result) {
                    emit finished(*result);
                } else {
                    emit failed(result.error());
                }
            },
            Qt::QueuedConnection);
    }));
    m_thread->start();
}

void Job::report(const Progress& progress) {
    if (m_doneAtStart < 0 || progress.done < m_progress.done) {
        m_doneAtStart = progress.done;
        m_startOfCount = m_clock.elapsed();
    }
    m_progress = progress;
    emit progressed();
}

double Job::perSecond() const {
    const qint64 elapsed = m_clock.elapsed() - m_startOfCount;
    const int done = m_progress.done - std::max(0, m_doneAtStart);
    return elapsed > 400 && done > 0 ? 1000.0 * done / static_cast<double>(elapsed) : 0;
}

QString Job::text() const {
    if (isStopping()) {
        return tr("%1: stopping…").arg(m_title);
    }
    if (isPaused()) {
        return m_progress.total > 0 ? tr("%1: paused at %2 of %3").arg(m_title).arg(m_progress.done).arg(m_progress.total)
                                    : tr("%1: paused").arg(m_title);
    }
    if (m_progress.total <= 0) {
        return m_progress.stage.empty() ? m_title : tr("%1: %2").arg(m_title, QString::fromStdString(m_progress.stage));
    }
    QString text = tr("%1: %2 of %3").arg(m_title).arg(m_progress.done).arg(m_progress.total);
    if (perSecond() > 0) {
        text += tr(", %1 pages/s").arg(perSecond(), 0, 'f', 1);
    }
    return text;
}

JobList::~JobList() {
    stopAll();
}

Job* JobList::add(std::unique_ptr<Job> job) {
    Job* started = job.get();
    m_jobs.push_back(std::move(job));
    connect(started, &Job::progressed, this, &JobList::changed);
    connect(
        started, &Job::finished, this, [this, started] { drop(started); }, Qt::QueuedConnection);
    connect(
        started, &Job::failed, this, [this, started] { drop(started); }, Qt::QueuedConnection);
    started->start();
    emit changed();
    return started;
}

void JobList::drop(const Job* job) {
    std::erase_if(m_jobs, [job](const std::unique_ptr<Job>& each) { return each.get() == job; });
    emit changed();
}

void JobList::stopAll() {
    for (const std::unique_ptr<Job>& job : m_jobs) {
        job->cancel();
    }
    m_jobs.clear();
    emit changed();
}

}  // namespace withheld::ui
