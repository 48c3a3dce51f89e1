// bench_first_page WITHHELD_CLI FILE : how the window gets its first page. Starts a worker, asks it for page 1 at 150 dpi, ends.
#include <cstdio>

#include "worker/Client.h"

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fprintf(stderr, "usage: bench_first_page WITHHELD_CLI FILE\n");
        return 2;
    }
    constexpr double dpi = 150;
    withheld::worker::Client client({}, argv[1]);
    const auto image = client.renderPage(argv[2], 1, dpi);
    if (!image) {
        std::fprintf(stderr, "%s\n", image.error().text().c_str());
        return 1;
    }
    return image->isNull() ? 1 : 0;
}
