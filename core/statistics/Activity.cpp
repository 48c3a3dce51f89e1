#include "statistics/Activity.h"

#include <QLockFile>
#include <cmath>
#include <functional>
#include <nlohmann/json.hpp>

#include "base/Csv.h"
#include "base/Files.h"
#include "casefile/Names.h"

namespace withheld::statistics {

using nlohmann::json;

namespace {

json readRecord(const std::filesystem::path& file) {
    const Expected<Bytes> bytes = readFile(file);
    json root = bytes ? json::parse(bytes->begin(), bytes->end(), nullptr, false) : json();
    if (!root.is_object() || !root.contains("cases") || !root["cases"].is_object()) {
        root = {{"version", 1}, {"cases", json::object()}};
    }
    return root;
}

/// The entry of one person and case; nullptr when there is none.
const json* entryIn(const json& root, const std::string& caseId, const std::string& user) {
    const auto people = root["cases"].find(caseId);
    if (people == root["cases"].end() || !people->is_object()) {
        return nullptr;
    }
    const auto found = people->find(casefile::foldedName(user));
    return found == people->end() || !found->is_object() ? nullptr : &*found;
}

/// Reads, changes and writes the file while no other window does.
Expected<void> changeRecord(const std::filesystem::path& file, const std::function<void(json&)>& change) {
    constexpr int patience = 2000;  // ms
    std::error_code failed;
    std::filesystem::create_directories(file.parent_path(), failed);
    QLockFile lock(QString::fromStdString(file.string()) + QStringLiteral(".lock"));
    if (failed || !lock.tryLock(patience)) {
        return Error{ErrorCode::Io, "Your working time cannot be kept", file.string(), 0, "", ""};
    }
    json root = readRecord(file);
    change(root);
    return writeFileAtomically(file, root.dump(1, ' ', false, json::error_handler_t::replace));
}

}  // namespace

void ActivityMeter::touch(const std::string& document, std::int64_t now) {
    const std::int64_t passed = now - m_last;
    if (m_isRunning && !m_document.empty() && passed > 0 && passed <= longestPause) {
        m_milliseconds[m_document] += passed;
    }
    m_document = document;
    m_last = now;
    m_isRunning = true;
}

SecondsByDocument ActivityMeter::take() {
    SecondsByDocument seconds;
    for (const auto& [document, milliseconds] : m_milliseconds) {
        seconds[document] = static_cast<double>(milliseconds) / 1000;
    }
    m_milliseconds.clear();
    return seconds;
}

Expected<void> ActivityRecord::add(const std::string& caseId, const std::string& user, const SecondsByDocument& seconds) {
    if (seconds.empty() || caseId.empty() || user.empty()) {
        return {};
    }
    return changeRecord(m_file, [&](json& root) {
        json& people = root["cases"][caseId];
        if (!people.is_object()) {
            people = json::object();
        }
        json& entry = people[casefile::foldedName(user)];
        if (!entry.is_object()) {
            entry = json::object();
        }
        for (const auto& [document, more] : seconds) {
            const auto known = entry.find(document);
            const double before = known != entry.end() && known->is_number() ? known->get<double>() : 0;
            entry[document] = before + more;
        }
    });
}

SecondsByDocument ActivityRecord::of(const std::string& caseId, const std::string& user) const {
    SecondsByDocument seconds;
    const json root = readRecord(m_file);
    if (const json* entry = entryIn(root, caseId, user)) {
        for (const auto& [document, value] : entry->items()) {
            if (value.is_number()) {
                seconds[document] = value.get<double>();
            }
        }
    }
    return seconds;
}

Expected<void> ActivityRecord::forget(const std::string& caseId, const std::string& user) {
    return changeRecord(m_file, [&](json& root) {
        const auto people = root["cases"].find(caseId);
        if (people != root["cases"].end() && people->is_object()) {
            people->erase(casefile::foldedName(user));
        }
    });
}

std::optional<Pace> paceOf(const casefile::CaseState& state, const std::string& user, const SecondsByDocument& seconds) {
    constexpr int fewestPages = 3;
    constexpr double fewestSeconds = 60;
    int viewed = 0;
    int pages = 0;
    double spent = 0;
    for (const casefile::Document& document : state.documents) {
        const auto found = seconds.find(document.id);
        spent += found == seconds.end() ? 0 : found->second;
        pages += document.pageCount();
        for (int page = 1; page <= document.pageCount(); ++page) {
            viewed += state.viewed(user, document.id, page) ? 1 : 0;
        }
    }
    if (viewed < fewestPages || spent < fewestSeconds) {
        return std::nullopt;
    }
    return Pace{spent / viewed, pages - viewed};
}

std::string durationText(double seconds) {
    const auto minutes = static_cast<long>(std::llround(seconds / 60));
    if (minutes < 1) {
        return "under a minute";
    }
    if (minutes < 60) {
        return std::to_string(minutes) + " min";
    }
    return std::to_string(minutes / 60) + " h" + (minutes % 60 == 0 ? "" : " " + std::to_string(minutes % 60) + " min");
}

std::string toCsv(const casefile::CaseState& state, const SecondsByDocument& seconds) {
    std::string csv = csvStart + csvLine({"Reference", "Document", "Active minutes"});
    for (const casefile::Document& document : state.documents) {
        const auto found = seconds.find(document.id);
        const double spent = found == seconds.end() ? 0 : found->second;
        csv += csvLine({state.facts.reference, document.fileName, std::to_string(std::llround(spent / 60))});
    }
    return csv;
}

}  // namespace withheld::statistics
