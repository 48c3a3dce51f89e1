// Turning pages: kept ones at once, others as fast as Poppler draws them.
#include <QElapsedTimer>
#include <QProcess>

#include "common/CaseModel.h"
#include "page/PageView.h"
#include "window/Desk.h"
#include "window/FrameWatch.h"
#include "window/Hands.h"
#include "window/Rows.h"
#include "window/Tally.h"

namespace withheld::bench {

namespace {

void turnToKept(Desk& desk, int rounds) {
    constexpr int pages = 8;
    const QString document = desk.document(0);
    for (int page = 1; page <= pages; ++page) {
        desk.settleAt(document, page);
    }
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        const bool isAtEnd = desk.view().page() >= pages;
        if (isAtEnd) {
            desk.settleAt(document, 1);
        }
        times.push_back(watch().untilFinal({&desk.pages()}, QEvent::KeyPress, [] { pressKey(QStringLiteral("ctrl+Next")); })[0]);
    }
    tell({"Turn to a page that is kept", Bound::AtMost, 16, "ms", times});
}

/// Poppler's own program, from start to end.
double pdftoppm(const QString& file, int page, double dpi) {
    QElapsedTimer clock;
    clock.start();
    QProcess program;
    program.setStandardOutputFile(QProcess::nullDevice());
    const QString number = QString::number(page);
    program.start(QStringLiteral("pdftoppm"),
                  {QStringLiteral("-r"), QString::number(dpi), QStringLiteral("-f"), number, QStringLiteral("-l"), number, file});
    program.waitForFinished(30000);
    return program.exitCode() == 0 ? static_cast<double>(clock.nsecsElapsed()) / 1e6 : -1;
}

void turnToOthers(Desk& desk, std::size_t index, int rounds, const std::string& kind) {
    const QString document = desk.document(index);
    const QString file = QString::fromStdString(desk.model().workingPath(document).string());
    const double dpi = 96 * desk.view().zoom();
    std::vector<double> ours;
    std::vector<double> poppler;
    std::vector<double> times;
    const int count = desk.model().document(document)->pageCount();
    const int stride = std::max(7, count / (rounds + 2));
    for (int i = 0; i < rounds; ++i) {
        const int page = 1 + (i + 1) * stride % count;
        // Both with nothing else to do: what the window draws in advance would slow either down.
        desk.settleAt(document, 1 + (page + count / 2) % count);
        desk.settlePictures();
        poppler.push_back(pdftoppm(file, page, dpi));
        desk.forgetPictures();
        ours.push_back(watch().untilFinal(
            {&desk.pages()}, QEvent::None, [&] { desk.view().goToPage(page); }, [&] { return desk.hasDrawn(page); })[0]);
        times.push_back(ours.back() < 0 ? -1 : ours.back() / poppler.back());
    }
    tell({"Turn to a page that is not kept: " + kind, Bound::None, 0, "ms", ours});
    tell({"pdftoppm for the same pages at the same resolution", Bound::None, 0, "ms", poppler});
    tell({"The window's time against it, round by round", Bound::AtMost, 1.1, "×", times});
}

}  // namespace

void measureTurning(const Cases& cases) {
    Desk desk;
    desk.open(cases.pair);
    turnToKept(desk, 2 * cases.rounds);
    turnToOthers(desk, 0, cases.rounds, "born digital");
    turnToOthers(desk, 2, cases.rounds, "scan, 300 dpi");
}

}  // namespace withheld::bench
