// Suggestions of the document or the whole case: why each was made, and Y, N or U for an answer (Shift for all equal ones). Those
// that were refused can be seen again and taken back.
#pragma once

#include <QWidget>
#include <memory>

namespace withheld::ui {

class CaseModel;
class MarkSelection;

class SuggestionsPanel : public QWidget {
    Q_OBJECT
public:
    SuggestionsPanel(CaseModel& model, MarkSelection& selection, QWidget* parent = nullptr);
    ~SuggestionsPanel() override;
    [[nodiscard]] int count() const;  ///< open ones in the scope chosen

public slots:
    void setDocument(const QString& document);
    void acceptCurrent();
    void refuseCurrent();
    void skipCurrent();  ///< U: leaves it open and goes on
    void acceptGroup();
    void refuseGroup();
    void takeBack();  ///< a refused one is open again
    void takeBackGroup();

signals:
    void moreCodesRequested();  ///< 0, where no code has that slot
    void countChanged(int open);
    /// "Look for personal information" pressed in the empty state.
    void detectRequested(const QString& document);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showMenu(const QPoint& point);
    struct Parts;
    std::unique_ptr<Parts> m;
};

}  // namespace withheld::ui
