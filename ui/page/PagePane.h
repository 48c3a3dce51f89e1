// The centre of the window: ribbon, notices, find bar, the pages, and the floating strip of "all the same". Embed this.
#pragma once

#include <QWidget>
#include <memory>

#include "page/PageView.h"

namespace withheld::ui {

class CopyBar;
class DocumentTabs;
class FindBar;
class SameStrip;
class TemplateBar;

class PagePane : public QWidget {
    Q_OBJECT
public:
    PagePane(CaseModel& model, RenderService& renderer, MarkSelection& selection, StickyCode& code, QWidget* parent = nullptr);
    ~PagePane() override;
    [[nodiscard]] PageView& view() { return *m_view; }
    [[nodiscard]] TemplateBar& templateBar();
    [[nodiscard]] CopyBar& copyBar();
    [[nodiscard]] DocumentTabs& tabs();

public slots:
    void openFind();  ///< Ctrl+F
    void findNext();  ///< F3
    void findPrevious();
    void markEverySame();  ///< A
    void repeatMark();     ///< X, with marks chosen
    void markPageRange();  ///< Ctrl+Shift+M
    /// Shown while words of the page are being recognised; percent < 0 takes it away.
    void showOcrProgress(const QString& document, int percent);

signals:
    /// "Add documents" of a case that has none.
    void documentsRequested();
    /// "Read it (OCR)" on a page without text.
    void ocrRequested(const QString& document, int page);
    /// The copy of this page.
    void placeRequested(const QString& document, int page);
    /// "Show list" of the strip: the search panel shows all places of this text.
    void searchListRequested(const QString& text);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void updateRibbon();
    void updateNotice();
    void placeStrip(QWidget* strip);
    struct Parts;
    CaseModel& m_model;
    PageView* m_view = nullptr;
    std::unique_ptr<Parts> m;
};

}  // namespace withheld::ui
