// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/text/html_tree.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <memory>

#include "rollcall/base/text.h"
#include "rollcall/coverage/text/html_guard.h"

namespace rollcall::coverage {
namespace {

constexpr std::size_t kFactBytesMax = 200'000;

struct Destroy {
  void operator()(GumboOutput* output) const {
    gumbo_destroy_output(&kGumboDefaultOptions, output);
  }
};

std::string attribute(const GumboElement& element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
  return found == nullptr ? "" : found->value;
}

const GumboVector* children_of(const GumboNode& node) {
  if (node.type == GUMBO_NODE_ELEMENT) return &node.v.element.children;
  return node.type == GUMBO_NODE_DOCUMENT ? &node.v.document.children : nullptr;
}

bool is_text(const GumboNode& node) {
  return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE ||
         node.type == GUMBO_NODE_CDATA;
}

// The text of an element whose first child is its text: a title, a script.
std::string text_of(const GumboElement& element) {
  std::string text;
  for (unsigned at = 0; at < element.children.length && text.size() < kFactBytesMax; ++at) {
    const auto* child = static_cast<const GumboNode*>(element.children.data[at]);
    if (is_text(*child)) text += child->v.text.text;
  }
  return text;
}

bool is_hidden(const GumboElement& element, std::string_view tag) {
  constexpr std::array<std::string_view, 17> kUnseen = {
      "script",   "style", "noscript", "template", "svg",      "iframe", "object", "head", "select",
      "textarea", "math",  "audio",    "video",    "datalist", "canvas", "dialog", "input"};
  if (std::ranges::find(kUnseen, tag) != kUnseen.end()) return true;
  if (gumbo_get_attribute(&element.attributes, "hidden") != nullptr) return true;
  if (attribute(element, "aria-hidden") == "true") return true;
  std::string style = ascii_lower(attribute(element, "style"));
  std::erase(style, ' ');
  return style.find("display:none") != std::string::npos ||
         style.find("visibility:hidden") != std::string::npos;
}

class Builder {
 public:
  explicit Builder(HtmlTree& tree) : tree_(tree) {}

  void run(const GumboNode& root) {
    struct Level {
      const GumboNode* node;
      std::uint32_t index;
      unsigned next;
    };
    std::vector<Level> stack = {{&root, add(root, kNoNode), 0}};
    while (!stack.empty()) {
      Level& top = stack.back();
      const GumboVector* children = children_of(*top.node);
      if (children == nullptr || top.next >= children->length) {
        tree_.nodes[top.index].end = static_cast<std::uint32_t>(tree_.nodes.size());
        stack.pop_back();
        continue;
      }
      const auto* child = static_cast<const GumboNode*>(children->data[top.next++]);
      if (child->type == GUMBO_NODE_COMMENT) continue;
      const std::uint32_t parent = top.index;
      stack.push_back({child, add(*child, parent), 0});
    }
  }

 private:
  std::uint32_t add(const GumboNode& node, std::uint32_t parent) {
    HtmlNode out;
    out.parent = parent;
    out.hidden = parent != kNoNode && tree_.nodes[parent].hidden;
    if (is_text(node)) {
      out.line = static_cast<int>(node.v.text.start_pos.line);
      if (!out.hidden) out.text = node.v.text.text;
    } else if (node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE) {
      const GumboElement& element = node.v.element;
      // Unknown names, such as those of AMP's elements, are inline text for us: "".
      out.tag =
          element.tag == GUMBO_TAG_UNKNOWN ? "unknown" : gumbo_normalized_tagname(element.tag);
      out.line = static_cast<int>(element.start_pos.line);
      out.hidden = out.hidden || is_hidden(element, out.tag);
      out.text = attribute(element, "class") + " " + attribute(element, "id");
      out.role = attribute(element, "itemprop") + " " + attribute(element, "role") + " " +
                 attribute(element, "data-testid");
      state_facts(element, out.tag);
    }
    tree_.nodes.push_back(std::move(out));
    return static_cast<std::uint32_t>(tree_.nodes.size() - 1);
  }

