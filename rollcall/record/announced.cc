// SPDX-License-Identifier: Apache-2.0
#include "rollcall/record/announced.h"

#include <fmt/format.h>

#include "rollcall/base/check.h"
#include "rollcall/record/facts_fields.h"

namespace rollcall::record {
namespace {

using facts::Faults;
using facts::Fields;

model::Tally read_figures(Fields& figures) {
  const auto required = [&](std::string_view key) {
    const std::optional<int> number = figures.number(key);
    if (!number) figures.report("facts.missing_key", fmt::format("a tally lacks `{}`", key));
    return number.value_or(0);
  };
  return {required("yes"), required("no"), required("abstain"), 0, false};
}

AnnouncedTally read_figure(Fields& entry) {
  AnnouncedTally figure;
  figure.body = entry.body("body");
  figure.key = entry.symbol("vote").key();
  bool given = false;
  entry.each("tally", "a tally", [&](Fields& figures) {
    figure.tally = read_figures(figures);
    given = true;
  });
  figure.reason = entry.text("reason");
  figure.source = entry.text("source");
  if (!given) entry.report("facts.missing_key", "a figure lacks `tally`");
  return figure;
}

}  // namespace

Result<std::vector<AnnouncedTally>> parse_announced(const EmbeddedFile& file) {
  const Result<toml::table> root = facts::parse_file(file);
  if (!root) return tl::unexpected(root.error());
  Faults faults(file.path);
  Fields fields(*root, "the file", faults);
  std::vector<AnnouncedTally> figures;
  fields.each("figure", "a figure", [&](Fields& entry) { figures.push_back(read_figure(entry)); });
  fields.close();
  if (faults.any()) return tl::unexpected(faults.first());
  return figures;
}

std::span<const AnnouncedTally> announced_tallies() {
  static const std::vector<AnnouncedTally> kFigures = [] {
    const auto text = embedded_file("announced.toml");
    ROLLCALL_CHECK(text.has_value(), "announced.toml is not compiled in");
    auto parsed = parse_announced({"announced.toml", *text});
    ROLLCALL_CHECK(parsed.has_value(), parsed.error().where + ": " + parsed.error().message);
    return *std::move(parsed);
  }();
  return kFigures;
}

}  // namespace rollcall::record
