// SPDX-License-Identifier: Apache-2.0
#include "rollcall/analysis/random.h"

#include <gtest/gtest.h>

#include <vector>

#include "rollcall/analysis/vote_kernel.h"

namespace rollcall::analysis {
namespace {

// The known answers that the authors give for Philox4x32-10 in Random123.
TEST(Random, GivesTheKnownAnswers) {
  EXPECT_EQ(random_block({0, 0, 0, 0}, {0, 0}),
            (RandomBlock{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
  EXPECT_EQ(
      random_block({0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff}, {0xffffffff, 0xffffffff}),
      (RandomBlock{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
  EXPECT_EQ(
      random_block({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}),
      (RandomBlock{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

TEST(Random, UniformNumbersNeverReachTheEnds) {
  EXPECT_GT(uniform_of(0), 0.0);
  EXPECT_LT(uniform_of(0xffffffff), 1.0);
}

// The loop of the kernel is the same generator: word w of block k at k + w blocks.
TEST(Random, KernelDrawsTheSameWords) {
  const kernel::Stream stream{{7, 9}, 11, 13, 17};
  std::vector<float> out(64);
  kernel::uniforms(stream, out.data(), 16);
  for (std::uint32_t k = 0; k < 16; ++k) {
    const RandomBlock block = random_block({11, 13, k, 17}, {7, 9});
    for (std::uint32_t w = 0; w < 4; ++w) {
      const float expected =
          (static_cast<float>(static_cast<std::int32_t>(block[w] >> 1U)) + 0.5F) * 0x1p-31F;
      EXPECT_EQ(out[k + w * 16], expected) << k << " " << w;
      EXPECT_NEAR(static_cast<double>(expected), uniform_of(block[w]), 1e-7);
    }
  }
}

}  // namespace
}  // namespace rollcall::analysis
