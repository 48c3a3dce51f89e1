#include "statistics/Sources.h"

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
            return "Drawn by hand";
        case Source::Same:
            return "Same as another";
        case Source::Repeat:
            return "Repeated on pages";
        case Source::Search:
            return "Search";
        case Source::List:
            return "Word list";
        case Source::Finder:
            return "Finders";
        case Source::Consistency:
            return "Redacted elsewhere";
        case Source::Import:
            return "Imported";
        case Source::Other:
            break;
    }
    return "Other";
}

}  // namespace withheld::statistics
