#include "base/Error.h"

#include <array>
#include <string_view>

namespace withheld {

namespace {

struct NamedCode {
    ErrorCode code;
    const char* name;
};

constexpr std::array<NamedCode, 16> codes{{{ErrorCode::NotAPdf, "not-a-pdf"},
                                           {ErrorCode::Damaged, "damaged"},
                                           {ErrorCode::PasswordNeeded, "password-needed"},
                                           {ErrorCode::TooLarge, "too-large"},
                                           {ErrorCode::Unsupported, "unsupported"},
                                           {ErrorCode::CannotRemove, "cannot-remove"},
                                           {ErrorCode::ProofFailed, "proof-failed"},
                                           {ErrorCode::Io, "io"},
                                           {ErrorCode::DiskFull, "disk-full"},
                                           {ErrorCode::InvalidInput, "invalid-input"},
                                           {ErrorCode::NotAllowed, "not-allowed"},
                                           {ErrorCode::Tampered, "tampered"},
                                           {ErrorCode::Cancelled, "cancelled"},
                                           {ErrorCode::WorkerDied, "worker-died"},
                                           {ErrorCode::MissingComponent, "missing-component"},
                                           {ErrorCode::Internal, "internal"}}};

}  // namespace

const char* name(ErrorCode code) {
    for (const NamedCode& entry : codes) {
        if (entry.code == code) {
            return entry.name;
        }
    }
    return "internal";
}

ErrorCode errorCodeNamed(const std::string& name) {
    for (const NamedCode& entry : codes) {
        if (name == entry.name) {
            return entry.code;
        }
    }
    return ErrorCode::Internal;
}

std::string Error::text() const {
    std::string out = file;
    if (page > 0) {
        out += (out.empty() ? "page " : ", page ") + std::to_string(page);
    }
    if (!out.empty()) {
        out += ": ";
    }
    out += message;
    if (!object.empty()) {
        out += " (" + object + ")";
    }
    if (!out.empty() && out.back() != '.' && out.back() != '?' && out.back() != '!') {
        out += '.';
    }
    if (!remedy.empty()) {
        out += ' ' + remedy;
    }
    return out;
}

}  // namespace withheld
