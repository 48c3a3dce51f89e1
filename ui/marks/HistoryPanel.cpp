#include "marks/HistoryPanel.h"

#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

#include "common/CaseModel.h"
#include "common/Theme.h"

namespace withheld::ui {

HistoryPanel::HistoryPanel(CaseModel& model, QWidget* parent) : QWidget(parent) {
    auto* list = new QListWidget(this);
    list->setFrameShape(QFrame::NoFrame);
    list->setUniformItemSizes(true);
    list->setAccessibleName(tr("History"));
    auto* words = new QLabel(tr("Click a step to go back to it. Steps of earlier sessions stand here too."), this);
    words->setWordWrap(true);
    words->setForegroundRole(QPalette::PlaceholderText);
    words->setContentsMargins(12, 8, 12, 8);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(words);
    column->addWidget(list, 1);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setFocusProxy(list);

    QUndoStack* stack = &model.undoStack();
    const auto refresh = [list, stack] {
        // Row n is the state after n steps. Only what differs is made anew: a click must not lose its row.
        while (list->count() > stack->count() + 1) {
            delete list->takeItem(list->count() - 1);
        }
        for (int row = 0; row <= stack->count(); ++row) {
            if (row == list->count()) {
                list->addItem(QString());
            }
            const bool undone = row > stack->index();
            QListWidgetItem* item = list->item(row);
            item->setText(row == 0 ? HistoryPanel::tr("Before the first step") : stack->text(row - 1));
            item->setForeground(Theme::instance().colour(undone ? Colour::QuietText : Colour::Text));
            QFont font = list->font();
            font.setItalic(undone);
            item->setFont(row == stack->index() ? Theme::instance().semibold() : font);
            item->setSizeHint({100, metrics::row});
        }
        list->setCurrentRow(stack->index(), QItemSelectionModel::ClearAndSelect);
        list->scrollToItem(list->item(stack->index()));
    };
    connect(stack, &QUndoStack::indexChanged, this, refresh);
    connect(&Theme::instance(), &Theme::changed, this, refresh);
    connect(list, &QListWidget::itemClicked, this, [&model, list](QListWidgetItem* item) { model.goToStep(list->row(item)); });
    connect(list, &QListWidget::itemActivated, this, [&model, list](QListWidgetItem* item) { model.goToStep(list->row(item)); });
    refresh();
}

}  // namespace withheld::ui
