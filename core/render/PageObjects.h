// What Poppler's Qt interface does not tell about a page, read by libqpdf: its boxes, its unit and its pictures.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/PageSpace.h"

namespace withheld::render {

/// Opened at the first question; a file that libqpdf can't read answers with nullopt and false.
class PageObjects {
public:
    /// `bytes` must outlive the object.
    PageObjects(std::string_view bytes, std::string password);
    ~PageObjects();
    PageObjects(const PageObjects&) = delete;
    PageObjects& operator=(const PageObjects&) = delete;

    /// `page` from 1.
    [[nodiscard]] std::optional<PageGeometry> geometry(int page);
    [[nodiscard]] bool hasPictures(int page);
    [[nodiscard]] bool mayShowPictures(int page);

private:
    struct Implementation;
    std::unique_ptr<Implementation> m;
};

}  // namespace withheld::render
