// withheld-cli worker: the process in which the programs read PDF files. Hidden: of no use by hand.
#pragma once

#include <cstdint>

#include "Command.h"

namespace withheld::cli {

class WorkerCommand : public Command {
public:
    [[nodiscard]] const char* name() const override { return "worker"; }
    [[nodiscard]] const char* description() const override { return "Read PDF files for another process"; }
    void setUp(CLI::App& app) override;
    int execute() override;

private:
    int m_socket = 3;
    std::uint64_t m_memory = std::uint64_t{3} << 30U;
};

}  // namespace withheld::cli
