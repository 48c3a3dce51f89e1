// All marks and open suggestions of a document (or the case) as a table; the page and the table share one selection.
#pragma once

#include <QWidget>
#include <memory>

namespace withheld::ui {

class CaseModel;
class MarkSelection;

class MarksPanel : public QWidget {
    Q_OBJECT
public:
    MarksPanel(CaseModel& model, MarkSelection& selection, QWidget* parent = nullptr);
    ~MarksPanel() override;
    [[nodiscard]] int count() const;  ///< marks of the document shown

public slots:
    void setDocument(const QString& document);

signals:
    void moreCodesRequested();  ///< 0, where no code has that slot
    void countChanged(int marks);
    void commentRequested(const QString& markId);
    /// For the status bar and screen readers.
    void announced(const QString& words);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Parts;
    std::unique_ptr<Parts> m;
};

}  // namespace withheld::ui
