#include "templates/TemplateFolder.h"

#include <QString>
#include <algorithm>

#include "base/Files.h"
#include "base/Hash.h"

namespace withheld::templates {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t largestFile = std::uint64_t{1} << 22U;
constexpr const char* ending = ".template.json";

}  // namespace

Expected<Template> readTemplate(const fs::path& file) {
    const Expected<Bytes> bytes = readFile(file, largestFile);
    if (!bytes) {
        return bytes.error();
    }
    return templateFromJson(*bytes, file.string());
}

/// Readable, and still one file a name when names differ only in signs that a file name may not hold.
fs::path TemplateFolder::fileOf(const std::string& name) const {
    QString plain;
    for (const QChar letter : QString::fromStdString(name)) {
        plain += letter.isLetterOrNumber() ? letter : QLatin1Char('-');
    }
    return m_folder / (plain.left(40).toStdString() + "-" + sha256Hex(name).substr(0, 8) + ending);
}

std::vector<StoredTemplate> TemplateFolder::load(std::vector<Error>* problems) const {
    std::vector<StoredTemplate> stored;
    std::error_code failed;
    for (const fs::directory_entry& entry : fs::directory_iterator(m_folder, failed)) {
        if (!entry.path().filename().string().ends_with(ending)) {
            continue;
        }
        Expected<Template> form = readTemplate(entry.path());
        if (form) {
            stored.push_back({entry.path(), std::move(*form)});
        } else if (problems != nullptr) {
            problems->push_back(form.error());
        }
    }
    std::sort(stored.begin(), stored.end(),
              [](const StoredTemplate& a, const StoredTemplate& b) { return a.form.name < b.form.name; });
    return stored;
}

Expected<fs::path> TemplateFolder::save(const Template& form) const {
    std::error_code failed;
    if (!fs::exists(m_folder, failed)) {
        fs::create_directories(m_folder, failed);
        if (failed) {
            return Error{
                ErrorCode::Io, "The folder of templates cannot be made: " + failed.message(), m_folder.string(), 0, "", ""};
        }
        fs::permissions(m_folder, fs::perms::owner_all, failed);
    }
    const fs::path file = fileOf(form.name);
    if (auto written = writeFileAtomically(file, templateToJson(form)); !written) {
        return written.error();
    }
    return file;
}

bool TemplateFolder::has(const std::string& name) const {
    std::error_code failed;
    return fs::exists(fileOf(name), failed);
}

Expected<void> TemplateFolder::remove(const std::string& name) const {
    std::error_code failed;
    if (!fs::remove(fileOf(name), failed) && failed) {
        return Error{ErrorCode::Io, "The template cannot be removed: " + failed.message(), fileOf(name).string(), 0, "", ""};
    }
    return {};
}

}  // namespace withheld::templates
