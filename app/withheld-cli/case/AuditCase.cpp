#include "case/AuditCase.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace withheld::cli {

using nlohmann::ordered_json;

namespace {

/// What stands under marks stays in the case: an audit may be shown to people who must not read it.
void removeSecrets(ordered_json& payload) {
    for (const char* holder : {"mark", "proposed"}) {
        if (payload.contains(holder) && payload[holder].is_object()) {
            payload[holder].erase("text");
            payload[holder].erase("note");
            payload[holder].erase("harm");
            payload[holder].erase("publicInterest");
        }
    }
    payload.erase("findings");
}

ordered_json eventJson(const casefile::Event& event) {
    ordered_json payload = ordered_json::parse(event.payload, nullptr, false);
    if (payload.is_object()) {
        removeSecrets(payload);
    } else {
        payload = nullptr;
    }
    return {{"number", event.number}, {"time", event.time}, {"user", event.user},
            {"type", event.type},     {"payload", payload}, {"hash", event.hash}};
}

void printJson(const casefile::Audit& audit) {
    ordered_json root{{"intact", audit.intact}, {"problems", audit.problems}, {"events", ordered_json::array()}};
    for (const casefile::Event& event : audit.events) {
        root["events"].push_back(eventJson(event));
    }
    std::printf("%s\n", root.dump(1, ' ', false, ordered_json::error_handler_t::replace).c_str());
}

void printText(const casefile::Audit& audit) {
    for (const casefile::Event& event : audit.events) {
        std::printf("%6llu  %s  %-20s  %-20s  %.16s\n", static_cast<unsigned long long>(event.number), event.time.c_str(),
                    event.type.c_str(), event.user.c_str(), event.hash.c_str());
    }
    std::printf(audit.intact ? "The chain of %zu events holds; words, sources and working copies are as they were stored.\n"
                             : "%zu events; the case is NOT intact.\n",
                audit.events.size());
}

}  // namespace

void AuditCase::setUp(CLI::App& app) {
    addCase(app);
    app.add_flag("--json", m_json, "Print JSON");
}

Expected<void> AuditCase::run() {
    const auto file = casefile::Case::open(m_folder, "", casefile::OpenMode::ReadOnly);
    if (!file) {
        return file.error();
    }
    const auto audit = (*file)->audit();
    if (!audit) {
        return audit.error();
    }
    m_json ? printJson(*audit) : printText(*audit);
    if (audit->intact) {
        return {};
    }
    Error error{ErrorCode::Tampered, "This case was changed outside Withheld", m_folder, 0, "Go on with the last good copy.", ""};
    for (const std::string& problem : audit->problems) {
        error.message += "\n  " + problem;
    }
    return error;
}

}  // namespace withheld::cli
