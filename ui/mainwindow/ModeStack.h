// A stack that is as small as the page it shows lets it be, not as its largest page wants.
#pragma once

#include <QStackedWidget>

namespace withheld::ui {

class ModeStack : public QStackedWidget {
    Q_OBJECT

public:
    explicit ModeStack(QWidget* parent = nullptr) : QStackedWidget(parent) {
        connect(this, &QStackedWidget::currentChanged, this, [this] { updateGeometry(); });
    }
    [[nodiscard]] QSize minimumSizeHint() const override {
        return currentWidget() == nullptr ? QSize() : currentWidget()->minimumSizeHint();
    }
    [[nodiscard]] QSize sizeHint() const override { return currentWidget() == nullptr ? QSize() : currentWidget()->sizeHint(); }
};

}  // namespace withheld::ui
