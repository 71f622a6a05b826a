#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Times `rollcall import` beside pandas, sqlite3 and DuckDB, on one file in one run.

    bench/import.py FILE.csv [--rounds 5] [--program build/release/bin/rollcall]

FILE is the official voting file of the Assembly (docs/sources.md says where it is from); a .zst is
unpacked first. Each contestant is a process of its own and writes a new database; the rounds are
interleaved, so that what else the machine does falls on all alike. Printed: the median wall time,
processor time and peak memory of each, and its wall time as a multiple of ours.

They do not do the same work: the others keep twenty columns of text, Rollcall resolves members and
symbols, checks tallies and rosters, loads its facts and keeps ballots as numbers. All of them end
with a file on disk that can be queried. `setup bench` installs them.
"""

import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent


def contestants(file, folder, program):
    sqlite = ["sqlite3", str(folder / "sqlite.db"), ".mode csv", f".import '{file}' votes",
              "SELECT 'rows ' || count(*) FROM votes"]
    return {
        "rollcall import": [program, "import", str(file), "--db", str(folder / "rollcall.db")],
        "DuckDB read_csv": ["node", str(HERE / "duckdb_import.mjs"), str(file),
                            str(folder / "duckdb.db")],
        "sqlite3 .import": sqlite,
        "pandas to_sql": ["/usr/bin/python3", str(HERE / "pandas_import.py"), str(file),
                          str(folder / "pandas.db")],
    }


def run_once(command):
    """Wall seconds, processor seconds, peak megabytes. Ends the benchmark when it fails."""
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    out, err = process.stdout.read(), process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    if status != 0:
        sys.exit(f"{' '.join(command)} failed:\n{out.decode()}{err.decode()}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def unpacked(file, folder):
    if file.suffix != ".zst":
        return file
    plain = folder / file.stem
    subprocess.run(["zstd", "-q", "-d", "-f", str(file), "-o", str(plain)], check=True)
    return plain


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=pathlib.Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--program", default=str(HERE.parent / "build/release/bin/rollcall"))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="rollcall_bench_") as name:
        folder = pathlib.Path(name)
        file = unpacked(options.file, folder)
        databases = folder / "databases"
        figures = {}
        for _ in range(options.rounds):
            for contestant, command in contestants(file, databases, options.program).items():
                shutil.rmtree(databases, ignore_errors=True)
                databases.mkdir()
                figures.setdefault(contestant, []).append(run_once(command))
        bytes_read = file.stat().st_size
    medians = {name: [statistics.median(column) for column in zip(*runs)]
               for name, runs in figures.items()}
    ours = medians["rollcall import"][0]
    print(f"{options.file.name}: {bytes_read / 1e6:.0f} MB, median of {options.rounds} rounds, "
          f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    print(f"{'':18}{'wall s':>8}{'cpu s':>8}{'peak MB':>9}{'times ours':>12}")
    for name, (wall, cpu, peak) in medians.items():
        print(f"{name:18}{wall:8.2f}{cpu:8.2f}{peak:9.0f}{wall / ours:12.1f}")


if __name__ == "__main__":
    main()
