#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""The figure that made ideal points of States known, done again: the lines of the United States, the
Soviet Union and Russia, and China over the sessions of the General Assembly, beside those that Bailey,
Strezhnev and Voeten published (Journal of Conflict Resolution 61(2), 2017; estimates of April 2020).

Needs the module `rollcall` in PYTHONPATH, zstd, and the published files in ROLLCALL_SHARED
(docs/sources.md says what they are). Another assembly's votes come in the same way: as columns."""

import os
import pathlib
import subprocess
import sys

import pandas

import rollcall

folder = pathlib.Path(os.environ.get("ROLLCALL_SHARED", "../shared")) / "data" / "ideal_points"
packed = folder / "votes_standard_to_2020-01.csv.zst"
if not packed.exists():
    print(f"examples/05_ideal_points.py: Skipped\nbecause ROLLCALL_SHARED holds no {packed.name}")
    sys.exit(77)

# The published choice of votes: no paragraphs and amendments after 1989, not the session without
# votes, not Zanzibar, not South Africa in the session in which it was readmitted.
with subprocess.Popen(["zstd", "-dc", packed], stdout=subprocess.PIPE) as unpacked:
    votes = pandas.read_csv(unpacked.stdout)
part = ((votes.amend == 1) | (votes.para == 1)) & (votes.year > 1989)
votes = votes[~part & (votes.session != 19) & (votes.ccode != 511)
              & ~((votes.ccode == 560) & (votes.session == 48))].sort_values("session")

# Their codes of choices are ours: 1 yes, 2 abstain, 3 no.
matrix = rollcall.Matrix.from_votes(voters=votes.ccode.astype(str), items=votes.rcid.astype(str),
                                    choices=votes.vote, periods=votes.session.astype(str))
print(matrix)

# Roll calls on the same text share one item; an item's key here is "session/name".
key = dict(zip(matrix.items["name"], matrix.items["key"]))
matches = pandas.read_csv(folder / "Matches.csv").astype(str)
links = [(key.get(a, a), key.get(b, b)) for a, b in zip(matches.rcid1, matches.rcid2)]

fit = matrix.fit(walk="published", links=links, link_order="rewritten",
                 high=["2", "20", "200", "666"], low=["365", "265"])
print({name: fit.summary[name] for name in ("votes", "items", "points", "sweeps", "converged")})

published = pandas.read_csv(folder / "IdealpointestimatesAll_Apr2020.csv", encoding="latin-1")
ours = pandas.DataFrame(fit.points)
ours["ccode"], ours["session"] = ours.voter.astype(int), ours.period.astype(int)
both = published.merge(ours, on=["ccode", "session"])
assert len(both) == len(published) == len(ours)
assert (both.NVotes == both.votes).all(), "the same votes were read"

by_session = both.groupby("session").apply(lambda s: s.position.corr(s.IdealPoint))
print(f"\ncorrelation with the published points by session: median {by_session.median():.4f}, "
      f"least {by_session.min():.4f} (session {by_session.idxmin()})")
assert by_session.median() > 0.99

both["line"] = [f"{p:+.2f} ± {1.645 * se:.2f} ({q:+.2f})"
                for p, se, q in zip(both.position, both.se, both.IdealPoint)]
names = {2: "United States", 365: "Soviet Union, Russia", 710: "China"}
lines = both[both.ccode.isin(names)].pivot(index="session", columns="ccode", values="line")
print("\nposition ± 90 % interval (published):")
print(lines.rename(columns=names).fillna("").iloc[::6].to_string())
