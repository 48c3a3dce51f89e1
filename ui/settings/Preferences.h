// What a person has chosen, kept in the program's own settings, and what is in force now: the settings dialog tries things out
// before they are kept.
#pragma once

#include <QObject>
#include <QString>

#include "common/Theme.h"
#include "settings/KeyMap.h"

namespace withheld::ui {

inline constexpr int kLeastViewSeconds = 2;
inline constexpr int kMostViewSeconds = 60;

struct Preferences {
    Appearance appearance;
    int cacheMebibytes = 256;                       ///< for page pictures; kSmallestCache to kLargestCache
    int viewSeconds = kLeastViewSeconds;            ///< on screen, before a page counts as viewed
    QString language = QStringLiteral("en");        ///< "en", "cy"
    QString codeSet = QStringLiteral("foia-2000");  ///< of new cases: disclosure::Catalogue::id
    bool hasSingleKeys = true;                      ///< letters and digits without Ctrl or Alt act on the page (WCAG 2.1.4)
    KeyChanges keys;
    friend bool operator==(const Preferences&, const Preferences&) = default;
};
inline constexpr int kSmallestCache = 64;
inline constexpr int kLargestCache = 4096;

[[nodiscard]] Preferences keptPreferences();
void keepPreferences(const Preferences& preferences);

/// One for the program. Made with the QApplication's first use; dies with it.
class PreferencesInForce : public QObject {
    Q_OBJECT

public:
    static PreferencesInForce& instance();
    [[nodiscard]] const Preferences& get() const { return m_preferences; }
    /// Applies the looks and tells everybody else; nothing is kept.
    void set(const Preferences& preferences);
    /// The same before any window is built.
    void start(const Preferences& preferences);
    /// To be called when the user has made up his mind: emits windowsOutdated() when it is so.
    void settle();

signals:
    void changed();
    /// Language or size of text are other than those the windows were built with.
    void windowsOutdated();

private:
    explicit PreferencesInForce(QObject* parent);
    Preferences m_preferences;
    QString m_builtLanguage;
    int m_builtText = 100;
};

}  // namespace withheld::ui
