#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Draws the ranks of simulation-based calibration as SVG, for a person to look at.

    ROLLCALL_CALIBRATION_CSV=ranks.csv build/release/bin/rollcall_analysis_test \\
        --gtest_filter='CalibrationFullScale.RanksOfTheProper*'
    bench/calibration_plot.py ranks.csv > ranks.svg

Each histogram should be flat within the grey band, which holds 99 of 100 counts of a right sampler.
A hump in the middle would mean bands that are too wide, a valley bands that are too narrow, a slope
a bias.
"""

import csv
import math
import sys
from html import escape

WIDTH, HEIGHT, GAP = 300, 120, 46


def band(total, bins):
    """Counts between which 99 of 100 of a binomial count fall, by the normal approximation."""
    share = 1 / bins
    spread = 2.576 * math.sqrt(total * share * (1 - share))
    return total * share - spread, total * share + spread


def histogram(name, counts, left, top):
    total = sum(counts)
    most = max(max(counts), band(total, len(counts))[1]) * 1.1
    scale = HEIGHT / most
    low, high = band(total, len(counts))
    out = [
        f'<text x="{left}" y="{top - 8}">{escape(name)}</text>',
        f'<rect x="{left}" y="{top + HEIGHT - high * scale:.1f}" width="{WIDTH}" '
        f'height="{(high - low) * scale:.1f}" fill="#ddd"/>',
    ]
    step = WIDTH / len(counts)
    for k, count in enumerate(counts):
        out.append(
            f'<rect x="{left + k * step + 2:.1f}" y="{top + HEIGHT - count * scale:.1f}" '
            f'width="{step - 4:.1f}" height="{count * scale:.1f}" fill="#36c" fill-opacity="0.7"/>'
        )
    return out


def main():
    figures = {}
    with open(sys.argv[1], newline="", encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            figures.setdefault(row["figure"], []).append(int(row["count"]))
    lines = math.ceil(len(figures) / 2)
    height = 40 + lines * (HEIGHT + GAP)
    print(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {2 * WIDTH + 80} {height}" '
        'font-family="sans-serif" font-size="13">'
        "<title>Ranks of true values among posterior draws</title>"
        f'<rect width="{2 * WIDTH + 80}" height="{height}" fill="white"/>'
    )
    for k, (name, counts) in enumerate(figures.items()):
        left = 20 + (k % 2) * (WIDTH + 40)
        print("\n".join(histogram(name, counts, left, 40 + (k // 2) * (HEIGHT + GAP))))
    print("</svg>")


if __name__ == "__main__":
    main()
