// A flat or outlined button that shows its key as a small cap: "Redact [R]". It can stand for a QAction.
#pragma once

#include <QAbstractButton>
#include <QPointer>

class QAction;

namespace withheld::ui {

class KeyButton : public QAbstractButton {
    Q_OBJECT

public:
    enum class Kind { Flat, Outlined, Primary };
    KeyButton(const QString& text, const QString& key, Kind kind, QWidget* parent = nullptr);
    /// Text, state and tool tip follow the action; a click triggers it. `key` is only shown.
    KeyButton(QAction* action, const QString& key, Kind kind, QWidget* parent = nullptr);
    void setKey(const QString& key);
    /// False where room is short; the tool tip and the accessible description still tell the key.
    void setCapShown(bool shown);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void follow();
    [[nodiscard]] QFont textFont() const;
    [[nodiscard]] QString cap() const { return m_isCapShown ? m_key : QString(); }

    QString m_key;
    bool m_isCapShown = true;
    Kind m_kind;
    QPointer<QAction> m_action;
};

}  // namespace withheld::ui
