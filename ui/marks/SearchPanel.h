// Search in the words of the document or the whole case; what is found can be proposed or marked at once.
#pragma once

#include <QWidget>
#include <memory>

#include "common/WordSearch.h"

namespace withheld::ui {

class CaseModel;
class StickyCode;

class SearchPanel : public QWidget {
    Q_OBJECT
public:
    SearchPanel(CaseModel& model, StickyCode& code, QWidget* parent = nullptr);
    ~SearchPanel() override;
    /// Finds and shows; proposes and marks nothing (review).
    void setReadOnly();

public slots:
    void setDocument(const QString& document);
    void search(const QString& text);
    void focusInput();

signals:
    void hitActivated(const QString& document, const withheld::ui::SearchHit& hit);
    /// Hits of the document shown on the pages.
    void hitsChanged(const std::vector<withheld::ui::SearchHit>& hits);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showMenu(const QPoint& point);
    struct Parts;
    std::unique_ptr<Parts> m;
};

}  // namespace withheld::ui
