// Whether the desktop is dark, and when that changes: asked of the desktop portal (org.freedesktop.appearance), because Qt 6.4
// does not know it under most desktops. Without a portal nothing is ever told, and the palette that Qt began with stands.
#pragma once

#include <QDBusVariant>
#include <QObject>
#include <optional>

namespace withheld::ui {

class SystemScheme : public QObject {
    Q_OBJECT

public:
    /// Asks at once, and waits for nobody.
    explicit SystemScheme(QObject* parent);
    /// Of the portal's "color-scheme": 0 no preference, 1 dark, 2 light; nothing for what it does not say.
    [[nodiscard]] static std::optional<bool> isDark(const QVariant& colorScheme);

signals:
    void told(bool isDark);

private slots:
    void take(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void tell(const QVariant& value);
};

}  // namespace withheld::ui
