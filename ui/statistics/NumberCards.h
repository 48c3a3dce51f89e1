// The cards that only show numbers. Each is filled anew from the numbers of the case.
#pragma once

#include <QList>
#include <functional>
#include <vector>

#include "statistics/Statistics.h"

class QWidget;

namespace withheld::ui {

class StatCard;

class NumberCards {
public:
    explicit NumberCards(QWidget* parent);
    /// Pages, marks by exemption, marks by source, suggestions, review.
    [[nodiscard]] const QList<StatCard*>& cards() const { return m_cards; }
    void show(const statistics::Statistics& numbers);

private:
    QList<StatCard*> m_cards;
    std::vector<std::function<void(const statistics::Statistics&)>> m_fill;
};

}  // namespace withheld::ui
