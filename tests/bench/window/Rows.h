// The groups of measurements. Each prints its rows.
#pragma once

#include <QString>
#include <string>

namespace withheld::bench {

struct Cases {
    QString large;      ///< a document of 1,000 pages
    QString pair;       ///< two of 1,000 pages and one of scanned pages, all with marks
    QString full;       ///< 1,000 pages with 50,000 marks
    std::string words;  ///< more text for each row: " at 3840x2160"; "" = none
    int rounds = 15;
};

/// Starts this program anew for the whole way from its start to the page.
void measureOpening(const Cases& cases, const QString& program);
void measureMarking(const Cases& cases);
void measureTurning(const Cases& cases);
void measureScrolling(const Cases& cases);
void measureTable(const Cases& cases);
/// Milliseconds from asking for the case to its first page, in a window that is there.
[[nodiscard]] double timeToOpen(const QString& folder);
/// `measureOpening`'s child: opens the case, prints the milliseconds since `start` (monotonic) at which the page stood.
int openOnce(const QString& folder, double start);

}  // namespace withheld::bench
