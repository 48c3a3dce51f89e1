// The templates of one officer: a folder of JSON files, one a template.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/Error.h"
#include "templates/Template.h"

namespace withheld::templates {

struct StoredTemplate {
    std::filesystem::path file;
    Template form;
};

class TemplateFolder {
public:
    explicit TemplateFolder(std::filesystem::path folder) : m_folder(std::move(folder)) {}
    [[nodiscard]] const std::filesystem::path& path() const { return m_folder; }

    /// By name. Files that are no templates are left out and told in `problems`.
    [[nodiscard]] std::vector<StoredTemplate> load(std::vector<Error>* problems = nullptr) const;
    /// Makes the folder when it is not there, private to the user. A template of the same name is replaced.
    [[nodiscard]] Expected<std::filesystem::path> save(const Template& form) const;
    [[nodiscard]] bool has(const std::string& name) const;
    [[nodiscard]] Expected<void> remove(const std::string& name) const;

private:
    [[nodiscard]] std::filesystem::path fileOf(const std::string& name) const;
    std::filesystem::path m_folder;
};

/// Of a file that somebody handed over.
[[nodiscard]] Expected<Template> readTemplate(const std::filesystem::path& file);

}  // namespace withheld::templates
