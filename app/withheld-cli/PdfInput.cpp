#include "PdfInput.h"

#include <cstdio>

#include "Command.h"

namespace withheld::cli {

Expected<pdf::IntakeResult> readPdf(const std::filesystem::path& path, const std::string& password) {
    const Expected<Bytes> bytes = readFile(path);
    if (!bytes) {
        return bytes.error();
    }
    Expected<pdf::IntakeResult> taken = pdf::intake(*bytes, path.string(), password);
    if (taken) {
        for (const std::string& note : taken->notes) {
            std::fprintf(stderr, "%s: %s\n", path.c_str(), note.c_str());
        }
    }
    return taken;
}

int refuse(const Error& error) {
    std::fprintf(stderr, "%s\n", error.text().c_str());
    return Exit::refused;
}

}  // namespace withheld::cli
