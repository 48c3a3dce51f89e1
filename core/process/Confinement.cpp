#include "process/Confinement.h"

#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <initializer_list>
#include <memory>

#include "process/ReadingLimits.h"

namespace withheld::process {

namespace {

// AddressSanitizer's shadow takes terabytes of address space.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool addressSanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr bool addressSanitized = true;
#else
constexpr bool addressSanitized = false;
#endif
#else
constexpr bool addressSanitized = false;
#endif

using Filter = std::unique_ptr<void, decltype(&seccomp_release)>;

bool deny(void* filter, std::initializer_list<int> calls, int error) {
    bool good = true;
    for (const int call : calls) {
        good = seccomp_rule_add(filter, SCMP_ACT_ERRNO(static_cast<unsigned>(error)), call, 0) == 0 && good;
    }
    return good;
}

bool denyOpeningForWriting(void* filter, int call, unsigned flagsArgument) {
    const auto rule = [&](unsigned mask, unsigned value) {
        const scmp_arg_cmp condition{flagsArgument, SCMP_CMP_MASKED_EQ, mask, value};
        return seccomp_rule_add_array(filter, SCMP_ACT_ERRNO(EACCES), call, 1, &condition) == 0;
    };
    return rule(O_ACCMODE, O_WRONLY) && rule(O_ACCMODE, O_RDWR) && rule(O_CREAT, O_CREAT);
}

bool loadFilter() {
    const Filter filter(seccomp_init(SCMP_ACT_ALLOW), &seccomp_release);
    if (!filter) {
        return false;
    }
    void* f = filter.get();
    bool good = true;
    // The network, and talk with any other process.
    good = deny(f, {SCMP_SYS(socket), SCMP_SYS(connect), SCMP_SYS(bind), SCMP_SYS(listen), SCMP_SYS(accept), SCMP_SYS(accept4)},
                EACCES) &&
           good;
    good = deny(f,
                {SCMP_SYS(ptrace), SCMP_SYS(process_vm_readv), SCMP_SYS(process_vm_writev), SCMP_SYS(pidfd_getfd), SCMP_SYS(kill),
                 SCMP_SYS(shmget), SCMP_SYS(msgget), SCMP_SYS(semget), SCMP_SYS(mq_open)},
                EACCES) &&
           good;
    // Other programs and processes; threads stay possible. clone3 takes its flags through memory, which seccomp can't see: glibc
    // falls back to clone when it is told that there is no clone3.
    good = deny(f, {SCMP_SYS(execve), SCMP_SYS(execveat), SCMP_SYS(fork), SCMP_SYS(vfork)}, EACCES) && good;
    good = deny(f, {SCMP_SYS(clone3), SCMP_SYS(openat2)}, ENOSYS) && good;
    const scmp_arg_cmp noThread{0, SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0};
    good = seccomp_rule_add_array(f, SCMP_ACT_ERRNO(EACCES), SCMP_SYS(clone), 1, &noThread) == 0 && good;
    // Files are read, never written: results go back as sealed memory.
    good = denyOpeningForWriting(f, SCMP_SYS(open), 1) && denyOpeningForWriting(f, SCMP_SYS(openat), 2) && good;
    good = deny(f, {SCMP_SYS(creat),     SCMP_SYS(truncate),  SCMP_SYS(unlink),     SCMP_SYS(unlinkat),  SCMP_SYS(rename),
                    SCMP_SYS(renameat),  SCMP_SYS(renameat2), SCMP_SYS(mkdir),      SCMP_SYS(mkdirat),   SCMP_SYS(rmdir),
                    SCMP_SYS(link),      SCMP_SYS(linkat),    SCMP_SYS(symlink),    SCMP_SYS(symlinkat), SCMP_SYS(mknod),
                    SCMP_SYS(mknodat),   SCMP_SYS(chmod),     SCMP_SYS(fchmod),     SCMP_SYS(fchmodat),  SCMP_SYS(chown),
                    SCMP_SYS(fchown),    SCMP_SYS(lchown),    SCMP_SYS(fchownat),   SCMP_SYS(utimensat), SCMP_SYS(setxattr),
                    SCMP_SYS(lsetxattr), SCMP_SYS(fsetxattr), SCMP_SYS(removexattr)},
                EACCES) &&
           good;
    // The machine.
    good = deny(f, {SCMP_SYS(mount),
                    SCMP_SYS(umount2),
                    SCMP_SYS(pivot_root),
                    SCMP_SYS(chroot),
                    SCMP_SYS(setns),
                    SCMP_SYS(unshare),
                    SCMP_SYS(bpf),
                    SCMP_SYS(keyctl),
                    SCMP_SYS(add_key),
                    SCMP_SYS(request_key),
                    SCMP_SYS(perf_event_open),
                    SCMP_SYS(userfaultfd),
                    SCMP_SYS(init_module),
                    SCMP_SYS(finit_module),
                    SCMP_SYS(delete_module),
                    SCMP_SYS(kexec_load),
                    SCMP_SYS(reboot),
                    SCMP_SYS(swapon),
                    SCMP_SYS(swapoff),
                    SCMP_SYS(acct),
                    SCMP_SYS(quotactl),
                    SCMP_SYS(personality)},
                EPERM) &&
           good;
    // Its requests would pass by every rule above.
    good = deny(f, {SCMP_SYS(io_uring_setup), SCMP_SYS(io_uring_enter), SCMP_SYS(io_uring_register)}, ENOSYS) && good;
    return seccomp_load(f) == 0 && good;
}

void limit(__rlimit_resource resource, rlim_t value) {
    rlimit now{};
    ::getrlimit(resource, &now);
    const rlim_t hard = std::min(now.rlim_max, value);
    const rlimit lower{hard, hard};
    ::setrlimit(resource, &lower);
}

}  // namespace

void confine(int socket, std::uint64_t addressSpace) {
    ::umask(077);
    limit(RLIMIT_CORE, 0);
    if (!addressSanitized) {
        limit(RLIMIT_AS, addressSpace);
    }
    // No PR_SET_PDEATHSIG: it fires when the *thread* that started the child ends, and pools end threads at will. The end of the
    // parent shows as the end of the socket instead (see Server).
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    if (socket > STDERR_FILENO + 1) {
        ::close_range(STDERR_FILENO + 1, static_cast<unsigned>(socket) - 1, 0);
    }
    ::close_range(static_cast<unsigned>(socket) + 1, UINT_MAX, 0);
    // Where the kernel has no Landlock, the child can still only read, and has no way to say what it read.
    (void)limitReading();
    if (!loadFilter()) {
        // A kernel without seccomp: at least no network, where user namespaces are allowed.
        (void)::unshare(CLONE_NEWUSER | CLONE_NEWNET);
    }
}

}  // namespace withheld::process
