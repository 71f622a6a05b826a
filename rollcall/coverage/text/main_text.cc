// SPDX-License-Identifier: Apache-2.0
// Readability's method. Each paragraph is worth a point, one more for each comma, and up to three
// for its length; its parent gets that in full, its grandparent half, and the three above a share
// that falls with the level. A container starts with points for its tag and for the words of its
// class, and is worth what it got times the share of its text that is no link. The best one is the
// report, together with those of its siblings that are worth a fifth of it or look like paragraphs.
//
// Example: <div class="story"><p>…</p><p>…</p></div> beside <ul><li><a>…</a></li></ul>: the list's
// text is all link, so it is worth nothing. Counter-example: a live blog, whose entries are equal
// containers: none is best, so where three others are worth three quarters of the best, the nearest
// container of all is taken.
//
// Unlike Readability, nothing is removed: elements that are none of the report, outside the
// container and within it (a "more-on" box, a list that is all link), are marked with a reason. An
// element with half of the page's paragraphs is never called unlikely: its class speaks of the
// layout.
#include "rollcall/coverage/text/main_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

#include "rollcall/coverage/text/element_words.h"

namespace rollcall::coverage {
namespace {

constexpr std::size_t kParagraphBytesMin = 25;
constexpr int kLevels = 5;

struct Weight {
  std::size_t text = 0;  // bytes without blanks at the ends of nodes, of the subtree
  std::size_t link = 0;  // of these, within links
  std::size_t commas = 0;
  std::size_t paragraph = 0;  // bytes of paragraphs of 80 and more
  std::size_t own = 0;        // text that no block below holds
  double score = 0;
  bool candidate = false;
};

std::size_t letters(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n\v");
  if (first == std::string_view::npos) return 0;
  return text.find_last_not_of(" \t\r\n\v") - first + 1;
}

int tag_points(std::string_view tag) {
  constexpr std::array<std::string_view, 3> kGood = {"pre", "td", "blockquote"};
  constexpr std::array<std::string_view, 9> kPoor = {"address", "ol", "ul",   "dl",    "dd",
                                                     "dt",      "li", "form", "header"};
  constexpr std::array<std::string_view, 7> kBad = {"h1", "h2", "h3", "h4", "h5", "h6", "th"};
  if (tag == "div" || tag == "section") return 5;
  if (tag == "article" || tag == "main") return 15;
  if (std::ranges::find(kGood, tag) != kGood.end()) return 3;
  if (std::ranges::find(kPoor, tag) != kPoor.end()) return -3;
  return std::ranges::find(kBad, tag) != kBad.end() ? -5 : 0;
}

class Finder {
 public:
  explicit Finder(const HtmlTree& tree) : nodes_(tree.nodes), weights_(tree.nodes.size()) {
    main_.reason.resize(nodes_.size(), nullptr);
  }

  MainText run() {
    if (nodes_.empty()) return std::move(main_);
    weigh();
    mark_unlikely();
    score_paragraphs();
    std::uint32_t top = best();
    if (top == kNoNode) top = 0;
    top = with_rivals(top);
    top = climb(top);
    keep(top);
    return std::move(main_);
  }

 private:
  [[nodiscard]] std::uint32_t parent(std::uint32_t at) const { return nodes_[at].parent; }
  [[nodiscard]] double link_density(std::uint32_t at) const {
    const Weight& weight = weights_[at];
    return weight.text == 0 ? 0.0
                            : static_cast<double>(weight.link) / static_cast<double>(weight.text);
  }
  // The nearest block that holds a node.
  [[nodiscard]] std::uint32_t block_of(std::uint32_t at) const {
    std::uint32_t up = at;
    while (up != 0 && (nodes_[up].tag.empty() || !is_block_tag(nodes_[up].tag))) up = parent(up);
    return up;
  }

  void weigh() {
    std::vector<bool> linked(nodes_.size(), false);
    for (std::uint32_t at = 0; at < nodes_.size(); ++at) {
      const HtmlNode& node = nodes_[at];
      if (node.parent != kNoNode)
        linked[at] = linked[node.parent] || nodes_[node.parent].tag == "a";
      if (!node.tag.empty() || node.hidden) continue;
      Weight& weight = weights_[at];
      weight.text = letters(node.text);
      weight.link = linked[at] ? weight.text : 0;
      weight.commas = static_cast<std::size_t>(std::ranges::count(node.text, ','));
      Weight& block = weights_[block_of(at)];
      block.own += weight.text;
    }
    for (auto at = static_cast<std::uint32_t>(nodes_.size()); at-- > 1;) {
      Weight& weight = weights_[at];
      if (weight.own >= 80 && weight.link * 2 < weight.text) weight.paragraph += weight.own;
      Weight& up = weights_[parent(at)];
      up.text += weight.text;
      up.link += weight.link;
      up.commas += weight.commas;
      up.paragraph += weight.paragraph;
    }
  }

