#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Times agreement of all pairs in all years beside numpy, on the same votes in one run.

    bench/agreement.py VOTES.csv[.zst] [--rounds 5] [--program build/bench/bin/agreement_bench]

VOTES has a row for each vote cast: rcid, year, ccode, vote (1 yes, 2 abstain, 3 no), as
votes_standard_to_2020-01.csv of docs/sources.md has them. Both sides start from votes in memory and
end with nine measures of every pair that shares a vote in a year: the share of equal votes, S with
linear and squared distance, Cohen's kappa and Scott's pi unweighted, linear and squared. numpy does
it with products of indicator matrices, as a careful analyst would. Rounds are interleaved; medians
and their ratio are printed, and the sums and numbers of defined values must be equal.
"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

import numpy as np
import pandas as pd

CHOICE = {1: 0, 2: 2, 3: 1}  # their yes, abstain, no: the numbers of model::Choice
# In the order in which the program runs them.
INSTRUCTIONS = ["best this processor has", "AVX2 and popcnt", "neither"]
MEASURES = ["share", "s_linear", "s_squared", "kappa", "kappa_linear", "kappa_squared", "pi",
            "pi_linear", "pi_squared"]


def indicators(votes):
    """For each year the matrices of yes, no and abstain, voters by items: numpy's import."""
    years = []
    for _, part in votes.groupby("year"):
        voters, row = np.unique(part["ccode"], return_inverse=True)
        items, column = np.unique(part["rcid"], return_inverse=True)
        planes = np.zeros((3, len(voters), len(items)), dtype=np.float32)
        planes[part["choice"].to_numpy(), row, column] = 1
        years.append(planes)
    return years


def by_numpy(years):
    """Sums and numbers of defined values over all pairs, and the seconds without the sums."""
    totals = {name: 0.0 for name in MEASURES}
    defined = {name: 0 for name in MEASURES}
    pairs = shared = 0
    seconds = 0.0
    for planes in years:
        began = time.perf_counter()
        yes, no, abstain = planes
        cast = yes + no + abstain
        upper = np.triu_indices(len(yes), 1)
        n = (cast @ cast.T)[upper].astype(float)
        opposed = yes @ no.T
        opposed = (opposed + opposed.T)[upper].astype(float)
        alike = (yes @ yes.T + no @ no.T + abstain @ abstain.T)[upper].astype(float)
        near = n - alike - opposed
        y, x = yes @ cast.T, no @ cast.T
        y1, y2, x1, x2 = (m[upper].astype(float) for m in (y, y.T, x, x.T))
        a1, a2 = n - y1 - x1, n - y2 - x2
        near_own, far_own = (y1 + x1) * a2 + a1 * (y2 + x2), y1 * x2 + x1 * y2
        near_both, far_both = (y1 + y2 + x1 + x2) * (a1 + a2), (y1 + y2) * (x1 + x2)
        with np.errstate(divide="ignore", invalid="ignore"):
            found = [alike / n, 1 - (near + 2 * opposed) / n, 1 - (near + 4 * opposed) / (2 * n)]
            for step in (1, 2, 4):
                expected = near_own + step * far_own
                found.append(1 - n * (near + step * opposed) / expected)
            for step in (1, 2, 4):
                expected = near_both + step * far_both
                found.append(1 - 2 * n * (near + step * opposed) / expected)
        seconds += time.perf_counter() - began
        pairs += int((n > 0).sum())
        shared += int(n.sum())
        for name, values in zip(MEASURES, found):
            finite = np.isfinite(values)
            totals[name] += values[finite].sum()
            defined[name] += int(finite.sum())
    return seconds, pairs, shared, totals, defined


def by_rollcall(program, file):
    out = subprocess.run([program, "--benchmark_format=json"], check=True, capture_output=True,
                         env={**os.environ, "ROLLCALL_BENCH_VOTES": str(file)})
    results = json.loads(out.stdout)["benchmarks"]
    for result in results:
        if result.get("error_occurred"):
            sys.exit(result["error_message"])
    return results


def check(ours, pairs, shared, totals, defined):
    problems = []
    if ours["pairs"] != pairs or ours["shared"] != shared:
        problems.append(f"pairs {ours['pairs']:.0f}, {pairs}; shared {ours['shared']:.0f}, {shared}")
    for name in MEASURES:
        if ours[f"defined_{name}"] != defined[name]:
            problems.append(f"{name} defined {ours[f'defined_{name}']:.0f} times, {defined[name]}")
        if abs(ours[name] - totals[name]) > 1e-9 * max(1, abs(totals[name])):
            problems.append(f"{name} sums to {ours[name]!r}, {totals[name]!r}")
    return problems


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("votes", type=pathlib.Path)
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--program", default="build/bench/bin/agreement_bench")
    options = arguments.parse_args()

    # zstd by its program, since older pandas need a package of their own to read it.
    if options.votes.suffix == ".zst":
        unpacked = subprocess.Popen(["zstd", "-dc", str(options.votes)], stdout=subprocess.PIPE)
        votes = pd.read_csv(unpacked.stdout)
    else:
        votes = pd.read_csv(options.votes)
    votes = votes[votes["vote"].isin(list(CHOICE))]
    votes = votes.assign(choice=votes["vote"].map(CHOICE))
    years = indicators(votes)
    ours = {name: [] for name in INSTRUCTIONS}
    theirs = []
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "votes"
        votes[["ccode", "rcid", "choice", "year"]].to_numpy(dtype=np.int32).tofile(file)
        for _ in range(options.rounds):
            results = by_rollcall(options.program, file)
            seconds, *sums = by_numpy(years)
            theirs.append(seconds)
            for name, result in zip(INSTRUCTIONS, results):
                ours[name].append(result["real_time"] / 1000)
                if problems := check(result, *sums):
                    sys.exit(f"{name}: sums differ:\n" + "\n".join(problems))
    print(f"{len(votes):,} votes, {sums[0]:,} pairs of voters and years, sums equal")
    for name, times in (*((f"rollcall, {name}", t) for name, t in ours.items()),
                        ("numpy", theirs)):
        print(f"{name:32} median {1000 * statistics.median(times):8.1f} ms   "
              f"best {1000 * min(times):8.1f} ms   of {options.rounds}")
    print(f"numpy / rollcall: {statistics.median(theirs) / statistics.median(ours[INSTRUCTIONS[0]]):.1f}")


if __name__ == "__main__":
    main()
