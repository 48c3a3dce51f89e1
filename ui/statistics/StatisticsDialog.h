// Statistics and time: cards of what is done, what is left, and until when. Stays open beside the work.
#pragma once

#include <QDialog>
#include <memory>

namespace withheld::ui {

class ActivityWatch;
class CaseModel;

class StatisticsDialog : public QDialog {
    Q_OBJECT
public:
    /// Both must outlive it. `isWritable`: whether the clock may be changed.
    StatisticsDialog(CaseModel& model, ActivityWatch& watch, bool isWritable, QWidget* parent = nullptr);
    ~StatisticsDialog() override;

    /// The unit's summary as CSV, as the button writes it.
    [[nodiscard]] QByteArray summaryCsv() const;

public slots:
    void refresh();

signals:
    void announced(const QString& words);
    void clockChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct Parts;
    void build();
    void arrange();
    void changeClock(int kind);
    void exportSummary();
    void exportTime();
    void forgetTime();
    void write(const QString& title, const QString& name, const QByteArray& bytes);

    std::unique_ptr<Parts> m;
};

}  // namespace withheld::ui
