#include "statistics/NumberCards.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <algorithm>

#include "common/MarkWords.h"
#include "common/Theme.h"
#include "statistics/BarList.h"
#include "statistics/StatCard.h"

namespace withheld::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(withheld::ui::NumberCards)
};

using statistics::Statistics;

double shareOf(int part, int whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / whole;
}

QString sourceWords(statistics::Source source) {
    return QCoreApplication::translate("MarkSource", statistics::displayName(source));
}

QString ruleWords(const statistics::RuleCount& rule) {
    return rule.name.empty()                           ? sourceWords(rule.source)
           : rule.source == statistics::Source::Finder ? informationWords(rule.name, MarkShape::Text)
                                                       : originWords(rule.name);
}

QString percent(double share) {
    return Words::tr("%1 %").arg(qRound(100 * share));
}

/// Rows of the card's list, longest bar for the largest number.
template <typename Item, typename Name, typename ToolTip>
std::vector<BarList::Row> rowsOf(const std::vector<Item>& items, Name name, ToolTip toolTip) {
    int most = 0;
    for (const Item& item : items) {
        most = std::max(most, item.marks);
    }
    std::vector<BarList::Row> rows;
    for (const Item& item : items) {
        rows.push_back({name(item), shareOf(item.marks, most), QString::number(item.marks), toolTip(item)});
    }
    return rows;
}

/// Rules in a grid: a name and four numbers that have to stand under each other.
class RuleGrid : public QWidget {
public:
    RuleGrid() : m_grid(new QGridLayout(this)) {
        m_grid->setContentsMargins(0, 0, 0, 0);
        m_grid->setHorizontalSpacing(12);
        m_grid->setVerticalSpacing(6);
        m_grid->setColumnStretch(0, 1);
    }
    void show(const std::vector<statistics::RuleCount>& rules) {
        while (QLayoutItem* item = m_grid->takeAt(0)) {
            delete item->widget();
            delete item;
        }
        if (rules.empty()) {
            return;
        }
        int column = 0;
        for (const QString& head :
             {Words::tr("Rule"), Words::tr("Yes"), Words::tr("No"), Words::tr("Open"), Words::tr("Right")}) {
            add(0, column++, head)->setForegroundRole(QPalette::PlaceholderText);
        }
        int row = 1;
        for (const statistics::RuleCount& rule : rules) {
            const QString name = ruleWords(rule);
            add(row, 0, fontMetrics().elidedText(name, Qt::ElideRight, 26 * fontMetrics().averageCharWidth()))->setToolTip(name);
            add(row, 1, QString::number(rule.accepted));
            add(row, 2, QString::number(rule.refused));
            add(row, 3, QString::number(rule.open));
            add(row, 4, rule.decided() == 0 ? QStringLiteral("–") : percent(rule.acceptedShare()));
            ++row;
        }
    }

private:
    QLabel* add(int row, int column, const QString& text) {
        auto* label = new QLabel(text);
        label->setTextFormat(Qt::PlainText);
        if (column > 0) {
            label->setFont(Theme::instance().tabular());
            label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        }
        m_grid->addWidget(label, row, column);
        return label;
    }
    QGridLayout* m_grid;
};

}  // namespace

NumberCards::NumberCards(QWidget* parent) {
    const auto add = [&](const QString& title, auto* body, auto fill) {
        auto* card = new StatCard(title, parent);
        card->content().addWidget(body);
        m_cards << card;
        m_fill.push_back([card, body, fill](const Statistics& numbers) { fill(*card, *body, numbers); });
    };
    add(Words::tr("Pages"), new BarList, [](StatCard& card, BarList& bars, const Statistics& numbers) {
        card.setHeadline(Words::tr("%1 of %2 viewed").arg(numbers.viewed).arg(numbers.pages));
        bars.setRows({{Words::tr("Viewed"), shareOf(numbers.viewed, numbers.pages), QString::number(numbers.viewed)},
                      {Words::tr("With marks"), shareOf(numbers.withMarks, numbers.pages), QString::number(numbers.withMarks)}});
    });
    add(Words::tr("Marks by exemption"), new BarList, [](StatCard& card, BarList& bars, const Statistics& numbers) {
        card.setHeadline(numbers.marks == 1 ? Words::tr("1 mark") : Words::tr("%1 marks").arg(numbers.marks));
        bars.setRows(rowsOf(
            numbers.byCode,
            [](const auto& each) { return each.code.empty() ? Words::tr("No code") : QString::fromStdString(each.code); },
            [](const auto& each) { return QString::fromStdString(each.title); }));
    });
    add(Words::tr("Where marks come from"), new BarList, [](StatCard& card, BarList& bars, const Statistics& numbers) {
        card.setDetail(numbers.bySource.empty() ? Words::tr("No marks yet.") : QString());
        bars.setRows(rowsOf(
            numbers.bySource, [](const auto& each) { return sourceWords(each.source); }, [](const auto&) { return QString(); }));
    });
    add(Words::tr("Suggestions by rule"), new RuleGrid, [](StatCard& card, RuleGrid& grid, const Statistics& numbers) {
        card.setDetail(numbers.rules.empty() ? Words::tr("No suggestions. Run a search, a list or the finders.") : QString());
        grid.show(numbers.rules);
    });
    add(Words::tr("Second person"), new BarList, [](StatCard& card, BarList& bars, const Statistics& numbers) {
        card.setHeadline(numbers.agreed == 0 ? QString() : Words::tr("%1 in bulk").arg(percent(numbers.bulkShare())));
        card.setDetail(numbers.agreed + numbers.returned == 0 ? Words::tr("No mark was decided yet.")
                                                              : Words::tr("Of %1 marks that were agreed to").arg(numbers.agreed));
        bars.setRows({{Words::tr("Agreed"), shareOf(numbers.agreed, numbers.marks), QString::number(numbers.agreed)},
                      {Words::tr("In bulk"), shareOf(numbers.agreedInBulk, numbers.marks), QString::number(numbers.agreedInBulk)},
                      {Words::tr("Returned"), shareOf(numbers.returned, numbers.marks), QString::number(numbers.returned)}});
    });
}

void NumberCards::show(const Statistics& numbers) {
    for (const auto& fill : m_fill) {
        fill(numbers);
    }
}

}  // namespace withheld::ui
