#include <algorithm>
#include <set>

#include "inspect/Stored.h"

namespace withheld::inspect {

namespace {

constexpr std::size_t revisionLimit = 64;  // compared object by object; more are only counted
constexpr std::size_t objectLimit = 200000;

/// Where each "%%EOF" ends; a linearised file's first one belongs to its only revision (ISO 32000-1 annex F).
std::vector<std::size_t> endsOf(std::string_view bytes) {
    std::vector<std::size_t> ends;
    for (std::size_t at = bytes.find("%%EOF"); at != std::string_view::npos; at = bytes.find("%%EOF", at + 5)) {
        ends.push_back(at + 5);
    }
    const bool linearised = bytes.substr(0, 2048).find("/Linearized") != std::string_view::npos;
    if (linearised && ends.size() > 1) {
        ends.erase(ends.begin());
    }
    return ends;
}

/// Objects that are not in the newest state as they were in the earlier one; -1 when it cannot be read.
int differingObjects(std::string_view earlier, QPDF& newest, const std::string& password) {
    try {
        QPDF before;
        before.setSuppressWarnings(true);
        before.setAttemptRecovery(false);
        before.processMemoryFile("earlier revision", earlier.data(), earlier.size(), password.c_str());
        if (before.getObjectCount() > objectLimit) {
            return -1;
        }
        int differing = 0;
        for (QPDFObjectHandle& object : before.getAllObjects()) {
            QPDFObjectHandle now = newest.getObjectByObjGen(object.getObjGen());
            bool same = now.isStream() == object.isStream();
            if (same && object.isStream()) {
                same = object.getDict().unparse() == now.getDict().unparse() && object.getParsedOffset() == now.getParsedOffset();
            } else if (same) {
                same = object.unparseResolved() == now.unparseResolved();
            }
            differing += same ? 0 : 1;
        }
        return differing;
    } catch (const std::exception&) {
        return -1;
    }
}

}  // namespace

std::vector<Finding> findRevisions(verify::PdfFile& file, std::string_view bytes, const std::string& password) {
    const std::vector<std::size_t> ends = endsOf(bytes);
    if (ends.size() < 2) {
        return {};
    }
    int recoverable = 0;
    int differing = 0;
    for (std::size_t i = 0; i + 1 < std::min(ends.size(), revisionLimit + 1); ++i) {
        const int changed = differingObjects(bytes.substr(0, ends[i]), file.qpdf(), password);
        recoverable += changed > 0 ? 1 : 0;
        differing = std::max(differing, changed);
    }
    const std::string states = ends.size() == 2 ? "An earlier state of the document"
                                                : std::to_string(ends.size() - 1) + " earlier states of the document";
    Finding finding;
    finding.id = "earlier-revision";
    finding.count = static_cast<int>(ends.size()) - 1;
    finding.action = "Removed on release";
    finding.serious = recoverable > 0;
    finding.what = states + (differing > 0 ? " can be got back: " + std::to_string(differing) +
                                                 (differing == 1 ? " object differs" : " objects differ")
                                           : " left traces in the file");
    return {finding};
}

}  // namespace withheld::inspect
