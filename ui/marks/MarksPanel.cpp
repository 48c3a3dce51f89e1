#include "marks/MarksPanel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "common/CaseModel.h"
#include "common/DigitKey.h"
#include "common/MarkSelection.h"
#include "common/Theme.h"
#include "marks/FilterChip.h"
#include "marks/MarkRow.h"
#include "marks/MarksModel.h"

namespace withheld::ui {

struct MarksPanel::Parts {
    CaseModel& model;
    MarkSelection& selection;
    MarksModel* rows = nullptr;
    QTableView* table = nullptr;
    QLabel* empty = nullptr;
    QStackedLayout* stack = nullptr;
    FilterChip* codes = nullptr;
    FilterChip* undecided = nullptr;
    FilterChip* changed = nullptr;
    bool following = false;  ///< the selection comes from elsewhere: do not answer it

    void refresh(MarksPanel& panel);
    void takeSelection();
    void giveSelection();
    void chooseCodes();
    bool key(QKeyEvent& event, MarksPanel& panel);
    [[nodiscard]] QStringList selectedIds() const;
};

MarksPanel::MarksPanel(CaseModel& model, MarkSelection& selection, QWidget* parent)
    : QWidget(parent), m(new Parts{model, selection}) {
    m->rows = new MarksModel(model, this);
    m->table = new QTableView(this);
    m->table->setModel(m->rows);
    m->table->setItemDelegate(new MarkRow(model, m->table));
    m->table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m->table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m->table->setShowGrid(false);
    m->table->setFrameShape(QFrame::NoFrame);
    m->table->setWordWrap(false);
    m->table->setMouseTracking(true);
    m->table->setTabKeyNavigation(false);
    m->table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m->table->verticalHeader()->hide();
    m->table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m->table->verticalHeader()->setDefaultSectionSize(std::max(metrics::row, fontMetrics().height() + 8));
    m->table->horizontalHeader()->hide();
    m->table->horizontalHeader()->setMinimumSectionSize(20);
    m->table->setColumnWidth(MarksModel::Sign, 30);
    m->table->setColumnWidth(MarksModel::Page, 12 + fontMetrics().horizontalAdvance("888"));
    m->table->horizontalHeader()->setSectionResizeMode(MarksModel::Text, QHeaderView::Stretch);
    m->table->setColumnWidth(MarksModel::Code, 14 + fontMetrics().horizontalAdvance("s.31(1)(a)"));
    m->table->setColumnWidth(MarksModel::Origin, 14 + fontMetrics().horizontalAdvance("same as 3 ?"));
    m->table->setAccessibleName(tr("Marks"));
    m->table->setContextMenuPolicy(Qt::CustomContextMenu);
    m->table->installEventFilter(this);

    m->codes = new FilterChip(tr("All codes"), this);
    m->codes->setMenuArrow(true);
    m->undecided = new FilterChip(QString(), this);
    m->changed = new FilterChip(QString(), this);
    m->undecided->setCheckable(true);
    m->changed->setCheckable(true);
    auto* chips = new QHBoxLayout;
    chips->setContentsMargins(12, 6, 12, 6);
    chips->setSpacing(8);
    chips->addWidget(m->codes);
    chips->addWidget(m->undecided);
    chips->addWidget(m->changed);
    chips->addStretch();

    m->empty = new QLabel(this);
    m->empty->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m->empty->setWordWrap(true);
    m->empty->setContentsMargins(24, 24, 24, 24);
    m->empty->setForegroundRole(QPalette::PlaceholderText);
    m->stack = new QStackedLayout;
    m->stack->addWidget(m->table);
    m->stack->addWidget(m->empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(chips);
    column->addLayout(m->stack, 1);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setFocusProxy(m->table);

    connect(m->codes, &FilterChip::clicked, this, [this] { m->chooseCodes(); });
    connect(m->undecided, &FilterChip::toggled, this, [this](bool on) {
        m->changed->setChecked(on ? false : m->changed->isChecked());
        m->rows->setFilter(on ? MarkFilter::Undecided : m->changed->isChecked() ? MarkFilter::Changed : MarkFilter::All);
    });
    connect(m->changed, &FilterChip::toggled, this, [this](bool on) {
        m->undecided->setChecked(on ? false : m->undecided->isChecked());
        m->rows->setFilter(on ? MarkFilter::Changed : m->undecided->isChecked() ? MarkFilter::Undecided : MarkFilter::All);
    });
    connect(m->rows, &MarksModel::refreshed, this, [this] { m->refresh(*this); });
    connect(m->table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { m->giveSelection(); });
    connect(m->table, &QTableView::clicked, this,
            [this](const QModelIndex& index) { emit m->selection.revealRequested(m->rows->idAt(index.row())); });
    connect(&selection, &MarkSelection::changed, this, [this] { m->takeSelection(); });
    connect(&Theme::instance(), &Theme::changed, m->table->viewport(), qOverload<>(&QWidget::update));
    connect(m->table, &QTableView::customContextMenuRequested, this, [this](const QPoint& point) {
        const QStringList ids = m->selectedIds();
        if (ids.isEmpty()) {
            return;
        }
        QMenu menu(this);
        QMenu* codes = menu.addMenu(tr("Code"));
        for (const disclosure::Exemption& exemption : m->model.catalogue().exemptions) {
            codes->addAction(QString::fromStdString(exemption.id + "  " + exemption.title), this,
                             [this, ids, id = exemption.id] { m->model.setExemptions(ids, {id}); });
        }
        menu.addAction(tr("Comment…"), this, [this] { emit commentRequested(m->selection.current()); });
        menu.addSeparator();
        menu.addAction(tr("Delete\tDel"), this, [this, ids] { m->model.removeMarks(ids); });
        menu.exec(m->table->viewport()->mapToGlobal(point));
    });
    m->refresh(*this);
}

MarksPanel::~MarksPanel() = default;

int MarksPanel::count() const {
    return m->rows->countOf(MarkFilter::All);
}

void MarksPanel::setDocument(const QString& document) {
    if (document != m->rows->document()) {
        m->rows->setDocument(document);
    }
}

void MarksPanel::Parts::refresh(MarksPanel& panel) {
    undecided->setText(tr("Undecided %1").arg(rows->countOf(MarkFilter::Undecided)));
    changed->setText(tr("Changed %1").arg(rows->countOf(MarkFilter::Changed)));
    changed->setToolTip(tr("Changed since the last submission, or returned by the reviewer"));
    codes->setText(rows->code().isEmpty() ? tr("All codes") : rows->code() == "–" ? tr("No code") : rows->code());
    codes->setChecked(!rows->code().isEmpty());
    for (FilterChip* chip : {codes, undecided, changed}) {
        chip->updateGeometry();
        chip->update();
    }
    const bool filtered = rows->filter() != MarkFilter::All || !rows->code().isEmpty();
    empty->setText(filtered ? tr("Nothing fits this filter.") : tr("No marks yet.\nPress R and drag over text, or use Search."));
    stack->setCurrentIndex(rows->rowCount() == 0 ? 1 : 0);
    takeSelection();
    emit panel.countChanged(rows->countOf(MarkFilter::All));
}

void MarksPanel::Parts::takeSelection() {
    if (following) {
        return;
    }
    following = true;
    QItemSelection chosen;
    int current = -1;
    for (const QString& id : selection.ids()) {
        if (const int row = rows->rowOf(id); row >= 0) {
            chosen.select(rows->index(row, 0), rows->index(row, MarksModel::ColumnCount - 1));
            current = row;
        }
    }
    table->selectionModel()->select(chosen, QItemSelectionModel::ClearAndSelect);
    if (current >= 0) {
        table->selectionModel()->setCurrentIndex(rows->index(current, MarksModel::Text), QItemSelectionModel::NoUpdate);
        table->scrollTo(rows->index(current, MarksModel::Text));
    }
    following = false;
}

QStringList MarksPanel::Parts::selectedIds() const {
    QStringList ids;
    for (const QModelIndex& index : table->selectionModel()->selectedRows()) {
        ids << rows->idAt(index.row());
    }
    // The current row comes last: it is what the inspector shows.
    const QString current = rows->idAt(table->currentIndex().row());
    if (ids.removeOne(current)) {
        ids << current;
    }
    return ids;
}

void MarksPanel::Parts::giveSelection() {
    if (!following) {
        following = true;
        selection.set(selectedIds());
        following = false;
    }
}

void MarksPanel::Parts::chooseCodes() {
    QMenu menu(codes);
    const auto add = [&](const QString& text, const QString& code) {
        QAction* action = menu.addAction(text);
        action->setCheckable(true);
        action->setChecked(rows->code() == code);
        QObject::connect(action, &QAction::triggered, rows, [this, code] { rows->setCode(code); });
    };
    add(tr("All codes"), {});
    for (const auto& [code, count] : rows->codes()) {
        add(QString("%1  (%2)").arg(code == "–" ? tr("No code") : code).arg(count), code);
    }
    menu.exec(codes->mapToGlobal(QPoint(0, codes->height())));
}

bool MarksPanel::Parts::key(QKeyEvent& event, MarksPanel& panel) {
    const QStringList ids = selectedIds();
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier)) {
        return false;
    }
    if (const int digit = digitOf(event); digit >= 0) {
        for (const disclosure::Exemption& exemption : model.catalogue().exemptions) {
            if (exemption.slot == digit) {
                event.modifiers() & Qt::ShiftModifier ? model.toggleExemption(ids, QString::fromStdString(exemption.id))
                                                      : model.setExemptions(ids, {exemption.id});
            }
        }
        return true;
    }
    QStringList suggestions;
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(suggestions),
                 [this](const QString& id) { return model.suggestion(id) != nullptr; });
    switch (event.key()) {
        case Qt::Key_Delete:
            model.removeMarks(ids);
            model.refuseSuggestions(suggestions);
            return true;
        case Qt::Key_Y:
            model.acceptSuggestions(suggestions);
            return true;
        case Qt::Key_N:
            model.refuseSuggestions(suggestions);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_G:
            if (!ids.isEmpty()) {
                emit selection.revealRequested(ids.back());
            }
            return true;
        case Qt::Key_C:
            if (model.mark(selection.current())) {
                emit panel.commentRequested(selection.current());
            }
            return true;
        default:
            return false;
    }
}

bool MarksPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress && m->key(*static_cast<QKeyEvent*>(event), *this)) {
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace withheld::ui
