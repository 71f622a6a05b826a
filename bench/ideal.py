#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Fits the published input with `rollcall ideal fit`, with numpy, and times an iteration of MCMCpack
and pscl on the same votes. Prints seconds and ratios; what is extrapolated is marked so.

  bench/ideal.py ROLLCALL DATA_FOLDER [--sweeps N] [--sessions A-B] [--iterations N] [--skip-r]

DATA_FOLDER holds votes_standard_to_2020-01.csv.zst, Matches.csv and the published estimates. The
program must have been built for release. Needs numpy and pandas; R with MCMCpack and pscl."""
import argparse
import pathlib
import subprocess
import tempfile
import time

import numpy as np
import pandas as pd

MCMCPACK_DEFAULT = 21000  # burnin 1,000 + mcmc 20,000
PSCL_DEFAULT = 10000


def published_input(folder, csv):
    votes = pd.read_csv(csv).fillna(0)
    votes = votes[~((votes.year > 1989) & ((votes.amend == 1) | (votes.para == 1)))]
    votes = votes[(votes.session != 19) & (votes.ccode != 511)]
    votes = votes[~((votes.ccode == 560) & (votes.session == 48))].copy()
    item = votes.rcid.to_numpy().copy()
    pairs = pd.read_csv(folder / "Matches.csv")
    for one, two in zip(pairs.rcid1[::-1], pairs.rcid2[::-1]):
        item[item == two] = one
    votes["item"] = item
    return votes[votes.groupby("item").vote.transform("nunique") > 1]


def cdf(x):
    """Normal distribution function after the Chebyshev fit of erfc in Numerical Recipes, 1.2e-7."""
    z = np.minimum(np.abs(x) * 0.7071067811865476, 20)
    t = 1 / (1 + 0.5 * z)
    terms = (0.17087277, -0.82215223, 1.48851587, -1.13520398, 0.27886807, -0.18628806,
             0.09678418, 0.37409196, 1.00002368, -1.26551223)
    p = np.zeros_like(t)
    for c in terms:
        p = p * t + c
    tail = 0.5 * t * np.exp(p - z * z)
    return np.where(x < 0, tail, 1 - tail)


def numpy_fit(votes, sweeps):
    """The same model by coordinate ascent: a Newton step for each item, then for each position with
    the published prior, then centre and scale."""
    voter_session, point = np.unique(votes.ccode.to_numpy() * 1000 + votes.session.to_numpy(),
                                     return_inverse=True)
    _, item = np.unique(votes.item.to_numpy(), return_inverse=True)
    answer = votes.vote.to_numpy() - 1
    points, items = len(voter_session), item.max() + 1
    size = np.bincount(point, minlength=points)
    voter = voter_session // 1000
    first = np.r_[True, voter[1:] != voter[:-1]]
    before = np.arange(points) - 1
    before[first] = np.minimum(np.flatnonzero(first) + 1, points - 1)
    alone = first & np.r_[first[1:], True]
    variance = np.where(alone, 1, 0.5 * size / (size + size[before]))
    count = np.stack([np.bincount(item[answer == k], minlength=items) for k in range(3)], 1)
    tied = count[:, 1] == 0
    share = np.clip(np.cumsum(count, 1) / count.sum(1)[:, None], 0.003, 0.997)
    grid = np.linspace(-9, 9, 4001)
    low = np.interp(share[:, 0], cdf(grid), grid)
    high = np.maximum(np.interp(share[:, 1], cdf(grid), grid), low + 0.01)
    low[count[:, 0] == 0] = -9
    high[count[:, 2] == 0] = 9
    high[tied] = low[tied]
    slope = np.zeros(items)
    anchors = {2: 3, 200: 3, 20: 3, 666: 3, 365: -2, 265: -2}
    start = np.zeros(points)
    for code, value in anchors.items():
        start[voter == code] = value
    mark = answer - 1.0
    mark -= (np.bincount(item, mark, items) / np.bincount(item, minlength=items))[item]
    theta = start
    for _ in range(6):
        weight = np.bincount(item, mark * theta[point], items)
        theta = np.bincount(point, mark * weight[item], points)
        theta = (theta - theta.mean()) / theta.std()

    def derivatives():
        eta = slope[item] * theta[point]
        lower, upper = low[item] - eta, high[item] - eta
        density_l = 0.3989422804014327 * np.exp(-0.5 * lower * lower)
        density_u = 0.3989422804014327 * np.exp(-0.5 * upper * upper)
        mirrored = (answer == 1) & (lower + upper > 0)
        a, b = np.where(mirrored, -upper, lower), np.where(mirrored, -lower, upper)
        p = np.maximum(np.where(answer == 0, cdf(lower),
                                np.where(answer == 1, cdf(b) - cdf(a), cdf(-upper))), 1e-12)
        dl = np.where(answer == 0, density_l, np.where(answer == 1, -density_l, 0)) / p
        du = np.where(answer == 0, 0, np.where(answer == 1, density_u, -density_u)) / p
        ll = np.where(answer < 2, lower * dl + dl * dl, 0)
        uu = np.where(answer > 0, upper * du + du * du, 0)
        lu = np.where(answer == 1, dl * du, 0)
        return dl, du, ll, uu, lu

    for _ in range(sweeps):
        dl, du, ll, uu, lu = derivatives()
        x = theta[point]
        total = lambda w: np.bincount(item, w, items)
        a = np.zeros((items, 3, 3))
        g = np.stack([total(-x * (dl + du)) - slope, total(dl), total(du)], 1)
        a[:, 0, 0] = total(x * x * (ll + uu + 2 * lu)) + 1
        a[:, 0, 1] = a[:, 1, 0] = -total(x * (ll + lu))
        a[:, 0, 2] = a[:, 2, 0] = -total(x * (uu + lu))
        a[:, 1, 1], a[:, 2, 2], a[:, 1, 2] = total(ll), total(uu), total(lu)
        a[:, 2, 1] = a[:, 1, 2]
        a[tied, 0, 1] = a[tied, 1, 0] = a[tied, 0, 1] + a[tied, 0, 2]
        a[tied, 1, 1] += a[tied, 2, 2]
        g[tied, 1] += g[tied, 2]
        for fixed, k in ((count[:, 0] == 0, 1), ((count[:, 2] == 0) | tied, 2)):
            a[fixed, k, :] = 0
            a[fixed, :, k] = 0
            a[fixed, k, k] = 1
            g[fixed, k] = 0
        a[:, [1, 2], [1, 2]] += 1e-9
        step = np.linalg.solve(a, g[:, :, None])[:, :, 0]
        step[tied, 2] = step[tied, 1]
        gap, change = high - low, step[:, 2] - step[:, 1]
        length = np.minimum(1, 1 / np.maximum(np.abs(step).max(1), 1))
        closing = ~tied & (length * change < -0.7 * gap)
        length[closing] = -0.7 * gap[closing] / change[closing]
        step *= length[:, None]
        slope, low, high = slope + step[:, 0], low + step[:, 1], high + step[:, 2]
        dl, du, ll, uu, lu = derivatives()
        s = slope[item]
        score = np.bincount(point, -s * (dl + du), points)
        information = np.bincount(point, s * s * (ll + uu + 2 * lu), points)
        reach = np.bincount(point, s * s, points) + 1 / variance
        # A damped step (by the information that full data would have), as a sampler's mean moves.
        centre = np.where(alone, 0, theta[before])
        theta = theta + (score + (centre - theta) / variance) / np.maximum(reach, information)
        mean, spread = theta.mean(), theta.std()
        theta = (theta - mean) / spread
        low, high, slope = low - slope * mean, high - slope * mean, slope * spread
    return voter_session, theta


def agreement(table, folder):
    theirs = pd.read_csv(folder / "IdealpointestimatesAll_Apr2020.csv", encoding="latin-1")
    both = table.merge(theirs, on=["ccode", "session"])
    r = [np.corrcoef(g.position, g.IdealPoint)[0, 1] for _, g in both.groupby("session")]
    return f"r by session: median {np.median(np.abs(r)):.4f}, least {np.min(np.abs(r)):.4f}"


R_CODE = """
library({package})
d <- read.csv("{csv}")
m <- tapply(ifelse(d$vote == 1, 1, 0), list(d$ccode, d$item), function(x) x[1])
cat(dim(m), "")
{body}
"""
# Its set-up stacks the votes row by row with rbind, in quadratic time: on the whole input it did not
# end within 25 minutes. The same table is made at once here; the chain itself is untouched.
MCMCPACK = """
b <- body(MCMCdynamicIRT1d)
at <- which(sapply(as.list(b), function(e)
  any(grepl("rbind(data.sparse.si", deparse(e), fixed=TRUE))))
