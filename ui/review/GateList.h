// What stands in the way, line by line: sign, words, and "Show", which jumps there. Blocks come first.
#pragma once

#include <QTreeWidget>
#include <vector>

#include "review/Review.h"

namespace withheld::ui {

class GateList : public QTreeWidget {
    Q_OBJECT

public:
    explicit GateList(QWidget* parent = nullptr);
    void setGates(std::vector<review::Gate> gates);
    /// Lines of a brief: in their own order, and none of them stands in the way.
    void setLines(std::vector<review::Gate> lines);
    [[nodiscard]] bool isBlocked() const;
    [[nodiscard]] int count(review::Gate::Level level) const;

signals:
    void showRequested(const QString& document, int page, const QString& markId);

private:
    void show(const QTreeWidgetItem* row);
    void fill();

    std::vector<review::Gate> m_gates;
    bool m_isBrief = false;
};

/// Coloured for the theme; the sign says the same.
[[nodiscard]] QString signOf(review::Gate::Level level);

}  // namespace withheld::ui
