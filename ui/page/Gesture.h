// What a pressed mouse does until it is released: one class a gesture.
#pragma once

#include <QMouseEvent>
#include <QPainter>
#include <memory>

#include "page/MarkHandles.h"
#include "page/PageCanvas.h"

namespace withheld::ui {

/// A box as the setting of snapping makes it, and the whole letters that will go under it. `edges`: how many of them the drawn
/// box cut.
struct SnappedBox {
    Rect box;
    std::vector<Rect> letters;
    int edges = 0;
};
[[nodiscard]] SnappedBox snapped(const PageText& text, const Rect& box, Snap snap);
/// Letters of which so much lies under the areas that they will go; counts in `edges` those that are cut.
[[nodiscard]] std::vector<Rect> lettersUnder(const PageText& text, const std::vector<Quad>& areas, int& edges);
/// "2 letters touch the edge: whole letters will go"; "" for none.
[[nodiscard]] QString edgeWords(int edges);

class Gesture {
public:
    explicit Gesture(PageCanvas& canvas) : m_canvas(canvas) {}
    virtual ~Gesture() = default;
    Gesture(const Gesture&) = delete;
    Gesture& operator=(const Gesture&) = delete;
    /// The pointer is dragged; viewport pixels.
    virtual void move(const QPointF& point) = 0;
    /// The pointer moves between two clicks, no button held.
    virtual void hover(const QPointF& point) { move(point); }
    enum class Clicked {
        Nothing,  ///< clicks mean nothing to this gesture
        Awaits,   ///< the next click goes on with it
        Done      ///< finish() may follow
    };
    /// Press and release at one place, instead of a drag (WCAG 2.2, 2.5.7).
    virtual Clicked click(const QPointF& /*point*/) { return Clicked::Nothing; }
    /// Dragged on between clicks, or started anew by a drag.
    [[nodiscard]] virtual bool isOutline() const { return false; }
    virtual void removeLastPoint() {}
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

/// A box; letters that it would cut go whole. Or all of the page but a box.
class BoxGesture : public Gesture {
public:
    enum class Side { Inside, Outside };
    BoxGesture(PageCanvas& canvas, int page, Point start, Side side);
    void move(const QPointF& point) override;
    Clicked click(const QPointF& point) override;
    void finish(Qt::KeyboardModifiers modifiers) override;
    void paint(QPainter& painter) const override;

private:
    int m_page;
    Point m_start;
    Side m_side;
    bool m_clicked = false;
    Rect m_box;
    SnappedBox m_snapped;
};

/// Any shape: clicks set its corners, a drag draws it by hand. It closes itself.
class OutlineGesture : public Gesture {
public:
    OutlineGesture(PageCanvas& canvas, int page, Point start);
    void move(const QPointF& point) override;
    void hover(const QPointF& point) override;
    Clicked click(const QPointF& point) override;
    [[nodiscard]] bool isOutline() const override { return true; }
    void removeLastPoint() override;
    void finish(Qt::KeyboardModifiers modifiers) override;
    void paint(QPainter& painter) const override;

private:
    void changed();
    int m_page;
    std::vector<Point> m_points;   ///< corners set so far
    std::optional<Point> m_hover;  ///< where the next one would be
    bool m_byHand = false;
    std::vector<Quad> m_quads;
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

/// Makes the mark with the sticky code and chooses it.
void addTextMark(PageCanvas& canvas, int page, const TextRange& range);

}  // namespace withheld::ui
