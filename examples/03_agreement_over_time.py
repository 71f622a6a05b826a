#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""How often the United States voted as others did, year by year: the figure that most accounts of
the General Assembly begin with. Prints a table of percentages with 95 per cent intervals and the
numbers of votes behind them.

The record in the program holds one matter and few years. For the whole line, name a record that
`rollcall import` filled: ROLLCALL_DB=record.db /usr/bin/python3 03_agreement_over_time.py"""

import os

import pandas

import rollcall

FEWEST = 5  # a percentage of fewer shared votes than this is noise

record = rollcall.Record(os.environ.get("ROLLCALL_DB", "embedded"))
matrix = record.matrix(body="GA", periods="year")
print(record)

lines = {}
for other in ("GBR", "FRA", "ISR", "RUS", "CHN"):
    line = pandas.DataFrame(matrix.agreement_by_period("USA", other)).set_index("period")
    line = line[line.shared >= FEWEST]
    assert ((line.share_low <= line.share) & (line.share <= line.share_high)).all()
    lines[other] = line.apply(
        lambda year: f"{100 * year.share:.0f} ({100 * year.share_low:.0f}–"
                     f"{100 * year.share_high:.0f}; {year.shared:.0f})", axis=1)

table = pandas.DataFrame(lines)
assert len(table) > 0, "no year with enough shared votes"
print(f"\nsame vote as the United States: percent (interval; votes), years with {FEWEST} or more")
print(table.fillna("").to_string())

# Percentages move with what is put to the vote. S counts an abstention against a yes or no as half
# a disagreement; kappa asks how much of the agreement the two voters' own habits would give anyway.
last = matrix.periods[-1]
pair = matrix.agreement("USA", "RUS", period=last)
print(f"\nUnited States and Russia in {last}: {pair['alike']} of {pair['shared']} alike")
for measure in ("share", "s_linear", "kappa"):
    value = pair[measure]
    print(f"  {measure:9}", "undefined" if value is None else f"{value:.2f}")
