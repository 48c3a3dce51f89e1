#include "marks/SuggestionsPanel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMessageBox>
#include <QPainter>
#include <QPushButton>
#include <QStackedLayout>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <set>

#include "common/CaseModel.h"
#include "common/ChipFlow.h"
#include "common/CodeLook.h"
#include "common/DigitKey.h"
#include "common/MarkSelection.h"
#include "common/Theme.h"
#include "disclosure/OwnCatalogues.h"
#include "marks/ListScope.h"
#include "marks/SuggestionsModel.h"

namespace withheld::ui {

namespace {

constexpr int kManyAtOnce = 25;  // from here on a group is decided only after asking

/// Two lines: what and under which code; why and where.
class SuggestionRow : public QStyledItemDelegate {
public:
    SuggestionRow(CaseModel& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {100, 2 * option.fontMetrics.height() + 14};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Theme& theme = Theme::instance();
        const bool selected = option.state & QStyle::State_Selected;
        const QColor back = theme.colour(selected                                 ? Colour::SelectedRow
                                         : option.state & QStyle::State_MouseOver ? Colour::Hover
                                                                                  : Colour::Panel);
        painter->save();
        painter->fillRect(option.rect, back);
        const casefile::CaseSuggestion* suggestion = m_model.suggestion(index.data(SuggestionsModel::IdRole).toString());
        if (suggestion) {
            const CodeLook look = lookOf(suggestion->proposed.exemptions, m_model.catalogue());
            painter->drawPixmap(option.rect.left() + 12, option.rect.top() + 9,
                                swatch(look, 16, painter->device()->devicePixelRatioF(), true, back));
        }
        const int line = option.fontMetrics.height();
        const QRect body = option.rect.adjusted(38, 5, -12, -5);
        const QRect first(body.left(), body.top(), body.width(), line + 2);
        const QRect second(body.left(), body.top() + line + 3, body.width(), line + 2);
        painter->setFont(option.font);
        const QString code = index.data(SuggestionsModel::CodeRole).toString();
        const int codeWidth = option.fontMetrics.horizontalAdvance(code) + 8;
        painter->setPen(theme.colour(Colour::Text));
        painter->drawText(first.adjusted(0, 0, -codeWidth, 0), Qt::AlignVCenter,
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, first.width() - codeWidth));
        painter->drawText(first, Qt::AlignVCenter | Qt::AlignRight, code);
        QString where = index.data(SuggestionsModel::WhereRole).toString();
        if (const int equal = index.data(SuggestionsModel::GroupRole).toInt(); equal > 1) {
            where = SuggestionsPanel::tr("%1 equal · ").arg(equal) + where;
        }
        painter->setFont(theme.small());
        const QFontMetrics small(theme.small());
        const int whereWidth = std::min(small.horizontalAdvance(where) + 8, second.width() * 3 / 5);
        painter->setPen(theme.colour(Colour::QuietText));
        painter->drawText(
            second.adjusted(0, 0, -whereWidth, 0), Qt::AlignVCenter,
            small.elidedText(index.data(SuggestionsModel::WhyRole).toString(), Qt::ElideRight, second.width() - whereWidth));
        painter->drawText(second, Qt::AlignVCenter | Qt::AlignRight, small.elidedText(where, Qt::ElideMiddle, whereWidth));
        painter->restore();
    }

private:
    CaseModel& m_model;
};

}  // namespace

struct SuggestionsPanel::Parts {
    CaseModel& model;
    MarkSelection& selection;
    SuggestionsModel* rows = nullptr;
    QListView* list = nullptr;
    QStackedLayout* stack = nullptr;
    QPushButton* accept = nullptr;
    QPushButton* refuse = nullptr;
    QPushButton* acceptEqual = nullptr;
    QPushButton* takeBack = nullptr;
    QPushButton* takeBackEqual = nullptr;
    ScopeChip* scope = nullptr;
    FilterChip* refused = nullptr;
    ChipFlow* chips = nullptr;
    QLabel* emptyWords = nullptr;
    QPushButton* detect = nullptr;
    QWidget* buttons = nullptr;
    bool following = false;
    int lastRow = 0;

    [[nodiscard]] int currentRow() const { return list->currentIndex().row(); }
    void goTo(int row);
    void refresh(SuggestionsPanel& panel);
    void describe();
    void decide(SuggestionsPanel& panel, bool accepted, bool group);
    void reopen(bool group);
    void acceptAs(const std::string& code);
    void goOn();
};

