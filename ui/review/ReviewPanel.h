// The reviewer's dock: the brief, three queues (to decide, to view, warnings), the current mark, and Y, N, U.
#pragma once

#include <QWidget>
#include <memory>
#include <string>
#include <vector>

namespace withheld::ui {

class CaseModel;
class MarkSelection;

class ReviewPanel : public QWidget {
    Q_OBJECT

public:
    ReviewPanel(CaseModel& model, MarkSelection& selection, QWidget* parent = nullptr);
    ~ReviewPanel() override;
    void reload();
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// As shown on the three buttons, and told where nothing is left to decide.
    void setKeys(const QString& agree, const QString& returnMark, const QString& later, const QString& nextToView);
    void setViewSeconds(int seconds);
    /// A tab that is there from openSearch() until another is chosen.
    void addSearch(QWidget* search);
    void openSearch();

public slots:
    void agree();         ///< Y
    void agreeGroup();    ///< Shift+Y: the marks that go with the current one; asks when many, or on pages not viewed
    void returnMark();    ///< N: asks why, in the panel
    void returnAtOnce();  ///< Shift+N: for the reason given last
    void proposeCode();   ///< E: returns it with the code that is right
    void leaveOpen();     ///< U
    void nextToView();    ///< Space: the next page that was never on screen
    void writeComment();

signals:
    /// The field for words is closed: the keys belong to the page again, if it had them.
    void answerEnded();
    /// Bring this place on screen. `markId` may be empty.
    void showRequested(const QString& document, int page, const QString& markId);
    void failed(const QString& words);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct Parts;
    QWidget* makeDetails();
    void decide(int decision, const QString& reason);
    void goOn(int row);
    [[nodiscard]] bool mayReturn(const std::string& markId);
    void ask(int kind, const QString& title);
    void takeAnswer();
    void endAnswer();
    [[nodiscard]] bool confirmBulk(std::size_t count, const std::vector<std::string>& unseen);
    void showCurrent();
    void showDetails();
    void reloadPages();
    void sayWhatIsLeft(int undecided, int pages, std::size_t warnings);
    /// In one row where there is room, else in two.
    void arrangeButtons();
    void followSelection();
    CaseModel& m_model;
    MarkSelection& m_selection;
    std::unique_ptr<Parts> m;
};

}  // namespace withheld::ui