b[[at]] <- quote({ w <- which(!is.na(t(datamatrix)), arr.ind=TRUE)
  data.sparse.si <- cbind(w[, 2] - 1, w[, 1] - 1, t(datamatrix)[w]) })
chain <- MCMCdynamicIRT1d; body(chain) <- b
t <- as.numeric(tapply(d$session, d$item, min)); t <- t - min(t) + 1; m <- m[, order(t)]; t <- sort(t)
f <- function(n) sum(system.time(chain(m, item.time.map=match(t, unique(t)), burnin=0, mcmc=n,
  thin=1, store.item=FALSE, theta.constraints=list()))[1:2])
cat((f({n}) - f(1)) / ({n} - 1), "\\n")
"""
PSCL = """
r <- rollcall(m, yea=1, nay=0)
f <- function(n) sum(system.time(ideal(r, d=1, maxiter=n, burnin=0, thin=1, verbose=FALSE,
  store.item=FALSE))[1:2])
cat((f({n}) - f(1)) / ({n} - 1), "\\n")
"""


def r_seconds(package, body, csv, iterations):
    code = R_CODE.format(package=package, csv=csv, body=body.replace("{n}", str(iterations)))
    done = subprocess.run(["Rscript", "-e", code], capture_output=True, text=True)
    if done.returncode != 0:
        return None, done.stderr.strip().splitlines()[-1:]
    return float(done.stdout.split()[-1]), done.stdout.split()[:2]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rollcall")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--sweeps", type=int, default=80)
    parser.add_argument("--sessions", default="1-74")
    parser.add_argument("--iterations", type=int, default=5)
    parser.add_argument("--skip-r", action="store_true")
    options = parser.parse_args()
    low, high = map(int, options.sessions.split("-"))
    with tempfile.TemporaryDirectory() as work:
        csv = pathlib.Path(work) / "votes.csv"
        packed = options.folder / "votes_standard_to_2020-01.csv.zst"
        subprocess.run(["zstd", "-qd", packed, "-o", csv], check=True)
        if (low, high) != (1, 74):
            some = pd.read_csv(csv)
            some[some.session.between(low, high)].to_csv(csv, index=False)
        ours = pathlib.Path(work) / "ours.csv"
        began = time.perf_counter()
        with open(ours, "w") as out:
            subprocess.run([options.rollcall, "ideal", "fit", "--votes", csv, "--published-input",
                            "--matches", options.folder / "Matches.csv", "--csv"],
                           stdout=out, check=True)
        seconds = time.perf_counter() - began
        table = pd.read_csv(ours).rename(columns={"voter": "ccode", "period": "session"})
        print(f"rollcall ideal fit   {seconds:8.2f} s, whole process; "
              f"{agreement(table, options.folder)}")
        votes = published_input(options.folder, csv)
        began = time.perf_counter()
        keys, theta = numpy_fit(votes, options.sweeps)
        took = time.perf_counter() - began
        table = pd.DataFrame({"ccode": keys // 1000, "session": keys % 1000, "position": theta})
        print(f"numpy                {took:8.2f} s, {options.sweeps} sweeps, fit alone "
              f"({took / seconds:.1f} times ours); {agreement(table, options.folder)}")
        if options.skip_r:
            return
        linked = pathlib.Path(work) / "linked.csv"
        votes.to_csv(linked, index=False)
        for package, body, default in (("MCMCpack", MCMCPACK, MCMCPACK_DEFAULT),
                                       ("pscl", PSCL, PSCL_DEFAULT)):
            # An iteration of pscl is soon over: it takes many to time one.
            rounds = options.iterations * (25 if package == "pscl" else 1)
            each, what = r_seconds(package, body, linked, rounds)
            if each is None:
                print(f"{package:20} failed: {what}")
                continue
            print(f"{package:20} {each:8.3f} s of processor time an iteration on {' by '.join(what)} (yes against all "
                  f"else); EXTRAPOLATED to its default {default}: {each * default:,.0f} s "
                  f"({each * default / seconds:,.0f} times ours)")


if __name__ == "__main__":
    main()
