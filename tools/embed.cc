// SPDX-License-Identifier: Apache-2.0
// Writes a C++ source that holds the given files as text: embed OUTPUT.cc ROOT FILE…
// The source defines rollcall::record::embedded_files() of rollcall/record/facts.h.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

int main(int argc, char** argv) {
  if (argc < 4) {
    std::fprintf(stderr, "usage: embed OUTPUT.cc ROOT FILE…\n");
    return 2;
  }
  std::string source =
      "#include <array>\n#include \"rollcall/record/facts.h\"\nnamespace rollcall::record {\n"
      "namespace {\nconstexpr std::array<EmbeddedFile, " +
      std::to_string(argc - 3) + "> kFiles = {{\n";
  for (int argument = 3; argument < argc; ++argument) {
    const std::string path = std::string(argv[2]) + "/" + argv[argument];
    std::ifstream file(path, std::ios::binary);
    if (!file) {
      std::fprintf(stderr, "embed: cannot read %s\n", path.c_str());
      return 1;
    }
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    source +=
        "{\"" + std::string(argv[argument]) + "\", R\"=rollcall=(" + text + ")=rollcall=\"},\n";
  }
  source +=
      "}};\n}  // namespace\nstd::span<const EmbeddedFile> embedded_files() { return kFiles; }\n"
      "}  // namespace rollcall::record\n";
  std::ofstream out(argv[1], std::ios::binary);
  out << source;
  return out.flush() ? 0 : 1;
}
