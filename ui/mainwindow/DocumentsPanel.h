// The left dock: the case's documents, and the pages of the one that is shown.
#pragma once

#include <QWidget>

class QLabel;
class QListView;
class QListWidget;

namespace withheld::ui {

class CaseModel;
class RenderService;
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

signals:
    void documentChosen(const QString& document);
    void pageChosen(int page);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void reloadDocuments();
    void updateCounts();
    void wantVisible();

    CaseModel& m_model;
    RenderService& m_renderer;
    QListWidget* m_documents;
    QListView* m_pages;
    QLabel* m_none;  ///< in place of the documents while there are none
    ThumbnailModel* m_thumbnails;
    QString m_readDocument;
    int m_readPercent = -1;
    bool m_isFollowing = false;
};

}  // namespace withheld::ui
