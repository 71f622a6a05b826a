// SPDX-License-Identifier: Apache-2.0
// Rules on one vote through the installed library alone.
#include <cstdio>

#include "rollcall/brief/brief.h"

int main() {
  const auto symbol = rollcall::model::Symbol::parse("S/RES/2774");
  const auto store = rollcall::record::Store::embedded();
  const auto rulebooks = rollcall::brief::Rulebooks::embedded();
  if (!symbol || !store || !rulebooks) return 1;
  const auto brief = rollcall::brief::brief_of_symbol(*store, *rulebooks, *symbol);
  if (!brief) {
    std::printf("%s\n", brief.error().message.c_str());
    return 1;
  }
  const std::string text = rollcall::brief::render_text(*brief, {});
  std::printf("%s", text.c_str());
  return text.find("ADOPTED") == std::string::npos ? 1 : 0;
}
