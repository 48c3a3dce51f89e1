#include "settings/Preferences.h"

#include <gtest/gtest.h>

#include <QSignalSpy>

#include "ui/OwnSettings.h"

namespace withheld::ui {

TEST(Preferences, AreReadAsTheyWereKept) {
    const OwnSettings settings;
    EXPECT_EQ(keptPreferences(), Preferences()) << "nothing kept: as built in";
    Preferences wanted;
    wanted.appearance = {Scheme::HighContrast, 150, true, true};
    wanted.cacheMebibytes = 512;
    wanted.viewSeconds = 5;
    wanted.language = QStringLiteral("cy");
    wanted.hasSingleKeys = false;
    wanted.keys = {{QStringLiteral("redactTool"), QStringLiteral("W")}, {QStringLiteral("undo"), QString()}};
    keepPreferences(wanted);
    EXPECT_EQ(keptPreferences(), wanted);
    keepPreferences(Preferences());
    EXPECT_EQ(keptPreferences(), Preferences()) << "changed keys of before must not stay";
}

TEST(Preferences, NonsenseInTheFileDoesNoHarm) {
    const OwnSettings settings;
    QSettings().setValue(QStringLiteral("theme"), 77);
    QSettings().setValue(QStringLiteral("looks/textPercent"), -5);
    QSettings().setValue(QStringLiteral("pages/cacheMiB"), 1 << 30);
    QSettings().setValue(QStringLiteral("pages/viewSeconds"), 0);
    const Preferences kept = keptPreferences();
    EXPECT_EQ(kept.viewSeconds, kLeastViewSeconds) << "less would be no proof";
    EXPECT_EQ(kept.appearance.scheme, Scheme::HighContrast);
    EXPECT_EQ(kept.appearance.textPercent, kSmallestText);
    EXPECT_EQ(kept.cacheMebibytes, kLargestCache);
}

TEST(Preferences, WindowsAreOutdatedOnlyByLanguageAndTextAndOnlyWhenSettled) {
    const OwnSettings settings;
    PreferencesInForce& force = PreferencesInForce::instance();
    Preferences now;
    now.appearance.scheme = Scheme::Light;
    force.start(now);
    QSignalSpy outdated(&force, &PreferencesInForce::windowsOutdated);
    now.appearance.scheme = Scheme::Dark;
    force.set(now);
    force.settle();
    EXPECT_EQ(outdated.size(), 0);
    EXPECT_TRUE(Theme::instance().isDark()) << "in force at once";
    now.appearance.textPercent = 120;
    force.set(now);
    EXPECT_EQ(outdated.size(), 0);
    force.settle();
    EXPECT_EQ(outdated.size(), 1);
    force.settle();
    EXPECT_EQ(outdated.size(), 1);
    force.start(Preferences());
}

}  // namespace withheld::ui
