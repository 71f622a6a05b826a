// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/text/element_words.h"

#include <algorithm>
#include <array>
#include <string>

namespace rollcall::coverage {
namespace {

// Words of a class or id, in small letters, parted at marks and at capitals: "relatedPosts-item".
template <typename Visit>
void for_class_words(std::string_view text, Visit visit) {
  std::string word;
  const auto flush = [&] {
    if (!word.empty()) visit(std::string_view(word));
    word.clear();
  };
  char before = ' ';
  for (const char c : text) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool letter = upper || (c >= 'a' && c <= 'z');
    if (!letter || (upper && before >= 'a' && before <= 'z')) flush();
    if (letter) word += static_cast<char>(upper ? c - 'A' + 'a' : c);
    before = c;
  }
  flush();
}

struct Unlikely {
  std::string_view words;  // parted by blanks
  const char* reason;
};
constexpr std::array kUnlikely = {
    Unlikely{"comment comments disqus respond replies reply discussion livefyre", "comments"},
    Unlikely{
        "related recommend recommended recommendations recirc recirculation outbrain taboola "
        "trending popular mostread readmore morenews upnext nextup seealso alsoread promo promos "
        "teasers headlines latest suggestions suggested spotim",
        "related story"},
    Unlikely{"share sharing social sharebar shares follow addtoany sharethis", "share bar"},
    Unlikely{"nav navbar navigation menu breadcrumb breadcrumbs breadcrums pager pagination skip "
             "masthead topbar toolbar offcanvas hamburger sitemap topics tags taglist keywords",
             "navigation"},
    Unlikely{"sidebar aside side rail widget widgets", "beside the text"},
    Unlikely{"footer foot colophon copyright legal", "foot of the page"},
    Unlikely{
        "ad ads adbox advert advertisement advertising sponsor sponsored dfp adslot banner gpt",
        "advertisement"},
    Unlikely{"newsletter subscribe subscription signup inbox", "follow or subscribe"},
    Unlikely{"donate donation donations fundraising supporter contribute contributions membership",
             "asks for donations"},
    Unlikely{"cookie cookies consent gdpr onetrust privacy ccpa", "cookies or terms"},
    Unlikely{"bio authorbox authorbio aboutauthor", "about the author"},
    Unlikely{"login signin paywall regwall register modal popup overlay lightbox",
             "log-in, comments or buttons"}};

// Pairs of words that only together say so: "more-on", "read-next".
constexpr std::array<std::array<std::string_view, 2>, 10> kPairs = {{{"more", "on"},
                                                                     {"read", "more"},
                                                                     {"read", "next"},
                                                                     {"read", "also"},
                                                                     {"also", "read"},
                                                                     {"see", "also"},
                                                                     {"most", "read"},
                                                                     {"more", "stories"},
                                                                     {"more", "news"},
                                                                     {"up", "next"}}};

constexpr std::string_view kPositive =
    " article body content entry hentry main page post text blog story articlebody storybody "
    "postcontent paragraph ";
constexpr std::string_view kNegative =
    " hidden banner combx comment comments contact foot footer footnote gdpr masthead media meta "
    "outbrain promo "
    "related scroll share shoutbox sidebar sponsor shopping tags tool widget taboola newsletter "
    "nav menu "
    "byline author social aside recommended ";

bool holds(std::string_view words, std::string_view word) {
  for (std::size_t at = words.find(word); at != std::string_view::npos;
       at = words.find(word, at + 1)) {
    const bool begins = at == 0 || words[at - 1] == ' ';
    const std::size_t end = at + word.size();
    if (begins && (end == words.size() || words[end] == ' ')) return true;
  }
  return false;
}

const char* reason_of(std::string_view word) {
  for (const Unlikely& unlikely : kUnlikely) {
    if (holds(unlikely.words, word)) return unlikely.reason;
  }
  return nullptr;
}

const char* reason_of_tag(const HtmlNode& element) {
  const std::string_view tag = element.tag;
  if (tag == "nav") return "navigation";
  if (tag == "footer") return "foot of the page";
  if (tag == "aside") return "beside the text";
  if (tag == "form" || tag == "button" || tag == "label" || tag == "fieldset") {
    return "log-in, comments or buttons";
  }
  for (const std::string_view role : {"navigation", "menu", "menubar", "complementary", "dialog",
                                      "alertdialog", "search", "contentinfo"}) {
    if (holds(element.role, role)) return "navigation";
  }
  return nullptr;
}

}  // namespace

const char* unlikely_reason(const HtmlNode& element) {
  if (element.tag == "html" || element.tag == "body" || element.tag == "main" ||
      element.tag == "article" || holds(element.role, "articleBody")) {
    return nullptr;
  }
  if (const char* reason = reason_of_tag(element); reason != nullptr) return reason;
  const char* found = nullptr;
  bool pair = false;
  std::string before;
  for_class_words(element.text, [&](std::string_view word) {
    if (found == nullptr) found = reason_of(word);
    for (const auto& [first, second] : kPairs) {
      pair = pair || (before == first && word == second);
    }
    if (before == "author" && (word == "box" || word == "info" || word == "card")) {
      found = "about the author";
    }
    before = word;
  });
  return pair ? "related story" : found;
}

bool names_author(const HtmlNode& element) {
  bool found = holds(element.role, "author");
  for_class_words(element.text, [&](std::string_view word) {
    found = found || word == "byline" || word == "bylines";
  });
  return found;
}

int class_weight(const HtmlNode& element) {
  bool positive = false;
  bool negative = false;
  for_class_words(element.text, [&](std::string_view word) {
    positive = positive || holds(kPositive, word);
    negative = negative || holds(kNegative, word);
  });
  if (holds(element.role, "articleBody")) return 50;
  return (positive ? 25 : 0) - (negative ? 25 : 0);
}

}  // namespace rollcall::coverage
