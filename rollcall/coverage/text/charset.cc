// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/text/charset.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>

#include "rollcall/base/text.h"

namespace rollcall::coverage {
namespace {

constexpr std::size_t kHeadBytes = 4096;
constexpr std::size_t kSampleBytes = 65536;
constexpr int kConfidenceMin = 30;  // of 100; below it ICU itself calls a match poor

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

struct CloseDetector {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

Converter open_converter(const std::string& charset) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(charset.c_str(), &status));
  return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

// "charset=windows-1251" of a page, `encoding="koi8-r"` of XML: the word after the sign.
std::string word_after(std::string_view head, std::string_view sign) {
  const std::size_t found = head.find(sign);
  if (found == std::string_view::npos) return "";
  std::size_t begin = found + sign.size();
  while (begin < head.size() && (head[begin] == '"' || head[begin] == '\'' || head[begin] == ' ')) {
    ++begin;
  }
  const std::size_t end = head.find_first_of("\"' ;/>\r\n\t", begin);
  if (end == std::string_view::npos || end - begin > 40) return "";
  return std::string(head.substr(begin, end - begin));
}

}  // namespace

std::string stated_charset(std::string_view bytes) {
  const std::string head = ascii_lower(bytes.substr(0, kHeadBytes));
  if (head.find('<') == std::string::npos) return "";
  std::string name = word_after(head, "charset=");
  if (name.empty() && head.starts_with("<?xml")) name = word_after(head, "encoding=");
  // The HTML standard reads what calls itself Latin-1 or ASCII as windows-1252.
  if (name == "iso-8859-1" || name == "latin1" || name == "us-ascii") name = "windows-1252";
  if (name.empty() || name.starts_with("utf") || !open_converter(name)) return "";
  return name;
}

std::string guessed_charset(std::string_view bytes) {
  constexpr const char* kFallback = "windows-1252";
  const auto high = std::ranges::find_if(bytes, [](char c) { return (c & 0x80) != 0; });
  const auto at = static_cast<std::size_t>(high - bytes.begin());
  const std::string_view sample = bytes.substr(at > 1024 ? at - 1024 : 0, kSampleBytes);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
  ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) || match == nullptr) return kFallback;
  const std::int32_t confidence = ucsdet_getConfidence(match, &status);
  const std::string name = ucsdet_getName(match, &status);
  // Wide encodings cannot be meant here: they have their marks or their zeros.
  if (U_FAILURE(status) || confidence < kConfidenceMin || name.starts_with("UTF-")) {
    return kFallback;
  }
  return name == "ISO-8859-1" ? kFallback : name;
}

bool convert(std::string_view bytes, const std::string& charset, std::string& out) {
  const Converter from = open_converter(charset);
  const Converter to = open_converter("UTF-8");
  if (!from || !to) return false;
  out.clear();
  out.reserve(bytes.size() + bytes.size() / 2);
  std::array<char, 16384> buffer{};
  std::array<UChar, 4096> pivot{};
  UChar* pivot_source = pivot.data();
  UChar* pivot_target = pivot.data();
  const char* source = bytes.data();
  const char* const source_end = source + bytes.size();
  UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
  UBool reset = 1;
  while (status == U_BUFFER_OVERFLOW_ERROR) {
    status = U_ZERO_ERROR;
    char* target = buffer.data();
    ucnv_convertEx(to.get(), from.get(), &target, buffer.data() + buffer.size(), &source,
                   source_end, pivot.data(), &pivot_source, &pivot_target,
                   pivot.data() + pivot.size(), reset, 1, &status);
    reset = 0;
    out.append(buffer.data(), target);
  }
  return U_SUCCESS(status);
}

char32_t windows_1252(unsigned char byte) {
  constexpr std::array<char16_t, 32> kHigh = {
      0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
      0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
      0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};
  return byte >= 0x80 && byte < 0xA0 ? kHigh[byte - 0x80U] : byte;
}

}  // namespace rollcall::coverage
