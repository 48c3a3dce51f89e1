// Everything about the current mark: its text (masked until held), codes, why, author, note and comments.
#pragma once

#include <QWidget>
#include <memory>

namespace withheld::ui {

class CaseModel;
class MarkSelection;
class MeterService;

class Inspector : public QWidget {
    Q_OBJECT
public:
    Inspector(CaseModel& model, MarkSelection& selection, MeterService& meter, QWidget* parent = nullptr);
    ~Inspector() override;

public slots:
    void writeComment();  ///< C: opens the field and puts the focus there

signals:
    void sameRequested(const QString& markId);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Parts;
    std::unique_ptr<Parts> m;
};

}  // namespace withheld::ui
