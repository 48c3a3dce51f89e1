// Long work on a thread of its own, with progress, speed and cancel. Nothing here touches widgets or the window's case: work that
// needs the case opens its own.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QThread>
#include <functional>
#include <memory>
#include <vector>

#include "base/Error.h"
#include "base/Progress.h"

namespace withheld::ui {

class Job : public QObject {
    Q_OBJECT

public:
    /// Runs on the job's thread; gives a line of result for the status bar.
    using Work = std::function<Expected<QString>(const ProgressCallback&, const Cancel&)>;

    Job(QString title, Work work, QObject* parent = nullptr);
    /// Asks the work to stop and waits for it.
    ~Job() override;
    void start();
    void cancel();
    /// What is under way is finished first: a page, a document. Resumed by false, or by cancel().
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const;

    [[nodiscard]] const QString& title() const { return m_title; }
    [[nodiscard]] const Progress& progress() const { return m_progress; }
    [[nodiscard]] double perSecond() const;
    [[nodiscard]] bool isStopping() const { return m_cancel.requested(); }
    /// "OCR: 9 of 14, 1.1 a second"
    [[nodiscard]] QString text() const;

signals:
    void progressed();
    /// Exactly one of these two comes, on the UI thread.
    void finished(const QString& result);
    void failed(const withheld::Error& error);

private:
    void report(const Progress& progress);

    QString m_title;
    Work m_work;
    Cancel m_cancel;
    Progress m_progress;
    QElapsedTimer m_clock;
    int m_doneAtStart = -1;  ///< what the first report said; speed counts from there
    qint64 m_startOfCount = 0;
    struct Gate;
    std::shared_ptr<Gate> m_gate;       ///< at which the work waits while it is paused
    std::unique_ptr<QThread> m_thread;  ///< a QThread, so that Qt classes with timers may be used in the work
};

/// The jobs under way. Finished ones leave by themselves.
class JobList : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    ~JobList() override;
    /// Takes the job and starts it.
    Job* add(std::unique_ptr<Job> job);
    [[nodiscard]] const std::vector<std::unique_ptr<Job>>& jobs() const { return m_jobs; }
    [[nodiscard]] bool isEmpty() const { return m_jobs.empty(); }
    /// Cancels all and waits.
    void stopAll();

signals:
    void changed();

private:
    void drop(const Job* job);
    std::vector<std::unique_ptr<Job>> m_jobs;
};

}  // namespace withheld::ui
