// What one does next with a mark, beside it: a moment after it was made or chosen, and never over what is marked.
#pragma once

#include <QFrame>
#include <QTimer>
#include <optional>
#include <vector>

class QToolButton;

namespace withheld::ui {

struct PageCanvas;
class PageView;

/// Every command in it has a key and stands in the context menu, too; so it takes no focus.
class MiniBar : public QFrame {
    Q_OBJECT
public:
    /// A child of the view's viewport.
    MiniBar(PageView& view, PageCanvas& canvas);
    void setShown(bool shown);
    [[nodiscard]] bool isShown() const { return m_isShown; }
    /// Away now; back beside the current mark when nothing changes for 300 ms.
    void schedule();
    void dismiss();
    /// Where a bar of this size goes: below, above, right or left of the mark, there where it covers least of the words; nothing
    /// when none of these is free and in sight.
    [[nodiscard]] static std::optional<QRect> placeBeside(const QSize& size, const std::vector<QRectF>& marked,
                                                          const std::vector<QRectF>& words, const QSizeF& viewport);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void appear();
    void build();
    QToolButton* add(const QString& words, const QString& key);
    PageView& m_view;
    PageCanvas& m_canvas;
    QTimer m_timer;
    bool m_isShown = true;
};

}  // namespace withheld::ui
