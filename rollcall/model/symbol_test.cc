// SPDX-License-Identifier: Apache-2.0
#include "rollcall/model/symbol.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace rollcall::model {
namespace {

struct Spelling {
  const char* written;
  const char* normal;
};

constexpr Spelling kSpellings[] = {
    // Resolutions of the Assembly since 1976, and their lettered parts.
    {"A/RES/79/317", "A/RES/79/317"},
    {"a/res/79/317", "A/RES/79/317"},
    {"  A/RES/79/317\t", "A/RES/79/317"},
    {"Resolution A/RES/79/317", "A/RES/79/317"},
    {"A/RES/68/262", "A/RES/68/262"},
    {"A/RES/62/223 B", "A/RES/62/223 B"},
    {"A/RES/62/223B", "A/RES/62/223 B"},
    {"A/RES/62/223[B]", "A/RES/62/223 B"},
    {"A/RES/62/223  b", "A/RES/62/223 B"},
    {"A/RES/75/254A-C", "A/RES/75/254 A-C"},
    {"A/RES/33/116[A-IV]", "A/RES/33/116 A-IV"},
    {"A/RES/35/217XV", "A/RES/35/217 XV"},
    {"A/RES/36//235IX", "A/RES/36/235 IX"},
    {"A/RES/39/236[SectionIII]", "A/RES/39/236 [SECTIONIII]"},
    // Emergency and special sessions.
    {"A/RES/ES-11/7", "A/RES/ES-11/7"},
    {"ES-11/7", "A/RES/ES-11/7"},
    {"es-11/7", "A/RES/ES-11/7"},
    {"A/RES/ES-8/1A", "A/RES/ES-8/1 A"},
    {"A/RES/S-14/1", "A/RES/S-14/1"},
    // Resolutions of the Assembly until 1976: a running number and the session.
    {"A/RES/2200(XXI)[B]", "A/RES/2200 (XXI) B"},
    {"A/RES/2200 (XXI) B", "A/RES/2200 (XXI) B"},
    {"A/RES/377(V)[A-C]", "A/RES/377 (V) A-C"},
    {"A/RES/724(VIII)A-C", "A/RES/724 (VIII) A-C"},
    {"A/RES/289(IV)[AB]", "A/RES/289 (IV) AB"},
    {"A/RES/63(I)[PARA.1]", "A/RES/63 (I) [PARA.1]"},
    {"A/RES/17(I)[RULE-33A]", "A/RES/17 (I) [RULE-33A]"},
    {"A/RES/17(I)[RULE-T]", "A/RES/17 (I) [RULE-T]"},
    {"A/RES/104(S-1)", "A/RES/104 (S-1)"},
    {"A/RES/104 (S-I)", "A/RES/104 (S-1)"},
    {"A/RES/1622(S-III)", "A/RES/1622 (S-III)"},
    {"A/RES/1004(ES-II)", "A/RES/1004 (ES-II)"},
    {"A/RES/1004 (ES-2)", "A/RES/1004 (ES-II)"},
    {"A/RES/996(ES-IandII)", "A/RES/996 (ES-I and ES-II)"},
    {"A/RES/996 (ES-I and ES-II)", "A/RES/996 (ES-I and ES-II)"},
    // Resolutions of the Council.
    {"S/RES/2774 (2025)", "S/RES/2774 (2025)"},
    {"S/RES/2774(2025)", "S/RES/2774 (2025)"},
    {"2774 (2025)", "S/RES/2774 (2025)"},
    {"2774(2025)", "S/RES/2774 (2025)"},
    {"2457\xC2\xA0(2019)", "S/RES/2457 (2019)"},
    {"Resolution 2618 (2022)", "S/RES/2618 (2022)"},
    {"2541 (2020", "S/RES/2541 (2020)"},
    {"S/RES/2776/2025", "S/RES/2776 (2025)"},
    {"S/RES/2774", "S/RES/2774"},
    // Drafts.
    {"A/ES-11/L.10", "A/ES-11/L.10"},
    {"a/es-11/l.10", "A/ES-11/L.10"},
    {"A/L.166", "A/L.166"},
    {"S/2025/115", "S/2025/115"},
    {"s/2004/25", "S/2004/25"},
    {"S/2005-554", "S/2005/554"},
    {"S/11543", "S/11543"},
    {"S/10446/Rev.1", "S/10446/Rev.1"},
    {"S/10446/REV.1", "S/10446/Rev.1"},
    {"S/15255/Rev.2(as corrected)", "S/15255/Rev.2"},
    {"S/10805/Rev.1 (as amended)", "S/10805/Rev.1"},
    {"S/1995/395,  orally revised in its provisional form", "S/1995/395"},
    {"S/1995/1047 with tech. changes", "S/1995/1047"},
    {"S/9696 and Corr.1 & 2", "S/9696"},
    // Meetings.
    {"A/ES-11/PV.20", "A/ES-11/PV.20"},
    {"S/PV.9866", "S/PV.9866"},
    {"S/PV9261", "S/PV.9261"},
    {"S/PV.3326 (Resumption 1)", "S/PV.3326 (Resumption 1)"},
    {"S/PV.6702(Resumption1)", "S/PV.6702 (Resumption 1)"},
    {"S/PV.2963 (Part II)", "S/PV.2963 (Part II)"},
    {"A/PV.18", "A/PV.18"},
    {" A/36/PV.91", "A/36/PV.91"},
    {"A/34/PV. 106", "A/34/PV.106"},
    {"A64/PV.62", "A/64/PV.62"},
    {"A//PV.2441", "A/PV.2441"},
    {"A/PV.1384 and Corr.1", "A/PV.1384"},
    // Others.
    {"A/HRC/RES/50/1", "A/HRC/RES/50/1"},
    {"A/DEC/79/401", "A/DEC/79/401"},
    {"A/C.1/79/L.5", "A/C.1/79/L.5"},
};

TEST(Symbol, HasOneNormalFormForAllItsSpellings) {
  for (const Spelling& row : kSpellings) {
    const auto symbol = Symbol::parse(row.written);
    ASSERT_TRUE(symbol) << symbol.error().message;
    EXPECT_EQ(symbol->normal(), row.normal) << row.written;
    EXPECT_EQ(Symbol::parse(row.normal)->normal(), row.normal);
  }
}

TEST(Symbol, RefusesWhatNamesNoDocumentOrSeveral) {
  for (const char* text : {
           "",
           " ",
           "2774",
           "3326",
           "PV.8780",
           "V005",
           "Missing",
           "Oral amendment 1",
           "79/317",
           "2774 (25)",
           "2774 (1066)",
           "2774 (2025) B",
           "S/RES/",
           "S/RES/x",
           "S/RES/2774 (XX)",
           "A/RES/79",
           "A/RES/79/",
           "A/RES/79/0",
           "A/RES/377 (IIII)",
           "A/RES/377 (V",
           "A/RES/377 ()",
           "A/RES/62/223 [",
           "A/RES/62/223 []",
           "A/RES/62/223 bis 2",
           "A/RES/62/223 A-B-C",
           "A/RES/2200 (XXI and XXII)",
           "ES-11",
           "ES-11/L.10/",
           "A//L.5",
           "A/",
           "/PV.5",
           "A/.5",
           "S/2015/37; S/2015/114",
           "para 4 of S/2002/825",
           "S/471 and S/471/Add.1",
           "S/2016/239 amendment",  // a text of its own, without a symbol
           "S/2025/115 (Resumption 1)",
           "S/PV.3326 (Resumption first)",
           "A//PV.9",  // a session lost, or a stroke too many: nobody can tell
           "A/RES/79/317\xFF",
           "S/2025/115\n\x01",
       }) {
    const auto symbol = Symbol::parse(text);
    ASSERT_FALSE(symbol) << text << " gave " << symbol->normal();
    EXPECT_EQ(symbol.error().code, "symbol.malformed") << text;
  }
}

TEST(Symbol, IsBoundedAndSaysWhatItRead) {
  EXPECT_FALSE(Symbol::parse("A/" + std::string(199, '1')));
  EXPECT_FALSE(Symbol::parse(std::string(1'000'000, 'A')));
  // Within the bound as written, beyond it as printed.
  EXPECT_FALSE(Symbol::parse("A/RES/63(I)[" + std::string(187, '1') + "]"));
  const auto symbol = Symbol::parse("rubbish\x01");
  ASSERT_FALSE(symbol);
  EXPECT_NE(symbol.error().message.find("rubbish\\x01"), std::string::npos);
}

struct Reading {
  const char* symbol;
  SymbolKind kind;
  const char* session;
  const char* whole;
  const char* part;
  const char* key;
};

constexpr Reading kReadings[] = {
    {"A/RES/79/317", SymbolKind::resolution, "79", "A/RES/79/317", "", "A/RES/79/317"},
    {"A/RES/62/223 B", SymbolKind::resolution, "62", "A/RES/62/223", "B", "A/RES/62/223 B"},
    {"A/RES/377 (V) A-C", SymbolKind::resolution, "5", "A/RES/377 (V)", "A-C", "A/RES/377 (V) A-C"},
    {"A/RES/63 (I) [PARA.1]", SymbolKind::resolution, "1", "A/RES/63 (I)", "[PARA.1]",
     "A/RES/63 (I) [PARA.1]"},
    {"A/RES/3539 (XXX)", SymbolKind::resolution, "30", "A/RES/3539 (XXX)", "", "A/RES/3539 (XXX)"},
    {"A/RES/1004 (ES-II)", SymbolKind::resolution, "ES-2", "A/RES/1004 (ES-II)", "",
     "A/RES/1004 (ES-II)"},
    {"A/RES/1622 (S-III)", SymbolKind::resolution, "S-3", "A/RES/1622 (S-III)", "",
     "A/RES/1622 (S-III)"},
    {"A/RES/ES-11/7", SymbolKind::resolution, "ES-11", "A/RES/ES-11/7", "", "A/RES/ES-11/7"},
    {"S/RES/2774 (2025)", SymbolKind::resolution, "", "S/RES/2774 (2025)", "", "S/RES/2774"},
    {"S/2025/115", SymbolKind::draft, "", "S/2025/115", "", "S/2025/115"},
    {"S/3710", SymbolKind::draft, "", "S/3710", "", "S/3710"},
    {"A/L.166", SymbolKind::draft, "", "A/L.166", "", "A/L.166"},
    {"A/ES-11/L.10", SymbolKind::draft, "ES-11", "A/ES-11/L.10", "", "A/ES-11/L.10"},
    {"A/C.1/79/L.5/Rev.1", SymbolKind::draft, "79", "A/C.1/79/L.5/Rev.1", "", "A/C.1/79/L.5/Rev.1"},
    {"A/ES-11/PV.20", SymbolKind::meeting, "ES-11", "A/ES-11/PV.20", "", "A/ES-11/PV.20"},
    {"S/PV.3326 (Resumption 1)", SymbolKind::meeting, "", "S/PV.3326 (Resumption 1)", "",
     "S/PV.3326 (Resumption 1)"},
    {"A/DEC/79/401", SymbolKind::decision, "79", "A/DEC/79/401", "", "A/DEC/79/401"},
    {"A/HRC/RES/50/1", SymbolKind::document, "50", "A/HRC/RES/50/1", "", "A/HRC/RES/50/1"},
};

TEST(Symbol, TellsItsKindSessionAndPart) {
  for (const Reading& row : kReadings) {
    const auto symbol = Symbol::parse(row.symbol);
    ASSERT_TRUE(symbol) << symbol.error().message;
    EXPECT_EQ(symbol->kind(), row.kind) << row.symbol;
    EXPECT_EQ(symbol->session(), row.session) << row.symbol;
    EXPECT_EQ(symbol->whole(), row.whole) << row.symbol;
    EXPECT_EQ(symbol->part(), row.part) << row.symbol;
    EXPECT_EQ(symbol->key(), row.key) << row.symbol;
    EXPECT_EQ(symbol->organ(), row.symbol[0]) << row.symbol;
  }
}

TEST(Symbol, ACouncilResolutionIsTheSameWithAndWithoutItsYear) {
  EXPECT_EQ(*Symbol::parse("2774 (2025)"), *Symbol::parse("S/RES/2774"));
  EXPECT_NE(*Symbol::parse("S/RES/2774"), *Symbol::parse("S/RES/2775"));
  EXPECT_LT(*Symbol::parse("S/RES/2774"), *Symbol::parse("S/RES/2775"));
}

TEST(Symbol, AnEmptyOneNamesNothing) {
  EXPECT_TRUE(Symbol().empty());
  EXPECT_EQ(Symbol().organ(), '\0');
  EXPECT_EQ(Symbol().part(), "");
  EXPECT_EQ(Symbol().whole(), "");
}

void normal_form_is_a_fixed_point(const std::string& text) {
  const auto symbol = Symbol::parse(text);
  if (!symbol) return;
  const auto again = Symbol::parse(symbol->normal());
  RC_ASSERT(again.has_value());
  RC_ASSERT(again->normal() == symbol->normal());
  RC_ASSERT(again->key() == symbol->key());
  RC_ASSERT(again->kind() == symbol->kind());
  RC_ASSERT(again->session() == symbol->session());
}

TEST(Symbol, NoBytesCrashTheReader) {
  EXPECT_TRUE(rc::check([](const std::string& text) { normal_form_is_a_fixed_point(text); }));
}

// Random bytes seldom make a symbol; pieces of symbols in any order often do.
TEST(Symbol, WhatIsPrintedIsReadBack) {
  EXPECT_TRUE(rc::check([] {
    const auto pieces =
        *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(std::vector<std::string>{
            "A/RES/", "S/RES/", "A/",    "S/",          "ES-",  "S-",    "11",  "7",
            "2025",   "/",      "PV.",   "PV. ",        "L.",   "(",     ")",   "XIV",
            "II",     "B",      "[",     "]",           " ",    "A-C",   "and", "Rev.",
            "Corr.",  "(2025)", "(ES-I", "(Resumption", "DEC/", "PARA.", "-"}));
    std::string text;
    for (const std::string& piece : pieces) text += piece;
    normal_form_is_a_fixed_point(text);
  }));
}

