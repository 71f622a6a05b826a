// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "rollcall/coverage/quotes/paragraph.h"
#include "rollcall/coverage/quotes/people.h"

namespace rollcall::coverage {

// The people named in a paragraph up to some item, each once; nullptr among them for a name that
// may be anybody's. Looks at each item once, as long as it is asked in their order.
// One thread.
struct Mentions {
  std::vector<const NamedPerson*> found;
  std::size_t looked = 0;

  // Goes on up to the item `before`; stops at three people, which are too many for "she".
  void look(const Paragraph& paragraph, std::size_t before, const People& people);
};

}  // namespace rollcall::coverage
