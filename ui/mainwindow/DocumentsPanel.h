// The left dock: the case's documents, and the pages of the one that is shown.
#pragma once

#include <QWidget>
#include <vector>

class QLabel;
class QListView;
class QListWidget;

namespace withheld::ui {

class CaseModel;
class RenderService;
class ThumbnailDelegate;
class ThumbnailModel;

class DocumentsPanel : public QWidget {
    Q_OBJECT

public:
    DocumentsPanel(CaseModel& model, RenderService& renderer, QWidget* parent = nullptr);
    ~DocumentsPanel() override;
    void setCurrent(const QString& document, int page);
    /// Shown in place of the number of marks while the document is read; percent < 0 takes it away.
    void showOcrProgress(const QString& document, int percent);
    /// The document after (before) the current one in case order; "" at the end.
    [[nodiscard]] QString neighbour(int step) const;
    void focusDocuments();
    void focusPages();

    /// 0 small, 1 middle, 2 large; kept for later sessions.
    void setPictureSize(int size);
    [[nodiscard]] int pictureSize() const { return m_pictureSize; }
    /// From 1, in order.
    [[nodiscard]] std::vector<int> chosenPages() const;

signals:
    /// The chosen pages are to be withheld whole, under this code; "" = the code that marks get.
    void withholdRequested(const std::vector<int>& pages, const QString& code);
    void releaseRequested(const std::vector<int>& pages);  ///< their marks over the whole page go
    void removeRequested(const QString& document);
    void pictureSizeChanged(int size);
    void documentChosen(const QString& document);
    void pageChosen(int page);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void reloadDocuments();
    void updateCounts();
    void wantVisible();
    void showPageMenu(const QPoint& at);
    void showDocumentMenu(const QPoint& at);
    [[nodiscard]] bool isWithheld(int page) const;

    CaseModel& m_model;
    RenderService& m_renderer;
    QListWidget* m_documents;
    QListView* m_pages;
    QLabel* m_none;  ///< in place of the documents while there are none
    ThumbnailModel* m_thumbnails;
    ThumbnailDelegate* m_pictures;
    int m_pictureSize = 1;
    QString m_readDocument;
    int m_readPercent = -1;
    bool m_isFollowing = false;
};

}  // namespace withheld::ui
