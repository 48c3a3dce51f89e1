// Scrolling by the wheel, and what is held in memory after it.
#include <QDir>
#include <QFile>

#include "common/RenderService.h"
#include "page/PageView.h"
#include "settings/Preferences.h"
#include "window/Desk.h"
#include "window/FrameWatch.h"
#include "window/Rows.h"
#include "window/Scroll.h"
#include "window/Tally.h"

namespace withheld::bench {

namespace {

/// Memory that a process holds for itself and its share of what it shares, in MiB.
double heldBy(qint64 process) {
    QFile rollup(QStringLiteral("/proc/%1/smaps_rollup").arg(process));
    if (!rollup.open(QIODevice::ReadOnly)) {
        return 0;
    }
    for (const QByteArray& line : rollup.readAll().split('\n')) {
        if (line.startsWith("Pss:")) {
            return line.mid(4).trimmed().split(' ').front().toDouble() / 1024;
        }
    }
    return 0;
}

/// Of this process and all below it.
double heldByFamily(qint64 process) {
    double sum = heldBy(process);
    const QDir tasks(QStringLiteral("/proc/%1/task").arg(process));
    for (const QString& task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile children(tasks.filePath(task + QStringLiteral("/children")));
        if (children.open(QIODevice::ReadOnly)) {
            for (const QByteArray& child : children.readAll().split(' ')) {
                sum += child.trimmed().isEmpty() ? 0 : heldByFamily(child.trimmed().toLongLong());
            }
        }
    }
    return sum;
}

}  // namespace

void measureScrolling(const Cases& cases) {
    Desk desk;
    desk.open(cases.pair);
    desk.view().fitWidth();
    FrameWatch::spin(500);
    const double before = heldByFamily(QCoreApplication::applicationPid());
    scroll(desk.pages(), 4, "Scroll pages at the window's width", cases.words);
    desk.view().goToPage(500);
    scroll(desk.pages(), 4, "Scroll pages that were not seen before", cases.words);
    constexpr double mebibyte = 1 << 20;
    tell({"Pictures of pages kept after it" + cases.words,
          Bound::AtMost,
          static_cast<double>(ui::PreferencesInForce::instance().get().cacheMebibytes),
          "MiB",
          {static_cast<double>(desk.renderer().cacheBytes()) / mebibyte}});
    const double after = heldByFamily(QCoreApplication::applicationPid());
    tell({"Window and workers before scrolling" + cases.words, Bound::None, 0, "MiB", {before}});
    tell({"Window and workers after it" + cases.words, Bound::AtMost, 1536, "MiB", {after}});
}

}  // namespace withheld::bench
