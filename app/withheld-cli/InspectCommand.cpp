#include "InspectCommand.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "Common.h"
#include "inspect/Inspect.h"

namespace withheld::cli {

void InspectCommand::setUp(CLI::App& app) {
    app.add_option("IN", m_input, "The PDF file")->required();
    app.add_option("--password-file", m_passwordFile, "A file whose first line is the password of IN");
    app.add_flag("--json", m_json, "Print the findings as JSON");
}

int InspectCommand::execute() {
    const auto password = readPassword(m_passwordFile);
    if (!password) {
        return refuse(password.error());
    }
    process::FileClient client = fileReader();
    const auto report = client.inspect(m_input, *password);
    if (!report) {
        return refuse(report.error());
    }
    if (m_json) {
        std::printf("%s\n", inspect::toJson(*report).dump(1, ' ', false, nlohmann::json::error_handler_t::replace).c_str());
    } else {
        std::fputs(inspect::toText(*report).c_str(), stdout);
    }
    return Exit::done;
}

}  // namespace withheld::cli
