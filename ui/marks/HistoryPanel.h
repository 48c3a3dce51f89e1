// The undo stack over all documents; a click goes back or forward to that step.
#pragma once

#include <QWidget>

namespace withheld::ui {

class CaseModel;

class HistoryPanel : public QWidget {
    Q_OBJECT
public:
    explicit HistoryPanel(CaseModel& model, QWidget* parent = nullptr);
};

}  // namespace withheld::ui
