// The disk full, read-only, locked by somebody else, gone: each with the real thing. Nothing that was done may be lost.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <fstream>

#include "SampleCase.h"
#include "casefile/Case.h"

namespace withheld::casefile {

namespace {

namespace fs = std::filesystem;

/// A small disk of its own.
class SmallDisk {
public:
    explicit SmallDisk(const fs::path& at) : m_at(at) {
        fs::create_directories(at);
        m_isThere = isMounted() || (enterOwnNamespace() && isMounted());
    }
    ~SmallDisk() {
        if (m_isThere) {
            ::umount2(m_at.c_str(), MNT_DETACH);
        }
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    [[nodiscard]] bool isThere() const { return m_isThere; }
    /// Until not a byte fits.
    void fill() const {
        const int file = ::open((m_at / "filler").c_str(), O_WRONLY | O_CREAT, 0600);
        const std::string block(4096, 'x');
        while (::write(file, block.data(), block.size()) > 0) {
        }
        while (::write(file, "x", 1) > 0) {
        }
        ::close(file);
    }
    void makeRoom() const { fs::remove(m_at / "filler"); }

private:
    [[nodiscard]] bool isMounted() const { return ::mount("tmpfs", m_at.c_str(), "tmpfs", 0, "size=3m,mode=0700") == 0; }
    /// Who may not mount may in a namespace of his own (user_namespaces(7)); this process stays in it.
    static bool enterOwnNamespace() {
        const std::string user = "0 " + std::to_string(::getuid()) + " 1";
        const std::string group = "0 " + std::to_string(::getgid()) + " 1";
        if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0) {
            return false;
        }
        const auto tell = [](const char* file, const std::string& words) {
            std::ofstream out(file);
            out << words << std::flush;
            return out.good();
        };
        return tell("/proc/self/setgroups", "deny") && tell("/proc/self/uid_map", user) && tell("/proc/self/gid_map", group);
    }
    fs::path m_at;
    bool m_isThere = false;
};

/// Another program that holds SQLite's write lock until it is told to go.
class OtherWriter {
public:
    explicit OtherWriter(const fs::path& database) {
        int ready[2];
        int go[2];
        EXPECT_EQ(::pipe(ready), 0);
        EXPECT_EQ(::pipe(go), 0);
        m_child = ::fork();
        if (m_child == 0) {
            ::close(go[1]);
            {
                QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other"));
                connection.setDatabaseName(QString::fromStdString(database.string()));
                connection.open();
                QSqlQuery query(connection);
                query.exec(QStringLiteral("BEGIN IMMEDIATE"));
                (void)!::write(ready[1], "r", 1);
                char c = 0;
                (void)!::read(go[0], &c, 1);
                query.exec(QStringLiteral("ROLLBACK"));
            }
            ::_exit(0);
        }
        ::close(go[0]);
        char c = 0;
        EXPECT_EQ(::read(ready[0], &c, 1), 1);
        ::close(ready[0]);
        ::close(ready[1]);
        m_go = go[1];
    }
    ~OtherWriter() { letGo(); }
    OtherWriter(const OtherWriter&) = delete;
    OtherWriter& operator=(const OtherWriter&) = delete;
    void letGo() {
        if (m_go >= 0) {
            ::close(std::exchange(m_go, -1));
            ::waitpid(m_child, nullptr, 0);
        }
    }

private:
    pid_t m_child = 0;
    int m_go = -1;
};

class HoldingTest : public testing::Test {
protected:
    void begin(const fs::path& at) {
        path = at;
        file = Case::create(path, sampleFacts(), "Amy Shah").value();
        document = file->addDocument(sampleDocument()).value();
        ASSERT_TRUE(file->addMarks(document, {sampleMark(1, 10)}));
        ASSERT_TRUE(file->holdWhatCannotBeWritten(rescue));
    }
    /// Adds a mark, recodes it, removes another: what an officer does meanwhile.
    void work() {
        const std::string first = file->state().marks.begin()->first;
        const auto added = file->addMarks(document, {sampleMark(1, 100), sampleMark(2, 200)});
        ASSERT_TRUE(added) << added.error().text();
        EXPECT_EQ(file->heldSteps(), 1U);
        Mark changed = file->state().marks.at(added->front()).mark;
        changed.exemptions = {"s.31(1)(a)"};
        ASSERT_TRUE(file->changeMarks({changed}));
        ASSERT_TRUE(file->removeMarks({first}));
        EXPECT_EQ(file->heldSteps(), 3U);
        EXPECT_EQ(file->state().marks.size(), 2U);
        wanted = file->state().setHash();
    }
    void expectAllOnDisk(const fs::path& at) {
        const auto opened = Case::open(at, "Reader", OpenMode::ReadOnly);
        ASSERT_TRUE(opened) << opened.error().text();
        EXPECT_EQ((*opened)->problem(), "");
        EXPECT_EQ((*opened)->state().setHash(), wanted);
        EXPECT_TRUE((*opened)->audit()->intact);
        const auto events = (*opened)->audit()->events;
        std::vector<std::string> types;
        for (std::size_t i = events.size() >= 4 ? events.size() - 4 : 0; i < events.size(); ++i) {
            types.push_back(events[i].type);
        }
        EXPECT_EQ(types, (std::vector<std::string>{"mark-added", "mark-added", "mark-changed", "mark-removed"})) << "in order";
    }
    void expectWritten() {
        const auto written = file->writeHeld();
        ASSERT_TRUE(written) << written.error().text();
        EXPECT_EQ(file->heldSteps(), 0U);
        EXPECT_EQ(file->state().setHash(), wanted);
        EXPECT_FALSE(fs::exists(rescue));
        expectAllOnDisk(path);
        ASSERT_TRUE(file->addMarks(document, {sampleMark(3)})) << "and work goes on";
        EXPECT_EQ(file->heldSteps(), 0U);
    }

