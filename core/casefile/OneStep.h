// Everything a case is told while this lives is one step of its history: undone at once, in this session and in later ones.
#pragma once

#include <string>

#include "casefile/Case.h"

namespace withheld::casefile {

class OneStep {
public:
    /// The case must outlive it. Where steps are counted already, that step goes on.
    explicit OneStep(Case& file);
    ~OneStep();
    OneStep(const OneStep&) = delete;
    OneStep& operator=(const OneStep&) = delete;
    /// As History::acts() knows it; "" where the step was begun by somebody else.
    [[nodiscard]] const std::string& id() const { return m_id; }

private:
    Case& m_file;
    std::string m_id;
};

}  // namespace withheld::casefile
