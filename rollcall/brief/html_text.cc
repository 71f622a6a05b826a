// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/html_text.h"

#include "rollcall/base/text.h"

namespace rollcall::brief {
namespace {

// Bytes of the UTF-8 sequence that starts with `lead`; 1 for a byte that starts none.
std::size_t sequence_length(unsigned char lead) {
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  if (lead >= 0xE0) return lead < 0xF0 ? 3 : 1;
  return lead >= 0xC2 ? 2 : 1;
}

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

void append_plain(std::string& out, char c) {
  switch (c) {
    case '&':
      out += "&amp;";
      return;
    case '<':
      out += "&lt;";
      return;
    case '>':
      out += "&gt;";
      return;
    case '"':
      out += "&quot;";
      return;
    case '\'':
      out += "&#39;";
      return;
    case '\n':
    case '\t':
      out += ' ';
      return;
    default:
      break;
  }
  const bool control = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
  if (control) {
    out += kReplacement;
  } else {
    out += c;
  }
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  while (!text.empty()) {
    const auto lead = static_cast<unsigned char>(text.front());
    if (lead < 0x80) {
      append_plain(out, text.front());
      text.remove_prefix(1);
      continue;
    }
    const std::string_view sequence = text.substr(0, sequence_length(lead));
    if (sequence.size() > 1 && is_valid_utf8(sequence)) {
      out += sequence;
      text.remove_prefix(sequence.size());
    } else {
      out += kReplacement;
      text.remove_prefix(1);
    }
  }
  return out;
}

}  // namespace rollcall::brief