// What the official files hold that is not one symbol: oral motions, texts without a symbol of
// their own, parts, and several documents at once. Everything else in them must be read.
bool names_no_document_or_several(const std::string& text) {
  for (const char* sign : {"Missing", "amendment", "para", ";", "\n", ", S/", "and S/"}) {
    if (text.find(sign) != std::string::npos) return true;
  }
  return false;
}

// The distinct cells of the named columns of a compressed CSV file, quotes and all obeyed.
std::set<std::string> cells(const std::filesystem::path& file, std::set<std::string> columns) {
  const std::string command = "zstd -dcq '" + file.string() + "'";
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  std::set<std::string> found;
  std::vector<bool> wanted;
  std::string cell;
  std::size_t column = 0;
  bool quoted = false;
  bool header = true;
  bool keeping = true;
  const auto keep = [&] { return header || (column < wanted.size() && wanted[column]); };
  const auto end_cell = [&] {
    if (header) {
      wanted.push_back(columns.contains(cell));
    } else if (keep()) {
      found.insert(cell);
    }
    cell.clear();
    ++column;
    keeping = keep();
  };
  std::array<char, 65536> block{};
  while (pipe != nullptr) {
    const std::size_t count = std::fread(block.data(), 1, block.size(), pipe.get());
    if (count == 0) break;
    for (const char c : std::string_view(block.data(), count)) {
      if (c == '"') {
        quoted = !quoted;
      } else if (quoted || (c != ',' && c != '\n' && c != '\r')) {
        if (keeping) cell += c;
      } else if (c == ',') {
        end_cell();
      } else if (c == '\n') {
        end_cell();
        column = 0;
        header = false;
        keeping = keep();
      }
    }
  }
  return found;
}

