// SPDX-License-Identifier: Apache-2.0
// Any bytes, arriving in pieces of any size: the reader ends, hands out records of the right width,
// and reads the same with and without the comparison of tails.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>

#include "rollcall/base/check.h"
#include "rollcall/record/import/clean.h"
#include "rollcall/record/import/csv.h"
#include "rollcall/record/import/python_list.h"

namespace {

using namespace rollcall;
using namespace rollcall::record;

std::string read_all(std::string_view text, std::size_t step, std::size_t leading) {
  CsvReader csv(
      [text, step](char* into, std::size_t max) mutable -> Result<std::size_t> {
        const std::size_t got = std::min({max, step, text.size()});
        std::memcpy(into, text.data(), got);
        text.remove_prefix(got);
        return got;
      },
      {',', 4096, nullptr});
  std::string out;
  if (!csv.read_header()) return "no header";
  csv.set_leading(std::min(leading, csv.header().size() - 1));
  leading = std::min(leading, csv.header().size() - 1);
  std::vector<std::string> last(csv.header().size());
  for (;;) {
    const auto more = csv.next();
    static_cast<void>(csv.take_oddities());
    if (!more) return out + "!" + more.error().code;
    if (!*more) return out;
    ROLLCALL_CHECK(csv.fields().size() == last.size(), std::to_string(csv.fields().size()));
    for (std::size_t i = 0; i < last.size(); ++i) {
      if (!csv.same_tail() || i < leading) last[i] = csv.fields()[i];
      out.append(last[i]).append("\x1f");
    }
    out += '\x1e';
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2 || size > 20000) return 0;
  const std::string text(data + 2, data + size);
  const std::size_t step = std::size_t{data[0]} + 1;
  const std::string plain = read_all(text, 1U << 20U, 0);
  const std::string pieces = read_all(text, step, data[1] % 4);
  ROLLCALL_CHECK(plain == pieces, plain + "\n---\n" + pieces);
  static_cast<void>(clean_title(clean(text).text));
  static_cast<void>(clean_agenda(text));
  static_cast<void>(read_document(text));
  static_cast<void>(parse_python_list(text));
  return 0;
}
