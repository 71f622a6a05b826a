# SPDX-License-Identifier: Apache-2.0
"""Reads a CSV file into a table of a new SQLite database: what bench/import.py times."""

import sqlite3
import sys

import pandas

votes = pandas.read_csv(sys.argv[1], low_memory=False)
with sqlite3.connect(sys.argv[2]) as database:
    votes.to_sql("votes", database, index=False)
print("rows", len(votes))
