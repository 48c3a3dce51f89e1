// A quiet panel with rounded corners and a thin line, coloured by the palette.
#pragma once

#include <QWidget>

namespace withheld::ui {

class Card : public QWidget {
    Q_OBJECT

public:
    explicit Card(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace withheld::ui
