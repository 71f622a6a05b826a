// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <initializer_list>

#include "rollcall/brief/press_report.h"
#include "rollcall/record/export.h"

namespace rollcall::brief {
namespace {

using coverage::Judgement;
using coverage::Report;

std::string row_of(std::initializer_list<std::string> fields) {
  std::string row;
  for (const std::string& field : fields) {
    if (&field != fields.begin()) row += ',';
    record::append_csv(row, field);
  }
  return row + "\n";
}

std::string published(const Report& report) {
  return report.published ? report.published->iso() : std::string();
}

}  // namespace

std::string press_csv_header() {
  return "file,line,published,type,body,roll_call,verdict,claimed,recorded,why,source,url,nearest,"
         "bound_by,sentence\n";
}

std::string press_csv(const coverage::CheckedReport& checked, const coverage::FactSource& facts) {
  const Report& report = checked.report;
  std::string rows;
  for (const Judgement& judgement : checked.claims) {
    const coverage::VoteFact* vote = bound_vote(judgement, facts);
    const Date day = day_of(judgement, report, facts);
    rows += row_of({report.file, fmt::format("{}", line_of(report, judgement.claim.sentence)),
                    published(report), std::string(coverage::to_string(judgement.claim.type)),
                    body_of(judgement, facts), vote == nullptr ? "" : vote->name,
                    std::string(coverage::to_string(judgement.verdict)),
                    claim_words(judgement.claim, facts, day),
                    claim_words(judgement.recorded, facts, day), judgement.why, judgement.source,
                    vote == nullptr ? "" : vote->url, vote_name(facts, judgement.nearest),
                    judgement.bound_by, sentence_of(report, judgement.claim)});
  }
  return rows;
}

std::string quotes_csv_header() {
  return "file,line,published,speaker,role,organisation,verb,quote,in_office,in_office_why,"
         "sentence\n";
}

std::string quotes_csv(const coverage::CheckedReport& checked) {
  const Report& report = checked.report;
  std::string rows;
  for (const coverage::Quote& quote : checked.quotes) {
    const std::string in_office = quote.in_office ? (*quote.in_office ? "yes" : "no") : "";
    rows += row_of({report.file, fmt::format("{}", report.lines[quote.line].number),
                    published(report), quote.speaker, quote.role, quote.organisation, quote.verb,
                    quote.text, in_office, quote.in_office_why, quote.sentence});
  }
  return rows;
}

}  // namespace rollcall::brief
