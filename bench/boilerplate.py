#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Scores the main text that Rollcall and Readability.js find in the pages of bench/boilerplate/pages.

    bench/boilerplate.py [--program build/bench/bin/rollcall_main_text]

Each page is an invented one, with the running text that a reader would copy beside it as .txt:
neither headline nor byline, links, appeals or comments. All were written by the people who wrote the
extractor, which flatters it. Pages 01 to 06 were written before it had run on any page and were
looked at while it was finished. Pages 07 to 12 were written after that; when first scored, F1 was
0.886 (Readability.js: 0.852), and what they showed was put right. Pages 13 to 16 came last, and
nothing of the extractor was changed for what they showed but the names of the months in Arabic.

The measure is that of scrapinghub's article-extraction-benchmark: the text as a bag of runs of four
words, so that order counts; precision and recall for each page, and F1 of their means. Every page
weighs the same. The medians of the seconds a page takes are printed too; Readability's hold the
building of its document by jsdom. `setup bench` installs the rival.
"""

import argparse
import collections
import pathlib
import re
import statistics
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
WORDS = re.compile(r"\w+", re.UNICODE)


def shingles(text, size=4):
    words = WORDS.findall(text)
    if len(words) < size:
        return collections.Counter([tuple(words)] if words else [])
    return collections.Counter(tuple(words[i : i + size]) for i in range(len(words) - size + 1))


def score(found, wanted):
    a, b = shingles(found), shingles(wanted)
    both = sum((a & b).values())
    precision = both / sum(a.values()) if a else 0.0
    recall = both / sum(b.values()) if b else 1.0
    return precision, recall


def f1(precision, recall):
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def run(command, pages):
    """What a contestant prints, by the name of the page: its text and its seconds."""
    out = subprocess.run(command + [str(page) for page in pages], capture_output=True, text=True,
                         check=True, cwd=HERE).stdout
    texts, name = {}, None
    for line in out.splitlines():
        if line.startswith("file "):
            name, seconds = line[5:].rsplit(" ", 1)
            texts[name] = (float(seconds), [])
        elif name:
            texts[name][1].append(line)
    return {pathlib.Path(k).stem: ("\n".join(lines), s) for k, (s, lines) in texts.items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--program", default=HERE.parent / "build/bench/bin/rollcall_main_text")
    args = parser.parse_args()
    pages = sorted((HERE / "boilerplate/pages").glob("*.html"))
    contestants = {
        "rollcall": run([str(pathlib.Path(args.program).resolve())], pages),
        "Readability.js": run(["node", "boilerplate/readability.mjs"], pages),
    }
    print(f"{'page':26}" + "".join(f"{name:>24}" for name in contestants))
    sums = {name: [] for name in contestants}
    for page in pages:
        wanted = page.with_suffix(".txt").read_text(encoding="utf-8")
        cells = ""
        for name, texts in contestants.items():
            precision, recall = score(texts[page.stem][0], wanted)
            sums[name].append((precision, recall))
            cells += f"    P {precision:.3f} R {recall:.3f}  "
        print(f"{page.stem:26}{cells}")
    for half, part in (("01-06", slice(0, 6)), ("07-12", slice(6, 12)), ("13-16", slice(12, 16)),
                       ("all", slice(0, None))):
        cells = ""
        for name in contestants:
            rows = sums[name][part]
            precision = statistics.fmean(row[0] for row in rows)
            recall = statistics.fmean(row[1] for row in rows)
            cells += f"  F1 {f1(precision, recall):.3f} P {precision:.3f} R {recall:.3f}"
        print(f"{'mean of ' + half:24}{cells}")
    for name, texts in contestants.items():
        pages_f1 = statistics.median(f1(*row) for row in sums[name])
        seconds = statistics.median(seconds for _, seconds in texts.values())
        print(f"{name}: median F1 {pages_f1:.3f}, median {seconds * 1000:.2f} ms a page")


if __name__ == "__main__":
    main()
