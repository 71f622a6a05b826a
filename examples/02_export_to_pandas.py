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
                         check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
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

# A question for a few lines of pandas: who was least often with the commonest choice?
cast = both.where(both > 0)
voted = cast.notna().sum(axis=1)
apart = cast.ne(cast.mode().iloc[0]) & cast.notna()
often = voted >= len(both.columns) / 2
print("\nvotes apart from the commonest choice, of those who cast half of all votes or more:")
print((apart.sum(axis=1) / voted)[often].sort_values(ascending=False).head(5).round(3).to_string())
