#include "process/ReadingLimits.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "process/UniqueFd.h"

namespace withheld::process {

namespace {

/// Every right that version 1 knows, so that what is not allowed below is denied.
constexpr std::uint64_t everyRight = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1U) - 1;

std::vector<std::string> readableFolders() {
    std::vector<std::string> folders{"/usr",
                                     "/lib",
                                     "/lib64",
                                     "/etc/fonts",
                                     "/etc/ld.so.cache",
                                     "/etc/localtime",
                                     "/var/cache/fontconfig",
                                     "/dev/null",
                                     "/dev/urandom",
                                     "/proc/self",
                                     "/proc/cpuinfo",
                                     "/proc/meminfo",
                                     "/proc/sys/vm",
                                     "/sys/devices/system/cpu"};
    for (const char* variable : {"TESSDATA_PREFIX", "FONTCONFIG_PATH", "FONTCONFIG_FILE"}) {
        if (const char* told = std::getenv(variable); told != nullptr && *told == '/') {
            folders.emplace_back(told);
        }
    }
    // Fonts that users install for themselves: Poppler shows them, so the page is read as the officer sees it.
    if (const char* home = std::getenv("HOME"); home != nullptr && *home == '/') {
        for (const char* fonts :
             {"/.fonts", "/.local/share/fonts", "/.cache/fontconfig", "/.config/fontconfig", "/.fonts.conf"}) {
            folders.push_back(std::string(home) + fonts);
        }
    }
    return folders;
}

bool allowReading(int rules, const std::string& path) {
    const UniqueFd place(::open(path.c_str(), O_PATH | O_CLOEXEC));
    struct stat status {};
    if (!place || ::fstat(place.get(), &status) != 0) {
        return true;  // what is not there needs no permission
    }
    landlock_path_beneath_attr rule{};
    rule.parent_fd = place.get();
    rule.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE;
    if (S_ISDIR(status.st_mode)) {
        rule.allowed_access |= LANDLOCK_ACCESS_FS_READ_DIR;
    }
    return ::syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
}

}  // namespace

int landlockVersion() {
    const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    return version > 0 ? static_cast<int>(version) : 0;
}

bool limitReading() {
    landlock_ruleset_attr attributes{};
    attributes.handled_access_fs = everyRight;
    const UniqueFd rules(
        static_cast<int>(::syscall(SYS_landlock_create_ruleset, &attributes, sizeof(attributes.handled_access_fs), 0)));
    if (!rules) {
        return false;
    }
    for (const std::string& folder : readableFolders()) {
        if (!allowReading(rules.get(), folder)) {
            return false;
        }
    }
    return ::syscall(SYS_landlock_restrict_self, rules.get(), 0) == 0;
}

}  // namespace withheld::process
