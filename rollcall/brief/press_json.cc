// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "rollcall/brief/json_line.h"
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

bool is_bounded(const std::optional<Count>& count) {
  return count && count->bound != coverage::Bound::exactly;
}

void put_codes(JsonLine& out, const std::vector<model::MemberId>& members) {
  out.open_array();
  for (const model::MemberId member : members) out.text(member.view());
  out.close_array();
}

template <std::size_t Bytes>
void put_count(JsonLine& out, const char (&name)[Bytes], const std::optional<Count>& count) {
  if (count) out.key(name).number(count->number);
}
template <std::size_t Bytes>
void put_bound(JsonLine& out, const char (&name)[Bytes], const std::optional<Count>& count) {
  if (is_bounded(count)) out.key(name).text(bound_name(count->bound));
}

void put_counts(JsonLine& out, const Claim& claim) {
  put_count(out, "yes", claim.yes);
  put_count(out, "no", claim.no);
  put_count(out, "abstain", claim.abstain);
  put_count(out, "absent", claim.absent);
  if (is_bounded(claim.yes) || is_bounded(claim.no) || is_bounded(claim.abstain) ||
      is_bounded(claim.absent)) {
    out.key("bounds").open_object();
    put_bound(out, "yes", claim.yes);
    put_bound(out, "no", claim.no);
    put_bound(out, "abstain", claim.abstain);
    put_bound(out, "absent", claim.absent);
    out.close_object();
  }
  if (claim.denominator) out.key("of").number(*claim.denominator);
  if (claim.unanimous) out.key("unanimous").boolean(true);
}

void put_members(JsonLine& out, const Claim& claim) {
  if (claim.choice) out.key("choice").text(model::to_string(*claim.choice));
  if (claim.negated) out.key("negated").boolean(true);
  if (!claim.members.empty()) put_codes(out.key("members"), claim.members);
  if (!claim.others_of.empty()) put_codes(out.key("others_of"), claim.others_of);
  if (claim.complete) out.key("complete").boolean(true);
  if (claim.others) out.key("others").number(*claim.others);
  if (claim.others_include_named) out.key("others_include_named").boolean(true);
  if (!claim.group.empty()) out.key("group").text(claim.group);
  if (claim.whole_group) out.key("whole_group").boolean(true);
}

void put_rest(JsonLine& out, const Claim& claim) {
  if (claim.outcome) {
    const bool adopted = *claim.outcome == coverage::ClaimedOutcome::adopted;
    out.key("outcome").text(adopted ? "adopted" : "not_adopted");
  }
  if (claim.members_of_body) out.key("members_of_body").number(*claim.members_of_body);
  if (claim.is_binding) out.key("binding").boolean(*claim.is_binding);
  if (!claim.rule.empty()) out.key("rule").text(claim.rule);
  if (claim.holds) out.key("holds").boolean(*claim.holds);
  if (claim.when) {
    out.key("from").text(claim.when->from.iso());
    out.key("to").text(claim.when->to.iso());
  }
  if (!claim.symbol.empty()) out.key("symbol").text(claim.symbol);
  if (!claim.identity.empty()) out.key("identity").text(claim.identity);
  if (claim.ordinal) out.key("ordinal").number(*claim.ordinal);
  if (!claim.what.empty()) out.key("what").text(claim.what);
  if (claim.reference) out.key("reference").number(*claim.reference);
  if (!claim.person.empty()) out.key("person").text(claim.person);
  if (!claim.office.empty()) out.key("office").text(claim.office);
}

// What is said, and nothing of what is not; null where that is nothing.
void put_said(JsonLine& out, const Claim& claim) {
  out.open_object();
  put_counts(out, claim);
  put_members(out, claim);
  put_rest(out, claim);
  out.close_object_or_null();
}

