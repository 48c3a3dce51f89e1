#include "common/ChipFlow.h"

#include <QResizeEvent>
#include <algorithm>
#include <vector>

namespace withheld::ui {

namespace {

constexpr int kChipGap = 6;
constexpr int kLineGap = 5;

}  // namespace

ChipFlow::ChipFlow(int mostLines, QWidget* parent) : QWidget(parent), m_mostLines(mostLines) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ChipFlow::add(QWidget* chip) {
    chip->setParent(this);
    chip->installEventFilter(this);
    m_chips << chip;
    layOut();
}

void ChipFlow::setOptional(const QList<QWidget*>& chips) {
    // Others stay as they are: hiding the one that was pressed would take the keyboard from it.
    for (QWidget* chip : m_optional) {
        if (!chips.contains(chip)) {
            chip->hide();
        }
    }
    m_optional = chips;
    layOut();
}

/// Its own width tells how high it has to be: boxes around it ask too early.
void ChipFlow::layOut() {
    const int needed = flow(width(), true);
    if (needed != minimumHeight()) {
        setFixedHeight(needed);
        updateGeometry();
    }
}

int ChipFlow::flow(int width, bool apply) const {
    int x = 0;
    int y = 0;
    int line = 1;
    int height = 0;
    std::vector<std::pair<QWidget*, QRect>> inLine;
    const auto endLine = [&] {
        for (const auto& [chip, place] : inLine) {
            chip->setGeometry(place.translated(0, (height - place.height()) / 2));
        }
        inLine.clear();
    };
    const auto place = [&](QWidget* chip, bool isOptional) {
        const QSize size = chip->sizeHint();
        const bool isNewLine = x > 0 && x + size.width() > width;
        if (isOptional && (isNewLine && line >= m_mostLines)) {
            return false;
        }
        if (isNewLine) {
            endLine();
            x = 0;
            y += height + kLineGap;
            height = 0;
            ++line;
        }
        if (apply) {
            inLine.emplace_back(chip,
                                QRect(QPoint(layoutDirection() == Qt::RightToLeft ? width - x - size.width() : x, y), size));
        }
        x += size.width() + kChipGap;
        height = std::max(height, size.height());
        return true;
    };
    for (QWidget* chip : m_chips) {
        if (!chip->isHidden()) {
            place(chip, false);
        }
    }
    bool hasRoom = true;
    for (QWidget* chip : m_optional) {
        hasRoom = hasRoom && place(chip, true);
        if (apply) {
            chip->setVisible(hasRoom);
        }
    }
    endLine();
    return y + height;
}

QSize ChipFlow::sizeHint() const {
    int width = 0;
    for (const QWidget* chip : m_chips) {
        width += chip->isHidden() ? 0 : chip->sizeHint().width() + kChipGap;
    }
    return {std::max(0, width - kChipGap), height()};
}

QSize ChipFlow::minimumSizeHint() const {
    QSize least(0, 0);
    for (const QWidget* chip : m_chips) {
        least = chip->isHidden() ? least : least.expandedTo(chip->sizeHint());
    }
    return least;
}

/// A chip that comes or goes makes the others move.
bool ChipFlow::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent) {
        layOut();
    }
    return QWidget::eventFilter(watched, event);
}

/// Buttons know their size only when their style has reached them.
bool ChipFlow::event(QEvent* event) {
    if (event->type() == QEvent::LayoutRequest) {
        layOut();
    }
    return QWidget::event(event);
}

void ChipFlow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        layOut();
    }
}

}  // namespace withheld::ui