SuggestionsPanel::SuggestionsPanel(CaseModel& model, MarkSelection& selection, QWidget* parent)
    : QWidget(parent), m(new Parts{model, selection}) {
    m->rows = new SuggestionsModel(model, this);
    m->list = new QListView(this);
    m->list->setModel(m->rows);
    m->list->setItemDelegate(new SuggestionRow(model, m->list));
    m->list->setUniformItemSizes(true);
    m->list->setFrameShape(QFrame::NoFrame);
    m->list->setMouseTracking(true);
    m->list->setAccessibleName(tr("Suggestions"));
    m->list->installEventFilter(this);
    m->list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m->list, &QListView::customContextMenuRequested, this, &SuggestionsPanel::showMenu);
    m->accept = new QPushButton(tr("Accept  Y"), this);
    m->refuse = new QPushButton(tr("Refuse  N"), this);
    m->acceptEqual = new QPushButton(this);
    m->takeBack = new QPushButton(tr("Take back  U"), this);
    m->takeBack->setToolTip(tr("The suggestion is open again and can be decided anew"));
    m->takeBackEqual = new QPushButton(this);
    m->scope = new ScopeChip(model, QStringLiteral("suggestions/scope"), this);
    m->scope->setObjectName(QStringLiteral("suggestionsScope"));
    m->refused = new FilterChip(QString(), this);
    m->refused->setObjectName(QStringLiteral("suggestionsRefused"));
    m->refused->setCheckable(true);
    m->chips = new ChipFlow(2, this);
    m->chips->add(m->scope);
    m->chips->add(m->refused);
    m->rows->setScope(m->scope->scope());
    m->buttons = new QWidget(this);
    auto* row = new QHBoxLayout(m->buttons);
    row->setContentsMargins(12, 6, 12, 6);
    row->setSpacing(6);
    for (QPushButton* button : {m->accept, m->refuse, m->acceptEqual, m->takeBack, m->takeBackEqual}) {
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    row->addStretch();

    // No focus proxy: the list is hidden while it is empty, and would swallow the focus that the Tab key hands on.
    auto* empty = new QWidget(this);
    auto* words = m->emptyWords = new QLabel(empty);
    words->setAlignment(Qt::AlignCenter);
    words->setWordWrap(true);
    words->setForegroundRole(QPalette::PlaceholderText);
    auto* detect = m->detect = new QPushButton(tr("Look for personal information"), empty);
    auto* emptyColumn = new QVBoxLayout(empty);
    emptyColumn->setContentsMargins(24, 24, 24, 24);
    emptyColumn->addWidget(words);
    emptyColumn->addWidget(detect, 0, Qt::AlignHCenter);
    emptyColumn->addStretch();

    auto* filled = new QWidget(this);
    auto* filledColumn = new QVBoxLayout(filled);
    filledColumn->setContentsMargins(0, 0, 0, 0);
    filledColumn->setSpacing(0);
    filledColumn->addWidget(m->buttons);
    filledColumn->addWidget(m->list, 1);
    auto* chipRow = new QHBoxLayout;
    chipRow->setContentsMargins(12, 6, 12, 0);
    chipRow->addWidget(m->chips, 1);
    m->stack = new QStackedLayout;
    m->stack->addWidget(filled);
    m->stack->addWidget(empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(chipRow);
    column->addLayout(m->stack, 1);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);

    connect(m->accept, &QPushButton::clicked, this, &SuggestionsPanel::acceptCurrent);
    connect(m->refuse, &QPushButton::clicked, this, &SuggestionsPanel::refuseCurrent);
    connect(m->acceptEqual, &QPushButton::clicked, this, &SuggestionsPanel::acceptGroup);
    connect(m->takeBack, &QPushButton::clicked, this, &SuggestionsPanel::takeBack);
    connect(m->takeBackEqual, &QPushButton::clicked, this, &SuggestionsPanel::takeBackGroup);
    connect(&model, &CaseModel::documentsChanged, this, [this] { m->refresh(*this); });
    connect(m->scope, &ScopeChip::scopeChanged, m->rows, &SuggestionsModel::setScope);
    connect(m->refused, &FilterChip::toggled, this, [this](bool on) {
        m->lastRow = 0;
        m->rows->showRefused(on);
    });
    connect(detect, &QPushButton::clicked, this, [this] { emit detectRequested(m->rows->document()); });
    connect(m->rows, &SuggestionsModel::refreshed, this, [this] { m->refresh(*this); });
    connect(m->list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        m->describe();
        if (index.isValid() && !m->following) {
            m->lastRow = index.row();
            m->following = true;
            m->selection.reveal(m->rows->idAt(index.row()));
            m->following = false;
        }
    });
    connect(&selection, &MarkSelection::changed, this, [this] {
        const int at = m->rows->rowOf(m->selection.current());
        if (!m->following && at >= 0) {
            m->following = true;
            m->list->setCurrentIndex(m->rows->index(at));
            m->lastRow = at;
            m->following = false;
        }
    });
    connect(&Theme::instance(), &Theme::changed, m->list->viewport(), qOverload<>(&QWidget::update));
    m->refresh(*this);
}

