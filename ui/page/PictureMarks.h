// Marks on pictures: one under a double click, or all of a page.
#pragma once

#include <QObject>
#include <optional>

#include "common/PictureService.h"
#include "marks/Mark.h"

namespace withheld::ui {

class CaseModel;
class PageView;

/// Those that can be marked: without ornaments, and without pictures that are the page (of which the whole page is marked), from
/// the last painted to the first. `seen`: the CropBox.
[[nodiscard]] std::vector<Rect> markablePictures(const std::vector<Rect>& pictures, const Rect& seen);

class PictureMarks : public QObject {
    Q_OBJECT
public:
    /// The objects must outlive it.
    PictureMarks(CaseModel& model, PageView& view, PictureReader reader, QObject* parent = nullptr);

private:
    /// Those at `at`, or all.
    void mark(int page, const std::optional<Point>& at);
    /// Without those that are marked already.
    [[nodiscard]] std::vector<Rect> chosen(const QString& document, int page, const std::optional<Point>& at,
                                           const std::vector<Rect>& pictures) const;

    CaseModel& m_model;
    PageView& m_view;
    PictureService m_service;
};

}  // namespace withheld::ui
