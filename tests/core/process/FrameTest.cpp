#include "process/Frame.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <thread>

#include "process/SharedMemory.h"

namespace withheld::process {
namespace {

using std::chrono::milliseconds;

class Frames : public testing::Test {
protected:
    void SetUp() override {
        std::array<int, 2> ends{};
        ASSERT_EQ(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()), 0);
        m_here = UniqueFd(ends[0]);
        m_there = UniqueFd(ends[1]);
    }
    void sendRaw(const std::string& bytes) {
        ASSERT_EQ(::write(m_here.get(), bytes.data(), bytes.size()), static_cast<ssize_t>(bytes.size()));
    }
    [[nodiscard]] Transfer receive(Frame& frame) { return readFrame(m_there.get(), frame, Clock::now() + milliseconds(200)); }

    UniqueFd m_here;
    UniqueFd m_there;
};

std::string prelude(std::uint32_t header, std::uint32_t blob) {
    std::string out = "WHF1";
    for (const std::uint32_t length : {header, blob}) {
        for (unsigned shift = 0; shift < 32; shift += 8) {
            out.push_back(static_cast<char>((length >> shift) & 0xFFU));
        }
    }
    return out;
}

TEST_F(Frames, ArriveAsTheyWereSent) {
    Frame sent;
    sent.header = {{"call", "x"}, {"text", "Siôn"}};
    sent.blob = std::string("a\0b", 3) + std::string(1 << 20, 'z');  // larger than a socket's buffer
    sent.fds.push_back(sealedMemory("shared words"));
    std::thread writer([&] { EXPECT_EQ(writeFrame(m_here.get(), sent), Transfer::Done); });
    Frame got;
    EXPECT_EQ(readFrame(m_there.get(), got, Clock::now() + milliseconds(5000)), Transfer::Done);
    writer.join();
    EXPECT_EQ(got.header, sent.header);
    EXPECT_EQ(got.blob, sent.blob);
    const auto memory = MappedMemory::map(got.fds.at(0), 12);
    ASSERT_TRUE(memory);
    EXPECT_EQ(memory->bytes(), "shared words");
    EXPECT_NE(::fcntl(got.fds.at(0).get(), F_GETFD) & FD_CLOEXEC, 0);
}

TEST_F(Frames, InvalidUtf8IsReplacedNotThrown) {
    Frame sent;
    sent.header = {{"text", "bad \xFF byte"}};
    ASSERT_EQ(writeFrame(m_here.get(), sent), Transfer::Done);
    Frame got;
    ASSERT_EQ(receive(got), Transfer::Done);
    EXPECT_EQ(got.header.at("text").get<std::string>(), "bad \xEF\xBF\xBD byte");
}

TEST_F(Frames, GarbageIsRefused) {
    Frame got;
    sendRaw("this is no frame at all");
    EXPECT_EQ(receive(got), Transfer::Malformed);
}

TEST_F(Frames, LengthsBeyondTheLimitsAreRefusedBeforeAnythingIsAllocated) {
    Frame got;
    sendRaw(prelude(0xFFFFFFFFU, 0));
    EXPECT_EQ(receive(got), Transfer::Malformed);
    sendRaw(prelude(2, 0xFFFFFFFFU));
    EXPECT_EQ(receive(got), Transfer::Malformed);
    sendRaw(prelude(0, 0));
    EXPECT_EQ(receive(got), Transfer::Malformed);
}

TEST_F(Frames, HeadersThatAreNoJsonObjectAreRefused) {
    Frame got;
    for (const std::string header : {"{\"a\":", "[1,2]", "null", "\xFF\xFE"}) {
        sendRaw(prelude(static_cast<std::uint32_t>(header.size()), 0) + header);
        EXPECT_EQ(receive(got), Transfer::Malformed) << header;
    }
    const std::string deep(100'000, '[');
    std::thread writer([&] { sendRaw(prelude(static_cast<std::uint32_t>(deep.size()), 0) + deep); });
    EXPECT_EQ(readFrame(m_there.get(), got, Clock::now() + milliseconds(5000)), Transfer::Malformed);
    writer.join();
}

TEST_F(Frames, HalfAFrameTimesOutAndAClosedEndIsSeen) {
    Frame got;
    sendRaw(prelude(100, 0) + "{\"a\"");
    EXPECT_EQ(receive(got), Transfer::TimedOut);
    m_here.reset();
    EXPECT_EQ(receive(got), Transfer::Closed);
}

TEST_F(Frames, WritingToAClosedEndGivesNoSignal) {
    m_there.reset();
    Frame frame;
    frame.header = {{"call", "x"}};
    EXPECT_EQ(writeFrame(m_here.get(), frame), Transfer::Closed);
}

TEST(SealedMemory, OnlySealedMemoryOfTheToldSizeIsMapped) {
    const UniqueFd good = sealedMemory("12345");
    EXPECT_TRUE(MappedMemory::map(good, 5));
    EXPECT_FALSE(MappedMemory::map(good, 6));
    EXPECT_FALSE(MappedMemory::map(UniqueFd(), 5));
    const UniqueFd unsealed(::open("/proc/self/exe", O_RDONLY | O_CLOEXEC));
    EXPECT_FALSE(MappedMemory::map(unsealed, 5));
    EXPECT_EQ(::ftruncate(good.get(), 1), -1);
}

}  // namespace
}  // namespace withheld::process
