// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/text/masthead.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "rollcall/base/text.h"
#include "rollcall/coverage/text/agencies.h"
#include "rollcall/coverage/text/characters.h"
#include "rollcall/coverage/text/dateline.h"
#include "rollcall/coverage/text/line_key.h"
#include "rollcall/coverage/text/stamps.h"

namespace rollcall::coverage {
namespace {

constexpr std::size_t kWordsBytesMax = 80;

class Masthead {
 public:
  Masthead(Report& report, std::span<const LineShape> shapes) : report_(report), shapes_(shapes) {
    for (first_ = 0; first_ < shapes.size(); ++first_) {
      if (shapes[first_].role == Role::running && line(first_).kind == LineKind::body) break;
    }
  }

  void run(const Stated& stated, const ReadOptions& options) {
    read_headline(stated.title);
    read_byline(stated.author);
    read_dateline();
    read_credit();
    if (!stated.date.empty()) read_stated_date(stated.date);
    if (!report_.published) read_stamps();
    if (!report_.published && options.date) {
      report_.published = options.date;
      report_.published_from = DateFrom::option;
    }
  }

 private:
  Line& line(std::size_t at) { return report_.lines[at]; }

  // The title that was stated, else the first line above the text that can be one; its repetitions
  // and the lines of its kind above the text are headlines too.
  void read_headline(const std::string& title) {
    report_.headline = title;
    for (std::size_t at = 0; at < first_ && report_.headline.empty(); ++at) {
      if (can_be_headline(at)) report_.headline = line(at).text;
    }
    if (report_.headline.empty()) return;
    std::string wanted;
    std::string key;
    line_key(report_.headline, wanted);
    if (wanted.empty()) return;
    bool seen = !title.empty();
    for (std::size_t at = 0; at < report_.lines.size(); ++at) {
      if (line(at).kind != LineKind::body || line(at).text.size() > 2 * wanted.size() + 40)
        continue;
      line_key(line(at).text, key);
      const bool same = key == wanted;
      const bool subtitle = seen && at < first_ && can_be_headline(at);
      if (same || subtitle) line(at).kind = LineKind::headline;
      seen = seen || same;
    }
  }

  // Whether a line has the key `wanted`; most are told from it by their length or first letter.
  static bool is_same(const std::string& text, const std::string& wanted, std::string& key) {
    if (text.size() < wanted.size() || text.size() > 2 * wanted.size() + 40) return false;
    const char first = text[0];
    const bool capital = first >= 'A' && first <= 'Z';
    const char small = capital ? static_cast<char>(first - 'A' + 'a') : first;
    if ((capital || (first >= 'a' && first <= 'z')) && small != wanted[0]) return false;
    line_key(text, key);
    return key == wanted;
  }

  [[nodiscard]] bool can_be_headline(std::size_t at) {
    return line(at).kind == LineKind::body && shapes_[at].role == Role::heading &&
           shapes_[at].words >= 4 && !is_place_line(line(at).text) &&
           dateline_bytes(line(at).text) == 0;
  }

  void read_byline(const std::string& author) {
    report_.byline = author;
    for (std::size_t at = 0; at < shapes_.size() && report_.byline.empty(); ++at) {
      if (shapes_[at].role == Role::byline && line(at).kind == LineKind::byline) {
        report_.byline = line(at).text;
      }
    }
  }

  // In the first lines: that of the first running text, or a line of its own above it.
  void read_dateline() {
    const std::size_t end = std::min(report_.lines.size(), first_ + 3);
    for (std::size_t at = 0; at < end && report_.dateline.empty(); ++at) {
      const std::string& text = line(at).text;
      if (line(at).kind != LineKind::body) continue;
      if (is_place_line(text)) {
        report_.dateline = text;
      } else if (const std::size_t bytes = dateline_bytes(text); bytes > 0) {
        report_.dateline = trim_blanks(std::string_view(text).substr(0, bytes));
      }
    }
  }

  void read_credit() {
    for (const Line& credit : report_.lines) {
      if (credit.kind != LineKind::credit || !report_.credit.empty()) continue;
      const std::string_view agency = agency_in(credit.text);
      report_.credit = agency.empty() ? std::string_view(credit.text) : agency;
    }
    const std::string_view dateline = report_.dateline;
    if (const std::size_t open = dateline.find('('); open != std::string_view::npos) {
      const std::string_view agency = agency_in(dateline.substr(open));
      if (!agency.empty()) report_.credit = agency;
    }
    // "… the envoy said. (Reuters)": the last words of the text.
    for (std::size_t at = report_.lines.size(); at > first_ && report_.credit.empty(); --at) {
      if (line(at - 1).kind != LineKind::body) continue;
      std::string_view tail = line(at - 1).text;
      if (!tail.empty() && tail.back() == '.') tail.remove_suffix(1);
      const std::size_t open = tail.rfind('(');
      const bool short_tail = open != std::string_view::npos && tail.size() - open < 40;
      if (short_tail && tail.back() == ')') {
        report_.credit = agency_named(tail.substr(open + 1, tail.size() - open - 2));
      }
      break;
    }
  }

  void read_stated_date(const std::string& stated) {
    std::optional<Date> date;
    if (const auto parsed = Date::parse_loose(stated)) date = *parsed;
    if (!date) {
      if (const auto stamp = find_stamp(stated)) date = stamp->date;
    }
    if (!date || date->year() < 1945 || date->year() > 2100) {
      report_.findings.push_back(
          fmt::format("the date \"{}\" was not understood", printable(stated)));
      return;
    }
    take(*date, DateFrom::metadata, stated);
  }

  void take(Date date, DateFrom from, std::string_view words) {
    report_.published = date;
    report_.published_from = from;
    report_.published_words = words;
  }

  // "First published" before "updated", above the text before below it; a bare date counts above
  // the text alone, since below it stand those of other reports.
  void read_stamps() {
    int best = 0;
    for (std::size_t at = 0; at < shapes_.size(); ++at) {
      if (shapes_[at].role != Role::stamp || line(at).kind != LineKind::byline) continue;
      const auto stamp = find_stamp(line(at).text);
      if (!stamp) continue;
      const int rank = rank_of(at);
      if (rank <= best) continue;
      best = rank;
      const std::size_t begin = stamp->end > kWordsBytesMax ? stamp->begin : 0;
      take(stamp->date, DateFrom::text,
           std::string_view(line(at).text).substr(begin, stamp->end - begin));
    }
    if (report_.published) return;
    if (const auto dateline = find_stamp(report_.dateline)) {
      take(dateline->date, DateFrom::text, report_.dateline);
    } else if (const auto address = find_stamp(report_.source)) {
      take(address->date, DateFrom::text,
           std::string_view(report_.source).substr(address->begin, address->end - address->begin));
    }
  }

  [[nodiscard]] int rank_of(std::size_t at) const {
    if (shapes_[at].first_published) return 3;
    if (shapes_[at].labelled) return 2;
    return at <= first_ ? 1 : 0;
  }

  Report& report_;
  std::span<const LineShape> shapes_;
  std::size_t first_ = 0;  // of the running text
};

}  // namespace

void read_masthead(Report& report, std::span<const LineShape> shapes, const Stated& stated,
                   const ReadOptions& options) {
  Masthead(report, shapes).run(stated, options);
}

}  // namespace rollcall::coverage
