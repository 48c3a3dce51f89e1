// Letters and digits that act on the page while it or a list has the focus: re-bound or switched off before the page sees them
// (WCAG 2.1.4). The page itself knows only the keys that are built in.
#pragma once

#include <QMap>
#include <QObject>

class QKeyEvent;

namespace withheld::ui {

class SingleKeys : public QObject {
    Q_OBJECT

public:
    /// Watches the keys of the whole application.
    explicit SingleKeys(QObject* parent);
    /// `meanings`: pressed key → built-in key, Qt::Key_unknown for none. `areOn`: false = letters and digits do nothing.
    void set(const QMap<int, int>& meanings, bool areOn);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool handOn(QObject* receiver, QKeyEvent& event, int key);

    QMap<int, int> m_meanings;
    bool m_areOn = true;
    bool m_isHandingOn = false;
};

}  // namespace withheld::ui
