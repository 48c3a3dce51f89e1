#include "marks/MarksPanel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

#include "common/CaseModel.h"
#include "common/ChipFlow.h"
#include "common/DigitKey.h"
#include "common/EmptyWords.h"
#include "common/FilterChip.h"
#include "common/MarkSelection.h"
#include "common/Theme.h"
#include "marks/ListScope.h"
#include "marks/ManyMarksBar.h"
#include "marks/MarksModel.h"
#include "marks/MarksMoreMenu.h"
#include "marks/MarksTable.h"
#include "marks/SavedFilters.h"

namespace withheld::ui {

struct MarksPanel::Parts {
    CaseModel& model;
    MarkSelection& selection;
    MarksModel* rows = nullptr;
    MarksTable* table = nullptr;
    EmptyWords* empty = nullptr;
    FilterChip* codes = nullptr;
    FilterChip* undecided = nullptr;
    FilterChip* changed = nullptr;
    FilterChip* overlaps = nullptr;
    ScopeChip* scope = nullptr;
    ChipFlow* chips = nullptr;
    QList<FilterChip*> ofCodes{};
    FilterChip* more = nullptr;
    QLineEdit* words = nullptr;
    QTimer* typed = nullptr;
    ManyMarksBar* bar = nullptr;
    bool following = false;  ///< the selection comes from elsewhere: do not answer it

