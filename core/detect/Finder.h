// What all finders share. Each looks for one kind of thing in the passages of a page.
#pragma once

#include <QString>
#include <QStringList>
#include <memory>
#include <string>
#include <vector>

#include "detect/Reading.h"

namespace withheld::detect {

/// A stretch of one passage that a finder would mark.
struct Match {
    std::size_t passage = 0;
    qsizetype begin = 0;  ///< units of Passage::text
    qsizetype end = 0;
    std::string kind;
    std::string exemption;
    std::string why;  ///< never repeats the text found
    float confidence = 1;
};

inline constexpr const char* personalInformation = "s.40(2)";
inline constexpr const char* preventionOfCrime = "s.31(1)(a)";

class Finder {
public:
    Finder() = default;
    virtual ~Finder();
    Finder(const Finder&) = delete;
    Finder& operator=(const Finder&) = delete;
    [[nodiscard]] virtual const char* name() const = 0;
    [[nodiscard]] virtual std::vector<Match> find(const Reading& reading) const = 0;
};

/// One of each; they hold no state and may be used by several threads.
[[nodiscard]] const std::vector<std::unique_ptr<Finder>>& allFinders();

/// Whether one of the lower-case `cues` stands within `reach` units before or after the stretch.
[[nodiscard]] bool hasCueNear(const Passage& passage, qsizetype begin, qsizetype end, const QStringList& cues,
                              qsizetype reach = 40);

}  // namespace withheld::detect
