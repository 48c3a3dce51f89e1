#include "review/ConsistencyBoard.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>
#include <array>
#include <utility>

#include "common/CaseModel.h"
#include "common/CoreWords.h"
#include "common/DialogSize.h"
#include "common/FilterChip.h"
#include "common/Theme.h"
#include "review/ConsistencyModel.h"
#include "review/ConsistencyWatch.h"
#include "review/KeyButton.h"

namespace withheld::ui {

struct ConsistencyBoard::Parts {
    ConsistencyWatch& watch;
    ConsistencyModel* rows = nullptr;
    QTableView* table = nullptr;
    QLabel* summary = nullptr;
    QLabel* empty = nullptr;
    QStackedLayout* stack = nullptr;
    std::array<std::pair<BoardFilter, FilterChip*>, 6> chips{};
    KeyButton* show = nullptr;
    KeyButton* propose = nullptr;
    KeyButton* leave = nullptr;
    KeyButton* different = nullptr;
    KeyButton* reopen = nullptr;
    KeyButton* reveal = nullptr;
    int place = -1;  ///< last shown of the chosen row
};

ConsistencyBoard::ConsistencyBoard(CaseModel& model, QWidget* parent)
    : QDialog(parent), m_model(model), m(new Parts{ConsistencyWatch::of(model)}) {
    setObjectName(QStringLiteral("consistencyBoard"));
    setWindowTitle(tr("Consistency"));
    resize(dialogSize(*this, {920, 460}));
    build();
    connect(&m->watch, &ConsistencyWatch::updated, this, &ConsistencyBoard::takeBoard);
    connect(&m->watch, &ConsistencyWatch::outdated, this, [this] {
        if (isVisible()) {
            m->watch.request();
        }
    });
    takeBoard();
}

ConsistencyBoard::~ConsistencyBoard() = default;

void ConsistencyBoard::build() {
    m->rows = new ConsistencyModel(m_model, this);
    m->table = new QTableView;
    m->table->setObjectName(QStringLiteral("consistencyTable"));
    m->table->setAccessibleName(tr("Strings that are redacted somewhere"));
    m->table->setModel(m->rows);
    m->table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m->table->setSelectionMode(QAbstractItemView::SingleSelection);
    m->table->setShowGrid(false);
    m->table->setFrameShape(QFrame::NoFrame);
    m->table->setWordWrap(false);
    m->table->setTabKeyNavigation(false);
    m->table->verticalHeader()->hide();
    m->table->verticalHeader()->setDefaultSectionSize(std::max(metrics::row, fontMetrics().height() + 8));
    QHeaderView* header = m->table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const auto width = [this](const char* sample) { return 24 + fontMetrics().horizontalAdvance(QLatin1String(sample)); };
    m->table->setColumnWidth(ConsistencyModel::String, width("H••••• D•••••• D"));
    m->table->setColumnWidth(ConsistencyModel::Marked, width("Redacted"));
    m->table->setColumnWidth(ConsistencyModel::Open, width("Open"));
    m->table->setColumnWidth(ConsistencyModel::Kind, width("same words, surname first"));
    m->table->setColumnWidth(ConsistencyModel::Decision, width("Different person · 12"));
    header->setSectionResizeMode(ConsistencyModel::Where, QHeaderView::Stretch);
    m->table->installEventFilter(this);

    auto* chips = new QHBoxLayout;
    chips->setSpacing(8);
    std::size_t index = 0;
    for (const BoardFilter filter : {BoardFilter::Open, BoardFilter::Readable, BoardFilter::Paragraphs, BoardFilter::Widths,
                                     BoardFilter::Codes, BoardFilter::Decided}) {
        auto* chip = new FilterChip(QString());
        chip->setCheckable(true);
        chip->setChecked(filter == BoardFilter::Open);
        connect(chip, &FilterChip::clicked, this, [this, filter] {
            m->rows->setFilter(filter);
            refresh();
        });
        chips->addWidget(chip);
        m->chips[index++] = {filter, chip};
    }
    chips->addStretch();

    m->empty = new QLabel;
    m->empty->setObjectName(QStringLiteral("consistencyEmpty"));
    m->empty->setAlignment(Qt::AlignCenter);
    m->empty->setWordWrap(true);
    m->empty->setContentsMargins(24, 24, 24, 24);
    m->empty->setForegroundRole(QPalette::PlaceholderText);
    m->summary = new QLabel;
    m->summary->setObjectName(QStringLiteral("consistencySummary"));
    m->summary->setWordWrap(true);

    const auto button = [this](const QString& text, const QString& key, KeyButton::Kind kind, void (ConsistencyBoard::*slot)()) {
        auto* made = new KeyButton(text, key, kind);
        connect(made, &QAbstractButton::clicked, this, slot);
        return made;
    };
    m->show = button(tr("Show"), tr("Enter"), KeyButton::Kind::Primary, &ConsistencyBoard::showNext);
    m->propose = button(tr("Propose all"), QStringLiteral("P"), KeyButton::Kind::Outlined, &ConsistencyBoard::propose);
    m->leave = button(tr("Leave open…"), QStringLiteral("L"), KeyButton::Kind::Outlined, &ConsistencyBoard::leaveOpen);
    m->different =
        button(tr("Different person"), QStringLiteral("D"), KeyButton::Kind::Outlined, &ConsistencyBoard::differentPerson);
    m->reopen = button(tr("Open again"), QStringLiteral("R"), KeyButton::Kind::Outlined, &ConsistencyBoard::reopen);
    m->reveal = new KeyButton(tr("Hold to show"), QStringLiteral("Q"), KeyButton::Kind::Flat);
    connect(m->reveal, &QAbstractButton::pressed, this, [this] { m->rows->setRevealed(true); });
    connect(m->reveal, &QAbstractButton::released, this, [this] { m->rows->setRevealed(false); });
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (KeyButton* each : {m->show, m->propose, m->leave, m->different, m->reopen}) {
        buttons->addWidget(each);
    }
    buttons->addStretch();
    buttons->addWidget(m->reveal);

    auto* centre = new QWidget;
    centre->setBackgroundRole(QPalette::Base);
    centre->setAutoFillBackground(true);
    m->stack = new QStackedLayout(centre);
    m->stack->addWidget(m->table);
    m->stack->addWidget(m->empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(10);
    column->addWidget(m->summary);
    column->addLayout(chips);
    column->addWidget(centre, 1);
    column->addLayout(buttons);

    connect(m->table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        m->place = -1;
        refresh();
    });
    connect(m->table, &QTableView::doubleClicked, this, &ConsistencyBoard::showNext);
    m->table->setFocus();
}

int ConsistencyBoard::row() const {
    return m->table->currentIndex().isValid() ? m->table->currentIndex().row() : -1;
}

void ConsistencyBoard::takeBoard() {
    const consistency::Finding* chosen = m->rows->findingAt(row());
    const std::string id = chosen == nullptr ? std::string() : chosen->id;
    const int before = std::max(row(), 0);
    if (m->watch.board()) {
        m->rows->setBoard(*m->watch.board());
    }
    const int same = m->rows->rowOf(id);
    if (m->rows->rowCount() > 0) {
        m->table->selectRow(same >= 0 ? same : std::min(before, m->rows->rowCount() - 1));
    }
    refresh();
}

void ConsistencyBoard::refresh() {
    const std::array<QString, 6> words{tr("Open %1"),           tr("Readable elsewhere %1"),
                                       tr("Same paragraph %1"), tr("Equal widths %1"),
                                       tr("Codes %1"),          tr("Decided %1")};
    for (std::size_t i = 0; i < m->chips.size(); ++i) {
        const auto& [filter, chip] = m->chips[i];
        chip->setText(words[i].arg(m->rows->countOf(filter)));
        chip->setChecked(filter == m->rows->filter());
        chip->updateGeometry();
        chip->update();
    }
    const auto& board = m->watch.board();
    const QString summary = board ? said(consistency::summarySentence(*board)) : tr("Looking through the case…");
    m->summary->setText(summary);
    const bool isClean = m->rows->filter() == BoardFilter::Open || m->rows->filter() == BoardFilter::Readable;
    m->empty->setText(!board ? tr("Looking through the case…") : isClean ? summary : tr("Nothing fits this filter."));
    m->stack->setCurrentIndex(m->rows->rowCount() == 0 ? 1 : 0);
    m->summary->setVisible(m->rows->rowCount() > 0 || !isClean);
    if (m->rows->rowCount() > 0 && row() < 0) {
        m->table->selectRow(0);
    }

    const consistency::Finding* finding = m->rows->findingAt(row());
    const bool isOpen = finding != nullptr && finding->open() > 0;
    const bool isReadable = isOpen && finding->issue == consistency::Issue::Readable;
    m->show->setEnabled(finding != nullptr);
    m->propose->setEnabled((isReadable || (isOpen && finding->issue == consistency::Issue::SameParagraph)) &&
                           m_model.isEditable());
    m->leave->setEnabled(isOpen);
    m->different->setEnabled(isReadable);
    m->reopen->setEnabled(finding != nullptr && finding->decision(m_model.state()) != nullptr);
    m->reveal->setEnabled(finding != nullptr);
}

void ConsistencyBoard::showNext() {
    if (const consistency::Place* place = m->rows->nextPlace(row(), m->place)) {
        emit showRequested(QString::fromStdString(place->document), place->page, QString::fromStdString(place->markId));
    }
}

void ConsistencyBoard::propose() {
    if (m->propose->isEnabled() && m->rows->propose(row()) == 0) {
        m->summary->setText(
            tr("No suggestion is new: these places were refused before, or lie in a name or property. "
               "Mark them by hand, or leave them open."));
    }
}

void ConsistencyBoard::leaveOpen() {
    if (!m->leave->isEnabled()) {
        return;
    }
    QInputDialog question(this);
    question.setObjectName(QStringLiteral("leaveOpenReason"));
    question.setWindowTitle(tr("Leave open"));
    question.setLabelText(tr("Why may it stay readable? The reviewer and the audit see this."));
    question.setComboBoxItems({tr("Public official acting in that role"), tr("Already public"), tr("Not the same information")});
    question.setComboBoxEditable(true);
    question.setOkButtonText(tr("Leave open"));
    if (question.exec() == QDialog::Accepted) {
        m->rows->leaveOpen(row(), question.textValue());
    }
}

void ConsistencyBoard::differentPerson() {
    if (m->different->isEnabled()) {
        m->rows->differentPerson(row());
    }
}

void ConsistencyBoard::reopen() {
    if (m->reopen->isEnabled()) {
        m->rows->reopen(row());
    }
}

void ConsistencyBoard::showEvent(QShowEvent* event) {
    QDialog::showEvent(event);
    m->watch.request();
}

bool ConsistencyBoard::eventFilter(QObject* watched, QEvent* event) {
    const auto* key =
        event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease ? static_cast<QKeyEvent*>(event) : nullptr;
    if (key == nullptr || key->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) {
        return QDialog::eventFilter(watched, event);
    }
    const bool isPress = key->type() == QEvent::KeyPress;
    if (key->key() == Qt::Key_Q) {
        if (!key->isAutoRepeat()) {
            m->rows->setRevealed(isPress);
        }
        return true;
    }
    const std::array<std::pair<int, void (ConsistencyBoard::*)()>, 6> actions{{{Qt::Key_Return, &ConsistencyBoard::showNext},
                                                                               {Qt::Key_Enter, &ConsistencyBoard::showNext},
                                                                               {Qt::Key_P, &ConsistencyBoard::propose},
                                                                               {Qt::Key_L, &ConsistencyBoard::leaveOpen},
                                                                               {Qt::Key_D, &ConsistencyBoard::differentPerson},
                                                                               {Qt::Key_R, &ConsistencyBoard::reopen}}};
    for (const auto& [wanted, slot] : actions) {
        if (isPress && key->key() == wanted) {
            (this->*slot)();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

}  // namespace withheld::ui
