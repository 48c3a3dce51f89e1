// The PIN by which a second person confirms who he is when he approves. Only its hash is kept: PBKDF2 with HMAC-SHA-256 (RFC
// 8018) over a salt of its own. A PIN is short: this keeps a colleague out who shares the screen, not somebody with the file and
// time.
#pragma once

#include <string>

namespace withheld::review {

inline constexpr std::size_t shortestPin = 4;

/// "rounds$salt$hash", the latter two in hexadecimal; with a new salt each time.
[[nodiscard]] std::string hashOfPin(const std::string& pin);
[[nodiscard]] bool isPinOf(const std::string& pin, const std::string& hash);

/// RFC 8018, 5.2, of one block (32 bytes), in hexadecimal.
[[nodiscard]] std::string pbkdf2(const std::string& secret, const std::string& salt, int rounds);

}  // namespace withheld::review
