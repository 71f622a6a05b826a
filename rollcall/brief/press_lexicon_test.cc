// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/press_lexicon.h"

#include <gmock/gmock.h>

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "rollcall/base/text.h"
#include "rollcall/brief/press_meaning.h"
#include "rollcall/coverage/claims/claims.h"
#include "rollcall/coverage/words/cells.h"
#include "rollcall/coverage/words/lexicon_parse.h"
#include "rollcall/coverage/words/tokens.h"
#include "rollcall/record/facts.h"

namespace rollcall::brief {
namespace {

using coverage::Entry;
using coverage::LexiconFile;
using coverage::Term;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(PressLexicon, ReadsHowEnglishPutsAVote) {
  const std::map<std::string_view, std::string_view> expected = {
      {"voted in favor of", "chose 0"},
      {"cast a negative vote", "chose 1"},
      {"voted “no”", "chose 1"},
      {"voted 'no'", "chose 1"},
      {"abstained from voting", "chose 2"},
      {"withheld their votes", "chose 2"},
      {"did not take part in the vote", "chose 3"},
      {"skipped the vote", "chose 3"},
      {"was backed by", "were 0+"},
      {"backed by", "chose_by 0"},
      {"abstentions", "votes 2"},
      {"votes against", "votes 1"},
      {"\"yes\" votes", "votes 0"},
      {"by a vote of", "tally 0"},
      {"without a vote", "unanimous 0"},
      {"the remaining", "rest 0"},
      {"non-binding", "nonbinding 0"},
      {"not legally binding", "nonbinding 0"},
      {"two-thirds majority", "two_thirds 0"},
      {"ninety-first", "ordinal 91"},
      {"Sept.", "month 9"},
  };
  for (const auto& [form, said] : expected) EXPECT_EQ(meaning(form), said) << form;
}

// "71/9/44" of the first tally that a sentence states.
std::string tally(std::string_view language, std::string_view sentence) {
  coverage::CellReader reader(press_lexicon(), std::string(language), std::nullopt);
  const auto cells = reader.read(sentence);
  std::vector<coverage::Claim> claims;
  find_tallies({sentence, cells, std::nullopt, reader.symbols()}, claims);
  if (claims.empty()) return "";
  const auto figure = [](const std::optional<coverage::Count>& count) {
    return count ? std::to_string(count->number) : std::string(".");
  };
  const coverage::Claim& first = claims.front();
  return figure(first.yes) + "/" + figure(first.no) + "/" + figure(first.abstain);
}

TEST(PressLexicon, ReadsTalliesInEachLanguage) {
  const std::vector<std::array<std::string_view, 3>> rows = {
      {"fr", "Le texte a été adopté par 71 voix contre 9 et 44 abstentions.", "71/9/44"},
      {"fr", "Soixante et onze pays ont voté pour, neuf contre et 44 se sont abstenus.", "71/9/44"},
      {"es", "Obtuvo once votos a favor, tres abstenciones y un voto en contra.", "11/1/3"},
      {"es", "Setenta y un países votaron a favor, nueve en contra y 44 se abstuvieron.",
       "71/9/44"},
      {"ru", "За проголосовали 71 страна, против — 9, воздержались 44.", "71/9/44"},
      {"ru", "Резолюцию поддержали девяносто три государства, против выступили 18.", "93/18/."},
      {"ru", "Девяносто три страны проголосовали за, восемнадцать — против.", "93/18/."},
      {"de", "71 Länder stimmten dafür, neun dagegen, 44 enthielten sich.", "71/9/44"},
      {"de", "Sie wurde mit einundsiebzig Ja-Stimmen bei neun Gegenstimmen angenommen.", "71/9/."},
      {"pt", "A resolução foi aprovada por 71 votos a 9, com 44 abstenções.", "71/9/44"},
      {"uk", "\"За\" проголосували – 71 країна, \"проти\" – 9, утрималися – 44.", "71/9/44"},
      {"it", "Approvata con 71 voti a favore, 9 contrari e 44 astensioni.", "71/9/44"},
      {"nl", "Met 71 stemmen voor, 9 tegen en 44 onthoudingen aangenomen.", "71/9/44"},
      {"fr", "Une coalition de pays a voté contre.", ""},
  };
  for (const auto& [language, sentence, expected] : rows) {
    EXPECT_EQ(tally(language, sentence), expected) << sentence;
  }
}

TEST(PressLexicon, TellsLanguagesApart) {
  const std::map<std::string_view, std::string_view> texts = {
      {"The Council met on Monday and the text was adopted with the support of ten members", "en"},
      {"Le Conseil s'est réuni lundi et le texte a été adopté avec le soutien de dix membres",
       "fr"},
      {"El Consejo se reunió el lunes y el texto fue aprobado con el apoyo de diez miembros", "es"},
      {"Совет собрался в понедельник, и текст был принят при поддержке десяти его членов", "ru"},
      {"Der Rat trat am Montag zusammen, und der Text wurde mit zehn Stimmen angenommen", "de"},
      {"O Conselho reuniu-se na segunda-feira e o texto foi aprovado com o apoio de dez membros",
       "pt"},
      {"Рада зібралася в понеділок, і текст було ухвалено за підтримки десяти її членів", "uk"},
  };
  std::vector<coverage::Token> tokens;
  for (const auto& [text, language] : texts) {
    coverage::tokenize(text, press_lexicon(), tokens);
    EXPECT_EQ(press_lexicon().guess_language(tokens), language) << text;
  }
}

// The phrases of our files, as read.
std::map<std::string, coverage::ParsedLexicon> our_files() {
  std::map<std::string, coverage::ParsedLexicon> files;
  for (const record::EmbeddedFile& file : record::embedded_files()) {
    if (!file.path.starts_with("lexicons/") && !file.path.starts_with("names/")) continue;
    auto parsed = coverage::parse_lexicon({file.path, file.text});
    if (!parsed) ADD_FAILURE() << parsed.error().where << ": " << parsed.error().message;
    if (parsed) files.emplace(file.path, *std::move(parsed));
  }
  return files;
}

// Every id that a phrase has is a member, a group or a body.
TEST(PressLexicon, NamesNobodyWhoIsNot) {
  std::set<std::string, std::less<>> known;
  for (const model::Member& member : record::members().all()) {
    known.insert("state " + member.id.str());
    known.insert("adjective " + member.id.str());
  }
  for (const model::Group& group : record::groups()) known.insert("group " + group.id);
  for (const std::string_view body : {"GA", "SC", "HRC", "COUNCIL", "ECOSOC", "ICJ", "ICC", "UNHCR",
                                      "OHCHR", "COMMITTEE", "OTHER"}) {
    known.insert("body " + std::string(body));
  }
  std::set<std::string> unknown;
  for (const auto& [path, file] : our_files()) {
    for (const coverage::LexiconPhrase& phrase : file.phrases) {
      if (phrase.entry.id.empty()) continue;
      const std::string said = std::string(to_string(phrase.entry.term)) + " " + phrase.entry.id;
      if (!known.contains(said)) unknown.insert(path + ": " + said);
    }
  }
  EXPECT_THAT(unknown, IsEmpty());
}

// A phrase as the lexicon compares it: its words, and which of them need capitals.
std::vector<std::uint64_t> shape(std::string_view phrase) {
  std::vector<coverage::Token> tokens;
  coverage::tokenize(phrase, press_lexicon(), tokens);
  std::vector<std::uint64_t> words;
  for (const coverage::Token& token : tokens) {
    words.push_back(std::uint64_t{token.word} << 2U | (token.capital ? 2U : 0U) |
                    (token.upper ? 1U : 0U));
  }
  return words;
}

// No spelling names two States, groups or people, in the files and facts that a language uses.
// Where a word is both a name and something else, the name holds, and the words are listed here.
TEST(PressLexicon, GivesNoNameToTwo) {
  const auto files = our_files();
  std::set<std::string> clashes;
  for (const std::string& language : press_lexicon().languages()) {
    std::map<std::vector<std::uint64_t>, std::pair<std::string, std::string>> owners;
    const auto claim = [&](Term term, const std::string& id, const std::string& spelling) {
      const std::string owner = std::string(to_string(term)) + " " + id;
      const auto [known, is_new] = owners.emplace(shape(spelling), std::pair(owner, spelling));
      if (!is_new && known->second.first != owner) {
        clashes.insert(spelling + ": " + known->second.first + ", " + owner);
      }
    };
    for (const bool shared : {true, false}) {
      for (const auto& [path, file] : files) {
        if (shared ? !file.language.empty() : file.language != language) continue;
        for (const coverage::LexiconPhrase& phrase : file.phrases) {
          if (!phrase.entry.id.empty()) claim(phrase.entry.term, phrase.entry.id, phrase.text);
        }
      }
      if (!shared) continue;
      for (const coverage::KnownName& name : known_names())
        claim(name.term, name.id, name.spelling);
    }
  }
  EXPECT_THAT(clashes, ElementsAre("Federal Republic of Germany: state DEU, state GER",
                                   "Germany: state DEU, state GER"));
}

TEST(PressLexicon, LetsUsersGoFirst) {
  const LexiconFile file{"mine.toml", "[[state]]\ncode = \"COD\"\nnames = [\"Congo\", \"Chad\"]\n"};
  const auto lexicon = press_lexicon_with({&file, 1});
  ASSERT_TRUE(lexicon) << lexicon.error().message;
  std::vector<coverage::Token> tokens;
  coverage::tokenize("Chad", *lexicon, tokens);
  EXPECT_EQ(lexicon->entry(lexicon->longest(lexicon->phrases_of("en"), tokens, 0).entry).id, "COD");
  const LexiconFile bad{"bad.toml", "[terms]\nnonsense = [\"x\"]\n"};
  EXPECT_EQ(press_lexicon_with({&bad, 1}).error().code, "lexicon.unknown_term");
}

}  // namespace
}  // namespace rollcall::brief
