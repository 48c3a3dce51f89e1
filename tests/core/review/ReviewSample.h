// A case on its way through review.
#pragma once

#include "core/casefile/SampleCase.h"
#include "review/Review.h"

namespace withheld::review {

/// Amy Shah marked, and submitted unless told otherwise; Ben Cole is the second person.
struct ReviewSample : casefile::SampleCase {
    std::string mark;

    explicit ReviewSample(bool submitted = true) {
        mark = file->addMarks(document, {casefile::sampleMark()}).value()[0];
        if (submitted) {
            const auto done = submit(*file, "Please look at page 1");
            EXPECT_TRUE(done) << done.error().text();
        }
    }
    void become(const std::string& user) const { file->setUser(user); }
    void viewAll() const {
        for (int page = 1; page <= 3; ++page) {
            EXPECT_TRUE(file->recordPageView(document, page));
        }
    }
    void approveAs(const std::string& user) const {
        become(user);
        viewAll();
        const auto done = approve(*file);
        EXPECT_TRUE(done) << done.error().text();
    }
};

inline void expectNotAllowed(const Expected<void>& result, const std::string& words) {
    ASSERT_FALSE(result) << "should say: " << words;
    EXPECT_EQ(result.error().code, ErrorCode::NotAllowed);
    EXPECT_NE(result.error().text().find(words), std::string::npos) << result.error().text();
}

}  // namespace withheld::review
