#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Votes in pandas, by two ways that must agree: the rows that `rollcall export` prints, and the
module `rollcall`. Needs `rollcall` in PATH and the module in PYTHONPATH; ROLLCALL_DB names another
record than the one in the program."""

import io
import os
import subprocess

import pandas

import rollcall

DB = os.environ.get("ROLLCALL_DB", "embedded")

# The command: a row a ballot, what is known of its roll call beside it.
printed = subprocess.run(["rollcall", "export", "--db", DB, "--format", "tidy", "--body", "GA"],
                         check=True, stdout=subprocess.PIPE).stdout
rows = pandas.read_csv(io.BytesIO(printed), keep_default_na=False)  # "NA" is no missing value here
wide = rows.pivot(index="member", columns="roll_call", values="choice")
print(f"{len(rows)} ballots of {wide.shape[0]} members on {wide.shape[1]} roll calls")
print(rows.groupby("choice").size().to_string(), end="\n\n")

# The module: the same as a matrix of numbers.
matrix = rollcall.Record(DB).matrix(body="GA", periods="year")
voters = pandas.DataFrame(matrix.voters)
items = pandas.DataFrame(matrix.items)
cells = pandas.DataFrame(matrix.cells, index=voters.id, columns=items.key)
words = {"yes": rollcall.YES, "abstain": rollcall.ABSTAIN, "no": rollcall.NO,
         "absent": rollcall.ABSENT}
both = cells.loc[wide.index, :]
known = both != rollcall.NOT_MEMBER
codes = wide.reindex(columns=both.columns).apply(lambda column: column.map(words))
assert (codes.where(known) == both.where(known)).where(known, True).all().all()
print("the matrix holds the same ballots:", matrix)

# A question that one line of pandas answers: who was least often with the majority?
majority = both.where(both > 0).mode().iloc[0]
cast = both.where(both > 0).notna()
alone = ((both != majority) & cast).sum(axis=1) / cast.sum(axis=1)
print("\nshare of votes apart from the commonest choice, of those who cast ten or more:")
print(alone[cast.sum(axis=1) >= 10].sort_values(ascending=False).head(5).round(3).to_string())
