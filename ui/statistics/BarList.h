// Rows of a name, a bar and a number. The number says what the bar shows.
#pragma once

#include <QWidget>
#include <vector>

class QGridLayout;

namespace withheld::ui {

class BarList : public QWidget {
    Q_OBJECT
public:
    struct Row {
        QString name;
        double share = 0;  ///< of the bar's length, 0 to 1
        QString value;
        QString toolTip = {};
    };
    explicit BarList(QWidget* parent = nullptr);
    void setRows(const std::vector<Row>& rows);

private:
    QGridLayout* m_grid;
};

}  // namespace withheld::ui
