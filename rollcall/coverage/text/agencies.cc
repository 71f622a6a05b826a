// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/text/agencies.h"

#include <algorithm>
#include <array>
#include <string>

#include "rollcall/coverage/text/line_key.h"

namespace rollcall::coverage {
namespace {

struct Agency {
  std::string_view key;  // in the form of line_key
  std::string_view name;
};

constexpr std::array kAgencies = {
    Agency{"reuters", "Reuters"},
    Agency{"рейтер", "Reuters"},
    Agency{"рейтерс", "Reuters"},
    Agency{"ap", "AP"},
    Agency{"a p", "AP"},
    Agency{"associated press", "AP"},
    Agency{"the associated press", "AP"},
    Agency{"afp", "AFP"},
    Agency{"agence france presse", "AFP"},
    Agency{"ats", "ATS"},
    Agency{"keystone ats", "ATS"},
    Agency{"dpa", "dpa"},
    Agency{"efe", "EFE"},
    Agency{"ansa", "ANSA"},
    Agency{"xinhua", "Xinhua"},
    Agency{"新华社", "Xinhua"},
    Agency{"tass", "TASS"},
    Agency{"тасс", "TASS"},
    Agency{"риа новости", "RIA Novosti"},
    Agency{"ria novosti", "RIA Novosti"},
    Agency{"интерфакс", "Interfax"},
    Agency{"interfax", "Interfax"},
    Agency{"укринформ", "Ukrinform"},
    Agency{"ukrinform", "Ukrinform"},
    Agency{"pti", "PTI"},
    Agency{"press trust of india", "PTI"},
    Agency{"ani", "ANI"},
    Agency{"ians", "IANS"},
    Agency{"upi", "UPI"},
    Agency{"bloomberg", "Bloomberg"},
    Agency{"kyodo", "Kyodo"},
    Agency{"kyodo news", "Kyodo"},
    Agency{"yonhap", "Yonhap"},
    Agency{"anadolu", "Anadolu"},
    Agency{"anadolu agency", "Anadolu"},
    Agency{"aa", "Anadolu"},
    Agency{"bernama", "Bernama"},
    Agency{"antara", "Antara"},
    Agency{"lusa", "Lusa"},
    Agency{"belga", "Belga"},
    Agency{"anp", "ANP"},
    Agency{"apa", "APA"},
    Agency{"mti", "MTI"},
    Agency{"ctk", "CTK"},
    Agency{"pap", "PAP"},
    Agency{"ntb", "NTB"},
    Agency{"europa press", "Europa Press"},
    Agency{"prensa latina", "Prensa Latina"},
    Agency{"agencia brasil", "Agência Brasil"},
    Agency{"cna", "CNA"},
    Agency{"pa media", "PA"},
    Agency{"urdupoint", "UrduPoint"},
    Agency{"un news", "UN News"},
};

}  // namespace

std::string_view agency_named(std::string_view text) {
  if (text.size() > 60) return "";
  std::string key;
  line_key(text, key);
  const auto found = std::ranges::find(kAgencies, key, &Agency::key);
  return found == kAgencies.end() ? std::string_view() : found->name;
}

std::string_view agency_in(std::string_view line) {
  std::string key;
  line_key(line, key);
  std::string_view rest = key;
  while (!rest.empty()) {
    const Agency* longest = nullptr;
    for (const Agency& agency : kAgencies) {
      const std::string_view name = agency.key;
      const bool whole =
          rest.starts_with(name) && (rest.size() == name.size() || rest[name.size()] == ' ');
      if (whole && (longest == nullptr || name.size() > longest->key.size())) longest = &agency;
    }
    if (longest != nullptr) return longest->name;
    const std::size_t blank = rest.find(' ');
    if (blank == std::string_view::npos) break;
    rest.remove_prefix(blank + 1);
  }
  return "";
}

}  // namespace rollcall::coverage
