// The door for untrusted PDFs: libqpdf repairs, decrypts and normalises, so that PoDoFo reads what it reads well.
#pragma once

#include <string>
#include <vector>

#include "base/Error.h"
#include "base/Files.h"
#include "base/PageSpace.h"

namespace withheld::pdf {

struct IntakeLimits {
    std::uint64_t bytes = std::uint64_t{1} << 30U;
    int pages = 20000;
    std::uint32_t objects = 5'000'000;
};

struct IntakeResult {
    Bytes bytes;  ///< decrypted, no object streams, one revision, only reachable objects
    std::vector<PageGeometry> pages;
    bool wasEncrypted = false;
    bool ownerLocked = false;  ///< opened without the owner password; permissions were restricted
    bool repaired = false;     ///< the cross-reference table had to be rebuilt
    bool hadObjectStreams = false;
    std::vector<std::string> notes;  ///< for the user: "Opened with the user password; …"
};

/// `file` is only for messages. Fails with NotAPdf, Damaged, PasswordNeeded, TooLarge, Unsupported (XFA-only forms).
[[nodiscard]] Expected<IntakeResult> intake(std::string_view bytes, const std::string& file, const std::string& password = "",
                                            const IntakeLimits& limits = {});

/// Full rewrite by libqpdf of what is reachable from the trailer: one revision, fresh /ID, object streams if `objectStreams`.
[[nodiscard]] Expected<Bytes> rewrite(std::string_view bytes, const std::string& file, bool objectStreams);

}  // namespace withheld::pdf
