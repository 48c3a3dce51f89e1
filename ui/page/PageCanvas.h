// What the parts of a PageView share: the document shown, where its pages lie in the viewport, and what is chosen.
#pragma once

#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <QString>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "common/CaseModel.h"
#include "common/MarkSelection.h"
#include "common/RenderService.h"
#include "common/WordSearch.h"
#include "page/PageLayout.h"
#include "page/PageView.h"

namespace withheld::ui {

struct PageCanvas {
    PageCanvas(CaseModel& caseModel, RenderService& service, MarkSelection& chosen, StickyCode& sticky)
        : model(caseModel), renderer(service), selection(chosen), code(sticky) {}

    CaseModel& model;
    RenderService& renderer;
    MarkSelection& selection;
    StickyCode& code;

    QString document;
    std::string file;  ///< path of the normalised copy
    PageLayout layout;
    QPointF scroll;  ///< layout's point at the viewport's top-left corner
    QSizeF viewport;
    qreal devicePixelRatio = 1;
    Tool tool = Tool::Redact;
    Look look = Look::SeeThrough;
    Snap snap = Snap::Letters;
    bool revealed = false;
    bool suggests = false;  ///< what is drawn goes to the officer instead of into the set (review)
    std::vector<SearchHit> hits;
    int currentHit = -1;

    std::function<void()> update;  ///< repaint
    std::function<void(const QString&)> hint;
    std::function<void(const Mark&)> suggest;  ///< takes what is drawn while `suggests`

    [[nodiscard]] QRectF pageRect(int page) const { return layout.pageRect(page).translated(-scroll); }  ///< in the viewport
    [[nodiscard]] std::pair<int, int> visiblePages() const { return layout.pagesIn(scroll.y(), scroll.y() + viewport.height()); }
    [[nodiscard]] std::optional<PageView::Place> placeAt(const QPointF& viewportPoint) const;
    /// Default user space of `page`, kept inside its CropBox.
    [[nodiscard]] Point userPoint(int page, const QPointF& viewportPoint) const;
    [[nodiscard]] QPointF viewPoint(int page, Point user) const;
    [[nodiscard]] QRectF viewRect(int page, const Rect& user) const;
    [[nodiscard]] QPolygonF viewPolygon(int page, const Quad& quad) const;
    [[nodiscard]] double pixelsPerPoint(int page) const { return layout.space(page).toView().meanScale(); }

    [[nodiscard]] std::shared_ptr<const PageText> text(int page) const { return model.pageText(document, page); }
    /// The smallest mark, else open suggestion, under the point; "" when there is none.
    [[nodiscard]] QString markAt(const QPointF& viewportPoint) const;
    /// Selected marks (not suggestions) of this document.
    [[nodiscard]] std::vector<const casefile::CaseMark*> selectedMarks() const;
    [[nodiscard]] std::vector<std::string> stickyCodes() const;
    [[nodiscard]] bool mayDraw() const { return suggests || model.isEditable(); }
    /// Makes the marks and chooses them; or hands the first on as a suggestion.
    void addDrawn(const std::vector<Mark>& marks) const;
};

}  // namespace withheld::ui
