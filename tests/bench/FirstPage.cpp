// bench_first_page WITHHELD_CLI FILE [--warm] : how the window gets its first page. Starts a worker, asks it for page 1 at 150
// dpi, ends. With --warm the worker is up before (as it is in the window), and the seconds that the page took are printed.
#include <chrono>
#include <cstdio>
#include <string_view>

#include "worker/Client.h"

int main(int argc, char** argv) {
    const bool warm = argc == 4 && std::string_view(argv[3]) == "--warm";
    if (argc != 3 && !warm) {
        std::fprintf(stderr, "usage: bench_first_page WITHHELD_CLI FILE [--warm]\n");
        return 2;
    }
    constexpr double dpi = 150;
    withheld::worker::Client client({}, argv[1]);
    if (warm) {
        // A call, since warmUp() returns before the worker is ready.
        (void)client.detect({});
    }
    const auto start = std::chrono::steady_clock::now();
    const auto image = client.renderPage(argv[2], 1, dpi);
    if (!image || image->isNull()) {
        std::fprintf(stderr, "%s\n", image ? "no picture" : image.error().text().c_str());
        return 1;
    }
    if (warm) {
        std::printf("%f\n", std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    return 0;
}
