// A PDF file named on the command line, through intake.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "base/Error.h"
#include "pdf/Intake.h"

namespace withheld::cli {

/// Reads and takes in the file; what intake has to tell is printed to stderr.
[[nodiscard]] Expected<pdf::IntakeResult> readPdf(const std::filesystem::path& path, const std::string& password);

/// Prints an error and gives the exit code for it.
[[nodiscard]] int refuse(const Error& error);

}  // namespace withheld::cli
