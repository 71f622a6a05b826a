// SPDX-License-Identifier: Apache-2.0
#include "rollcall/cli/alignment_csv.h"

#include <fmt/format.h>

#include <array>
#include <vector>

#include "rollcall/cli/csv_text.h"

namespace rollcall::cli {
namespace {

using analysis::Agreement;
using analysis::Figure;

std::string head(std::vector<std::string> first) {
  first.emplace_back("shared");
  first.emplace_back("alike");
  for (const analysis::NamedMeasure& column : analysis::kNamedMeasures) {
    first.emplace_back(column.name);
    first.push_back(std::string(column.name) + "_low");
    first.push_back(std::string(column.name) + "_high");
  }
  return csv_row(first);
}

std::string row(std::vector<std::string> fields, const Agreement& agreement) {
  fields.push_back(fmt::format("{}", agreement.shared));
  fields.push_back(fmt::format("{}", agreement.alike));
  for (const analysis::NamedMeasure& column : analysis::kNamedMeasures) {
    const Figure& figure = agreement.*column.figure;
    fields.push_back(csv_number(figure.value));
    fields.push_back(figure.interval ? csv_number(figure.interval->low) : "");
    fields.push_back(figure.interval ? csv_number(figure.interval->high) : "");
  }
  return csv_row(fields);
}

std::string mean_fields(const std::string& span, const std::string& of,
                        const std::optional<analysis::Mean>& mean) {
  if (!mean) return csv_row({span, of, "", "0", "", "", ""});
  return csv_row({span, of, "", fmt::format("{}", mean->count), csv_number(mean->value),
                  csv_number(mean->interval.low), csv_number(mean->interval.high)});
}

std::string group_rows(const std::vector<brief::GroupSpan>& spans) {
  std::string text;
  for (const brief::GroupSpan& span : spans) {
    text += mean_fields(span.span, "share", span.share);
    if (span.nearness) text += mean_fields(span.span, "nearness", span.nearness);
    for (const brief::Beside& member : span.members) {
      const Figure& share = member.agreement.share;
      text +=
          csv_row({span.span, "share", member.voter.id, fmt::format("{}", member.agreement.shared),
                   csv_number(share.value), share.interval ? csv_number(share.interval->low) : "",
                   share.interval ? csv_number(share.interval->high) : ""});
    }
  }
  return text;
}

}  // namespace

std::string alignment_csv(const brief::PairAlignment& found) {
  std::string text = head({"first", "second", "span"});
  for (const auto* lines : {&found.spans, &found.periods}) {
    for (const brief::PairLine& line : *lines) {
      text += row({found.first.id, found.second.id, line.span}, line.agreement);
    }
  }
  return text;
}

std::string alignment_csv(const brief::GroupAlignment& found) {
  return csv_row({"span", "figure", "member", "roll_calls", "value", "low", "high"}) +
         group_rows(found.spans) + group_rows(found.periods);
}

std::string alignment_csv(const brief::RankedAlignment& found) {
  std::string text = head({"first", "second"});
  for (const brief::Beside& other : found.others) {
    text += row({found.voter.id, other.voter.id}, other.agreement);
  }
  return text;
}

std::string pair_rows_head() {
  return csv_row({"period", "first", "second", "shared", "alike", "share", "s_linear", "s_squared",
                  "kappa", "kappa_linear", "kappa_squared", "pi", "pi_linear", "pi_squared"});
}

std::string pair_rows_csv(const model::VoteMatrix& matrix, const analysis::PairRow& pairs) {
  std::string text;
  const std::string& period = matrix.periods()[static_cast<std::size_t>(pairs.period)];
  const std::string& first = matrix.voter(pairs.voter).id;
  for (std::size_t k = 0; k < pairs.others.size(); ++k) {
    if (pairs.shared[k] == 0) continue;
    text += csv_row(
        {period, first, matrix.voter(pairs.others[k]).id, fmt::format("{}", pairs.shared[k]),
         fmt::format("{}", pairs.alike[k]), csv_number(pairs.share[k]),
         csv_number(pairs.s_linear[k]), csv_number(pairs.s_squared[k]), csv_number(pairs.kappa[k]),
         csv_number(pairs.kappa_linear[k]), csv_number(pairs.kappa_squared[k]),
         csv_number(pairs.pi[k]), csv_number(pairs.pi_linear[k]), csv_number(pairs.pi_squared[k])});
  }
  return text;
}

}  // namespace rollcall::cli