SuggestionsPanel::~SuggestionsPanel() = default;

int SuggestionsPanel::count() const {
    return m->rows->openCount();
}

void SuggestionsPanel::setDocument(const QString& document) {
    if (document != m->rows->document()) {
        m->lastRow = m->rows->scope() == ListScope::Document ? 0 : m->lastRow;
        m->rows->setDocument(document);
    }
}

void SuggestionsPanel::Parts::goTo(int row) {
    if (rows->rowCount() > 0) {
        list->setCurrentIndex(rows->index(std::clamp(row, 0, rows->rowCount() - 1)));
    }
}

void SuggestionsPanel::Parts::refresh(SuggestionsPanel& panel) {
    stack->setCurrentIndex(rows->rowCount() == 0 ? 1 : 0);
    refused->setText(tr("Refused %1").arg(rows->refusedCount()));
    refused->setToolTip(tr("Show what was refused, to take it back"));
    // Nothing was refused yet: nothing to choose from.
    refused->setVisible(rows->refusedCount() > 0 || rows->showsRefused());
    chips->layOut();
    chips->setVisible(!scope->isHidden() || !refused->isHidden());
    emptyWords->setText(rows->showsRefused()
                            ? tr("Nothing is refused.")
                            : tr("No suggestions.\nRun a search, or let Withheld look for names, numbers and addresses."));
    detect->setVisible(!rows->showsRefused());
    // The row that was decided is gone: the next one has moved into its place. The page does not jump until a key says so.
    following = true;
    goTo(lastRow);
    following = false;
    describe();
    emit panel.countChanged(rows->openCount());
}

void SuggestionsPanel::Parts::describe() {
    const qsizetype equal = rows->groupOf(currentRow()).size();
    const bool isRefused = rows->showsRefused();
    accept->setVisible(!isRefused);
    refuse->setVisible(!isRefused);
    acceptEqual->setVisible(!isRefused && equal > 1);
    takeBack->setVisible(isRefused);
    takeBackEqual->setVisible(isRefused && equal > 1);
    takeBackEqual->setText(tr("Take all %1 back  ⇧U").arg(equal));
    acceptEqual->setText(tr("Accept all %1  ⇧Y").arg(equal));
    accept->setEnabled(currentRow() >= 0);
    refuse->setEnabled(currentRow() >= 0);
}

void SuggestionsPanel::Parts::decide(SuggestionsPanel& panel, bool accepted, bool group) {
    const int row = currentRow();
    if (row < 0 || rows->showsRefused()) {
        return;
    }
    const QStringList ids = group ? rows->groupOf(row) : QStringList{rows->idAt(row)};
    if (group) {
        std::set<std::pair<std::string, int>> unseen;
        for (const QString& id : ids) {
            const casefile::CaseSuggestion* suggestion = model.suggestion(id);
            if (!model.state().viewed(model.caseFile().user(), suggestion->document, suggestion->proposed.page)) {
                unseen.insert({suggestion->document, suggestion->proposed.page});
            }
        }
        if (ids.size() > kManyAtOnce || !unseen.empty()) {
            QString question = accepted ? tr("Accept %1 equal suggestions?").arg(ids.size())
                                        : tr("Refuse %1 equal suggestions?").arg(ids.size());
            if (!unseen.empty()) {
                question += ' ' + (unseen.size() == 1 ? tr("You have not viewed 1 of their pages yet.")
                                                      : tr("You have not viewed %1 of their pages yet.").arg(unseen.size()));
            }
            if (QMessageBox::question(&panel, tr("All equal suggestions"), question) != QMessageBox::Yes) {
                return;
            }
        }
    }
    lastRow = row;
    if (accepted ? model.acceptSuggestions(ids) : model.refuseSuggestions(ids)) {
        goOn();
    }
}

