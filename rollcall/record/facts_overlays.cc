// SPDX-License-Identifier: Apache-2.0
// questions.toml: what official files leave out about the votes whose ballots they hold.
#include <fmt/format.h>

#include <algorithm>

#include "rollcall/base/text.h"
#include "rollcall/record/facts.h"
#include "rollcall/record/facts_fields.h"

namespace rollcall::record {
namespace {

using facts::Faults;
using facts::Fields;

std::vector<std::string> folded(std::vector<std::string> phrases) {
  for (std::string& phrase : phrases) phrase = fold(phrase);
  return phrases;
}

// Whole words only: " admission of " is not found in "readmission of".
bool holds_all(std::string_view text, const std::vector<std::string>& phrases) {
  const std::string padded = " " + fold(text) + " ";
  return std::ranges::all_of(phrases, [&](const std::string& phrase) {
    return padded.find(" " + phrase + " ") != std::string::npos;
  });
}

// A reason is what makes the entry worth believing, so none goes without.
void require_reason(Fields& entry, bool given, std::string_view what, const model::Basis& basis) {
  if (given && basis.reason.empty()) {
    entry.report("facts.missing_key", fmt::format("a question lacks `{}_reason`", what));
  }
}

Overlay read_overlay(Fields& entry) {
  Overlay overlay;
  overlay.body = entry.body("body");
  overlay.key = entry.symbol("vote").key();
  overlay.session = entry.text_or_empty("session");
  overlay.title_words = folded(entry.texts("title_words"));
  overlay.agenda_words = folded(entry.texts("agenda_words"));
  overlay.period = entry.period();
  overlay.kind = entry.choice_of("kind", model::parse_question_kind);
  overlay.manner = entry.choice_of("manner", model::parse_manner);
  overlay.majority = entry.choice_of("majority", model::parse_majority);
  overlay.majority_basis = entry.basis("majority");
  overlay.nature = entry.choice_of("nature", model::parse_nature);
  overlay.nature_basis = entry.basis("nature");
  overlay.force = entry.choice_of("force", model::parse_force);
  overlay.force_basis = entry.basis("force");
  overlay.series = entry.text_or_empty("series");
  require_reason(entry, overlay.majority.has_value(), "majority", overlay.majority_basis);
  require_reason(entry, overlay.nature.has_value(), "nature", overlay.nature_basis);
  require_reason(entry, overlay.force.has_value(), "force", overlay.force_basis);
  if (overlay.key.empty() && overlay.session.empty() && overlay.title_words.empty() &&
      overlay.agenda_words.empty()) {
    entry.report("facts.missing_key", "a question names no vote");
  }
  return overlay;
}

void fill(model::RollCall& vote, const Overlay& overlay) {
  if (overlay.kind && vote.kind == model::QuestionKind::resolution) vote.kind = *overlay.kind;
  if (overlay.manner && vote.manner == model::Manner::recorded) vote.manner = *overlay.manner;
  if (overlay.majority && vote.majority == model::Majority::unknown) {
    vote.majority = *overlay.majority;
    vote.majority_basis = overlay.majority_basis;
  }
  if (overlay.nature && vote.nature == model::Nature::unknown) {
    vote.nature = *overlay.nature;
    vote.nature_basis = overlay.nature_basis;
  }
  if (overlay.force && vote.force_basis.reason.empty()) {
    vote.force = *overlay.force;
    vote.force_basis = overlay.force_basis;
  }
  if (vote.series.empty()) vote.series = overlay.series;
}

}  // namespace

Result<std::vector<Overlay>> parse_overlays(const EmbeddedFile& file) {
  const Result<toml::table> root = facts::parse_file(file);
  if (!root) return tl::unexpected(root.error());
  Faults faults(file.path);
  Fields fields(*root, "the file", faults);
  std::vector<Overlay> overlays;
  fields.each("question", "a question",
              [&](Fields& entry) { overlays.push_back(read_overlay(entry)); });
  fields.close();
  if (faults.any()) return tl::unexpected(faults.first());
  return overlays;
}

bool speaks_of(const Overlay& overlay, const model::RollCall& vote) {
  if (overlay.body != vote.body) return false;
  if (!overlay.key.empty() && overlay.key != vote.key()) return false;
  if (!overlay.session.empty() && overlay.session != vote.session) return false;
  if (overlay.period != Period() && !(vote.date && overlay.period.contains(*vote.date))) {
    return false;
  }
  return (overlay.title_words.empty() || holds_all(vote.title, overlay.title_words)) &&
         (overlay.agenda_words.empty() || holds_all(vote.agenda_item, overlay.agenda_words));
}

void lay_over(model::RollCall& vote) {
  for (const bool by_key : {true, false}) {
    for (const Overlay& overlay : overlays()) {
      if (overlay.key.empty() != by_key && speaks_of(overlay, vote)) fill(vote, overlay);
    }
  }
}

}  // namespace rollcall::record
