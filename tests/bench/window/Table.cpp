// The table of marks with 50,000 of them.
#include <QTableView>

#include "common/CaseModel.h"
#include "common/FilterChip.h"
#include "window/Desk.h"
#include "window/FrameWatch.h"
#include "window/Hands.h"
#include "window/Rows.h"
#include "window/Scroll.h"
#include "window/Tally.h"

namespace withheld::bench {

void measureTable(const Cases& cases) {
    std::vector<double> opened;
    for (int i = 0; i < 3; ++i) {
        opened.push_back(timeToOpen(cases.full));
    }
    tell({"Open a case with 50,000 marks, to its first page", Bound::AtMost, 1500, "ms", opened});

    Desk desk;
    desk.open(cases.full);
    QTableView& table = desk.table();
    auto* undecided = desk.window().findChild<ui::FilterChip*>(QStringLiteral("marksUndecided"));
    std::vector<double> filtered;
    std::vector<double> shown;
    for (int i = 0; i < cases.rounds; ++i) {
        for (std::vector<double>* times : {&filtered, &shown}) {
            const int before = table.model()->rowCount();
            times->push_back(watch().untilFinal({undecided->parentWidget()}, QEvent::MouseButtonRelease,
                                                [&] { click(*undecided, undecided->rect().center()); })[0]);
            if (table.model()->rowCount() == before) {
                times->back() = -1;
            }
        }
    }
    tell({"Filter 50,000 marks: undecided ones", Bound::AtMost, 100, "ms", filtered});
    tell({"All 50,000 again", Bound::AtMost, 100, "ms", shown});
    scroll(*table.viewport(), 4, "Scroll the table of 50,000 marks");
}

}  // namespace withheld::bench
