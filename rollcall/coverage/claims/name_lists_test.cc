// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <string>

#include "rollcall/coverage/claims/read_sentence.h"

namespace rollcall::coverage {
namespace {

// "yes CUB SYR; no MLI": each choice with those who are said to have made it.
std::string choices(std::string_view text, std::string_view language = "en") {
  std::string out;
  for (const Claim& claim : claims_in(text, find_positions, language)) {
    if (!claim.choice) continue;
    if (!out.empty()) out += "; ";
    out += to_string(*claim.choice);
    for (const model::MemberId& member : claim.members) out += " " + member.str();
  }
  return out;
}

// Whoever is named behind a comma and a new subject did not do what stands before it.
TEST(NameLists, EndWhereANewClauseBegins) {
  EXPECT_EQ(choices("It was backed by 12 countries, while four - Cuba, Syria, Mali and Chad - "
                    "voted against."),
            "no CUB SYR MLI TCD");
  EXPECT_EQ(choices("It was backed by 12 countries, while Chad abstained."), "abstain TCD");
  EXPECT_EQ(choices("El texto fue aprobado con el apoyo de 12 países, mientras que tres -Cuba, "
                    "Mali y Chad- votaron en contra.",
                    "es"),
            "no CUB MLI TCD");
}

TEST(NameLists, AreFoundBehindTheirIntroduction) {
  EXPECT_EQ(choices("It was backed by 12 countries, including Cuba and Chad."), "yes CUB TCD");
  EXPECT_EQ(choices("It was backed by Cuba, Syria and Chad."), "yes CUB SYR TCD");
}

}  // namespace
}  // namespace rollcall::coverage
