// main() of tests that show widgets: a QApplication without a screen unless the environment names a platform.
#include <gtest/gtest.h>

#include <QApplication>

#include "common/Theme.h"

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(argc, argv);
    withheld::ui::Theme::instance().apply(withheld::ui::Scheme::Light);
    testing::InitGoogleTest(&argc, argv);
    return RUN_ALL_TESTS();
}
