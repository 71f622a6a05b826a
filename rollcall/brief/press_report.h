// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "rollcall/brief/brief.h"
#include "rollcall/brief/press_words.h"
#include "rollcall/coverage/across.h"
#include "rollcall/coverage/check.h"
#include "rollcall/record/store.h"

namespace rollcall::brief {

// What `rollcall check` and `rollcall quotes` print, a report at a time, so that a folder of any
// size passes through. All pure; linear in the report.

enum class Shown : std::uint8_t {
  judged,  // what could not be checked is only counted
  all,
};

// For a terminal. `counts` are those of the whole report, whatever was left out of it since.
[[nodiscard]] std::string press_text(const coverage::CheckedReport& checked,
                                     const VerdictCounts& counts, const coverage::FactSource& facts,
                                     Shown shown, const TextOptions& options);
// "" where nothing was found across them.
[[nodiscard]] std::string across_text(const coverage::Across& across, const TextOptions& options);
[[nodiscard]] std::string quotes_text(const coverage::CheckedReport& checked,
                                      const TextOptions& options);

// One line of JSON each, line end included; docs/json.md names the fields.
[[nodiscard]] std::string press_json(const coverage::CheckedReport& checked,
                                     const coverage::FactSource& facts);
[[nodiscard]] std::string across_json(const coverage::Across& across,
                                      const record::Coverage& coverage);
[[nodiscard]] std::string quotes_json(const coverage::CheckedReport& checked);

// Rows under a header of the same columns (RFC 4180).
[[nodiscard]] std::string press_csv_header();
[[nodiscard]] std::string press_csv(const coverage::CheckedReport& checked,
                                    const coverage::FactSource& facts);
[[nodiscard]] std::string quotes_csv_header();
[[nodiscard]] std::string quotes_csv(const coverage::CheckedReport& checked);

// One self-contained page: its head, an article for each report (numbered from 1), its end.
[[nodiscard]] std::string press_html_head();
[[nodiscard]] std::string press_html(const coverage::CheckedReport& checked,
                                     const VerdictCounts& counts, const coverage::FactSource& facts,
                                     std::size_t number);
[[nodiscard]] std::string press_html_foot(const coverage::Across& across,
                                          const VerdictCounts& counts,
                                          const record::Coverage& coverage);

// SARIF 2.1.0: its head with the version of the program, results, its end. `first` is whether no
// result stands before. Contradicted is an error, superseded a warning, and with Shown::all the
// uncheckable is a note.
[[nodiscard]] std::string press_sarif_head(std::string_view version);
[[nodiscard]] std::string press_sarif(const coverage::CheckedReport& checked,
                                      const coverage::FactSource& facts, Shown shown, bool& first);
[[nodiscard]] std::string press_sarif_foot();

}  // namespace rollcall::brief
