#include "casefile/OneStep.h"

#include "casefile/CaseImplementation.h"

namespace withheld::casefile {

OneStep::OneStep(Case& file) : m_file(file) {
    if (!file.hasAct()) {
        m_id = newId();
        file.setAct(ActNote{ActNote::Turn::Do, {m_id}, m_id});
    }
}

OneStep::~OneStep() {
    if (!m_id.empty()) {
        m_file.setAct(std::nullopt);
    }
}

}  // namespace withheld::casefile