  [[nodiscard]] bool holds_h1(std::uint32_t at) const {
    return h1_ != kNoNode && h1_ > at && h1_ < nodes_[at].end;
  }

  void mark_unlikely() {
    const auto h1 = std::ranges::find_if(nodes_, [](const HtmlNode& n) { return n.tag == "h1"; });
    if (h1 != nodes_.end()) h1_ = static_cast<std::uint32_t>(h1 - nodes_.begin());
    const std::size_t all = weights_[0].paragraph;
    for (std::uint32_t at = 1; at < nodes_.size(); ++at) {
      const HtmlNode& node = nodes_[at];
      main_.reason[at] = main_.reason[node.parent];
      if (node.hidden) main_.reason[at] = "hidden";
      if (main_.reason[at] != nullptr || node.tag.empty()) continue;
      const char* reason = unlikely_reason(node);
      if (reason == nullptr) continue;
      const std::size_t share = std::string_view(reason) == "comments" ? 20 : 10;
      if (weights_[at].paragraph * 20 > all * share || holds_h1(at)) continue;
      main_.reason[at] = reason;
    }
  }

  Weight& candidate(std::uint32_t at) {
    Weight& weight = weights_[at];
    if (!weight.candidate) {
      weight.candidate = true;
      weight.score += tag_points(nodes_[at].tag) + class_weight(nodes_[at]);
    }
    return weight;
  }

  void score_paragraphs() {
    for (std::uint32_t at = 1; at < nodes_.size(); ++at) {
      const HtmlNode& node = nodes_[at];
      const Weight& weight = weights_[at];
      if (node.tag.empty() || main_.reason[at] != nullptr || weight.own < kParagraphBytesMin)
        continue;
      if (weight.link * 2 > weight.text) continue;
      const double points = 1.0 + static_cast<double>(std::min<std::size_t>(weight.commas, 20)) +
                            std::min(std::floor(static_cast<double>(weight.own) / 100.0), 3.0);
      std::uint32_t up = node.parent;
      for (int level = 0; level < kLevels && up != kNoNode; ++level, up = parent(up)) {
        const double divider = level == 0 ? 1.0 : level == 1 ? 2.0 : level * 3.0;
        candidate(up).score += points / divider;
      }
    }
  }

  [[nodiscard]] double worth(std::uint32_t at) const {
    return weights_[at].candidate ? weights_[at].score * (1.0 - link_density(at)) : 0.0;
  }

  [[nodiscard]] std::uint32_t best() const {
    std::uint32_t top = kNoNode;
    for (std::uint32_t at = 0; at < nodes_.size(); ++at) {
      if (!weights_[at].candidate || main_.reason[at] != nullptr) continue;
      if (top == kNoNode || worth(at) > worth(top)) top = at;
    }
    return top;
  }

  // Where three containers beside the best are nearly as good, the nearest one that holds them all.
  [[nodiscard]] std::uint32_t with_rivals(std::uint32_t top) const {
    std::vector<std::uint32_t> rivals;
    for (std::uint32_t at = 0; at < nodes_.size() && rivals.size() < 8; ++at) {
      const bool apart = at >= nodes_[top].end || nodes_[at].end <= top;
      if (weights_[at].candidate && apart && main_.reason[at] == nullptr &&
          worth(at) >= 0.75 * worth(top)) {
        rivals.push_back(at);
      }
    }
    if (rivals.size() < 3) return top;
    std::uint32_t up = parent(top);
    while (up != kNoNode && up != 0) {
      const auto inside = std::ranges::count_if(
          rivals, [&](std::uint32_t rival) { return rival > up && rival < nodes_[up].end; });
      if (inside >= 3) return up;
      up = parent(up);
    }
    return top;
  }

