// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace rollcall::coverage {

// What a line of a plain text is by its own shape and words, before its neighbours are looked at.
enum class Role : std::uint8_t {
  running,    // a sentence or more
  heading,    // short, without a final stop: a title, a label, a link; its neighbours say which
  item,       // begins with a bullet
  chrome,     // what sites print around reports: share bars, log-in lines, cookie notices
  label,      // opens a box of links: "Recommended stories"
  related,    // label and link in one: "ALSO READ: …"
  reading,    // "2 min read"
  plea,       // asks the reader for money
  plea_hint,  // may: "your support", where another plea is near
  letter,     // opens a letter to the reader
  stamp,      // date of publication
  byline,     // "By Jane Doe"
  caption,    // of a picture, with its credit
  credit,     // "(With inputs from agencies.)", "(Reuters)"
  count,      // a number alone
};

struct LineShape {
  Role role = Role::running;
  const char* reason = "";       // of boilerplate
  bool stop = false;             // ends as a sentence ends
  bool vote = false;             // holds a word of voting
  bool year = false;             // holds a word that begins as a year of our time does
  bool figure = false;           // holds a digit
  bool labelled = false;         // of a stamp: "Updated" or the like stands before it
  bool first_published = false;  // of a stamp: "Published" or the like
  bool direct = false;           // speaks of "we", "our" or to "you"
  std::uint16_t words = 0;       // a CJK character counts as half a word; at most 65535
};

// Reads one line at a time and keeps its memory. One thread each.
class LineReader {
 public:
  // Linear in the first 700 bytes of the line; what is longer is running text, whatever it says.
  LineShape read(std::string_view line);

 private:
  void read_words(LineShape& shape);
  void judge(std::string_view line, LineShape& shape) const;

  std::string key_;
};

}  // namespace rollcall::coverage
