// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "rollcall/coverage/text/html_tree.h"
#include "rollcall/coverage/text/metadata.h"

namespace rollcall::coverage {

// What a page's head says of its report: the day from article:published_time, datePublished of
// microdata and JSON-LD, then lesser names; the title without the site's name, where `h1` is part
// of it that. Linear.
[[nodiscard]] Stated stated_by(std::span<const HtmlFact> facts, std::string_view h1);

}  // namespace rollcall::coverage