  // A container's parent that is worth more, or holds nothing else, is taken instead.
  [[nodiscard]] std::uint32_t climb(std::uint32_t top) const {
    double last = worth(top);
    const double least = last / 3;
    std::uint32_t found = top;
    for (std::uint32_t up = parent(top); up != kNoNode && nodes_[up].tag != "body" && up != 0;
         up = parent(up)) {
      if (main_.reason[up] != nullptr) break;
      if (weights_[up].candidate && worth(up) < least) break;
      if (weights_[up].candidate && worth(up) > last) found = up;
      const bool alone = weights_[up].text == weights_[found].text;
      if (alone) found = up;
      last = std::max(last, worth(up));
    }
    return found;
  }

  // `beside`: a sibling of the best container itself; of one around it only what stands before it,
  // as a first paragraph does, may join for its look.
  [[nodiscard]] bool joins(std::uint32_t at, std::uint32_t top, double least, bool beside) const {
    if (at == top) return true;
    if (main_.reason[at] != nullptr) return false;
    const bool same = !nodes_[top].text.empty() && nodes_[top].text.size() > 1 &&
                      nodes_[at].text == nodes_[top].text;
    const double bonus = same ? 0.2 * worth(top) : 0.0;
    if (weights_[at].candidate && worth(at) + bonus >= least) return true;
    if (!beside && at > top) return false;
    const double density = link_density(at);
    if (weights_[at].paragraph > 0 && density < 0.25) return true;
    return nodes_[at].tag == "p" && weights_[at].text > 0 && density < 0.05;
  }

  // The first paragraph often stands in a container of its own before the rest: siblings of each
  // container around the best are looked at, up to the article or the third level.
  void keep(std::uint32_t top) {
    std::vector<bool> kept(nodes_.size(), false);
    const auto keep_range = [&](std::uint32_t at) {
      std::fill(kept.begin() + at, kept.begin() + std::max(nodes_[at].end, at + 1), true);
    };
    keep_range(top);
    const double least = std::max(10.0, 0.2 * worth(top));
    std::uint32_t inner = top;
    for (int level = 0; level < 3 && parent(inner) != kNoNode; ++level) {
      const std::uint32_t up = parent(inner);
      for (std::uint32_t at = up + 1; at < nodes_[up].end; at = std::max(nodes_[at].end, at + 1)) {
        if (!nodes_[at].tag.empty() && joins(at, inner, least, level == 0)) keep_range(at);
      }
      if (nodes_[up].tag == "article" || nodes_[up].tag == "main" || nodes_[up].tag == "body")
        break;
      inner = up;
    }
    for (std::uint32_t at = 0; at < nodes_.size(); ++at) {
      if (main_.reason[at] == nullptr && !kept[at]) main_.reason[at] = "outside the main text";
    }
    mark_link_lists();
  }

  // A list or box within the text that is links only.
  void mark_link_lists() {
    for (std::uint32_t at = 1; at < nodes_.size(); ++at) {
      const HtmlNode& node = nodes_[at];
      if (main_.reason[at] == nullptr && main_.reason[node.parent] != nullptr && node.parent != 0 &&
          std::string_view(main_.reason[node.parent]) == "links") {
        main_.reason[at] = "links";
      }
      if (main_.reason[at] != nullptr) continue;
      const bool box = node.tag == "ul" || node.tag == "ol" || node.tag == "div" ||
                       node.tag == "section" || node.tag == "table";
      if (box && weights_[at].text > 0 && link_density(at) > 0.7 && weights_[at].paragraph == 0) {
        main_.reason[at] = "links";
      }
    }
  }

  const std::vector<HtmlNode>& nodes_;
  std::vector<Weight> weights_;
  MainText main_;
  std::uint32_t h1_ = kNoNode;
};

}  // namespace

bool is_block_tag(std::string_view tag) {
  constexpr std::array<std::string_view, 38> kBlocks = {
      "p",       "div",   "section", "article", "main", "header", "footer",     "nav",
      "aside",   "ul",    "ol",      "li",      "dl",   "dt",     "dd",         "table",
      "tbody",   "thead", "tfoot",   "tr",      "td",   "th",     "blockquote", "pre",
      "h1",      "h2",    "h3",      "h4",      "h5",   "h6",     "figure",     "figcaption",
      "address", "form",  "hr",      "body",    "html", "caption"};
  return std::ranges::find(kBlocks, tag) != kBlocks.end();
}

MainText find_main_text(const HtmlTree& tree) { return Finder(tree).run(); }

}  // namespace rollcall::coverage
