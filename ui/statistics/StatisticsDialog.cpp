#include "statistics/StatisticsDialog.h"

#include <QDate>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QShowEvent>
#include <QTimer>
#include <QVBoxLayout>

#include "base/Files.h"
#include "common/AccessibleRole.h"
#include "common/CaseModel.h"
#include "common/Theme.h"
#include "statistics/ActivityWatch.h"
#include "statistics/ClockCard.h"
#include "statistics/ClockDialog.h"
#include "statistics/NumberCards.h"
#include "statistics/Summary.h"
#include "statistics/TimeCard.h"

namespace withheld::ui {

struct StatisticsDialog::Parts {
    CaseModel& model;
    ActivityWatch& watch;
    bool isWritable;
    ClockCard* clock = nullptr;
    TimeCard* time = nullptr;
    std::unique_ptr<NumberCards> numbers = nullptr;
    QLabel* empty = nullptr;
    QLabel* problem = nullptr;
    QGridLayout* grid = nullptr;
    QScrollArea* scroll = nullptr;
    QPushButton* summary = nullptr;
    QTimer* soon = nullptr;
    int columns = 0;
    bool wasEmpty = false;
};

StatisticsDialog::StatisticsDialog(CaseModel& model, ActivityWatch& watch, bool isWritable, QWidget* parent)
    : QDialog(parent), m(new Parts{model, watch, isWritable}) {
    setObjectName(QStringLiteral("statisticsDialog"));
    setWindowTitle(tr("Statistics and time"));
    build();
    const QSize available = screen()->availableSize();
    resize(std::min(Theme::instance().paneWidth(860), available.width() - 40), std::min(640, available.height() - 60));
    // Marks change many at a time; the cards follow a moment later.
    constexpr int kSoon = 150;  // ms
    m->soon = new QTimer(this);
    m->soon->setSingleShot(true);
    m->soon->setInterval(kSoon);
    connect(m->soon, &QTimer::timeout, this, [this] {
        if (isVisible()) {
            refresh();
        }
    });
    const auto later = [this] { m->soon->start(); };
    connect(&model, &CaseModel::marksChanged, this, later);
    connect(&model, &CaseModel::suggestionsChanged, this, later);
    connect(&model, &CaseModel::documentsChanged, this, later);
    connect(&model, &CaseModel::stageChanged, this, later);
    connect(&model, &CaseModel::viewsChanged, this, later);
    connect(&Theme::instance(), &Theme::changed, this, later);
    refresh();
}

StatisticsDialog::~StatisticsDialog() = default;

void StatisticsDialog::build() {
    auto* body = new QWidget;
    m->clock = new ClockCard(body);
    m->time = new TimeCard(body);
    m->numbers = std::make_unique<NumberCards>(body);
    m->empty = new QLabel(tr("No documents yet. Numbers appear with the first."), body);
    m->empty->setObjectName(QStringLiteral("statisticsEmpty"));
    m->empty->setAlignment(Qt::AlignCenter);
    m->empty->setWordWrap(true);
    m->empty->setForegroundRole(QPalette::PlaceholderText);
    m->empty->setContentsMargins(24, 40, 24, 40);
    m->grid = new QGridLayout(body);
    m->grid->setContentsMargins(16, 16, 16, 16);
    m->grid->setSpacing(12);
    m->scroll = new QScrollArea;
    setAccessibleRole(m->scroll, QAccessible::Grouping);
    m->scroll->viewport()->installEventFilter(this);
    m->scroll->setWidget(body);
    m->scroll->setWidgetResizable(true);
    m->scroll->setFrameShape(QFrame::NoFrame);
    m->scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m->scroll->setAccessibleName(tr("Numbers of the case"));
    m->problem = new QLabel;
    m->problem->setObjectName(QStringLiteral("statisticsProblem"));
    m->problem->setWordWrap(true);
    m->problem->setTextFormat(Qt::PlainText);
    m->problem->setContentsMargins(16, 8, 16, 0);
    m->problem->hide();

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->setContentsMargins(16, 0, 16, 12);
    m->summary = buttons->addButton(tr("Export summary…"), QDialogButtonBox::ActionRole);
    m->summary->setObjectName(QStringLiteral("exportSummary"));
    m->summary->setToolTip(tr("Numbers for your unit, without any name"));
    m->summary->setAccessibleDescription(m->summary->toolTip());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m->problem);
    column->addWidget(m->scroll, 1);
    column->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m->summary, &QPushButton::clicked, this, &StatisticsDialog::exportSummary);
    connect(m->clock, &ClockCard::changeRequested, this,
            [this](casefile::ClockChange::Kind kind) { changeClock(static_cast<int>(kind)); });
    connect(m->time, &TimeCard::exportRequested, this, &StatisticsDialog::exportTime);
    connect(m->time, &TimeCard::forgetRequested, this, &StatisticsDialog::forgetTime);
    connect(m->time, &TimeCard::countingChanged, this, [](bool on) { ActivityWatch::setCounting(on); });
}

