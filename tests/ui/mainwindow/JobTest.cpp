#include "mainwindow/Job.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QSignalSpy>
#include <chrono>
#include <thread>

namespace withheld::ui {

namespace {

TEST(JobTest, ReportsProgressAndResultOnTheCallersThread) {
    Job job(QStringLiteral("OCR"), [](const ProgressCallback& progress, const Cancel&) -> Expected<QString> {
        progress({"Reading page 1", 1, 2});
        progress({"Reading page 2", 2, 2});
        return QStringLiteral("2 pages read");
    });
    QSignalSpy finished(&job, &Job::finished);
    QSignalSpy progressed(&job, &Job::progressed);
    job.start();
    ASSERT_TRUE(finished.wait(5000));
    EXPECT_EQ(finished[0][0].toString(), QStringLiteral("2 pages read"));
    EXPECT_GE(progressed.size(), 1);
    EXPECT_EQ(job.progress().done, 2);
    EXPECT_EQ(job.text(), QStringLiteral("OCR: 2 of 2"));
}

TEST(JobTest, CancelReachesTheWork) {
    JobList jobs;
    auto work = [](const ProgressCallback&, const Cancel& cancel) -> Expected<QString> {
        while (!cancel.requested()) {
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
        Error error;
        error.code = ErrorCode::Cancelled;
        return error;
    };
    Job* job = jobs.add(std::make_unique<Job>(QStringLiteral("Release"), work));
    QSignalSpy failed(job, &Job::failed);
    job->cancel();
    EXPECT_EQ(job->text(), QStringLiteral("Release: stopping…"));
    ASSERT_TRUE(failed.wait(5000));
    EXPECT_EQ(failed[0][0].value<Error>().code, ErrorCode::Cancelled);
    for (int i = 0; i < 100 && !jobs.isEmpty(); ++i) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    }
    EXPECT_TRUE(jobs.isEmpty());
}

TEST(JobTest, APausedJobWaitsAndGoesOn) {
    std::atomic<int> pages = 0;
    Job job(QStringLiteral("OCR"), [&pages](const ProgressCallback& progress, const Cancel& cancel) -> Expected<QString> {
        while (!cancel.requested() && pages < 2000) {
            progress({"Reading", ++pages, 2000});
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        return QString();
    });
    QSignalSpy finished(&job, &Job::finished);
    job.start();
    while (pages < 3) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }
    job.setPaused(true);
    std::this_thread::sleep_for(std::chrono::milliseconds(30));
    const int before = pages;
    std::this_thread::sleep_for(std::chrono::milliseconds(80));
    EXPECT_EQ(pages, before);
    EXPECT_TRUE(job.text().contains(QStringLiteral("paused"))) << job.text().toStdString();
    job.setPaused(false);
    for (int i = 0; i < 500 && pages == before; ++i) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    EXPECT_GT(pages, before);
    job.setPaused(true);
    job.cancel();
    EXPECT_TRUE(finished.wait(5000)) << "who cancels does not wait for somebody to resume";
}

TEST(JobTest, AListThatDiesStopsItsJobs) {
    auto jobs = std::make_unique<JobList>();
    std::atomic<bool> hasEnded = false;
    jobs->add(std::make_unique<Job>(QStringLiteral("OCR"),
                                    [&hasEnded](const ProgressCallback&, const Cancel& cancel) -> Expected<QString> {
                                        while (!cancel.requested()) {
                                            std::this_thread::sleep_for(std::chrono::milliseconds(2));
                                        }
                                        hasEnded = true;
                                        return QString();
                                    }));
    jobs.reset();
    EXPECT_TRUE(hasEnded);
}

}  // namespace

}  // namespace withheld::ui
