// SPDX-License-Identifier: Apache-2.0
// Each check must be able to fail: a small tree that keeps every rule is broken in one place.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>

#include "tools/tidy/checks.h"

namespace rollcall::tidy {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr const char* kLicence = "// SPDX-License-Identifier: Apache-2.0\n";

constexpr const char* kTable = R"(# Architecture

| room | may include |
|---|---|
| model | |
| rules, record | model |
| brief | rules, record, model |
| serve | meeting, brief and what brief may |
| cli | all |
| python/ | all but cli and serve |
)";

// A tree on disk in which all is well.
class TidyTest : public testing::Test {
 protected:
  void SetUp() override {
    const auto* info = testing::UnitTest::GetInstance()->current_test_info();
    root_ = std::filesystem::path(testing::TempDir()) / ("tidy_" + std::string(info->name()));
    std::filesystem::remove_all(root_);
    write("ARCHITECTURE.md", kTable);
    write("docs/codes.md", "| `sc.veto` | a veto |\n");
    write("docs/man/rollcall-show.md",
          "# NAME\n\n# SYNOPSIS\n\n# DESCRIPTION\n\n# OPTIONS\n\n--json\n\n# DIAGNOSTICS\n\n"
          "# MEMORY USAGE\n\n# EXAMPLES\n\n# SEE ALSO\n");
    write("rollcall/model/CMakeLists.txt", "SOURCES tally.cc\n");
    write("rollcall/model/tally.cc", std::string(kLicence) + "int tally() { return 1; }\n");
    write("rollcall/cli/CMakeLists.txt", "SOURCES command_show.cc\n");
    write("rollcall/cli/command_show.cc",
          std::string(kLicence) + "#include \"rollcall/model/tally.h\"\n");
    write("data/CMakeLists.txt", "votes/a.toml\n");
    write("data/votes/a.toml", "\n");
  }
  void TearDown() override { std::filesystem::remove_all(root_); }

  void write(const std::string& path, const std::string& text) const {
    std::filesystem::create_directories((root_ / path).parent_path());
    std::ofstream(root_ / path) << text;
  }
  [[nodiscard]] Tree tree() const { return Tree::read(root_); }

  std::filesystem::path root_;
};

TEST_F(TidyTest, ATreeThatKeepsEveryRuleGivesNoComplaint) {
  const Tree good = tree();
  ASSERT_THAT(good.files(), SizeIs(9));
  EXPECT_THAT(check_layers(good), IsEmpty());
  EXPECT_THAT(check_sizes(good), IsEmpty());
  EXPECT_THAT(check_listed(good), IsEmpty());
  EXPECT_THAT(check_pages(good), IsEmpty());
  EXPECT_THAT(check_codes(good), IsEmpty());
  EXPECT_THAT(check_texts(good), IsEmpty());
}

TEST_F(TidyTest, AnArrowThatRunsUpIsFound) {
  write("rollcall/model/tally.cc", "#include \"rollcall/rules/ruling.h\"\n");
  const Complaints found = check_layers(tree());
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].file, "rollcall/model/tally.cc");
  EXPECT_EQ(found[0].line, 1U);
  EXPECT_THAT(found[0].what, HasSubstr("model may not include rules"));
}

TEST_F(TidyTest, ARoomMayIncludeWhatAnotherRoomMay) {
  write("rollcall/serve/page.cc", "#include \"rollcall/record/store.h\"\n");
  EXPECT_THAT(check_layers(tree()), IsEmpty());
  write("rollcall/serve/page.cc", "#include \"rollcall/cli/command.h\"\n");
  EXPECT_THAT(check_layers(tree()), SizeIs(1));
}

TEST_F(TidyTest, ARoomThatTheTableLacksIsFound) {
  write("rollcall/attic/old.cc", "\n");
  EXPECT_THAT(check_layers(tree()), SizeIs(1));
}

TEST_F(TidyTest, TheModuleForPythonIsARoomToo) {
  write("python/module.cc", "#include \"rollcall/brief/brief.h\"\n");
  EXPECT_THAT(check_layers(tree()), IsEmpty());
  EXPECT_THAT(check_listed(tree()), SizeIs(1));
  write("python/module.cc",
        "#include \"rollcall/cli/command.h\"\nauto a = fail(\"python.secret\");\n");
  EXPECT_THAT(check_layers(tree()), SizeIs(1));
  EXPECT_THAT(check_codes(tree()), SizeIs(1));
}

