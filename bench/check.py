#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Times `rollcall check` on reports repeated to a size, beside Python's `re` doing the tallies alone.

  bench/check.py ROLLCALL REPORTS… [--megabytes 1000] [--rounds 3] [--db PATH] [--growth growth.svg]

The reports go to standard input, parted by NUL, so that neither side opens files; both read the same
bytes, on one core. Printed are medians of the rounds: MB/s, reports/s, the most memory, and the
ratio. With --growth, one sentence-like line of numbers is doubled from 1,000 to 128,000 numbers, and
time is plotted against size."""
import argparse
import os
import pathlib
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time

# What a careful analyst would write for the commonest forms of a tally, and no more.
WORDS = "none|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
NUMBER = rf"(\d{{1,3}}|{WORDS})"
FORMS = [
    re.compile(rf"\b{NUMBER}(?: \w+){{0,3}} (?:votes? )?in favou?r", re.I),
    re.compile(rf"\b{NUMBER}(?: \w+){{0,3}} (?:vot(?:ed|ing) )?against", re.I),
    re.compile(rf"\b{NUMBER}(?: \w+){{0,3}} (?:abstentions?|abstain(?:ed|ing)?)", re.I),
    re.compile(r"\b(\d{1,3}) ?[-–] ?(\d{1,3})(?: ?[-–] ?(\d{1,3}))?\b"),
    re.compile(rf"(?:backed|supported|opposed) by {NUMBER}", re.I),
]


def on_one_core(command, stream):
    began = time.perf_counter()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with open(stream, "rb") as source:
        done = subprocess.run(command, stdin=source, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                              preexec_fn=lambda: os.sched_setaffinity(0, {0}), check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 1):
        sys.exit(done.stderr.decode())
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.perf_counter() - began, cpu, after.ru_maxrss / 1024


def tallies(stream):
    began = time.process_time()
    found = 0
    rest = b""
    with open(stream, "rb") as source:
        while block := source.read(1 << 22):
            reports = (rest + block).split(b"\0")
            rest = reports.pop()
            for report in reports:
                text = report.decode("utf-8", "replace")
                found += sum(len(form.findall(text)) for form in FORMS)
    return time.process_time() - began, found


def grow(program, path):
    sizes, seconds = [], []
    for numbers in (1000 * 2**k for k in range(8)):
        text = " ".join(f"{i % 190} countries voted for it and" for i in range(numbers))
        with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
            file.write(text)
            file.flush()
            best = min(on_one_core([program, "check", file.name, "--json", "--db", "embedded"],
                                   os.devnull)[1] for _ in range(2))
        sizes.append(len(text))
        seconds.append(best)
        print(f"{numbers:8} numbers {len(text) / 1e6:8.3f} MB {best:8.2f} s")
    wide, high = 480, 300
    points = " ".join(f"{40 + (wide - 60) * x / sizes[-1]:.1f},{high - 30 - (high - 60) * y / seconds[-1]:.1f}"
                      for x, y in zip(sizes, seconds))
    path.write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}" font-family="sans-serif" '
        f'font-size="12"><polyline points="{points}" fill="none" stroke="black"/>'
        f'<text x="40" y="{high - 8}">0 to {sizes[-1] / 1e6:.1f} MB in one line</text>'
        f'<text x="40" y="20">0 to {seconds[-1]:.1f} s of one core</text></svg>\n')


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("reports", nargs="+", type=pathlib.Path)
    parser.add_argument("--megabytes", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--db", default="embedded")
    parser.add_argument("--growth", type=pathlib.Path)
    args = parser.parse_args()
    reports = [path.read_bytes() for path in args.reports]
    with tempfile.NamedTemporaryFile() as stream:
        count = 0
        while stream.tell() < args.megabytes * 1_000_000:
            for report in reports:
                stream.write(report + b"\0")
            count += len(reports)
        stream.flush()
        megabytes = stream.tell() / 1e6
        command = [args.program, "check", "-0", "--json", "--db", args.db]
        ours = [on_one_core(command, stream.name) for _ in range(args.rounds)]
        theirs = [tallies(stream.name) for _ in range(args.rounds)]
        wall, cpu, memory = (statistics.median(column) for column in zip(*ours))
        python = statistics.median(seconds for seconds, _ in theirs)
        print(f"{megabytes:.0f} MB, {count} reports, {args.rounds} rounds, medians, one core")
        print(f"rollcall check   {wall:8.2f} s ({cpu:.2f} s of CPU)  {megabytes / cpu:6.2f} MB/s  "
              f"{count / cpu:8.0f} reports/s  {memory:.0f} MB")
        print(f"python re        {python:8.2f} s of CPU  {megabytes / python:6.2f} MB/s  "
              f"{theirs[0][1]} tallies alone; rollcall's time is {cpu / python:.1f} times this")
    if args.growth:
        grow(args.program, args.growth)


if __name__ == "__main__":
    main()
