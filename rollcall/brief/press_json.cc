// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "rollcall/brief/json_values.h"
#include "rollcall/brief/press_report.h"

namespace rollcall::brief {
namespace {

using coverage::CheckedReport;
using coverage::Claim;
using coverage::Count;
using coverage::FactSource;
using coverage::Judgement;
using coverage::Report;

std::string one_line(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string_view bound_name(coverage::Bound bound) {
  switch (bound) {
    case coverage::Bound::exactly:
      return "exactly";
    case coverage::Bound::at_least:
      return "at_least";
    case coverage::Bound::at_most:
      return "at_most";
    case coverage::Bound::about:
      return "about";
  }
  return "";
}

Json codes_of(const std::vector<model::MemberId>& members) {
  Json list = Json::array();
  for (const model::MemberId member : members) list.push_back(member.str());
  return list;
}

void put_count(Json& value, Json& bounds, const char* name, const std::optional<Count>& count) {
  if (!count) return;
  value[name] = count->number;
  if (count->bound != coverage::Bound::exactly) bounds[name] = bound_name(count->bound);
}

void put_counts(Json& value, const Claim& claim) {
  Json bounds = Json::object();
  put_count(value, bounds, "yes", claim.yes);
  put_count(value, bounds, "no", claim.no);
  put_count(value, bounds, "abstain", claim.abstain);
  put_count(value, bounds, "absent", claim.absent);
  if (!bounds.empty()) value["bounds"] = std::move(bounds);
  if (claim.denominator) value["of"] = *claim.denominator;
  if (claim.unanimous) value["unanimous"] = true;
}

void put_members(Json& value, const Claim& claim) {
  if (claim.choice) value["choice"] = model::to_string(*claim.choice);
  if (claim.negated) value["negated"] = true;
  if (!claim.members.empty()) value["members"] = codes_of(claim.members);
  if (!claim.others_of.empty()) value["others_of"] = codes_of(claim.others_of);
  if (claim.complete) value["complete"] = true;
  if (claim.others) value["others"] = *claim.others;
  if (claim.others_include_named) value["others_include_named"] = true;
  if (!claim.group.empty()) value["group"] = claim.group;
  if (claim.whole_group) value["whole_group"] = true;
}

void put_rest(Json& value, const Claim& claim) {
  if (claim.outcome) {
    const bool adopted = *claim.outcome == coverage::ClaimedOutcome::adopted;
    value["outcome"] = adopted ? "adopted" : "not_adopted";
  }
  if (claim.members_of_body) value["members_of_body"] = *claim.members_of_body;
  if (claim.is_binding) value["binding"] = *claim.is_binding;
  if (!claim.rule.empty()) value["rule"] = claim.rule;
  if (claim.holds) value["holds"] = *claim.holds;
  if (claim.when) {
    value["from"] = claim.when->from.iso();
    value["to"] = claim.when->to.iso();
  }
  if (!claim.symbol.empty()) value["symbol"] = claim.symbol;
  if (!claim.identity.empty()) value["identity"] = claim.identity;
  if (claim.ordinal) value["ordinal"] = *claim.ordinal;
  if (!claim.what.empty()) value["what"] = claim.what;
  if (claim.reference) value["reference"] = *claim.reference;
  if (!claim.person.empty()) value["person"] = claim.person;
  if (!claim.office.empty()) value["office"] = claim.office;
}

// What is said, and nothing of what is not; null where that is nothing.
Json said_value(const Claim& claim) {
  Json value = Json::object();
  put_counts(value, claim);
  put_members(value, claim);
  put_rest(value, claim);
  return value.empty() ? Json(nullptr) : value;
}

Json claim_value(const Judgement& judgement, const Report& report, const FactSource& facts) {
  const Claim& claim = judgement.claim;
  const coverage::Sentence& sentence = report.sentences[claim.sentence];
  const coverage::VoteFact* vote = bound_vote(judgement, facts);
  Json value = {{"sentence", sentence_of(report, claim)},
                {"line", line_of(report, claim.sentence)},
                {"type", coverage::to_string(claim.type)},
                {"body", text_or_null(body_of(judgement, facts))},
                {"roll_call", text_or_null(vote_name(facts, judgement.vote))},
                {"claimed", said_value(claim)},
                {"recorded", said_value(judgement.recorded)},
                {"verdict", coverage::to_string(judgement.verdict)},
                {"why", judgement.why},
                {"source", text_or_null(judgement.source)}};
  value["url"] = vote == nullptr ? Json(nullptr) : text_or_null(vote->url);
  value["bound_by"] = text_or_null(judgement.bound_by);
  value["nearest"] = text_or_null(vote_name(facts, judgement.nearest));
  value["begin"] = claim.begin;
  value["end"] = claim.end;
  const auto kind = report.lines[sentence.line].kind;
  if (kind == coverage::LineKind::boilerplate) value["boilerplate"] = true;
  return value;
}

Json quote_value(const coverage::Quote& quote, const Report& report) {
  Json value = {{"quote", quote.text},
                {"line", report.lines[quote.line].number},
                {"speaker", text_or_null(quote.speaker)},
                {"role", text_or_null(quote.role)},
                {"organisation", text_or_null(quote.organisation)},
                {"verb", text_or_null(quote.verb)},
                {"sentence", text_or_null(quote.sentence)},
                {"person", text_or_null(quote.person)}};
  value["in_office"] = quote.in_office ? Json(*quote.in_office) : Json(nullptr);
  value["in_office_why"] = text_or_null(quote.in_office_why);
  return value;
}

Json quotes_value(const CheckedReport& checked) {
  Json list = Json::array();
  for (const coverage::Quote& quote : checked.quotes) {
    list.push_back(quote_value(quote, checked.report));
  }
  return list;
}

Json report_value(const Report& report) {
  Json value = {{"file", report.file},
                {"source", text_or_null(report.source)},
                {"language", report.language}};
  value["published"] = report.published ? Json(report.published->iso()) : Json(nullptr);
  value["published_from"] = coverage::to_string(report.published_from);
  value["published_words"] = text_or_null(report.published_words);
  value["headline"] = text_or_null(report.headline);
  value["byline"] = text_or_null(report.byline);
  value["dateline"] = text_or_null(report.dateline);
  value["credit"] = text_or_null(report.credit);
  return value;
}

Json copies_value(const coverage::Across& across) {
  Json list = Json::array();
  for (const coverage::Copy& copy : across.copies) {
    list.push_back({{"file", copy.file},
                    {"of", copy.of},
                    {"shared", copy.shared},
                    {"sentences", copy.sentences},
                    {"reason", copy.reason}});
  }
  return list;
}

Json conflicts_value(const coverage::Across& across) {
  Json list = Json::array();
  for (const coverage::Conflict& conflict : across.conflicts) {
    Json sides = Json::array();
    for (const coverage::Conflict::Side& side : conflict.sides) {
      sides.push_back({{"file", side.file},
                       {"line", side.line},
                       {"says", side.says},
                       {"sentence", side.sentence}});
    }
    list.push_back({{"roll_call", text_or_null(conflict.vote)},
                    {"slot", conflict.slot},
                    {"sides", std::move(sides)},
                    {"recorded", text_or_null(conflict.recorded)}});
  }
  return list;
}

Json wordings_value(const coverage::Across& across) {
  Json list = Json::array();
  for (const coverage::Wordings& quote : across.quotes) {
    Json versions = Json::array();
    for (const coverage::Wordings::Version& version : quote.versions) {
      versions.push_back({{"file", version.file}, {"line", version.line}, {"quote", version.text}});
    }
    list.push_back({{"speaker", quote.speaker}, {"versions", std::move(versions)}});
  }
  return list;
}

}  // namespace

std::string press_json(const CheckedReport& checked, const FactSource& facts) {
  const Report& report = checked.report;
  Json value = report_value(report);
  Json claims = Json::array();
  for (const Judgement& judgement : checked.claims) {
    claims.push_back(claim_value(judgement, report, facts));
  }
  Json boilerplate = Json::array();
  for (const coverage::Line& line : report.lines) {
    if (line.kind != coverage::LineKind::boilerplate) continue;
    boilerplate.push_back({{"line", line.number}, {"text", line.text}, {"reason", line.reason}});
  }
  Json unread = Json::array();
  for (const coverage::Unread& one : checked.unread) {
    const std::string_view text = report.text(report.sentences[one.sentence]);
    unread.push_back({{"sentence", excerpt(text, 0, 0, kSentenceBytesMax)},
                      {"line", line_of(report, one.sentence)},
                      {"why", one.why}});
  }
  value["claims"] = std::move(claims);
  value["quotes"] = quotes_value(checked);
  value["boilerplate"] = std::move(boilerplate);
  value["unread"] = std::move(unread);
  value["findings"] = report.findings;
  return one_line(value);
}

std::string across_json(const coverage::Across& across, const record::Coverage& coverage) {
  const Json value = {{"copies", copies_value(across)},
                      {"conflicts", conflicts_value(across)},
                      {"quotes", wordings_value(across)},
                      {"reports", across.reports},
                      {"forgotten", across.forgotten}};
  return one_line({{"across", value}, {"record", coverage_value(coverage)}});
}

std::string quotes_json(const CheckedReport& checked) {
  Json value = report_value(checked.report);
  value["quotes"] = quotes_value(checked);
  value["findings"] = checked.report.findings;
  return one_line(value);
}

}  // namespace rollcall::brief