struct File {
  const char* name;
  std::set<std::string> columns;
  std::size_t cells_min;
};

TEST(Symbol, EverySymbolOfTheOfficialFilesIsReadAndPrintsAsItself) {
  // Without the variable they are looked for beside the checkout.
  const char* shared = std::getenv("ROLLCALL_SHARED");
  const std::filesystem::path data =
      (shared != nullptr ? std::filesystem::path(shared)
                         : std::filesystem::path(__FILE__).parent_path() / "../../../shared") /
      "data";
  if (!std::filesystem::is_directory(data)) {
    GTEST_SKIP() << "no official files: set ROLLCALL_SHARED to where they are";
  }
  if (std::system("zstd --version > /dev/null 2>&1") != 0) GTEST_SKIP() << "zstd is not installed";
  for (const File& file : {File{"ga_voting_to_2025-02.csv.zst", {"resolution", "meeting"}, 5000},
                           File{"sc_voting_to_2025-02.csv.zst", {"resolution", "meeting"}, 5000},
                           File{"sc_items_1994_2025.csv.zst", {"Resolution", "Draft"}, 3000}}) {
    const std::set<std::string> found = cells(data / file.name, file.columns);
    EXPECT_GE(found.size(), file.cells_min) << file.name;
    for (const std::string& text : found) {
      if (text.empty() || names_no_document_or_several(text)) continue;
      const auto symbol = Symbol::parse(text);
      ASSERT_TRUE(symbol) << file.name << ": " << symbol.error().message;
      EXPECT_EQ(Symbol::parse(symbol->normal())->normal(), symbol->normal()) << text;
    }
  }
}

}  // namespace
}  // namespace rollcall::model
