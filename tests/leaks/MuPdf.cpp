#include "MuPdf.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "base/Files.h"

namespace withheld::test {

namespace {

/// What mutool writes for `pdf` with these arguments of `mutool draw`.
std::string drawn(std::string_view pdf, int page, const std::string& arguments) {
    const PrivateFolder folder;
    const std::string in = (folder.path() / "in.pdf").string();
    const std::string out = (folder.path() / "out").string();
    std::ofstream(in, std::ios::binary) << pdf;
    const std::string command =
        "mutool draw -q " + arguments + " -o '" + out + "' '" + in + "' " + std::to_string(page) + " 2>/dev/null";
    EXPECT_EQ(std::system(command.c_str()), 0) << command;
    std::ostringstream content;
    content << std::ifstream(out, std::ios::binary).rdbuf();
    return content.str();
}

}  // namespace

std::string textByMuPdf(std::string_view pdf, int page) {
    return drawn(pdf, page, "-F txt");
}

Picture pictureByMuPdf(std::string_view pdf, int page, double dpi) {
    const std::string file = drawn(pdf, page, "-F pgm -r " + std::to_string(dpi));
    std::istringstream in(file);
    std::string kind;
    int levels = 0;
    Picture picture;
    in >> kind >> picture.width >> picture.height >> levels;
    EXPECT_EQ(kind, "P5");
    in.get();
    picture.pixels.resize(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height));
    in.read(reinterpret_cast<char*>(picture.pixels.data()), static_cast<std::streamsize>(picture.pixels.size()));
    EXPECT_TRUE(in.good() || in.eof());
    return picture;
}

}  // namespace withheld::test