/// One, two or three columns, as the window has room for cards that can be read.
void StatisticsDialog::arrange() {
    const bool isEmpty = m->model.state().documents.empty();
    const int room = m->scroll->viewport()->width();
    const int columns = std::clamp(room / Theme::instance().paneWidth(370), 1, 3);
    if (columns == m->columns && isEmpty == m->wasEmpty) {
        return;
    }
    m->columns = columns;
    m->wasEmpty = isEmpty;
    QList<QWidget*> shown{m->clock};
    if (!isEmpty) {
        shown << m->time;
        for (StatCard* card : m->numbers->cards()) {
            shown << card;
        }
    }
    while (QLayoutItem* item = m->grid->takeAt(0)) {
        delete item;
    }
    m->time->setVisible(!isEmpty);
    for (StatCard* card : m->numbers->cards()) {
        card->setVisible(!isEmpty);
    }
    m->empty->setVisible(isEmpty);
    for (int i = 0; i < 4; ++i) {
        m->grid->setColumnStretch(i, i < columns ? 1 : 0);
    }
    int at = 0;
    for (QWidget* card : shown) {
        m->grid->addWidget(card, at / columns, at % columns);
        ++at;
    }
    if (isEmpty) {
        m->grid->addWidget(m->empty, 1, 0, 1, columns);
    }
    for (int row = 0; row < 9; ++row) {
        m->grid->setRowStretch(row, 0);
    }
    m->grid->setRowStretch((at + columns - 1) / columns + 1, 1);
}

void StatisticsDialog::refresh() {
    const casefile::CaseState& state = m->model.state();
    m->clock->showClock(state, m->isWritable);
    m->time->showTime(state, m->watch.user().toStdString(), m->watch.seconds());
    m->numbers->show(statistics::statisticsOf(state, m->model.catalogue()));
    m->summary->setEnabled(!state.documents.empty());
    arrange();
}

/// The room for cards is known when the area that holds them has its size, which is after the dialog has its own.
bool StatisticsDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m->scroll->viewport() && event->type() == QEvent::Resize) {
        arrange();
    }
    return QDialog::eventFilter(watched, event);
}

void StatisticsDialog::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    refresh();
}

void StatisticsDialog::changeClock(int kind) {
    ClockDialog dialog(static_cast<casefile::ClockChange::Kind>(kind),
                       disclosure::clockOf(m->model.state(), QDate::currentDate()), this);
    if (dialog.exec() != QDialog::Accepted) {
        return;
    }
    const Expected<void> done = dialog.carryOut(m->model.caseFile());
    m->problem->setVisible(!done);
    if (!done) {
        m->problem->setText(tr("✗ %1").arg(QString::fromStdString(done.error().text())));
        return;
    }
    refresh();
    emit clockChanged();
    emit announced(QString::fromStdString(disclosure::clockOf(m->model.state(), QDate::currentDate()).text()));
}

QByteArray StatisticsDialog::summaryCsv() const {
    const casefile::CaseState& state = m->model.state();
    const auto numbers = statistics::statisticsOf(state, m->model.catalogue());
    return QByteArray::fromStdString(
        statistics::toCsv(state.facts.reference, statistics::summaryOf(state, numbers, QDate::currentDate())));
}

void StatisticsDialog::write(const QString& title, const QString& name, const QByteArray& bytes) {
    const QString path = QFileDialog::getSaveFileName(this, title, name, tr("Comma-separated values (*.csv)"));
    if (path.isEmpty()) {
        return;
    }
    const Expected<void> written = writeFileAtomically(path.toStdString(), bytes.toStdString());
    m->problem->setVisible(!written);
    if (!written) {
        m->problem->setText(tr("✗ %1").arg(QString::fromStdString(written.error().text())));
        return;
    }
    emit announced(tr("%1: written").arg(path));
}

void StatisticsDialog::exportSummary() {
    QString reference = QString::fromStdString(m->model.state().facts.reference);
    write(tr("Export summary"), reference.replace(QLatin1Char('/'), QLatin1Char('-')) + QStringLiteral(" numbers.csv"),
          summaryCsv());
}

void StatisticsDialog::exportTime() {
    QString reference = QString::fromStdString(m->model.state().facts.reference);
    write(tr("Export your time"), reference.replace(QLatin1Char('/'), QLatin1Char('-')) + QStringLiteral(" my time.csv"),
          QByteArray::fromStdString(statistics::toCsv(m->model.state(), m->watch.seconds())));
}

void StatisticsDialog::forgetTime() {
    QMessageBox question(QMessageBox::Question, tr("Your time"), tr("Forget how long you worked on this case?"),
                         QMessageBox::NoButton, this);
    QAbstractButton* forget = question.addButton(tr("Forget it"), QMessageBox::DestructiveRole);
    auto* keep = question.addButton(tr("Keep it"), QMessageBox::RejectRole);
    question.setDefaultButton(keep);
    question.setEscapeButton(keep);
    question.exec();
    if (question.clickedButton() == forget) {
        m->watch.forget();
        refresh();
    }
}

}  // namespace withheld::ui
