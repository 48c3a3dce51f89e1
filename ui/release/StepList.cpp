#include "release/StepList.h"

#include "common/Theme.h"
#include "review/WrappedTextDelegate.h"

namespace withheld::ui {

StepList::StepList(const QStringList& steps, QWidget* parent) : QListWidget(parent), m_steps(steps) {
    setObjectName(QStringLiteral("releaseSteps"));
    setAccessibleName(tr("Steps of the release"));
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new WrappedTextDelegate(12, this));
    for (const QString& step : steps) {
        auto* item = new QListWidgetItem(step, this);
        item->setSizeHint({0, metrics::row});
    }
    setProgress(0, false);
    connect(this, &QListWidget::currentRowChanged, this, &StepList::stepChosen);
}

void StepList::setProgress(int current, bool isFinished) {
    const QSignalBlocker blocker(this);
    for (int i = 0; i < count(); ++i) {
        const bool isDone = i < current || (i == current && isFinished);
        item(i)->setText((isDone ? QStringLiteral("✓  ") : QStringLiteral("     ")) + tr("%1 %2").arg(i + 1).arg(m_steps[i]));
        item(i)->setFont(i == current ? Theme::instance().semibold() : font());
    }
    setCurrentRow(current);
}

void StepList::setReachable(int last) {
    for (int i = 0; i < count(); ++i) {
        item(i)->setFlags(i <= last ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags);
    }
}

}  // namespace withheld::ui
