// SPDX-License-Identifier: Apache-2.0
// The Static Analysis Results Interchange Format 2.1.0 (OASIS, 27 March 2020), as far as an editor
// or a code-review site needs it: one run, one rule for each type of claim, a result for each claim
// that does not hold. Regions name lines alone: columns of a report that was decoded, or taken out
// of HTML, would not be those of the file.
#include <algorithm>
#include <array>

#include "rollcall/brief/json_values.h"
#include "rollcall/brief/press_report.h"

namespace rollcall::brief {
namespace {

using coverage::CheckedReport;
using coverage::ClaimType;
using coverage::FactSource;
using coverage::Judgement;
using coverage::Verdict;

constexpr std::array kTypes = {ClaimType::tally,      ClaimType::position, ClaimType::list,
                               ClaimType::joined,     ClaimType::outcome,  ClaimType::veto,
                               ClaimType::membership, ClaimType::binding,  ClaimType::threshold,
                               ClaimType::date,       ClaimType::sponsor,  ClaimType::first,
                               ClaimType::comparison, ClaimType::identity, ClaimType::group_count,
                               ClaimType::absent,     ClaimType::speaker};

std::string rule_id(ClaimType type) {
  return std::string("press/").append(coverage::to_string(type));
}

std::string_view level_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::contradicted:
      return "error";
    case Verdict::superseded:
      return "warning";
    case Verdict::supported:
      return "none";
    case Verdict::uncheckable:
      return "note";
  }
  return "none";
}

bool is_result(Verdict verdict, Shown shown) {
  switch (verdict) {
    case Verdict::contradicted:
    case Verdict::superseded:
      return true;
    case Verdict::supported:
      return false;
    case Verdict::uncheckable:
      return shown == Shown::all;
  }
  return false;
}

// A path as a relative or absolute URI reference (RFC 3986): every byte that may not stand in a
// path is escaped. The first segment of a relative one may hold no colon, so it is escaped too.
std::string uri_of(std::string_view path) {
  constexpr std::string_view kPlain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/!$&'()*+,;=@";
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string uri;
  for (const char c : path) {
    if (kPlain.find(c) != std::string_view::npos) {
      uri += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    uri += '%';
    uri += kHex[byte >> 4U];
    uri += kHex[byte & 15U];
  }
  return uri;
}

Json location_of(const Judgement& judgement, const coverage::Report& report) {
  Json region = {{"startLine", std::max(1, line_of(report, judgement.claim.sentence))},
                 {"snippet", {{"text", sentence_of(report, judgement.claim)}}}};
  return {{"physicalLocation",
           {{"artifactLocation", {{"uri", uri_of(report.file)}}}, {"region", std::move(region)}}}};
}

Json result_of(const Judgement& judgement, const coverage::Report& report,
               const FactSource& facts) {
  const Date day = day_of(judgement, report, facts);
  std::string message = claim_words(judgement.claim, facts, day);
  if (!judgement.why.empty()) message += (message.empty() ? "" : ". ") + judgement.why;
  if (message.empty()) message = type_phrase(judgement.claim.type);
  Json value = {{"ruleId", rule_id(judgement.claim.type)},
                {"ruleIndex", static_cast<std::size_t>(judgement.claim.type)},
                {"level", level_of(judgement.verdict)},
                {"message", {{"text", std::move(message)}}},
                {"locations", Json::array({location_of(judgement, report)})}};
  value["properties"] = {{"verdict", coverage::to_string(judgement.verdict)},
                         {"rollCall", text_or_null(vote_name(facts, judgement.vote))},
                         {"source", text_or_null(judgement.source)}};
  return value;
}

}  // namespace

std::string press_sarif_head(std::string_view version) {
  Json rules = Json::array();
  for (const ClaimType type : kTypes) {
    const std::string what(type_phrase(type));
    rules.push_back(
        {{"id", rule_id(type)}, {"shortDescription", {{"text", "A claim about a vote: " + what}}}});
  }
  const Json driver = {
      {"name", "Rollcall"}, {"version", std::string(version)}, {"rules", std::move(rules)}};
  return "{\"version\":\"2.1.0\",\"$schema\":\"https://docs.oasis-open.org/sarif/sarif/v2.1.0/"
         "errata01/"
         "os/schemas/sarif-schema-2.1.0.json\",\"runs\":[{\"tool\":{\"driver\":" +
         driver.dump() + "},\"results\":[";
}

std::string press_sarif(const CheckedReport& checked, const FactSource& facts, Shown shown,
                        bool& first) {
  std::string text;
  for (const Judgement& judgement : checked.claims) {
    if (!is_result(judgement.verdict, shown)) continue;
    text += first ? "\n" : ",\n";
    first = false;
    text += result_of(judgement, checked.report, facts)
                .dump(-1, ' ', false, Json::error_handler_t::replace);
  }
  return text;
}

std::string press_sarif_foot() { return "\n]}]}\n"; }

}  // namespace rollcall::brief