    void refresh(MarksPanel& panel);
    void takeSelection();
    void giveSelection();
    void chooseCodes();
    void showCodeChips();
    void show(const SavedFilter& filter);
    bool keyOnHeading(int key);
    bool key(QKeyEvent& event, MarksPanel& panel);
    void showMany();
};

MarksPanel::MarksPanel(CaseModel& model, MarkSelection& selection, QWidget* parent)
    : QWidget(parent), m(new Parts{model, selection}) {
    m->rows = new MarksModel(model, this);
    m->table = new MarksTable(model, *m->rows, this);
    m->table->setAccessibleName(tr("Marks"));
    m->table->setContextMenuPolicy(Qt::CustomContextMenu);
    m->table->installEventFilter(this);

    m->scope = new ScopeChip(model, QStringLiteral("marks/scope"), this);
    m->scope->setObjectName(QStringLiteral("marksScope"));
    m->codes = new FilterChip(tr("All codes"), this);
    m->codes->setMenuArrow(true);
    m->undecided = new FilterChip(QString(), this);
    m->undecided->setObjectName(QStringLiteral("marksUndecided"));
    m->changed = new FilterChip(QString(), this);
    m->overlaps = new FilterChip(QString(), this);
    m->chips = new ChipFlow(2, this);
    m->chips->add(m->scope);
    m->chips->add(m->codes);
    for (FilterChip* chip : {m->undecided, m->changed, m->overlaps}) {
        chip->setCheckable(true);
        m->chips->add(chip);
    }
    auto* chips = new QHBoxLayout;
    chips->setContentsMargins(12, 6, 12, 6);
    chips->setSpacing(8);
    chips->addWidget(m->chips, 1);
    m->more = new FilterChip(QStringLiteral("⋯"), this);
    m->more->setObjectName(QStringLiteral("marksMore"));
    m->more->setAccessibleName(tr("Saved filters, sorting, groups, export"));
    m->more->setToolTip(m->more->accessibleName());
    chips->addWidget(m->more, 0, Qt::AlignTop);
    m->words = new QLineEdit(this);
    m->words->setObjectName(QStringLiteral("marksWords"));
    m->words->setPlaceholderText(tr("Filter by words, code, author"));
    m->words->setAccessibleName(tr("Filter by words, code, author"));
    m->words->setClearButtonEnabled(true);
    auto* wordsRow = new QHBoxLayout;
    wordsRow->setContentsMargins(12, 0, 12, 6);
    wordsRow->addWidget(m->words);
    m->typed = new QTimer(this);
    m->typed->setSingleShot(true);
    m->typed->setInterval(120);  // ms between two letters of somebody who types
    m->bar = new ManyMarksBar(model, this);

    m->empty = new EmptyWords(*m->table, {});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(chips);
    column->addLayout(wordsRow);
    column->addWidget(m->table, 1);
    column->addWidget(m->bar);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setFocusProxy(m->table);

    connect(m->codes, &FilterChip::clicked, this, [this] { m->chooseCodes(); });
    connect(m->scope, &ScopeChip::scopeChanged, m->rows, &MarksModel::setScope);
    for (const auto& [chip, filter] : {std::pair{m->undecided, MarkFilter::Undecided}, std::pair{m->changed, MarkFilter::Changed},
                                       std::pair{m->overlaps, MarkFilter::Overlaps}}) {
        connect(chip, &FilterChip::toggled, this, [this, chip = chip, filter = filter](bool on) {
            for (FilterChip* other : {m->undecided, m->changed, m->overlaps}) {
                const QSignalBlocker quiet(other);
                other->setChecked(on && other == chip);
            }
            m->rows->setFilter(on ? filter : MarkFilter::All);
        });
    }
    connect(m->more, &FilterChip::clicked, this, [this] {
        MarksMoreMenu menu(m->model, *m->rows, this);
        connect(&menu, &MarksMoreMenu::filterChosen, this, [this](const SavedFilter& filter) { m->show(filter); });
        connect(&menu, &MarksMoreMenu::announced, this, &MarksPanel::announced);
        menu.exec(m->more->mapToGlobal(QPoint(0, m->more->height())));
    });
    connect(m->words, &QLineEdit::textChanged, m->typed, qOverload<>(&QTimer::start));
    connect(m->typed, &QTimer::timeout, this, [this] { m->rows->setWords(m->words->text()); });
    connect(m->rows, &MarksModel::refreshed, this, [this] { m->refresh(*this); });
    connect(m->table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { m->giveSelection(); });
    connect(m->table, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (!m->rows->isHeading(index.row())) {
            emit m->selection.revealRequested(m->rows->idAt(index.row()));
        }
    });
    connect(&selection, &MarkSelection::changed, this, [this] { m->takeSelection(); });
    connect(&Theme::instance(), &Theme::changed, m->table->viewport(), qOverload<>(&QWidget::update));
    connect(m->table, &QTableView::customContextMenuRequested, this, [this](const QPoint& point) {
        const QStringList ids = m->selection.ids();
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
    m->rows->setScope(m->scope->scope());
    m->rows->setGrouping(MarksMoreMenu::lastGrouping());
    m->refresh(*this);
}

MarksPanel::~MarksPanel() = default;

int MarksPanel::count() const {
    return m->rows->countOf(MarkFilter::All);
}

void MarksPanel::setDocument(const QString& document) {
    if (document != m->rows->document()) {
        m->rows->setDocument(document);
        m->showMany();
    }
}

void MarksPanel::Parts::refresh(MarksPanel& panel) {
    undecided->setText(tr("Undecided %1").arg(rows->countOf(MarkFilter::Undecided)));
    changed->setText(tr("Changed %1").arg(rows->countOf(MarkFilter::Changed)));
    changed->setToolTip(tr("Changed since the last submission, or returned by the reviewer"));
    overlaps->setText(tr("Overlaps %1").arg(rows->countOf(MarkFilter::Overlaps)));
    overlaps->setToolTip(tr("Marks that lie over another mark"));
    overlaps->setVisible(rows->countOf(MarkFilter::Overlaps) > 0 || rows->filter() == MarkFilter::Overlaps);
    codes->setText(rows->code().isEmpty() ? tr("All codes") : rows->code() == "–" ? tr("No code") : rows->code());
    codes->setChecked(!rows->code().isEmpty());
    for (FilterChip* chip : {codes, undecided, changed, overlaps}) {
        chip->update();
    }
    showCodeChips();
    empty->setWords(rows->isFiltered() ? tr("Nothing fits this filter.")
                                       : tr("No marks yet.\nPress R and drag over text, or use Search."));
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
    showMany();
}

/// What is chosen may lie in other documents, or be filtered away: all of it is meant by what is done with many.
void MarksPanel::Parts::showMany() {
    QStringList ids;
    for (const QString& id : selection.ids()) {
        const casefile::CaseSuggestion* suggestion = model.suggestion(id);
        if (model.mark(id) != nullptr || (suggestion != nullptr && suggestion->state == casefile::SuggestionState::Open)) {
            ids << id;
        }
    }
    bar->setIds(ids, std::count_if(ids.begin(), ids.end(), [this](const QString& id) { return rows->rowOf(id) < 0; }));
}

void MarksPanel::Parts::giveSelection() {
    if (!following) {
        following = true;
        selection.set(table->chosenIds());
        following = false;
        showMany();
    }
}

/// The codes most in use, as far as there is room; all of them are in the menu of the first chip.
void MarksPanel::Parts::showCodeChips() {
    constexpr std::size_t most = 6;
    std::vector<std::pair<QString, int>> byUse = rows->codes();
    std::stable_sort(byUse.begin(), byUse.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    byUse.resize(std::min(byUse.size(), most));
    QList<QWidget*> shown;
    for (const auto& [code, count] : byUse) {
        if (ofCodes.size() <= shown.size()) {
            ofCodes << new FilterChip(QString(), chips);
            ofCodes.back()->setCheckable(true);
            QObject::connect(ofCodes.back(), &FilterChip::clicked, rows, [this, chip = ofCodes.back()](bool on) {
                rows->setCode(on ? chip->property("code").toString() : QString());
            });
        }
        FilterChip* chip = ofCodes[shown.size()];
        chip->setProperty("code", code);
        chip->setText(QStringLiteral("%1 %2").arg(code == "–" ? MarksPanel::tr("No code") : code).arg(count));
        chip->setChecked(rows->code() == code);
        chip->update();
        shown << chip;
    }
    chips->setOptional(shown);
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

void MarksPanel::Parts::show(const SavedFilter& filter) {
    const QSignalBlocker quietWords(words);
    for (const auto& [chip, of] : {std::pair{undecided, MarkFilter::Undecided}, std::pair{changed, MarkFilter::Changed},
                                   std::pair{overlaps, MarkFilter::Overlaps}}) {
        const QSignalBlocker quiet(chip);
        chip->setChecked(filter.filter == of);
    }
    words->setText(filter.words);
    rows->setShown(filter.filter, filter.code, filter.words);
}

/// As in a tree: left closes, right opens, Enter does the other.
bool MarksPanel::Parts::keyOnHeading(int key) {
    switch (key) {
        case Qt::Key_Left:
            return table->foldCurrent(true);
        case Qt::Key_Right:
            return table->foldCurrent(false);
        case Qt::Key_Return:
        case Qt::Key_Enter:
            return table->foldCurrent(true) || table->foldCurrent(false);
        default:
            return false;
    }
}

bool MarksPanel::Parts::key(QKeyEvent& event, MarksPanel& panel) {
    if (event.modifiers() == Qt::AltModifier && event.key() == Qt::Key_Down) {
        chooseCodes();
        return true;
    }
    if (event.modifiers() == Qt::NoModifier && table->isCurrentAHeading() && keyOnHeading(event.key())) {
        return true;
    }
    const QStringList ids = selection.ids();
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier)) {
        return false;
    }
    if (const int digit = digitOf(event); digit >= 0) {
        bool isACode = false;
        for (const disclosure::Exemption& exemption : model.catalogue().exemptions) {
            if (exemption.slot == digit) {
                isACode = true;
                event.modifiers() & Qt::ShiftModifier ? model.toggleExemption(ids, QString::fromStdString(exemption.id))
                                                      : model.setExemptions(ids, {exemption.id});
            }
        }
        if (digit == 0 && !isACode) {
            emit panel.moreCodesRequested();
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
