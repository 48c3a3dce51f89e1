// What stands over the pages of a case that has no documents yet: what to do first.
#pragma once

#include <QWidget>

namespace withheld::ui {

class EmptyPane : public QWidget {
    Q_OBJECT
public:
    /// Covers `pages` as long as it is shown.
    explicit EmptyPane(QWidget* pages);

signals:
    void documentsRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace withheld::ui
