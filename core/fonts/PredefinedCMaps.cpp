#include "fonts/PredefinedCMaps.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <mutex>
#include <optional>

#include "base/Files.h"

namespace withheld::fonts {

namespace {

constexpr const char* kFolder = "/usr/share/poppler/cMap";
constexpr std::uint64_t kLargestFile = std::uint64_t{16} << 20U;

bool isPlainName(std::string_view name) {
    return !name.empty() && name.size() <= 64 && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    });
}

/// The file lies in the folder of its character collection.
std::optional<CMapFile> readInstalled(const std::string& name) {
    if (!isPlainName(name)) {
        return std::nullopt;
    }
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(kFolder, ignored)) {
        const std::filesystem::path path = entry.path() / name;
        if (std::filesystem::is_regular_file(path, ignored)) {
            const Expected<Bytes> bytes = readFile(path, kLargestFile);
            return bytes ? std::optional(readCMapFile(*bytes)) : std::nullopt;
        }
    }
    return std::nullopt;
}

struct Cache {
    std::recursive_mutex mutex;  // usecmap asks again
    std::map<std::string, std::shared_ptr<const CMap>> cmaps;
    std::map<std::string, std::shared_ptr<const ToUnicode>> collections;
};

Cache& cache() {
    static Cache instance;
    return instance;
}

std::shared_ptr<const CMap> read(const std::string& name, int depth) {
    const std::optional<CMapFile> file = readInstalled(name);
    if (!file) {
        return nullptr;
    }
    std::shared_ptr<const CMap> base;
    if (!file->useCMap.empty() && depth < kDeepestUseCMap) {
        if (const auto used = predefinedCMap(file->useCMap, depth + 1)) {
            base = *used;
        }
    }
    return std::make_shared<const CMap>(*file, base.get());
}

}  // namespace

Expected<std::shared_ptr<const CMap>> predefinedCMap(const std::string& name, int depth) {
    Cache& kept = cache();
    const std::lock_guard lock(kept.mutex);
    if (const auto found = kept.cmaps.find(name); found != kept.cmaps.end()) {
        return found->second;
    }
    std::shared_ptr<const CMap> cmap = name == "Identity-H" || name == "Identity-V"
                                           ? std::make_shared<const CMap>(CMap::identity(name == "Identity-V"))
                                           : read(name, depth);
    if (!cmap) {
        Error error;
        error.code = ErrorCode::Unsupported;
        error.message =
            "A font uses the character map \"" + (isPlainName(name) ? name : std::string("?")) + "\", which is not installed";
        error.remedy = "Install the package poppler-data";
        return error;
    }
    kept.cmaps.emplace(name, cmap);
    return cmap;
}

std::shared_ptr<const ToUnicode> unicodeOfCollection(const std::string& registry, const std::string& ordering) {
    if (registry != "Adobe" || ordering == "Identity") {
        return nullptr;
    }
    const std::string name = registry + "-" + ordering + "-UCS2";
    if (!isPlainName(name)) {
        return nullptr;
    }
    Cache& kept = cache();
    const std::lock_guard lock(kept.mutex);
    if (const auto found = kept.collections.find(name); found != kept.collections.end()) {
        return found->second;
    }
    const std::optional<CMapFile> file = readInstalled(name);
    auto texts = file ? std::make_shared<const ToUnicode>(*file) : nullptr;
    constexpr std::size_t kMostCollections = 64;  // names come from files
    if (kept.collections.size() < kMostCollections) {
        kept.collections.emplace(name, texts);
    }
    return texts;
}

}  // namespace withheld::fonts
