#include "common/MarkWords.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QTranslator>

namespace withheld::ui {

namespace {

/// Says what it was asked for, so that a test sees which words can be translated.
class Echo : public QTranslator {
public:
    [[nodiscard]] QString translate(const char* context, const char* words, const char*, int) const override {
        return QString("[%1] %2").arg(QLatin1String(context), QString::fromUtf8(words));
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

}  // namespace

TEST(MarkWords, KindsAreWordsAndNotKeys) {
    EXPECT_EQ(kindWords("tactic"), QStringLiteral("tactics"));
    EXPECT_EQ(kindWords("ni-number"), QStringLiteral("NI number"));
    EXPECT_EQ(kindWords("phone"), QStringLiteral("phone"));
    EXPECT_EQ(kindWords("somebody's own kind"), QStringLiteral("somebody's own kind"));
    EXPECT_EQ(kindWords(""), QString());
    EXPECT_EQ(informationWords("tactic", MarkShape::Text), QStringLiteral("Policing tactics or resources"));
}

TEST(MarkWords, OriginsKeepWhatIsTheirOwn) {
    EXPECT_EQ(originWords("by hand"), QStringLiteral("by hand"));
    EXPECT_EQ(originWords("repeated from page 3"), QStringLiteral("repeated from page 3"));
    EXPECT_EQ(originWords("same as another"), QStringLiteral("same as another"));
    EXPECT_EQ(originWords("search “H•••• %1”"), QStringLiteral("search “H•••• %1”"));
    EXPECT_EQ(originWords("tactic"), QStringLiteral("tactics"));
    EXPECT_EQ(originWords("of another program"), QStringLiteral("of another program"));
}

TEST(MarkWords, AllOfThemCanBeTranslated) {
    Echo echo;
    ASSERT_TRUE(QCoreApplication::installTranslator(&echo));
    EXPECT_EQ(kindWords("tactic"), QStringLiteral("[MarkKind] tactics"));
    EXPECT_EQ(informationWords("", MarkShape::Page), QStringLiteral("[InformationName] Whole page"));
    EXPECT_EQ(originWords("repeated from page 3"), QStringLiteral("[MarkOrigin] repeated from page 3"));
    EXPECT_EQ(originWords("e-mail"), QStringLiteral("[MarkKind] e-mail"));
    QCoreApplication::removeTranslator(&echo);
}

}  // namespace withheld::ui
