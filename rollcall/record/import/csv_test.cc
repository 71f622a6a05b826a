// SPDX-License-Identifier: Apache-2.0
#include "rollcall/record/import/csv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cstring>

#include "rollcall/record/export/formats.h"

namespace rollcall::record {
namespace {

using testing::ElementsAre;
using Rows = std::vector<std::vector<std::string>>;

struct Read {
  std::vector<std::string> header;
  Rows rows;
  std::vector<std::int64_t> lines;
  std::vector<std::string> oddities;
  std::string error;
};

struct How {
  std::size_t step = 1 << 20;  // bytes that one call gives
  std::size_t leading = 0;
  std::size_t record_bytes_max = std::size_t{1} << 20U;
  bool (*may_start)(std::string_view) = nullptr;
};

Read read(std::string text, How how = {}) {
  std::size_t done = 0;
  CsvReader csv(
      [text = std::move(text), done, how](char* into,
                                          std::size_t max) mutable -> Result<std::size_t> {
        const std::size_t got = std::min({max, how.step, text.size() - done});
        std::memcpy(into, text.data() + done, got);
        done += got;
        return got;
      },
      {',', how.record_bytes_max, how.may_start});
  Read read;
  if (const auto header = csv.read_header(); !header) {
    read.error = header.error().code;
    return read;
  }
  read.header = csv.header();
  csv.set_leading(how.leading);
  for (;;) {
    const auto more = csv.next();
    for (const Oddity& oddity : csv.take_oddities()) read.oddities.push_back(oddity.code);
    if (!more) {
      read.error = more.error().code;
      return read;
    }
    if (!*more) return read;
    std::vector<std::string> row;
    for (std::size_t i = 0; i < csv.header().size(); ++i) {
      const bool old = csv.same_tail() && i >= how.leading;
      row.push_back(old ? read.rows.back()[i] : std::string(csv.fields()[i]));
    }
    read.rows.push_back(std::move(row));
    read.lines.push_back(csv.line());
  }
}

TEST(Csv, ReadsFieldsQuotesAndLineBreaksInsideThem) {
  const Read got = read("a,b\n1,\"x, \"\"y\"\"\nz\"\n2,\n");
  EXPECT_THAT(got.header, ElementsAre("a", "b"));
  EXPECT_THAT(got.rows, ElementsAre(ElementsAre("1", "x, \"y\"\nz"), ElementsAre("2", "")));
  EXPECT_THAT(got.lines, ElementsAre(2, 4));
  EXPECT_EQ(got.error, "");
}

TEST(Csv, AcceptsEveryLineBreakAByteOrderMarkAndNoneAtTheEnd) {
  for (const char* text : {"a,b\n1,2\n3,4\n", "a,b\r\n1,2\r\n3,4\r\n", "a,b\r1,2\r3,4\r",
                           "\xef\xbb\xbf"
                           "a,b\n1,2\n3,4",
                           "a,b\n1,2\n\n3,4\n\n"}) {
    const Read got = read(text);
    EXPECT_THAT(got.header, ElementsAre("a", "b")) << text;
    EXPECT_THAT(got.rows, ElementsAre(ElementsAre("1", "2"), ElementsAre("3", "4"))) << text;
    EXPECT_THAT(got.oddities, ElementsAre()) << text;
  }
}

TEST(Csv, KeepsALoneCarriageReturnInAFileOfLineFeeds) {
  EXPECT_THAT(read("a,b\n1,x\ry\n").rows, ElementsAre(ElementsAre("1", "x\ry")));
}

TEST(Csv, JoinsARecordBrokenOverLinesWithoutQuotes) {
  const auto starts = [](std::string_view field) {
    return field.find_first_not_of("0123456789") == std::string_view::npos && !field.empty();
  };
  How how;
  how.may_start = starts;
  const Read got = read("id,title,x\n1,a\nb,c\n2,d,e\n", how);
  EXPECT_THAT(got.rows, ElementsAre(ElementsAre("1", "a b", "c"), ElementsAre("2", "d", "e")));
  EXPECT_THAT(got.oddities, ElementsAre("import.joined_lines"));
}

TEST(Csv, DoesNotJoinWhatIsNotCertain) {
  const auto starts = [](std::string_view field) { return field == "1" || field == "2"; };
  How how;
  how.may_start = starts;
  const Read got = read("id,title,x\n1,a\n2,d,e\n", how);
  EXPECT_THAT(got.rows, ElementsAre(ElementsAre("2", "d", "e")));
  EXPECT_THAT(got.oddities, ElementsAre("import.wrong_field_count"));
}

TEST(Csv, LosesOneLineToAQuoteThatIsNeverClosed) {
  const Read got = read("a,b\n1,\"x\n2,y\n3,\"z\"\n4,w\n");
  EXPECT_THAT(got.rows,
              ElementsAre(ElementsAre("2", "y"), ElementsAre("3", "z"), ElementsAre("4", "w")));
  EXPECT_THAT(got.oddities, ElementsAre("import.stray_quote"));
}

TEST(Csv, SaysThatTheFileEndsInsideAQuoteOrARecord) {
  EXPECT_EQ(read("a,b\n1,\"x").error, "import.truncated");
  EXPECT_EQ(read("a,b,c\n1,2,3\n4,5").error, "import.truncated");
}

TEST(Csv, SkipsARecordThatIsTooLongAndGoesOn) {
  How how;
  how.record_bytes_max = 1000;
  const Read got = read("a,b\n1," + std::string(5000, 'x') + "\n2,y\n", how);
  EXPECT_THAT(got.rows, ElementsAre(ElementsAre("2", "y")));
  EXPECT_THAT(got.oddities, ElementsAre("import.too_long"));
}

// Ten gigabytes of one line must neither be kept nor be read to the end.
TEST(Csv, GivesUpOnAnEndlessFirstLineAfterReadingLittle) {
  std::uint64_t given = 0;
  CsvReader csv(
      [&given](char* into, std::size_t max) -> Result<std::size_t> {
        if (given >= (std::uint64_t{10} << 30U)) return 0;
        std::memset(into, 'x', max);
        given += max;
        return max;
      },
      {});
  const auto header = csv.read_header();
  ASSERT_FALSE(header);
  EXPECT_EQ(header.error().code, "import.too_long");
  EXPECT_LT(given, std::uint64_t{8} << 20U);
}

TEST(Csv, GivesUpOnAnEndlessRecordOfQuotesInBoundedTime) {
  std::string text = "a,b\n";
  for (int i = 0; i < 400000; ++i) text += "\",\"\n";
  const Read got = read(text);
  EXPECT_TRUE(got.error == "import.unbalanced_quotes" || got.error == "import.truncated" ||
              !got.oddities.empty())
      << got.error;
}

TEST(Csv, NamesWhatIsNotText) {
  EXPECT_EQ(read("\x28\xb5\x2f\xfd....").error, "import.compressed");
  EXPECT_EQ(read("PK\x03\x04....").error, "import.compressed");
  EXPECT_EQ(read(std::string("\xff\xfe") + std::string("a\0b\0", 4)).error, "import.not_utf8");
  EXPECT_EQ(read("").error, "import.empty");
}

TEST(Csv, IgnoresEmptyColumnsThatASpreadsheetLeaves) {
  const Read got = read("a,b,,\n1,2,,\n3,4\n");
  EXPECT_THAT(got.header, ElementsAre("a", "b"));
  EXPECT_THAT(got.rows, ElementsAre(ElementsAre("1", "2"), ElementsAre("3", "4")));
}

TEST(Csv, ComparesTailsInsteadOfReadingThem) {
  const std::string rest = ",2025-02-24,\"A, \"\"quoted\"\"\ntitle\",9\n";
  const Read got = read("id,code,vote,date,title,n\n1,A,Y" + rest + "1,B,N" + rest + "2,C,Y" +
                            rest + "2,D,Y,2025-02-25,t,9\n",
                        {.leading = 3});
  ASSERT_EQ(got.rows.size(), 4U);
  EXPECT_THAT(got.rows[1], ElementsAre("1", "B", "N", "2025-02-24", "A, \"quoted\"\ntitle", "9"));
  EXPECT_THAT(got.rows[3], ElementsAre("2", "D", "Y", "2025-02-25", "t", "9"));
  EXPECT_THAT(got.lines, ElementsAre(2, 4, 6, 8));
}

// However the bytes arrive and whether or not tails are compared, the records are the same.
RC_GTEST_PROP(CsvProperty, GivesBackWhatWasWritten, ()) {
  const auto cell =
      rc::gen::container<std::string>(rc::gen::element('a', 'b', ',', '"', '\n', '\r', ' ', ';'));
  const auto columns = *rc::gen::inRange<std::size_t>(2, 5);
  const auto rows =
      *rc::gen::container<Rows>(*rc::gen::inRange<std::size_t>(0, 12),
                                rc::gen::container<std::vector<std::string>>(columns, cell));
  const std::string line_break = *rc::gen::element<std::string>("\n", "\r\n");
  std::string text;
  for (std::size_t i = 0; i < columns; ++i) text += (i > 0 ? ",h" : "h") + std::to_string(i);
  text += line_break;
  Rows wanted;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    // Repeat each row with another first field, so that tails do agree.
    for (const std::string first : {"r", "s"}) {
      std::vector<std::string> row = rows[i];
      row[0] = first + std::to_string(i);
      for (std::size_t c = 0; c < columns; ++c) {
        if (c > 0) text += ',';
        append_csv(text, row[c]);
      }
      text += line_break;
      wanted.push_back(row);
    }
  }
  How how;
  how.step = *rc::gen::inRange<std::size_t>(1, 40);
  how.leading = *rc::gen::inRange<std::size_t>(0, columns);
  const Read got = read(text, how);
  RC_ASSERT(got.error.empty());
  RC_ASSERT(got.rows == wanted);
}

}  // namespace
}  // namespace rollcall::record
