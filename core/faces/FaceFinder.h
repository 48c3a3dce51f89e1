// Faces in the image of a page, by dlib's detector for faces seen from the front: histograms of oriented gradients (Dalal and
// Triggs, CVPR 2005) under a sliding window at many scales. It misses profiles, masks and faces in deep shadow: what it finds is
// a suggestion, and what it does not find is no statement (decisions/022).
#pragma once

#include <QImage>
#include <QRect>
#include <memory>
#include <vector>

namespace withheld::faces {

/// The smallest face that is found, in pixels from the brows to the chin.
inline constexpr int leastFace = 80;

struct Face {
    QRect head;          ///< hair and chin included; pixels of the image, origin top-left, within it
    float sureness = 0;  ///< 0–1
};

/// Making one takes some tenths of a second: keep it. Not thread-safe.
class FaceFinder {
public:
    FaceFinder();
    ~FaceFinder();
    FaceFinder(const FaceFinder&) = delete;
    FaceFinder& operator=(const FaceFinder&) = delete;
    /// From top to bottom, then from left to right. Any format; colours tell nothing here.
    [[nodiscard]] std::vector<Face> find(const QImage& image);

private:
    struct Implementation;
    std::unique_ptr<Implementation> m;
};

}  // namespace withheld::faces
