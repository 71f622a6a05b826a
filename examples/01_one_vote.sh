#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# One vote: what was decided, by which rule, and how few switches would have turned it over. Needs
# `rollcall` in PATH; the record is the one in the program.
set -eu

echo "The Russian no to a European amendment on 24 February 2025 was a veto:"
rollcall show S/2025/115 --db embedded
echo
echo "Had Russia abstained:"
rollcall whatif S/2025/115 --change RUS=abstain --db embedded
echo
echo "The same for programs: the cause, and who vetoed."
rollcall show S/2025/115 --db embedded --json | jq -r '.. | .ruling? | select(. != null) | .cause, .vetoed_by[]'