    PrivateFolder folder;
    fs::path rescue = folder.path() / "data" / "held.steps";
    fs::path path;
    std::unique_ptr<Case> file;
    std::string document;
    std::string wanted;
};

TEST_F(HoldingTest, ADiskThatIsFull) {
    const SmallDisk disk(folder.path() / "disk");
    ASSERT_TRUE(disk.isThere()) << "a small disk cannot be mounted: be root, or allow namespaces to users";
    begin(folder.path() / "disk" / "a.withheld");
    disk.fill();
    // The log has some room left that SQLite may use; soon it has not.
    for (int i = 0; i < 4000 && file->heldSteps() == 0; ++i) {
        ASSERT_TRUE(file->recordPageView(document, 1 + i % 3));
        ASSERT_TRUE(file->addComment("", std::string(2000, 'c')));
    }
    ASSERT_GT(file->heldSteps(), 0U);
    EXPECT_EQ(file->heldBecause().code, ErrorCode::DiskFull) << file->heldBecause().text();
    const std::size_t before = file->heldSteps();
    const std::string first = file->state().marks.begin()->first;
    ASSERT_TRUE(file->addMarks(document, {sampleMark(1, 100), sampleMark(2, 200)}));
    const auto marks = file->state().marksOf(document);
    Mark changed = marks.back()->mark;
    changed.exemptions = {"s.31(1)(a)"};
    ASSERT_TRUE(file->changeMarks({changed}));
    ASSERT_TRUE(file->removeMarks({first}));
    EXPECT_EQ(file->heldSteps(), before + 3);
    wanted = file->state().setHash();
    EXPECT_FALSE(file->writeHeld());
    EXPECT_EQ(file->state().setHash(), wanted) << "a try that failed changes nothing";
    EXPECT_EQ(file->heldSteps(), before + 3);
    disk.makeRoom();
    expectWritten();
}

/// What an unplugged disk or a fault of a server does to files that are open: every write fails with an input/output error.
class EveryWriteFails {
public:
    EveryWriteFails() {
        ::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        set(0);
    }
    ~EveryWriteFails() { end(); }
    EveryWriteFails(const EveryWriteFails&) = delete;
    EveryWriteFails& operator=(const EveryWriteFails&) = delete;
    void end() { set(m_before.rlim_cur); }

private:
    void set(rlim_t most) const {
        const rlimit limit{most, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    rlimit m_before{};
};

TEST_F(HoldingTest, ADiskOrServerThatTakesNothingMore) {
    begin(folder.path() / "a.withheld");
    EveryWriteFails fault;
    work();
    EXPECT_FALSE(file->writeHeld());
    EXPECT_EQ(file->state().setHash(), wanted);
    EXPECT_EQ(file->heldSteps(), 3U);
    fault.end();
    expectWritten();
}

TEST_F(HoldingTest, AFolderThatMayNoLongerBeWritten) {
    begin(folder.path() / "a.withheld");
    constexpr uid_t nobody = 65534;
    const bool isRoot = ::geteuid() == 0;
    if (isRoot) {  // root may write everywhere: go on as somebody else
        ASSERT_EQ(::chown(folder.path().c_str(), nobody, nobody), 0);
        for (const auto& each : fs::recursive_directory_iterator(folder.path())) {
            ASSERT_EQ(::chown(each.path().c_str(), nobody, nobody), 0);
        }
        ASSERT_EQ(::seteuid(nobody), 0);
    }
    file.reset();
    file = Case::open(path, "Amy Shah").value();
    ASSERT_TRUE(file->holdWhatCannotBeWritten(rescue));
    const auto setMode = [this](mode_t ofFiles, mode_t ofFolder) {
        for (const char* name : {"case.sqlite", "case.sqlite-wal", "case.sqlite-shm"}) {
            ::chmod((path / name).c_str(), ofFiles);
        }
        ::chmod(path.c_str(), ofFolder);
    };
    setMode(0400, 0500);
    // What is open may still be written; whichever way it goes, nothing is lost.
    ASSERT_TRUE(file->addMarks(document, {sampleMark(1, 300)}));
    ASSERT_TRUE(file->addMarks(document, {sampleMark(2, 300)}));
    wanted = file->state().setHash();
    setMode(0600, 0700);
    EXPECT_TRUE(file->writeHeld());
    EXPECT_EQ(Case::open(path, "R", OpenMode::ReadOnly).value()->state().setHash(), wanted);
    if (isRoot) {
        ASSERT_EQ(::seteuid(0), 0);
    }
}

TEST_F(HoldingTest, SomebodyElseHoldsTheLock) {
    begin(folder.path() / "a.withheld");
    OtherWriter other(path / "case.sqlite");
    work();
    EXPECT_NE(file->heldBecause().message.find("Another program"), std::string::npos) << file->heldBecause().text();
    EXPECT_FALSE(file->writeHeld());
    EXPECT_FALSE(file->append("submitted", R"({"setHash":"x"})")) << "what others rely on is never only in memory";
    EXPECT_EQ(file->state().stage, Stage::Marking);
    other.letGo();
    expectWritten();
}

TEST_F(HoldingTest, TheFolderIsGoneForAWhile) {
    begin(folder.path() / "a.withheld");
    path = folder.path() / "a.withheld";
    file.reset();
    file = Case::open(path, "Amy Shah").value();
    ASSERT_TRUE(file->holdWhatCannotBeWritten(rescue));
    fs::rename(path, folder.path() / "away.withheld");
    const std::string first = file->state().marks.begin()->first;
    const auto added = file->addMarks(document, {sampleMark(1, 100), sampleMark(2, 200)});
    ASSERT_TRUE(added) << added.error().text();
    Mark changed = file->state().marks.at(added->front()).mark;
    changed.exemptions = {"s.31(1)(a)"};
    ASSERT_TRUE(file->changeMarks({changed}));
    ASSERT_TRUE(file->removeMarks({first}));
    wanted = file->state().setHash();
    if (file->heldSteps() > 0) {
        EXPECT_FALSE(file->writeHeld());
    }
    fs::rename(folder.path() / "away.withheld", path);
    expectWritten();
}

TEST_F(HoldingTest, OthersWroteMeanwhileAndBothStand) {
    begin(folder.path() / "a.withheld");
    {
        OtherWriter other(path / "case.sqlite");
        work();
        other.letGo();
    }
    auto ben = Case::open(path, "Ben Okoro").value();
    ASSERT_TRUE(ben->addMarks(document, {sampleMark(3, 50)}));
    ASSERT_TRUE(file->writeHeld());
    EXPECT_EQ(file->state().marks.size(), 3U);
    ASSERT_TRUE(ben->refresh());
    EXPECT_EQ(ben->state().setHash(), file->state().setHash());
    EXPECT_TRUE(ben->audit()->intact);
}

TEST_F(HoldingTest, TheProgramEndsBeforeItCouldWrite) {
    begin(folder.path() / "a.withheld");
    {
        OtherWriter other(path / "case.sqlite");
        work();
        ASSERT_TRUE(fs::exists(rescue));
        struct stat seen {};
        ASSERT_EQ(::stat(rescue.c_str(), &seen), 0);
        EXPECT_EQ(seen.st_mode & 0077U, 0U) << "it holds words under marks";
        file.reset();  // killed: nothing is written any more
    }
    std::ofstream(rescue, std::ios::app) << R"({"user":"Amy Shah","ti)";  // the last line was being written
    file = Case::open(path, "Amy Shah").value();
    const auto recovered = file->holdWhatCannotBeWritten(rescue);
    ASSERT_TRUE(recovered);
    EXPECT_EQ(*recovered, 3U);
    EXPECT_EQ(file->heldSteps(), 0U);
    EXPECT_EQ(file->state().setHash(), wanted);
    EXPECT_FALSE(fs::exists(rescue));
    expectAllOnDisk(path);
    EXPECT_EQ(file->history().acts().size(), 0U);
}

TEST_F(HoldingTest, StepsOfAnotherCaseAreNotTakenIn) {
    begin(folder.path() / "a.withheld");
    fs::create_directories(rescue.parent_path());
    std::ofstream(rescue) << R"({"after":3,"hash":"0000"})"
                          << "\n";
    file.reset();
    file = Case::open(path, "Amy Shah").value();
    const std::string before = file->state().setHash();
    EXPECT_FALSE(file->holdWhatCannotBeWritten(rescue));
    EXPECT_EQ(file->state().setHash(), before);
    EXPECT_FALSE(fs::exists(rescue));
    EXPECT_TRUE(fs::exists(rescue.string() + ".not-taken-in"));
    ASSERT_TRUE(file->addMarks(document, {sampleMark(2)}));
}

TEST_F(HoldingTest, SavedElsewhereAllOfItIsThere) {
    begin(folder.path() / "a.withheld");
    OtherWriter other(path / "case.sqlite");
    work();
    const fs::path elsewhere = folder.path() / "stick" / "b.withheld";
    fs::create_directories(elsewhere.parent_path());
    const auto saved = file->saveElsewhere(elsewhere);
    ASSERT_TRUE(saved) << saved.error().text();
    EXPECT_EQ(file->heldSteps(), 0U);
    expectAllOnDisk(elsewhere);
    const auto copy = Case::open(elsewhere, "Amy Shah");
    ASSERT_TRUE(copy) << copy.error().text();
    EXPECT_TRUE((*copy)->workingPath((*copy)->state().documents.front()));
    EXPECT_EQ(std::distance(fs::directory_iterator(elsewhere.parent_path()), {}), 1) << "nothing half made stays";
    EXPECT_FALSE(file->saveElsewhere(elsewhere)) << "never over something";
}

TEST_F(HoldingTest, WithoutItACallFailsAsBefore) {
    path = folder.path() / "a.withheld";
    file = Case::create(path, sampleFacts(), "Amy Shah").value();
    document = file->addDocument(sampleDocument()).value();
    EXPECT_EQ(file->heldSteps(), 0U);
    EXPECT_TRUE(file->writeHeld());
}

}  // namespace

}  // namespace withheld::casefile
