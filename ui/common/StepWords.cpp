#include "common/StepWords.h"

#include <QCoreApplication>

namespace withheld::ui {

namespace {

struct StepWords {
    Q_DECLARE_TR_FUNCTIONS(withheld::ui::StepWords)
};

}  // namespace

QString countedMarks(std::size_t count) {
    return count == 1 ? StepWords::tr("1 mark") : StepWords::tr("%1 marks").arg(count);
}

QString countedWords(std::size_t count) {
    return count == 1 ? StepWords::tr("1 word") : StepWords::tr("%1 words").arg(count);
}

QString countedSuggestions(std::size_t count) {
    return count == 1 ? StepWords::tr("1 suggestion") : StepWords::tr("%1 suggestions").arg(count);
}

QString codeOf(const std::vector<std::string>& exemptions) {
    QString codes;
    for (const std::string& code : exemptions) {
        codes += (codes.isEmpty() ? " " : ", ") + QString::fromStdString(code);
    }
    return codes;
}

}  // namespace withheld::ui