void put_claim(JsonLine& out, const Judgement& judgement, const Report& report,
               const FactSource& facts) {
  const Claim& claim = judgement.claim;
  const coverage::Sentence& sentence = report.sentences[claim.sentence];
  const coverage::VoteFact* vote = bound_vote(judgement, facts);
  const std::string_view text = report.text(sentence);
  out.open_object();
  if (text.size() <= kSentenceBytesMax) {
    out.key("sentence").text(text);
  } else {
    out.key("sentence").text(sentence_of(report, claim));
  }
  out.key("line").number(line_of(report, claim.sentence));
  out.key("type").text(coverage::to_string(claim.type));
  out.key("body").text_or_null(body_of(judgement, facts));
  out.key("roll_call").text_or_null(vote_name(facts, judgement.vote));
  put_said(out.key("claimed"), claim);
  put_said(out.key("recorded"), judgement.recorded);
  out.key("verdict").text(coverage::to_string(judgement.verdict));
  out.key("why").text(judgement.why);
  out.key("source").text_or_null(judgement.source);
  out.key("url").text_or_null(vote == nullptr ? std::string_view() : vote->url);
  out.key("bound_by").text_or_null(judgement.bound_by);
  out.key("nearest").text_or_null(vote_name(facts, judgement.nearest));
  out.key("begin").number(claim.begin);
  out.key("end").number(claim.end);
  const auto kind = report.lines[sentence.line].kind;
  if (kind == coverage::LineKind::boilerplate) out.key("boilerplate").boolean(true);
  out.close_object();
}

void put_quote(JsonLine& out, const coverage::Quote& quote, const Report& report) {
  out.open_object();
  out.key("quote").text(quote.text);
  out.key("line").number(report.lines[quote.line].number);
  out.key("speaker").text_or_null(quote.speaker);
  out.key("role").text_or_null(quote.role);
  out.key("organisation").text_or_null(quote.organisation);
  out.key("verb").text_or_null(quote.verb);
  out.key("sentence").text_or_null(quote.sentence);
  out.key("person").text_or_null(quote.person);
  out.key("in_office");
  if (quote.in_office) {
    out.boolean(*quote.in_office);
  } else {
    out.null();
  }
  out.key("in_office_why").text_or_null(quote.in_office_why);
  out.close_object();
}

void put_quotes(JsonLine& out, const CheckedReport& checked) {
  out.key("quotes").open_array();
  for (const coverage::Quote& quote : checked.quotes) put_quote(out, quote, checked.report);
  out.close_array();
}

// The members of a report's object that tell what it is.
void put_report(JsonLine& out, const Report& report) {
  out.key("file").text(report.file);
  out.key("source").text_or_null(report.source);
  out.key("language").text(report.language);
  out.key("published").text_or_null(report.published ? report.published->iso() : std::string());
  out.key("published_from").text(coverage::to_string(report.published_from));
  out.key("published_words").text_or_null(report.published_words);
  out.key("headline").text_or_null(report.headline);
  out.key("byline").text_or_null(report.byline);
  out.key("dateline").text_or_null(report.dateline);
  out.key("credit").text_or_null(report.credit);
}

void put_findings(JsonLine& out, const Report& report) {
  out.key("findings").open_array();
  for (const std::string& finding : report.findings) out.text(finding);
  out.close_array();
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
    list.push_back({{"kind", coverage::to_string(conflict.kind)},
                    {"roll_call", text_or_null(conflict.vote)},
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
  JsonLine out;
  out.open_object();
  put_report(out, report);
  out.key("claims").open_array();
  for (const Judgement& judgement : checked.claims) put_claim(out, judgement, report, facts);
  out.close_array();
  put_quotes(out, checked);
  out.key("boilerplate").open_array();
  for (const coverage::Line& line : report.lines) {
    if (line.kind != coverage::LineKind::boilerplate) continue;
    out.open_object();
    out.key("line").number(line.number);
    out.key("text").text(line.text);
    out.key("reason").text(line.reason);
    out.close_object();
  }
  out.close_array();
  out.key("unread").open_array();
  for (const coverage::Unread& one : checked.unread) {
    const std::string_view text = report.text(report.sentences[one.sentence]);
    out.open_object();
    out.key("sentence").text(excerpt(text, 0, 0, kSentenceBytesMax));
    out.key("line").number(line_of(report, one.sentence));
    out.key("why").text(one.why);
    out.close_object();
  }
  out.close_array();
  put_findings(out, report);
  out.close_object();
  return out.take();
}

std::string across_json(const coverage::Across& across, const record::Coverage& coverage) {
  const Json value = {{"copies", copies_value(across)},    {"conflicts", conflicts_value(across)},
                      {"quotes", wordings_value(across)},  {"reports", across.reports},
                      {"more_copies", across.more_copies}, {"forgotten", across.forgotten}};
  return one_line({{"across", value}, {"record", coverage_value(coverage)}});
}

std::string quotes_json(const CheckedReport& checked) {
  JsonLine out;
  out.open_object();
  put_report(out, checked.report);
  put_quotes(out, checked);
  put_findings(out, checked.report);
  out.close_object();
  return out.take();
}

}  // namespace rollcall::brief
