#include "faces/FaceFinder.h"

// Debian builds dlib for LAPACK, which its detectors don't need: without it this program needs no numerical libraries at run
// time. These two headers are the only ones that set what is taken back here.
#include <dlib/assert.h>
#include <dlib/test_for_odr_violations.h>
#undef DLIB_USE_BLAS
#undef DLIB_USE_LAPACK
#include <dlib/image_processing/frontal_face_detector.h>

#include <algorithm>
#include <cstring>

namespace withheld::faces {

namespace {

/// Under this, cuffs, emblems and foliage are found as often as faces.
constexpr double leastScore = 0.4;
/// The score of a face that is well lit and looks into the camera.
constexpr double fullScore = 1.5;
constexpr float leastSureness = 0.5F;
constexpr float mostSureness = 0.95F;

// The detector's frame goes from the brows to the chin, and no further than the cheeks.
constexpr double hairAbove = 0.5;
constexpr double chinBelow = 0.2;
constexpr double earsBeside = 0.2;

QRect headAround(const dlib::rectangle& frame, const QSize& image) {
    const auto width = static_cast<double>(frame.width());
    const auto height = static_cast<double>(frame.height());
    const QRectF head(static_cast<double>(frame.left()) - earsBeside * width,
                      static_cast<double>(frame.top()) - hairAbove * height, width * (1 + 2 * earsBeside),
                      height * (1 + hairAbove + chinBelow));
    return head.toAlignedRect().intersected(QRect({0, 0}, image));
}

float surenessOf(double score) {
    const auto part = static_cast<float>(std::clamp((score - leastScore) / (fullScore - leastScore), 0.0, 1.0));
    return leastSureness + part * (mostSureness - leastSureness);
}

dlib::array2d<unsigned char> samplesOf(const QImage& image) {
    const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
    dlib::array2d<unsigned char> samples(grey.height(), grey.width());
    for (int y = 0; y < grey.height(); ++y) {
        std::memcpy(&samples[y][0], grey.constScanLine(y), static_cast<std::size_t>(grey.width()));
    }
    return samples;
}

}  // namespace

struct FaceFinder::Implementation {
    dlib::frontal_face_detector detector = dlib::get_frontal_face_detector();
};

FaceFinder::FaceFinder() : m(new Implementation) {}

FaceFinder::~FaceFinder() = default;

std::vector<Face> FaceFinder::find(const QImage& image) {
    std::vector<Face> faces;
    if (image.width() < leastFace || image.height() < leastFace) {
        return faces;
    }
    std::vector<dlib::rect_detection> found;
    m->detector(samplesOf(image), found, leastScore);
    for (const dlib::rect_detection& each : found) {
        const QRect head = headAround(each.rect, image.size());
        if (!head.isEmpty()) {
            faces.push_back({head, surenessOf(each.detection_confidence)});
        }
    }
    std::sort(faces.begin(), faces.end(), [](const Face& a, const Face& b) {
        return a.head.top() != b.head.top() ? a.head.top() < b.head.top() : a.head.left() < b.head.left();
    });
    return faces;
}

}  // namespace withheld::faces
