// What a pressed mouse does until it is released: one class a gesture.
#pragma once

#include <QMouseEvent>
#include <QPainter>
#include <memory>

#include "page/MarkHandles.h"
#include "page/PageCanvas.h"

namespace withheld::ui {

class Gesture {
public:
    explicit Gesture(PageCanvas& canvas) : m_canvas(canvas) {}
    virtual ~Gesture() = default;
    Gesture(const Gesture&) = delete;
    Gesture& operator=(const Gesture&) = delete;
    /// Pointer in viewport pixels.
    virtual void move(const QPointF& point) = 0;
    /// Carries out what was shown.
    virtual void finish(Qt::KeyboardModifiers modifiers) = 0;
    virtual void paint(QPainter&) const {}

protected:
    PageCanvas& m_canvas;
};

/// Text between the press and the pointer, snapped to letters; one quad a line.
class TextGesture : public Gesture {
public:
    TextGesture(PageCanvas& canvas, int page, TextPosition start);
    void move(const QPointF& point) override;
    void finish(Qt::KeyboardModifiers modifiers) override;
    void paint(QPainter& painter) const override;

private:
    int m_page;
    std::shared_ptr<const PageText> m_text;
    TextPosition m_start;
    TextRange m_range;
    bool m_moved = false;
};

/// A box; letters that it would cut go whole.
class BoxGesture : public Gesture {
public:
    BoxGesture(PageCanvas& canvas, int page, Point start);
    void move(const QPointF& point) override;
    void finish(Qt::KeyboardModifiers modifiers) override;
    void paint(QPainter& painter) const override;

private:
    int m_page;
    Point m_start;
    Rect m_box;
    Rect m_snapped;
    std::vector<Rect> m_letters;  ///< that will go
};

/// Chooses what lies under a rubber band.
class RubberGesture : public Gesture {
public:
    RubberGesture(PageCanvas& canvas, const QPointF& start, bool add);
    void move(const QPointF& point) override;
    void finish(Qt::KeyboardModifiers modifiers) override;
    void paint(QPainter& painter) const override;

private:
    QPointF m_start;  ///< layout
    QPointF m_end;
    QStringList m_before;
};

/// Moves the chosen marks, or an edge or corner of the one that shows handles.
class DragGesture : public Gesture {
public:
    DragGesture(PageCanvas& canvas, const QPointF& start, std::optional<Handle> handle);
    void move(const QPointF& point) override;
    void finish(Qt::KeyboardModifiers modifiers) override;
    void paint(QPainter& painter) const override;

private:
    [[nodiscard]] std::vector<Mark> result() const;
    QPointF m_start;
    QPointF m_point;
    std::optional<Handle> m_handle;
    std::vector<Mark> m_marks;
};

/// The whole letters of the page that a box would take, and the box grown over them. `edges`: how many of them it cut.
struct SnappedBox {
    Rect box;
    std::vector<Rect> letters;
    int edges = 0;
};
[[nodiscard]] SnappedBox snapToLetters(const PageText& text, const Rect& box);

/// Makes the mark with the sticky code and chooses it.
void addTextMark(PageCanvas& canvas, int page, const TextRange& range);

}  // namespace withheld::ui
