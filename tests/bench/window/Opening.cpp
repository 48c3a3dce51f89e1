// From nothing to the first page.
#include <QProcess>
#include <cstdio>

#include "window/Desk.h"
#include "window/FrameWatch.h"
#include "window/Rows.h"
#include "window/Tally.h"

namespace withheld::bench {

int openOnce(const QString& folder, double start) {
    ui::MainWindow window(QStringLiteral("Amy Shah"));
    const double called = now();
    int pictures = 0;
    const double took = watch().untilFinal(
        {window.centralWidget()}, QEvent::None,
        [&] {
            window.show();
            window.openCase(folder);
            countPictures(window, pictures);
        },
        [&] { return pictures > 0; })[0];
    std::printf("%f\n", took < 0 ? -1 : called + took - start);
    return 0;
}

double timeToOpen(const QString& folder) {
    int pictures = 0;
    Desk desk;
    return watch().untilFinal(
        {desk.window().centralWidget()}, QEvent::None,
        [&] {
            desk.window().openCase(folder);
            countPictures(desk.window(), pictures);
        },
        [&] { return pictures > 0; })[0];
}

void measureOpening(const Cases& cases, const QString& program) {
    std::vector<double> started;
    std::vector<double> opened;
    for (int i = 0; i < cases.rounds; ++i) {
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(program, {QStringLiteral("--open"), cases.large, QString::number(now(), 'f', 3)});
        child.waitForFinished(60000);
        bool isNumber = false;
        const double time = child.readAllStandardOutput().trimmed().toDouble(&isNumber);
        started.push_back(isNumber ? time : -1);

        opened.push_back(timeToOpen(cases.large));
    }
    tell({"Start of the program with a case of 1,000 pages, to its first page", Bound::AtMost, 1500, "ms", started});
    tell({"Open a case of 1,000 pages in the window, to its first page", Bound::AtMost, 1500, "ms", opened});
}

}  // namespace withheld::bench
