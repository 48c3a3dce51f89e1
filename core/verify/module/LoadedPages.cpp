// Poppler for programs that load it when they first need it.
#include <dlfcn.h>

#include <array>
#include <filesystem>

#include "verify/module/PagesModule.h"

namespace withheld::verify {

namespace {

namespace fs = std::filesystem;

PagesModuleEntry loadedEntry = nullptr;  // set once, before any thread or child

fs::path moduleFile() {
    std::error_code failure;
    const fs::path running = fs::read_symlink("/proc/self/exe", failure);
    const fs::path folder = failure ? fs::path("/usr/bin") : running.parent_path();
    const std::array<fs::path, 2> places{folder / pagesModuleFile, folder / WITHHELD_MODULES / pagesModuleFile};
    return fs::exists(places[0], failure) ? places[0] : places[1];
}

}  // namespace

Expected<void> PopplerPages::prepare() {
    if (isPrepared()) {
        return {};
    }
    const std::string file = moduleFile().string();
    if (void* module = ::dlopen(file.c_str(), RTLD_LAZY | RTLD_LOCAL); module != nullptr) {
        loadedEntry = reinterpret_cast<PagesModuleEntry>(::dlsym(module, pagesModuleEntry));
    }
    if (!isPrepared()) {
        return Error{
            ErrorCode::MissingComponent, "A part of the program is missing: " + file, "", 0, "Install Withheld again.", ""};
    }
    return {};
}

bool PopplerPages::isPrepared() {
    return loadedEntry != nullptr;
}

Expected<std::unique_ptr<PopplerPages>> PopplerPages::open(std::string_view bytes, const std::string& name) {
    if (auto prepared = prepare(); !prepared) {
        return prepared.error();
    }
    Expected<std::unique_ptr<PopplerPages>> result = Error{ErrorCode::Internal, "Poppler was not asked", name, 0, "", ""};
    loadedEntry(&bytes, &name, &result);
    return result;
}

}  // namespace withheld::verify
