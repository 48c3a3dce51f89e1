// The dock beside the pages: lists as tabs, and below them what is known of the chosen mark. Each list says how much of the
// height it wants; where a low window has not enough for both, the details stand back while a long list is in front.
#pragma once

#include <QSplitter>
#include <array>

class QTabWidget;

namespace withheld::ui {

class ListsAndDetails : public QSplitter {
    Q_OBJECT
public:
    enum class Share {
        Part,  ///< its rows are looked at together with the details
        Most   ///< what is found and what was done: long, and not about the chosen mark
    };
    /// Takes over `details`.
    explicit ListsAndDetails(QWidget* details, QWidget* parent = nullptr);
    /// The lists; `addList` fills them.
    [[nodiscard]] QTabWidget& tabs() { return *m_tabs; }
    void addList(QWidget* list, const QString& words, Share share);
    /// Where they stand back, the first list comes to the front.
    void showDetails();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void take();
    void arrange();
    [[nodiscard]] Share share() const;

    QTabWidget* m_tabs;
    QWidget* m_details;
    QList<Share> m_shares;
    Share m_shown = Share::Part;
    std::array<QList<int>, 2> m_sizes{QList{600, 400}, QList{800, 200}};  ///< by share, as the officer left them
};

}  // namespace withheld::ui
