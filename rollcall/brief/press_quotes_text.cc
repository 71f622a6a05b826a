// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "rollcall/brief/press_report.h"
#include "rollcall/brief/text_page.h"

namespace rollcall::brief {
namespace {

// "Vassily Nebenzia, UN Ambassador, Russia".
std::string who_spoke(const coverage::Quote& quote) {
  if (quote.speaker.empty()) return "nobody is named";
  std::string who = quote.speaker;
  if (!quote.role.empty()) who += ", " + quote.role;
  if (!quote.organisation.empty()) who += ", " + quote.organisation;
  return who;
}

}  // namespace

std::string quotes_text(const coverage::CheckedReport& checked, const TextOptions& options) {
  const coverage::Report& report = checked.report;
  TextPage page(options);
  page.line_with_right(report.file, published_phrase(report), Ink::strong);
  for (const coverage::Quote& quote : checked.quotes) {
    page.row(fmt::format("line {}", report.lines[quote.line].number), "“" + quote.text + "”");
    std::string who = who_spoke(quote);
    if (!quote.verb.empty()) who += fmt::format(" ({})", quote.verb);
    page.row("", "— " + who);
    if (!quote.in_office) continue;
    const std::string why = quote.in_office_why.empty() ? "" : ": " + quote.in_office_why;
    page.row("", (*quote.in_office ? "in office" : "NOT IN OFFICE on that day") + why);
  }
  if (checked.quotes.empty()) page.row("", "no quotes");
  return page.take();
}

}  // namespace rollcall::brief