  void state(std::string name, std::string value) {
    std::ranges::replace(name, '.', '-');
    if (!value.empty()) tree_.facts.push_back({ascii_lower(name), std::move(value)});
  }

  void state_facts(const GumboElement& element, std::string_view tag) {
    const std::string prop = attribute(element, "itemprop");
    if (tag == "meta") {
      const std::string property = attribute(element, "property");
      const std::string name = property.empty() ? attribute(element, "name") : property;
      state(name.empty() ? prop : name, attribute(element, "content"));
    } else if (tag == "title") {
      state("title", text_of(element));
    } else if (tag == "html") {
      state("lang", attribute(element, "lang"));
    } else if (tag == "link" && attribute(element, "rel") == "canonical") {
      state("canonical", attribute(element, "href"));
    } else if (tag == "script" && attribute(element, "type") == "application/ld+json") {
      state("ld", text_of(element));
    } else if (tag == "time") {
      state(prop == "datePublished" ? prop : "time", attribute(element, "datetime"));
    } else if (prop == "datePublished") {
      state(prop, attribute(element, "content"));
    }
  }

  HtmlTree& tree_;
};

// Elements that begin a line, for pages that are not parsed.
bool breaks_line(std::string_view name) {
  constexpr std::array<std::string_view, 31> kBreaks = {
      "p",    "div",    "br",     "li",  "ul",    "ol",         "tr",      "table",
      "h1",   "h2",     "h3",     "h4",  "h5",    "h6",         "section", "article",
      "main", "header", "footer", "nav", "aside", "blockquote", "dl",      "dt",
      "dd",   "pre",    "figure", "hr",  "form",  "body",       "title"};
  return std::ranges::find(kBreaks, name) != kBreaks.end();
}

}  // namespace

bool looks_like_html(std::string_view text) {
  if (text.substr(0, 4096).find('<') == std::string_view::npos) return false;
  const std::string head = ascii_lower(text.substr(0, 4096));
  const std::size_t first = std::min(head.find_first_not_of(" \t\r\n\v"), head.size());
  for (const std::string_view begin : {"<!doctype html", "<html", "<head", "<body", "<article",
                                       "<div", "<main", "<section", "<p>", "<p "}) {
    if (std::string_view(head).substr(first).starts_with(begin)) return true;
  }
  std::size_t closed = 0;
  for (const std::string_view tag : {"</p>", "</div>", "</a>", "</span>", "</li>", "</h1>", "<br>",
                                     "<html", "<body", "</head>", "</title>", "</script>"}) {
    closed += head.find(tag) != std::string::npos ? 1U : 0U;
  }
  return closed >= 2;
}

std::optional<HtmlTree> parse_html(std::string_view text) {
  if (!is_safe_to_parse(text)) return std::nullopt;
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  const std::unique_ptr<GumboOutput, Destroy> output(
      gumbo_parse_with_options(&options, text.data(), text.size()));
  HtmlTree tree;
  Builder(tree).run(*output->root);
  return tree;
}

std::string strip_tags(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t bytes = text[at] == '<' ? tag_bytes(text, at) : 0;
    if (bytes == 0) {
      out += text[at++];
      continue;
    }
    const std::string_view tag = text.substr(at, bytes);
    const std::string name = ascii_lower(tag_name(tag));
    at += bytes;
    // The breaks within a tag are kept, so that lines keep their numbers.
    out.append(static_cast<std::size_t>(std::ranges::count(tag, '\n')), '\n');
    if (tag[1] != '/' && is_raw_text(name) && name != "title") {
      const std::size_t end = raw_text_end(text, at, name);
      out.append(static_cast<std::size_t>(std::ranges::count(text.substr(at, end - at), '\n')),
                 '\n');
      at = end;
    }
    // '\v' breaks a line without counting as one.
    if (breaks_line(name)) out += '\v';
  }
  return out;
}

}  // namespace rollcall::coverage
