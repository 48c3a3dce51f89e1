"""measure.py WITHHELD_CLI FOLDER [--quick] : see bench.sh."""
import os
import pathlib
import shutil
import signal
import statistics
import subprocess
import sys
import threading
import time

from bench_files import Files
from words_kept import words_kept

HERE = pathlib.Path(__file__).resolve().parent


class Program:
    """One thing to measure: a name and a command line. `missing`: why it cannot be run here. `own_clock`: it prints its seconds."""

    def __init__(self, name, command, missing="", own_clock=False):
        self.name, self.command, self.missing, self.own_clock = name, [str(part) for part in command], missing, own_clock
        self.seconds, self.megabytes = [], []


def memory_of_session(session):
    """Proportional set size of all processes of a session, in MiB: shared pages count once."""
    total = 0
    for process in pathlib.Path("/proc").iterdir():
        try:
            if process.name.isdigit() and os.getsid(int(process.name)) == session:
                rollup = (process / "smaps_rollup").read_text()
                total += int(next(line for line in rollup.splitlines() if line.startswith("Pss:")).split()[1])
        except (OSError, StopIteration):
            continue  # ended meanwhile
    return total / 1024


def once(program, watch_memory=False):
    """Runs to the end; fails loudly, since the time of a failure is no time."""
    start = time.monotonic()
    child = subprocess.Popen(program.command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
    peak = [0.0]
    done = threading.Event()

    def watch():
        while not done.wait(0.02):
            peak[0] = max(peak[0], memory_of_session(child.pid))

    watcher = threading.Thread(target=watch)
    if watch_memory:
        watcher.start()
    try:
        out, err = child.communicate(timeout=1800)
    except BaseException:
        os.killpg(child.pid, signal.SIGKILL)
        raise
    finally:
        done.set()
        if watch_memory:
            watcher.join()
    elapsed = time.monotonic() - start
    if child.returncode != 0:
        raise RuntimeError(f"{program.name}: {' '.join(program.command)}\nexit status {child.returncode}\n{err.decode()[-2000:]}")
    if watch_memory:
        program.megabytes.append(peak[0])
    else:
        program.seconds.append(float(out) if program.own_clock else elapsed)


def measure(what, programs, rounds):
    """In turns; then one more round to look at memory, which costs time."""
    there = [program for program in programs if not program.missing]
    for turn in range(rounds + 1):
        for program in there:
            print(f"\r{what}: {turn + 1}/{rounds + 1} {program.name}".ljust(100), end="", file=sys.stderr, flush=True)
            once(program, watch_memory=turn == rounds)
    print("\r".ljust(101) + "\r", end="", file=sys.stderr, flush=True)
    first = statistics.median(there[0].seconds)
    for program in programs:
        if program.missing:
            print(f"| {what} | {program.name} | {program.missing} | | |")
            continue
        seconds = statistics.median(program.seconds)
        ratio = "" if program is there[0] else f"{seconds / first:.2g} ×"
        print(f"| {what} | {program.name} | {seconds:.3g} s | {ratio} | {max(program.megabytes):.0f} MiB |", flush=True)


def when_there(name, command, tool, package):
    missing = "" if shutil.which(tool) else f"not measured: {tool} is not installed (Debian package {package})"
    return Program(name, command, missing)


def pymupdf(*arguments):
    there = subprocess.run(["/usr/bin/python3", "-c", "import fitz"], capture_output=True).returncode == 0
    missing = "" if there else "not measured: PyMuPDF is not installed (Debian package python3-fitz)"
    return Program("PyMuPDF", ["/usr/bin/python3", HERE / "redact_with_pymupdf.py", *arguments], missing)


def burns(cli, work, what, pdf, rounds):
    marks = pdf.with_suffix(".json")
    pages = Files.pages(pdf)
    label = f"Burn {what}: {pages} pages, {Files.mark_count(pdf)} marks"
    measure(label, [
        Program("withheld-cli burn --no-verify", [cli, "burn", pdf, "--marks", marks, "-o", work / "ours.pdf", "--no-verify"]),
        pymupdf(pdf, marks, work / "pymupdf.pdf"),
        when_there("mutool run", ["mutool", "run", HERE / "redact_with_mutool.js", pdf, marks, work / "mutool.pdf"], "mutool",
                   "mupdf-tools"),
    ], rounds)


def what_stayed(work, pdf):
    """Of the results that the last burns() left behind: speed is worth nothing if words outside the marks go too."""
    print("\n| program | words outside the marks that stayed where they were |\n|---|---|")
    for name, result in (("withheld-cli burn", "ours.pdf"), ("PyMuPDF", "pymupdf.pdf"), ("mutool run", "mutool.pdf")):
        if (work / result).exists():
            kept, all_words = words_kept(pdf, pdf.with_suffix(".json"), work / result)
            print(f"| {name} | {kept:,} of {all_words:,} |", flush=True)


def main():
    cli, work, *options = sys.argv[1:]
    cli, work, quick = pathlib.Path(cli), pathlib.Path(work), "--quick" in options
    first_page = cli.parent / "tests" / "bench" / "bench_first_page"
    worker = cli.parent / "withheld-cli-full"
    files = Files(work, quick)
    rounds = 3 if quick else 5
    processor = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "?")
    print(f"{os.cpu_count()} processors ({processor}), load {os.getloadavg()[0]:.1f} at the start; medians of {rounds} rounds.\n")
    print("| what | program | time | against the first | peak memory |\n|---|---|---|---|---|")

    burns(cli, work, "born digital", files.digital, rounds)
    burns(cli, work, "JPEG scan, 300 dpi", files.jpeg, rounds)
    burns(cli, work, "Group 4 scan, 300 dpi", files.group4, rounds)
    burns(cli, work, "a long file", files.long, max(2, rounds // 2))

    for what, pdf in (("born digital", files.digital), ("a long file", files.long)):
        label = f"Burn with proof, {what}: {Files.pages(pdf)} pages, {Files.mark_count(pdf)} marks"
        command = [cli, "burn", pdf, "--marks", pdf.with_suffix(".json"), "-o", work / "proved.pdf"]
        measure(label, [Program("withheld-cli burn", command)], max(2, rounds // 2))

    measure(f"Read {files.scanned_pages} scanned pages, 2 at a time", [
        Program("withheld-cli ocr --jobs 2", [cli, "ocr", files.scans, "-o", work / "read.pdf", "--jobs", "2"]),
        when_there("ocrmypdf -j2", ["ocrmypdf", "-j2", "-q", files.scans, work / "rival.pdf"], "ocrmypdf",
                   "ocrmypdf"),
    ], 1 if quick else 2)

    if first_page.exists():
        for what, pdf in (("born digital", files.digital), ("JPEG scan", files.jpeg), ("large case", files.large)):
            measure(f"First page at 150 dpi, {what}: {Files.pages(pdf)} pages", [
                Program("withheld worker, from cold", [first_page, worker, pdf]),
                Program("withheld worker, warm as in the window", [first_page, worker, pdf, "--warm"], own_clock=True),
                Program("pdftoppm -r 150", ["pdftoppm", "-r", "150", "-f", "1", "-l", "1", pdf, work / "first"]),
            ], rounds)
    else:
        print(f"| First page | withheld worker | not measured: {first_page} is not built | | |")

    case = work / "large.withheld"
    add = ["sh", "-c", 'rm -rf "$2" && "$1" case new "$2" --ref A --received 2026-11-02 --user Amy && '
           '"$1" case add "$2" "$3" --user Amy && "$1" case detect "$2" --user Amy', "sh", cli, case, files.large]
    measure(f"New case of {Files.pages(files.large)} pages: add, detect", [Program("withheld-cli case", add)], 1)
    what_stayed(work, files.long)


main()
