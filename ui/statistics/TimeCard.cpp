#include "statistics/TimeCard.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <algorithm>

#include "statistics/ActivityWatch.h"
#include "statistics/BarList.h"

namespace withheld::ui {

TimeCard::TimeCard(QWidget* parent)
    : StatCard(tr("Your time (nobody else sees it)"), parent),
      m_rows(new BarList),
      m_counts(new QCheckBox(tr("Count my &time"))),
      m_export(new QPushButton(tr("Export mine…"))),
      m_forget(new QPushButton(tr("Forget it"))) {
    m_counts->setObjectName(QStringLiteral("countsTime"));
    m_counts->setToolTip(tr("Kept beside your settings, never in the case. Pauses of more than a minute do not count."));
    m_counts->setAccessibleDescription(m_counts->toolTip());
    m_counts->setChecked(ActivityWatch::isCounting());
    m_export->setObjectName(QStringLiteral("exportTime"));
    m_forget->setObjectName(QStringLiteral("forgetTime"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_export);
    buttons->addWidget(m_forget);
    buttons->addStretch(1);
    content().addWidget(m_rows);
    content().addWidget(m_counts);
    content().addLayout(buttons);
    connect(m_export, &QPushButton::clicked, this, &TimeCard::exportRequested);
    connect(m_forget, &QPushButton::clicked, this, &TimeCard::forgetRequested);
    connect(m_counts, &QCheckBox::toggled, this, &TimeCard::countingChanged);
}

void TimeCard::showTime(const casefile::CaseState& state, const std::string& user, const statistics::SecondsByDocument& seconds) {
    double all = 0;
    double most = 0;
    for (const auto& [document, spent] : seconds) {
        all += spent;
        most = std::max(most, spent);
    }
    std::vector<BarList::Row> rows;
    for (const casefile::Document& document : state.documents) {
        const auto found = seconds.find(document.id);
        if (found != seconds.end() && found->second > 0) {
            const QString name = QString::fromStdString(document.fileName);
            rows.push_back({fontMetrics().elidedText(name, Qt::ElideMiddle, 22 * fontMetrics().averageCharWidth()),
                            found->second / most, QString::fromStdString(statistics::durationText(found->second)), name});
        }
    }
    m_rows->setRows(rows);
    m_rows->setVisible(!rows.empty());
    m_export->setEnabled(!rows.empty());
    m_forget->setEnabled(!rows.empty());
    if (rows.empty()) {
        setHeadline({});
        setDetail(tr("Nothing counted in this case yet."));
        return;
    }
    setHeadline(QString::fromStdString(statistics::durationText(all)));
    const auto pace = statistics::paceOf(state, user, seconds);
    setDetail(!pace                  ? tr("How much is left can be told after three pages.")
              : pace->pagesLeft == 0 ? tr("You have had every page on screen.")
                                     : tr("At your pace %1 left: %2 pages to view")
                                           .arg(QString::fromStdString(statistics::durationText(pace->secondsLeft())))
                                           .arg(pace->pagesLeft));
}

}  // namespace withheld::ui
