#include "common/StepWords.h"

namespace withheld::ui {

QString counted(std::size_t count, const char* one, const char* many) {
    return count == 1 ? QString("1 %1").arg(QLatin1String(one)) : QString("%1 %2").arg(count).arg(QLatin1String(many));
}

QString codeOf(const std::vector<std::string>& exemptions) {
    QString codes;
    for (const std::string& code : exemptions) {
        codes += (codes.isEmpty() ? " " : ", ") + QString::fromStdString(code);
    }
    return codes;
}

}  // namespace withheld::ui