TEST_F(TidyTest, InputAndOutputInTheLawAreFound) {
  write("rollcall/rules/book.cc",
        "#include <fstream>\nauto now = std::chrono::system_clock::now();\n");
  EXPECT_THAT(check_layers(tree()), SizeIs(2));
}

TEST_F(TidyTest, AThirdPartysHeaderThatLeavesItsRoomIsFound) {
  write("rollcall/record/rows.h", "#include <nlohmann/json.hpp>\n#include <tl/expected.hpp>\n");
  EXPECT_THAT(check_layers(tree()), IsEmpty());
  write("rollcall/cli/command_show.cc", "#include \"rollcall/record/rows.h\"\n");
  EXPECT_THAT(check_layers(tree()), SizeIs(1));
}

TEST_F(TidyTest, AFileOfMoreThanSixHundredLinesIsFound) {
  write("rollcall/model/tally.cc", std::string(601, '\n'));
  EXPECT_THAT(check_sizes(tree()), SizeIs(1));
}

TEST_F(TidyTest, AFunctionOfMoreThanSixtyLinesIsFound) {
  write("rollcall/model/tally.cc", "namespace a {\nint f() {\n" + std::string(60, '\n') + "}\n}\n");
  const Complaints found = check_sizes(tree());
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].line, 2U);
}

TEST(FunctionBodies, BracesInTextAndTypesAreNoFunctions) {
  const auto bodies = function_bodies(
      "namespace a {\nenum class E { one };\nstruct S {\n  int x = 0;\n  int f() const {\n    "
      "return "
      "x;\n  }\n};\nconst char* text = \"{ ( }\";  // } {\nint g(int x) {\n  auto h = [&] {\n    "
      "return '{';\n  };\n  return R\"(\n{{{\n)\"[0];\n}\n}\n");
  ASSERT_EQ(bodies.size(), 2U);
  EXPECT_EQ(bodies[0].first_line, 5U);
  EXPECT_EQ(bodies[0].lines, 3U);
  EXPECT_EQ(bodies[1].first_line, 10U);
  EXPECT_EQ(bodies[1].lines, 6U) << "eight lines, of which two end inside the raw string";
}

TEST_F(TidyTest, AFileThatNoBuildListsIsFound) {
  write("rollcall/model/forgotten.cc", kLicence);
  write("data/votes/forgotten.toml", "\n");
  write("tests/cli/forgotten.test", "\n");
  EXPECT_THAT(check_listed(tree()), SizeIs(3));
}

TEST_F(TidyTest, ACommandWithoutItsPageIsFound) {
  write("rollcall/cli/command_list.cc", kLicence);
  EXPECT_THAT(check_pages(tree()), SizeIs(1));
}

TEST_F(TidyTest, APageWithoutOneOfItsSectionsIsFound) {
  write("docs/man/rollcall-show.md", "# NAME\n");
  EXPECT_THAT(check_pages(tree()), SizeIs(7));
}

TEST_F(TidyTest, ACodeThatNoPageListsIsFound) {
  write("rollcall/model/tally.cc", "auto a = fail(\"sc.veto\");\nauto b = fail(\"sc.secret\");\n");
  const Complaints found = check_codes(tree());
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].line, 2U);
}

TEST_F(TidyTest, OptionsAreComparedBothWays) {
  write("program", "#!/bin/sh\necho '  --json   x'\n");
  std::filesystem::permissions(root_ / "program", std::filesystem::perms::owner_all);
  EXPECT_THAT(check_options(tree(), root_ / "program"), IsEmpty());
  write("program", "#!/bin/sh\necho '  --csv   x'\n");
  EXPECT_THAT(check_options(tree(), root_ / "program"), SizeIs(2));
}

TEST_F(TidyTest, AMissingLicenceAMachinesPathAndAnEmptyNameAreFound) {
  write("rollcall/model/string_util.cc", "int x;\n");
  write("README.md",
        "see /ho"
        "me/somebody\n");
  EXPECT_THAT(check_texts(tree()), SizeIs(3));
}

TEST_F(TidyTest, AFileThatClangFormatWouldChangeIsFound) {
  write(".clang-format", "BasedOnStyle: Google\n");
  EXPECT_THAT(check_format(tree(), root_), IsEmpty());
  write("rollcall/model/tally.cc", std::string(kLicence) + "int tally()\n{ return 1; }\n");
  EXPECT_THAT(check_format(tree(), root_), Not(IsEmpty()));
}

}  // namespace
}  // namespace rollcall::tidy
