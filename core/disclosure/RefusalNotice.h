// The letter that refuses in part or in whole: FOIA 2000 s.17 (or EIR 2004 reg. 14), from the facts of the case and the
// exemptions that its marks actually use, never one more, never one fewer.
#pragma once

#include <QDate>
#include <string>
#include <vector>

#include "base/Error.h"
#include "base/Files.h"
#include "casefile/CaseState.h"
#include "disclosure/Exemptions.h"
#include "disclosure/Schedule.h"

namespace withheld::disclosure {

/// One paragraph of a letter.
struct NoticeBlock {
    enum class Kind { Title, Heading, Paragraph, Item };
    Kind kind = Kind::Paragraph;
    std::string text;
};

struct Notice {
    bool isRefusal = false;               ///< false when no exemption is used: everything asked for is disclosed
    std::vector<std::string> exemptions;  ///< ids, in the catalogue's order
    std::vector<NoticeBlock> blocks;
};

[[nodiscard]] Notice noticeFor(const casefile::CaseState& state, const Schedule& schedule, const Catalogue& catalogue,
                               QDate date);

[[nodiscard]] std::string toPlainText(const Notice& notice);
[[nodiscard]] std::string toHtml(const Notice& notice);
// These two lay out text and need a QGuiApplication (offscreen will do); without one they fail with Internal.
[[nodiscard]] Expected<Bytes> toOdt(const Notice& notice);
[[nodiscard]] Expected<Bytes> toPdf(const Notice& notice);

}  // namespace withheld::disclosure
