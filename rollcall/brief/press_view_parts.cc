// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/press_view_parts.h"

#include <fmt/format.h>

#include "rollcall/brief/html_text.h"
#include "rollcall/brief/press_words.h"

namespace rollcall::brief {
namespace {

constexpr std::size_t kExcerptBytes = 240;

std::string who(const PressView::Said& said) {
  std::string text = said.speaker;
  if (!said.role.empty()) text += ", " + said.role;
  if (!said.organisation.empty()) text += ", " + said.organisation;
  if (said.reports > 1) text += fmt::format(" ({} reports)", said.reports);
  return text;
}

std::string place(const std::string& file, int line) { return fmt::format("{}:{}", file, line); }

}  // namespace

std::string press_view_summary(const PressView& press) {
  return fmt::format("{} report{} read, {} on these votes: {} claim{} hold{}, {} do{} not",
                     press.reports, press.reports == 1 ? "" : "s", press.on_these, press.supported,
                     press.supported == 1 ? "" : "s", press.supported == 1 ? "s" : "",
                     press.faults.size(), press.faults.size() == 1 ? "es" : "");
}

void press_view_rows(const PressView& press, TextPage& page) {
  page.blank();
  page.line("WHAT REPORTS GOT WRONG   " + press_view_summary(press), Ink::strong);
  for (const PressView::Fault& fault : press.faults) {
    page.row(fmt::format("{} {}", sign_of(fault.verdict), verdict_phrase(fault.verdict)),
             fmt::format("{}: {} of {}. {} [{}]", place(fault.file, fault.line), fault.says,
                         fault.vote, fault.why, fault.source),
             fault.verdict == coverage::Verdict::contradicted ? Ink::bad : Ink::strong);
    page.row("", fmt::format("“{}”", excerpt(fault.sentence, 0, 0, kExcerptBytes)));
  }
  if (press.said.empty()) return;
  page.blank();
  page.line("WHAT WAS SAID   as those reports quote it", Ink::strong);
  for (const PressView::Said& said : press.said) {
    page.row(said.speaker,
             fmt::format("“{}” — {}, {}", said.text, who(said), place(said.file, said.line)));
  }
}

std::string press_view_section(const PressView& press) {
  std::string faults;
  for (const PressView::Fault& fault : press.faults) {
    faults +=
        fmt::format("<li><b>{} {}</b> {}: <q>{}</q><br>{} of {}. {} <small>{}</small></li>\n",
                    sign_of(fault.verdict), verdict_phrase(fault.verdict),
                    escaped(place(fault.file, fault.line)),
                    escaped(excerpt(fault.sentence, 0, 0, kExcerptBytes)), escaped(fault.says),
                    escaped(fault.vote), escaped(fault.why), escaped(fault.source));
  }
  std::string said;
  for (const PressView::Said& one : press.said) {
    said += fmt::format("<li><q>{}</q> {} <small>{}</small></li>\n", escaped(one.text),
                        escaped(who(one)), escaped(place(one.file, one.line)));
  }
  std::string section = fmt::format(
      "<section class=\"sources\" aria-labelledby=\"press\">\n<h2 id=\"press\">What reports got "
      "wrong</h2>\n<p>{}.</p>\n",
      escaped(press_view_summary(press)));
  if (!faults.empty()) section += "<ul>" + faults + "</ul>\n";
  if (!said.empty()) section += "<h3>What was said</h3>\n<ul>" + said + "</ul>\n";
  return section + "</section>\n";
}

}  // namespace rollcall::brief
