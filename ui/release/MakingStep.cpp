#include "release/MakingStep.h"

#include <QListWidget>
#include <QProgressBar>
#include <QVBoxLayout>

#include "release/StepWidgets.h"

namespace withheld::ui {

MakingStep::MakingStep(QWidget* parent)
    : QWidget(parent),
      m_stage(new QLabel),
      m_speed(makeQuietText()),
      m_bar(new QProgressBar),
      m_stages(new QListWidget),
      m_cancel(new QPushButton(tr("Cancel"))) {
    m_stage->setObjectName(QStringLiteral("releaseStage"));
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(8);
    m_bar->setAccessibleName(tr("Progress of the release"));
    m_stages->setAccessibleName(tr("What was done"));
    m_stages->setSelectionMode(QAbstractItemView::NoSelection);
    m_cancel->setObjectName(QStringLiteral("releaseCancel"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(makeHeading(tr("Make and prove")));
    layout->addWidget(makeQuietText(tr("You may go on working. A failed or cancelled release leaves nothing behind.")));
    layout->addSpacing(12);
    layout->addWidget(m_stage);
    layout->addWidget(m_bar);
    layout->addWidget(m_speed);
    layout->addSpacing(8);
    layout->addWidget(m_stages, 1);
    layout->addWidget(m_cancel, 0, Qt::AlignLeft);
    setMainControl(this, m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_stage->setText(tr("Stopping… nothing will be left behind"));
        emit cancelRequested();
    });
}

void MakingStep::start() {
    m_stages->clear();
    m_stage->setText(tr("Starting…"));
    m_speed->clear();
    m_bar->setRange(0, 0);
}

void MakingStep::showProgress(const Progress& progress, double perSecond) {
    const QString stage = QString::fromStdString(progress.stage);
    if (stage != m_stage->text()) {
        if (m_stages->count() > 0) {
            QListWidgetItem* before = m_stages->item(m_stages->count() - 1);
            before->setText(QStringLiteral("✓ ") + before->text().mid(2));
        }
        m_stages->addItem(QStringLiteral("… ") + stage);
        m_stages->scrollToBottom();
        m_stage->setText(stage);
    }
    m_bar->setRange(0, progress.total);
    m_bar->setValue(progress.done);
    QString speed;
    if (progress.total > 0) {
        speed = tr("%1 of %2").arg(progress.done).arg(progress.total);
        if (perSecond > 0) {
            speed += tr(", %1 a second").arg(perSecond, 0, 'f', 1);
        }
    }
    m_speed->setText(speed);
}

}  // namespace withheld::ui
