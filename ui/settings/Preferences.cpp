#include "settings/Preferences.h"

#include <QApplication>
#include <QPointer>
#include <QSettings>
#include <algorithm>

namespace withheld::ui {

Preferences keptPreferences() {
    QSettings store;
    Preferences kept;
    const int scheme = store.value(QStringLiteral("theme")).toInt();
    kept.appearance.scheme = static_cast<Scheme>(std::clamp(scheme, 0, static_cast<int>(Scheme::HighContrast)));
    kept.appearance.textPercent =
        std::clamp(store.value(QStringLiteral("looks/textPercent"), 100).toInt(), kSmallestText, kLargestText);
    kept.appearance.dimsPaper = store.value(QStringLiteral("looks/dimPaper")).toBool();
    kept.appearance.reducesMotion = store.value(QStringLiteral("looks/reduceMotion")).toBool();
    kept.cacheMebibytes =
        std::clamp(store.value(QStringLiteral("pages/cacheMiB"), kept.cacheMebibytes).toInt(), kSmallestCache, kLargestCache);
    kept.viewSeconds = std::clamp(store.value(QStringLiteral("pages/viewSeconds"), kept.viewSeconds).toInt(), kLeastViewSeconds,
                                  kMostViewSeconds);
    kept.language = store.value(QStringLiteral("language"), kept.language).toString();
    kept.codeSet = store.value(QStringLiteral("cases/codeSet"), kept.codeSet).toString();
    kept.hasSingleKeys = store.value(QStringLiteral("keys/singleKeys"), true).toBool();
    store.beginGroup(QStringLiteral("keys/changed"));
    for (const QString& name : store.childKeys()) {
        kept.keys[name] = store.value(name).toString();
    }
    store.endGroup();
    return kept;
}

void keepPreferences(const Preferences& preferences) {
    QSettings store;
    store.setValue(QStringLiteral("theme"), static_cast<int>(preferences.appearance.scheme));
    store.setValue(QStringLiteral("looks/textPercent"), preferences.appearance.textPercent);
    store.setValue(QStringLiteral("looks/dimPaper"), preferences.appearance.dimsPaper);
    store.setValue(QStringLiteral("looks/reduceMotion"), preferences.appearance.reducesMotion);
    store.setValue(QStringLiteral("pages/cacheMiB"), preferences.cacheMebibytes);
    store.setValue(QStringLiteral("pages/viewSeconds"), preferences.viewSeconds);
    store.setValue(QStringLiteral("language"), preferences.language);
    store.setValue(QStringLiteral("cases/codeSet"), preferences.codeSet);
    store.setValue(QStringLiteral("keys/singleKeys"), preferences.hasSingleKeys);
    store.remove(QStringLiteral("keys/changed"));
    store.beginGroup(QStringLiteral("keys/changed"));
    for (auto each = preferences.keys.begin(); each != preferences.keys.end(); ++each) {
        store.setValue(each.key(), each.value());
    }
    store.endGroup();
}

PreferencesInForce::PreferencesInForce(QObject* parent) : QObject(parent), m_preferences(keptPreferences()) {
    m_builtLanguage = m_preferences.language;
    m_builtText = m_preferences.appearance.textPercent;
}

PreferencesInForce& PreferencesInForce::instance() {
    static QPointer<PreferencesInForce> preferences;
    if (!preferences) {
        preferences = new PreferencesInForce(qApp);
    }
    return *preferences;
}

void PreferencesInForce::set(const Preferences& preferences) {
    if (preferences.appearance != Theme::instance().appearance()) {
        Theme::instance().apply(preferences.appearance);
    }
    if (preferences != m_preferences) {
        m_preferences = preferences;
        emit changed();
    }
}

void PreferencesInForce::start(const Preferences& preferences) {
    Theme::instance().apply(preferences.appearance);
    m_preferences = preferences;
    m_builtLanguage = preferences.language;
    m_builtText = preferences.appearance.textPercent;
}

void PreferencesInForce::settle() {
    if (m_builtLanguage != m_preferences.language || m_builtText != m_preferences.appearance.textPercent) {
        m_builtLanguage = m_preferences.language;
        m_builtText = m_preferences.appearance.textPercent;
        emit windowsOutdated();
    }
}

}  // namespace withheld::ui
