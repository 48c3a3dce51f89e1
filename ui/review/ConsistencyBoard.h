// Ctrl+Shift+C: strings that are redacted here and readable there. It stays open beside the work and follows it.
#pragma once

#include <QDialog>
#include <memory>

namespace withheld::ui {

class CaseModel;

class ConsistencyBoard : public QDialog {
    Q_OBJECT

public:
    ConsistencyBoard(CaseModel& model, QWidget* parent);
    ~ConsistencyBoard() override;

    // On the chosen row.
    void showNext();  ///< Enter: its next place in the window
    void propose();   ///< P
    /// L; asks for the reason.
    void leaveOpen();
    void differentPerson();  ///< D
    void reopen();           ///< R

signals:
    void showRequested(const QString& document, int page, const QString& markId);

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Parts;
    void build();
    void takeBoard();
    void refresh();
    [[nodiscard]] int row() const;

    CaseModel& m_model;
    std::unique_ptr<Parts> m;
};

}  // namespace withheld::ui
