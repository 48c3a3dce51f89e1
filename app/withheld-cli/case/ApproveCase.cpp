#include "case/ApproveCase.h"

#include <CLI/CLI.hpp>
#include <cstdio>

#include "marks/MarkSet.h"
#include "review/Review.h"

namespace withheld::cli {

void ApproveCase::setUp(CLI::App& app) {
    addCase(app);
    addUser(app);
    app.add_option("--unseen-because", m_unseenBecause,
                   "Why pages that were never on this person's screen are approved; recorded");
}

Expected<void> ApproveCase::run() {
    const auto file = openCase();
    if (!file) {
        return file.error();
    }
    if (auto approved = review::approve(**file, m_unseenBecause); !approved) {
        return approved;
    }
    const casefile::Approval& approval = *(*file)->state().approval;
    std::printf("Approved: set %s by %s, %s\n", shortHash(approval.setHash).c_str(), approval.by.c_str(), approval.time.c_str());
    std::printf("SHA-256 of the set: %s\n", approval.setHash.c_str());
    if (!approval.unseenPages.empty()) {
        std::printf("Approved without having been on screen, because: %s\n", approval.unseenBecause.c_str());
        for (const std::string& page : approval.unseenPages) {
            std::printf("  %s\n", page.c_str());
        }
    }
    return {};
}

}  // namespace withheld::cli
