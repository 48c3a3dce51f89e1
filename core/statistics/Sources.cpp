#include "statistics/Sources.h"

#include <QtGlobal>

namespace withheld::statistics {

Source sourceOf(const Mark& mark) {
    const std::string& origin = mark.origin;
    if (origin == "by hand") {
        return Source::Hand;
    }
    if (origin == "redacted elsewhere") {
        return Source::Consistency;
    }
    if (origin.starts_with("same as")) {
        return Source::Same;
    }
    if (origin.starts_with("repeated from")) {
        return Source::Repeat;
    }
    if (origin.starts_with("word list")) {
        return Source::List;
    }
    if (origin.starts_with("search ")) {
        return Source::Search;
    }
    if (origin == "imported" || origin.starts_with("Highlighted in")) {
        return Source::Import;
    }
    // A finder names what it looks for.
    return !origin.empty() && origin == mark.kind ? Source::Finder : Source::Other;
}

const char* name(Source source) {
    switch (source) {
        case Source::Hand:
            return "hand";
        case Source::Same:
            return "same";
        case Source::Repeat:
            return "repeat";
        case Source::Search:
            return "search";
        case Source::List:
            return "list";
        case Source::Finder:
            return "finder";
        case Source::Consistency:
            return "consistency";
        case Source::Import:
            return "import";
        case Source::Other:
            break;
    }
    return "other";
}

const char* displayName(Source source) {
    switch (source) {
        case Source::Hand:
            return QT_TRANSLATE_NOOP("MarkSource", "Drawn by hand");
        case Source::Same:
            return QT_TRANSLATE_NOOP("MarkSource", "Same as another");
        case Source::Repeat:
            return QT_TRANSLATE_NOOP("MarkSource", "Repeated on pages");
        case Source::Search:
            return QT_TRANSLATE_NOOP("MarkSource", "Search");
        case Source::List:
            return QT_TRANSLATE_NOOP("MarkSource", "Word list");
        case Source::Finder:
            return QT_TRANSLATE_NOOP("MarkSource", "Finders");
        case Source::Consistency:
            return QT_TRANSLATE_NOOP("MarkSource", "Redacted elsewhere");
        case Source::Import:
            return QT_TRANSLATE_NOOP("MarkSource", "Imported");
        case Source::Other:
            break;
    }
    return QT_TRANSLATE_NOOP("MarkSource", "Other");
}

}  // namespace withheld::statistics
