#include "mainwindow/CommandPalette.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <algorithm>

#include "common/EmptyWords.h"
#include "common/Theme.h"
#include "mainwindow/Actions.h"

namespace withheld::ui {

namespace {

constexpr int kKeyRole = Qt::UserRole;
constexpr int kIndexRole = Qt::UserRole + 1;

class CommandDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        Theme& theme = Theme::instance();
        painter->save();
        if ((option.state & QStyle::State_Selected) != 0) {
            painter->fillRect(option.rect, theme.colour(Colour::SelectedRow));
        }
        const QRect inside = option.rect.adjusted(14, 0, -14, 0);
        painter->setPen(theme.colour(Colour::Text));
        painter->drawText(inside, Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
        painter->setPen(theme.colour(Colour::QuietText));
        painter->drawText(inside, Qt::AlignRight | Qt::AlignVCenter, index.data(kKeyRole).toString());
        painter->restore();
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const override {
        return {200, std::max(metrics::row, option.fontMetrics.height() + 8)};
    }
};

}  // namespace

int fuzzyScore(const QString& text, const QString& typed) {
    int score = 1;
    qsizetype at = 0;
    bool isRun = false;
    for (const QChar letter : typed) {
        if (letter.isSpace()) {
            continue;
        }
        const qsizetype found = text.indexOf(letter, at, Qt::CaseInsensitive);
        if (found < 0) {
            return 0;
        }
        const bool startsWord = found == 0 || text[found - 1].isSpace();
        score += startsWord ? 8 : isRun && found == at ? 5 : 1;
        isRun = true;
        at = found + 1;
    }
    return score;
}

CommandPalette::CommandPalette(const QList<QAction*>& actions, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint), m_input(new QLineEdit), m_list(new QListWidget) {
    setObjectName(QStringLiteral("commandPalette"));
    setWindowTitle(tr("Command palette"));
    for (QAction* action : actions) {
        if (action->isEnabled() && action->isVisible()) {
            m_actions.append(action);
        }
    }
    m_input->setObjectName(QStringLiteral("commandInput"));
    m_input->setPlaceholderText(tr("What do you want to do?"));
    m_input->setAccessibleName(tr("Command"));
    m_input->installEventFilter(this);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    new EmptyWords(*m_list, tr("No command fits these words."));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->addWidget(m_input);
    layout->addWidget(m_list, 1);
    connect(m_input, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::choose);
    resize(560, 380);
    if (parent != nullptr) {
        move(parent->mapToGlobal(QPoint((parent->width() - width()) / 2, 90)));
    }
    fill();
}

void CommandPalette::fill() {
    struct Hit {
        int score;
        int index;
    };
    std::vector<Hit> hits;
    for (int i = 0; i < m_actions.size(); ++i) {
        const int score = fuzzyScore(Actions::plainText(m_actions[i]), m_input->text());
        if (score > 0) {
            hits.push_back({score, i});
        }
    }
    std::stable_sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) { return a.score > b.score; });
    m_list->clear();
    for (const Hit& hit : hits) {
        const QAction* action = m_actions[hit.index];
        auto* item = new QListWidgetItem(Actions::plainText(action), m_list);
        item->setData(kKeyRole, Actions::keyText(action));
        item->setData(kIndexRole, hit.index);
        item->setData(Qt::AccessibleTextRole, item->text() + QStringLiteral(", ") + Actions::keyText(action));
    }
    m_list->setCurrentRow(0);
}

void CommandPalette::choose() {
    if (const QListWidgetItem* item = m_list->currentItem()) {
        m_chosen = m_actions[item->data(kIndexRole).toInt()];
        accept();
    }
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_input && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int rows = m_list->count();
        if ((key == Qt::Key_Down || key == Qt::Key_Up) && rows > 0) {
            m_list->setCurrentRow((m_list->currentRow() + (key == Qt::Key_Down ? 1 : rows - 1)) % rows);
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            choose();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

}  // namespace withheld::ui