void SuggestionsPanel::Parts::reopen(bool group) {
    const int row = currentRow();
    if (row >= 0 && rows->showsRefused()) {
        lastRow = row;
        model.reopenSuggestions(group ? rows->groupOf(row) : QStringList{rows->idAt(row)});
    }
}

void SuggestionsPanel::Parts::acceptAs(const std::string& code) {
    const int row = currentRow();
    if (row >= 0 && !rows->showsRefused()) {
        lastRow = row;
        if (model.acceptSuggestions({rows->idAt(row)}, {code})) {
            goOn();
        }
    }
}

/// What stands in the place of the one that was decided; past the document's end the next document that has any.
void SuggestionsPanel::Parts::goOn() {
    const QString next = rows->rowCount() > 0 ? rows->idAt(currentRow()) : model.nextOpenSuggestion(rows->document());
    next.isEmpty() ? selection.clear() : selection.reveal(next);
}

void SuggestionsPanel::acceptCurrent() {
    m->decide(*this, true, false);
}
void SuggestionsPanel::refuseCurrent() {
    m->decide(*this, false, false);
}
void SuggestionsPanel::acceptGroup() {
    m->decide(*this, true, true);
}
void SuggestionsPanel::refuseGroup() {
    m->decide(*this, false, true);
}
void SuggestionsPanel::takeBack() {
    m->reopen(false);
}
void SuggestionsPanel::takeBackGroup() {
    m->reopen(true);
}
void SuggestionsPanel::skipCurrent() {
    if (m->currentRow() + 1 < m->rows->rowCount()) {
        m->goTo(m->currentRow() + 1);
    } else if (const QString next = m->model.nextOpenSuggestion(m->rows->document(), true); !next.isEmpty()) {
        m->selection.reveal(next);
    }
}

/// What the keys do, for the mouse.
void SuggestionsPanel::showMenu(const QPoint& point) {
    if (m->currentRow() < 0) {
        return;
    }
    const qsizetype equal = m->rows->groupOf(m->currentRow()).size();
    QMenu menu(this);
    menu.setObjectName(QStringLiteral("suggestionMenu"));
    if (m->rows->showsRefused()) {
        menu.addAction(tr("Take back\tU"), this, &SuggestionsPanel::takeBack);
        if (equal > 1) {
            menu.addAction(tr("Take all %1 back\tShift+U").arg(equal), this, &SuggestionsPanel::takeBackGroup);
        }
    } else {
        menu.addAction(tr("Accept\tY"), this, &SuggestionsPanel::acceptCurrent);
        QMenu* codes = menu.addMenu(tr("Accept as"));
        for (const disclosure::Exemption& exemption : m->model.catalogue().exemptions) {
            if (exemption.slot != disclosure::hiddenSlot) {
                codes->addAction(QString::fromStdString(exemption.id + "  " + exemption.title), this,
                                 [this, id = exemption.id] { m->acceptAs(id); });
            }
        }
        menu.addAction(tr("Refuse\tN"), this, &SuggestionsPanel::refuseCurrent);
        menu.addAction(tr("Skip\tU"), this, &SuggestionsPanel::skipCurrent);
        if (equal > 1) {
            menu.addSeparator();
            menu.addAction(tr("Accept all %1\tShift+Y").arg(equal), this, &SuggestionsPanel::acceptGroup);
            menu.addAction(tr("Refuse all %1\tShift+N").arg(equal), this, &SuggestionsPanel::refuseGroup);
        }
    }
    menu.exec(m->list->viewport()->mapToGlobal(point));
}

bool SuggestionsPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(watched, event);
    }
    auto* key = static_cast<QKeyEvent*>(event);
    if (key->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) {
        return false;
    }
    const bool group = key->modifiers() & Qt::ShiftModifier;
    if (const int digit = digitOf(*key); digit >= 0) {
        // A digit accepts with that code.
        bool isACode = false;
        for (const disclosure::Exemption& exemption : m->model.catalogue().exemptions) {
            if (exemption.slot == digit) {
                isACode = true;
                m->acceptAs(exemption.id);
            }
        }
        if (digit == 0 && !isACode) {
            emit moreCodesRequested();
        }
        return true;
    }
    switch (key->key()) {
        case Qt::Key_Y:
            m->decide(*this, true, group);
            return true;
        case Qt::Key_N:
        case Qt::Key_Delete:
            m->decide(*this, false, group);
            return true;
        case Qt::Key_U:
            m->rows->showsRefused() ? m->reopen(group) : skipCurrent();
            return true;
        default:
            return false;
    }
}

}  // namespace withheld::ui
