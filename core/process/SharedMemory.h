// Large results by sealed memory (memfd_create(2)): written once by the child, mapped read-only by the parent.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "process/UniqueFd.h"

namespace withheld::process {

/// A memfd holding `bytes`, sealed against any change. Empty UniqueFd when there is no memory.
[[nodiscard]] UniqueFd sealedMemory(std::string_view bytes);

/// A received memfd mapped read-only. Only memory that is sealed and of exactly the announced size is accepted: the sender
/// could otherwise shrink it under the reader's hands, which ends the reader with SIGBUS.
class MappedMemory {
public:
    [[nodiscard]] static std::optional<MappedMemory> map(const UniqueFd& fd, std::size_t size);
    MappedMemory(MappedMemory&& other) noexcept;
    MappedMemory& operator=(MappedMemory&& other) = delete;
    MappedMemory(const MappedMemory&) = delete;
    MappedMemory& operator=(const MappedMemory&) = delete;
    ~MappedMemory();
    [[nodiscard]] std::string_view bytes() const { return {static_cast<const char*>(m_address), m_size}; }

private:
    MappedMemory(void* address, std::size_t size) : m_address(address), m_size(size) {}
    void* m_address = nullptr;
    std::size_t m_size = 0;
};

}  // namespace withheld::process
