#include "marks/HistoryPanel.h"

#include <QDateTime>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "common/CaseModel.h"
#include "common/CaseSteps.h"
#include "common/Theme.h"

namespace withheld::ui {

namespace {

enum HistoryRole { OriginRole = Qt::UserRole };

/// The step, and under it who did it and when.
class StepDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Theme& theme = Theme::instance();
        painter->save();
        if ((option.state & QStyle::State_Selected) != 0) {
            painter->fillRect(option.rect, theme.colour(Colour::SelectedRow));
        } else if ((option.state & QStyle::State_MouseOver) != 0) {
            painter->fillRect(option.rect, theme.colour(Colour::Hover));
        }
        const QRect inside = option.rect.adjusted(12, 4, -12, -4);
        const QFont font = index.data(Qt::FontRole).value<QFont>();
        painter->setFont(font);
        painter->setPen(index.data(Qt::ForegroundRole).value<QBrush>().color());
        painter->drawText(inside, Qt::AlignLeft | Qt::AlignTop,
                          QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, inside.width()));
        painter->setFont(theme.small());
        painter->setPen(theme.colour(Colour::QuietText));
        painter->drawText(inside, Qt::AlignLeft | Qt::AlignBottom,
                          painter->fontMetrics().elidedText(index.data(OriginRole).toString(), Qt::ElideRight, inside.width()));
        painter->restore();
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const int second = index.data(OriginRole).toString().isEmpty() ? 0 : QFontMetrics(Theme::instance().small()).height();
        return {100, std::max(metrics::row, option.fontMetrics.height() + second + 10)};
    }
};

/// "Amy Shah · today 14:05"
void tellOrigin(QListWidgetItem& item, const CaseStep* step) {
    if (step == nullptr) {
        item.setData(OriginRole, QString());
        item.setData(Qt::AccessibleTextRole, item.text());
        return;
    }
    const QDateTime when = QDateTime::fromString(QString::fromStdString(step->time()), Qt::ISODate).toLocalTime();
    const bool isToday = when.date() == QDate::currentDate();
    const QString time =
        isToday ? QLocale().toString(when.time(), QLocale::ShortFormat) : QLocale().toString(when, QLocale::ShortFormat);
    const QString origin = QString::fromStdString(step->user()) + QStringLiteral(" · ") + time;
    item.setData(OriginRole, origin);
    item.setToolTip(item.text() + QLatin1Char('\n') + origin);
    item.setData(Qt::AccessibleTextRole, item.text() + QStringLiteral(", ") + origin);
}

}  // namespace

HistoryPanel::HistoryPanel(CaseModel& model, QWidget* parent) : QWidget(parent) {
    auto* list = new QListWidget(this);
    list->setFrameShape(QFrame::NoFrame);
    list->setItemDelegate(new StepDelegate(list));
    list->setMouseTracking(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setObjectName(QStringLiteral("historyList"));
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
            tellOrigin(*item, row == 0 ? nullptr : dynamic_cast<const CaseStep*>(stack->command(row - 1)));
            item->setForeground(Theme::instance().colour(undone ? Colour::QuietText : Colour::Text));
            QFont font = list->font();
            font.setItalic(undone);
            item->setFont(row == stack->index() ? Theme::instance().semibold() : font);
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
