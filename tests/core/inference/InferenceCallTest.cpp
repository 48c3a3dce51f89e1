// The meter as the program asks it: in a child process.
#include <nlohmann/json.hpp>

#include "Metered.h"
#include "process/Calls.h"
#include "process/FileClient.h"
#include "process/Server.h"
#include "support/TestWorker.h"

namespace withheld::inference {

namespace {

process::FileClient forkedClient() {
    return process::FileClient({}, {process::workerProgram(), [](int socket, std::uint64_t memory) {
                                        process::CallTable calls;
                                        process::addFileCalls(calls);
                                        process::serve(socket, memory, std::move(calls));
                                    }});
}

}  // namespace

TEST(InferenceCallTest, AnswersAsTheLibraryDoes) {
    const Metered source = page(test::show(72, 700, "Then Sgt Montgomery attended the address"));
    const test::TestFile file(source.bytes());
    const std::vector<Mark> marks{source.markOver("Montgomery")};
    process::FileClient client = forkedClient();
    const auto all = client.inference(file.path(), "letter.pdf", marks);
    ASSERT_TRUE(all) << all.error().text();
    EXPECT_EQ(toFrame(*all), toFrame(source.read(marks)));
    const auto onePage = client.inference(file.path(), "letter.pdf", marks, 1);
    ASSERT_TRUE(onePage);
    EXPECT_EQ(toFrame(*onePage), toFrame(*all));
    const auto own = client.inference(file.path(), "letter.pdf", marks, 0, "Smith\nMontgomery\n");
    ASSERT_TRUE(own);
    EXPECT_EQ(own->front().worst()->candidates, 1);
}

TEST(InferenceCallTest, SeesThatTheFileChanged) {
    const Metered first = page(test::show(72, 700, "Then Sgt Montgomery attended"));
    const test::TestFile file(first.bytes());
    process::FileClient client = forkedClient();
    ASSERT_TRUE(client.inference(file.path(), "letter.pdf", {first.markOver("Montgomery")}, 1));
    const Metered second = page(test::show(72, 500, "Nothing up there"));
    ASSERT_TRUE(writeFileAtomically(file.path(), second.bytes()));
    const auto readings = client.inference(file.path(), "letter.pdf", {first.markOver("Montgomery")}, 1);
    ASSERT_TRUE(readings);
    EXPECT_TRUE(readings->front().gaps.empty());
}

TEST(InferenceCallTest, NamesTheFileThatCannotBeRead) {
    const test::TestFile file("this is no PDF");
    process::FileClient client = forkedClient();
    Mark mark;
    mark.quads = {Quad::of({0, 0, 10, 10})};
    const auto readings = client.inference(file.path(), "letter.pdf", {mark});
    ASSERT_FALSE(readings);
    EXPECT_EQ(readings.error().file, "letter.pdf");
}

}  // namespace withheld::inference
