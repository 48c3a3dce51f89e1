// The proofs of all documents of a release as one paper, which goes out with them. Speaks of released names only: a source's file
// name can be a leak; and counts what was found without saying what or where.
#pragma once

#include <string>
#include <vector>

#include "release/Release.h"

namespace withheld::release {

[[nodiscard]] std::string verificationJson(const std::vector<ReleasedDocument>& documents, const std::string& setHash);
[[nodiscard]] std::string verificationHtml(const std::vector<ReleasedDocument>& documents, const std::string& setHash);

}  // namespace withheld::release
