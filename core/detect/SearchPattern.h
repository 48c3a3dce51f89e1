// What somebody searches for by its shape: a regular expression of his own, or a preset (telephone numbers, postcodes …).
#pragma once

#include <QRegularExpression>
#include <string>
#include <vector>

#include "detect/Finder.h"

namespace withheld::detect {

struct Preset {
    const char* id;    ///< as in Match::kind and the schedule
    const char* name;  ///< "Telephone numbers"; English, to be translated by who shows it
};
[[nodiscard]] const std::vector<Preset>& presets();

class SearchPattern {
public:
    /// PCRE2 syntax; blanks and line ends count alike, as \s does.
    [[nodiscard]] static SearchPattern ofRegex(const QString& regex, bool ignoreCase);
    /// Precondition: one of presets().
    [[nodiscard]] static SearchPattern ofPreset(const std::string& id);

    [[nodiscard]] bool isValid() const { return m_problem.isEmpty(); }
    /// "missing closing parenthesis"; "" when valid.
    [[nodiscard]] const QString& problem() const { return m_problem; }
    /// Letters of the expression before the problem.
    [[nodiscard]] qsizetype problemAt() const { return m_problemAt; }

    struct Found {
        std::vector<Match> matches;
        bool tooSlow = false;  ///< the expression was stopped on this page; `matches` are not all
    };
    /// An invalid pattern finds nothing. Takes a bounded time, whatever the expression.
    [[nodiscard]] Found find(const Reading& reading) const;

private:
    [[nodiscard]] Found findRegex(const Reading& reading) const;
    QRegularExpression m_regex;
    QString m_problem;
    qsizetype m_problemAt = 0;
    std::string m_preset;
};

}  // namespace withheld::detect
