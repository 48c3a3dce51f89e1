// SHA-256 (FIPS 180-4) by OpenSSL, which uses the processor's own instructions for it.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace withheld {

/// A hash of what comes piece by piece. Throws std::bad_alloc only.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;
    void add(std::string_view bytes);
    /// Lower-case hex, 64 characters, of all that was added. Once, at the end.
    [[nodiscard]] std::string hex();

private:
    class State;
    std::unique_ptr<State> m_state;
};

/// Of bytes that are all there.
[[nodiscard]] std::string sha256Hex(std::string_view bytes);
/// Lower-case hex of any bytes.
[[nodiscard]] std::string toHex(std::string_view bytes);

}  // namespace withheld
