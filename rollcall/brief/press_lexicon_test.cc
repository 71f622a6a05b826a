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

// What the longest phrase at the beginning of the text means: "state RUS", or "" where none is
// known. A "+" stands behind it where the phrase ends before the text does.
std::string meaning(std::string_view text, std::string_view language = "en") {
  const coverage::Lexicon& lexicon = press_lexicon();
  std::vector<coverage::Token> tokens;
  coverage::tokenize(text, lexicon, tokens);
  if (tokens.empty()) return "";
  const coverage::Match match = lexicon.longest(lexicon.phrases_of(language), tokens, 0);
  if (match.tokens == 0) return "";
  const Entry& entry = lexicon.entry(match.entry);
  std::string said(to_string(entry.term));
  said += ' ';
  said += entry.id.empty() ? std::to_string(entry.value) : entry.id;
  return match.tokens == tokens.size() ? said : said + "+";
}

// Lines of a code and the forms that mean it: "USA: US|U.S.".
void expect_forms(std::string_view table, std::string_view term, std::string_view language = "en") {
  for (const std::string_view line : split(table, '\n')) {
    if (line.empty()) continue;
    const std::string expected = std::string(term) + " " + std::string(line.substr(0, 3));
    for (const std::string_view form : split(line.substr(5), '|')) {
      EXPECT_EQ(meaning(form, language), expected) << form;
    }
  }
}

// The treacherous ones among them: the Congos, the Koreas, the Guineas, the Sudans, Niger and
// Nigeria.
constexpr std::string_view kStates = R"(
USA: US|U.S.|U.S|USA|U.S.A.|United States|the United States|United States of America|America|Washington|the White House|Washington, D.C.
GBR: UK|U.K.|United Kingdom|Britain|Great Britain|London|Downing Street|United Kingdom of Great Britain and Northern Ireland
RUS: Russia|Russian Federation|the Russian Federation|Moscow|Kremlin|USSR|Soviet Union|RUSSIA
CHN: China|PRC|People's Republic of China|Beijing|People’s Republic of China
FRA: France|Paris
PRK: North Korea|DPRK|D.P.R.K.|Democratic People's Republic of Korea|Democratic People’s Republic of Korea|DPR Korea|Pyongyang|N. Korea|Korea, North|Democratic People’s Republic Of Korea
KOR: South Korea|Republic of Korea|ROK|Seoul|S. Korea|Korea, Republic of
COD: Democratic Republic of the Congo|Democratic Republic of Congo|DR Congo|D.R. Congo|DRC|Congo-Kinshasa|Zaire|Kinshasa|Congo (Kinshasa)|Congo, Dem. Rep.
COG: Republic of the Congo|Republic of Congo|Congo-Brazzaville|Congo (Brazzaville)|Brazzaville|Congo Brazzaville
NER: Niger|Niamey|the Niger
NGA: Nigeria|Abuja
GIN: Guinea|Guinea-Conakry|Conakry
GNB: Guinea-Bissau|Guinea Bissau
GNQ: Equatorial Guinea|Malabo
PNG: Papua New Guinea|PNG|Port Moresby
DMA: Dominica
DOM: Dominican Republic|the Dominican Republic|Santo Domingo
SDN: Sudan|the Sudan|Khartoum
SSD: South Sudan|Juba|S. Sudan
FSM: Micronesia|Federated States of Micronesia|Micronesia (Federated States of)
GEO: Georgia|Tbilisi
MKD: North Macedonia|Macedonia|FYROM|the former Yugoslav Republic of Macedonia
CIV: Ivory Coast|Côte d'Ivoire|Côte d’Ivoire|Cote d'Ivoire
MMR: Myanmar|Burma
SWZ: Eswatini|Swaziland|eSwatini
CPV: Cabo Verde|Cape Verde
TUR: Türkiye|Turkey|Turkiye|Ankara
CZE: Czech Republic|Czechia|Prague
TLS: Timor-Leste|East Timor|Timor Leste
ARE: UAE|U.A.E.|United Arab Emirates|Emirates|Abu Dhabi
SAU: Saudi Arabia|KSA|Riyadh
CAF: Central African Republic|CAR|C.A.R.|Central Africa Republic|Bangui
BIH: Bosnia and Herzegovina|Bosnia|BiH|Bosnia-Herzegovina|Sarajevo
IRN: Iran|Islamic Republic of Iran|Iran (Islamic Republic of)|Tehran
SYR: Syria|Syrian Arab Republic|Damascus
VEN: Venezuela|Bolivarian Republic of Venezuela|Venezuela (Bolivarian Republic of)|Caracas
BOL: Bolivia|Plurinational State of Bolivia
TZA: Tanzania|United Republic of Tanzania
MDA: Moldova|Republic of Moldova|Chisinau
LAO: Laos|Lao People's Democratic Republic|Lao PDR
VNM: Vietnam|Viet Nam|Hanoi
BRN: Brunei|Brunei Darussalam
NLD: Netherlands|the Netherlands|Holland|Kingdom of the Netherlands
GMB: Gambia|The Gambia|Gambia (The)
BHS: Bahamas|The Bahamas
STP: Sao Tome and Principe|São Tomé and Príncipe
KNA: Saint Kitts and Nevis|St. Kitts and Nevis|St Kitts & Nevis
LCA: Saint Lucia|St. Lucia|St Lucia
VCT: Saint Vincent and the Grenadines|St. Vincent and the Grenadines
TTO: Trinidad and Tobago|Trinidad & Tobago
ATG: Antigua and Barbuda
BLR: Belarus|Byelorussia|Minsk
UKR: Ukraine|Kyiv|Kiev|the Ukraine
DEU: Germany|Berlin|Federal Republic of Germany
DDR: East Germany|German Democratic Republic
GER: West Germany
ISR: Israel|State of Israel|Tel Aviv
HUN: Hungary|Budapest
SRB: Serbia|Belgrade
EGY: Egypt|Cairo|United Arab Republic
LBY: Libya|Libyan Arab Jamahiriya
TCD: Chad
JOR: Jordan|Amman
MLI: Mali|Bamako
MDG: Madagascar
MDV: Maldives
MWI: Malawi
MYS: Malaysia
MLT: Malta
MUS: Mauritius
MRT: Mauritania
SVK: Slovakia
SVN: Slovenia
AUT: Austria
AUS: Australia
WSM: Samoa
LKA: Sri Lanka|Ceylon
KHM: Cambodia|Kampuchea
MNE: Montenegro
LBN: Lebanon
LBR: Liberia
ZAF: South Africa|Pretoria
PAK: Pakistan|Islamabad
IND: India|New Delhi|Delhi
BRA: Brazil|Brasil|Brasilia
ERI: Eritrea|Asmara
NIC: Nicaragua|Managua
MHL: Marshall Islands|the Marshall Islands
SLV: El Salvador
SLB: Solomon Islands
JPN: Japan|Tokyo
GRC: Greece|Athens
DNK: Denmark|Copenhagen
PAN: Panama
SOM: Somalia|Mogadishu
SLE: Sierra Leone|Freetown
DZA: Algeria|Algiers
GUY: Guyana
)";

constexpr std::string_view kAdjectives = R"(
NER: Nigerien
NGA: Nigerian
PRK: North Korean
KOR: South Korean
DOM: Dominican
SSD: South Sudanese
SDN: Sudanese
USA: American
GBR: British
NLD: Dutch
CHN: Chinese
RUS: Russian|Soviet
FRA: French
IRL: Irish
GRC: Greek
POL: Polish
TUR: Turkish
CHE: Swiss
CAF: Central African
ZAF: South African
GNQ: Equatorial Guinean
GIN: Guinean
ARE: Emirati
PHL: Philippine|Filipino
GEO: Georgian
)";

constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kElsewhere = {{
    {"fr", R"(
USA: États-Unis|Etats-Unis|ÉTATS-UNIS
RUS: Russie|Fédération de Russie
GBR: Royaume-Uni|Grande-Bretagne
COD: République démocratique du Congo|RDC|RD Congo
COG: République du Congo|Congo-Brazzaville
PRK: Corée du Nord
KOR: Corée du Sud|République de Corée
NER: Niger
NGA: Nigeria|Nigéria
DMA: Dominique
DOM: République dominicaine
SDN: Soudan
SSD: Soudan du Sud
GIN: Guinée
GNB: Guinée-Bissau
GNQ: Guinée équatoriale|Guinée-Équatoriale
CAF: Centrafrique|République centrafricaine
BLR: Biélorussie|Bélarus
MUS: Maurice
)"},
    {"es", R"(
USA: Estados Unidos|EE.UU.|EEUU|EE. UU.
RUS: Rusia|Federación de Rusia
GBR: Reino Unido
COD: República Democrática del Congo|RDC
PRK: Corea del Norte
KOR: Corea del Sur
NER: Níger
NGA: Nigeria
CIV: Costa de Marfil
BLR: Bielorrusia|Belarús
DOM: República Dominicana
SSD: Sudán del Sur
ZAF: Sudáfrica
)"},
    {"ru", R"(
RUS: Россия|России|Россией|Россию|РФ|Российской Федерацией|Москвы
USA: США|Соединенные Штаты|Соединённых Штатов|Вашингтоном
BLR: Белоруссия|Белоруссии|Беларусь|Беларуси|Беларусью
PRK: КНДР|Северная Корея|Северной Кореи|Северной Кореей
KOR: Южная Корея|Республики Корея|Южной Кореей
CHN: Китай|Китая|Китаем|КНР
GBR: Великобритания|Великобритании|Великобританией
FRA: Франция|Франции|Францией
SDN: Судан|Судана|Суданом
SSD: Южный Судан|Южного Судана|Южным Суданом
NER: Нигер|Нигера
NGA: Нигерия|Нигерии
GIN: Гвинея|Гвинеи|Гвинеей
GNB: Гвинея-Бисау|Гвинеи-Бисау
GNQ: Экваториальная Гвинея|Экваториальной Гвинеи
HUN: Венгрия|Венгрии|Венгрией
NIC: Никарагуа
ERI: Эритрея|Эритреи
COD: Демократическая Республика Конго|ДРК
EGY: Египет|Египта|Египтом
ISR: Израиль|Израиля|Израилем
CIV: Кот-д'Ивуар|Кот-д’Ивуар
ARE: ОАЭ|Объединенные Арабские Эмираты
)"},
    {"de", R"(
USA: Vereinigte Staaten|USA|Vereinigten Staaten
RUS: Russland|Russische Föderation|Moskau
GBR: Großbritannien|Vereinigtes Königreich
PRK: Nordkorea
KOR: Südkorea
ISL: Island
BLR: Belarus|Weißrussland
CIV: Elfenbeinküste
COD: Demokratische Republik Kongo
SSD: Südsudan
NER: Niger
TUR: Türkei
)"},
    {"pt", R"(
USA: Estados Unidos|EUA
RUS: Rússia|Federação Russa|Moscou
GBR: Reino Unido
PRK: Coreia do Norte
IRN: Irã|Irão
POL: Polônia|Polónia
CZE: Tchéquia|República Checa
NER: Níger
NGA: Nigéria
OMN: Omã
GUY: Guiana
)"},
    {"uk", R"(
RUS: Росія|Росії|Росією|РФ
USA: США|Сполучених Штатів
BLR: Білорусь|Білорусі
HUN: Угорщина|Угорщини
PRK: КНДР|Північна Корея|Північної Кореї
UKR: Україна|України|Україною
CHN: Китай|Китаю|Китаєм
)"},
    {"it", R"(
USA: Stati Uniti
RUS: Russia|Federazione russa
CZE: Cechia|Repubblica Ceca
)"},
    {"nl", R"(
USA: Verenigde Staten
ISL: IJsland
)"},
    {"zh", R"(
RUS: 俄罗斯|俄罗斯联邦
USA: 美国
PRK: 朝鲜
DOM: 多米尼加共和国
DMA: 多米尼克
GIN: 几内亚
GNB: 几内亚比绍
)"},
    {"ar", R"(
RUS: روسيا|الاتحاد الروسي
USA: الولايات المتحدة
SAU: المملكة العربية السعودية|السعودية
)"},
}};

TEST(PressLexicon, KnowsStatesByEveryFormOfThePress) {
  expect_forms(kStates, "state");
  expect_forms(kStates, "state", "no such language");
}

TEST(PressLexicon, KnowsAdjectives) { expect_forms(kAdjectives, "adjective"); }

TEST(PressLexicon, KnowsStatesInOtherLanguages) {
  for (const auto& [language, table] : kElsewhere) expect_forms(table, "state", language);
}

// Words are whole, and names are found with their capitals only.
TEST(PressLexicon, LeavesAloneWhatOnlyLooksLikeAName) {
  EXPECT_EQ(meaning("Nigeriens"), "");
  EXPECT_EQ(meaning("turkey"), "");
  EXPECT_EQ(meaning("chad"), "");
  EXPECT_EQ(meaning("us"), "");
  EXPECT_EQ(meaning("Us"), "");
  EXPECT_EQ(meaning("car"), "");
  EXPECT_EQ(meaning("polish"), "");
  EXPECT_EQ(meaning("Congo"), "") << "of two States";
  EXPECT_EQ(meaning("Korea"), "") << "of two States";
  EXPECT_EQ(meaning("Congolese"), "");
  EXPECT_EQ(meaning("Geneva"), "");
  EXPECT_EQ(meaning("New York"), "");
}

// A name within another one says nothing of it.
TEST(PressLexicon, TakesTheLongestName) {
  for (const std::string_view form :
       {"South China Sea", "New Mexico", "American Samoa", "The Moscow Times", "Washington Post",
        "Jordan Valley", "London-based", "Indian Ocean"}) {
    EXPECT_EQ(meaning(form), "stop 0") << form;
  }
  EXPECT_EQ(meaning("Latin America"), "group latin_america");
  EXPECT_EQ(meaning("South America"), "group south_america");
  EXPECT_EQ(meaning("Israel Katz"), "person israel-katz");
  EXPECT_EQ(meaning("African Union"), "group african_union");
  EXPECT_EQ(meaning("National Security Council"), "body OTHER");
}

TEST(PressLexicon, KnowsBodiesAndWhatTheyAreMixedUpWith) {
  EXPECT_EQ(meaning("U.N. General Assembly"), "body GA");
  EXPECT_EQ(meaning("UN's Security Council"), "body SC");
  EXPECT_EQ(meaning("UNSC"), "body SC");
  EXPECT_EQ(meaning("Human Rights Council"), "body HRC");
  EXPECT_EQ(meaning("UNHRC"), "body HRC");
  EXPECT_EQ(meaning("UNHCR"), "body UNHCR");
  EXPECT_EQ(meaning("the council"), "stop 0+");
  EXPECT_EQ(meaning("council"), "body COUNCIL");
  EXPECT_EQ(meaning("International Court of Justice"), "body ICJ");
  EXPECT_EQ(meaning("ICC"), "body ICC");
  EXPECT_EQ(meaning("Third Committee"), "body COMMITTEE");
  EXPECT_EQ(meaning("European Parliament"), "body OTHER");
  EXPECT_EQ(meaning("Council of Europe"), "body OTHER");
  EXPECT_EQ(meaning("Совета Безопасности ООН", "ru"), "body SC");
  EXPECT_EQ(meaning("Assemblée générale des Nations unies", "fr"), "body GA");
  EXPECT_EQ(meaning("Consejo de Derechos Humanos", "es"), "body HRC");
  EXPECT_EQ(meaning("UN-Vollversammlung", "de"), "body GA");
  EXPECT_EQ(meaning("Conselho de Segurança da ONU", "pt"), "body SC");
}

TEST(PressLexicon, KnowsGroups) {
  EXPECT_EQ(meaning("EU member states"), "group eu");
  EXPECT_EQ(meaning("Arab Group"), "group arab");
  EXPECT_EQ(meaning("African countries"), "group africa");
  EXPECT_EQ(meaning("five permanent members"), "group permanent");
  EXPECT_EQ(meaning("E10"), "group elected");
  EXPECT_EQ(meaning("G7"), "group g7");
  EXPECT_EQ(meaning("BRICS"), "group brics");
}

TEST(PressLexicon, KnowsPeopleInEverySpelling) {
  for (const std::string_view form :
       {"Nebenzia", "Nebenzya", "Vasily Nebenzya", "Vassily Nebenzia", "Небензя", "Небензи"}) {
    EXPECT_EQ(meaning(form), "person nebenzia") << form;
  }
  EXPECT_EQ(meaning("Kyslytsia"), "person kyslytsya");
  EXPECT_EQ(meaning("Yevstigneyeva"), "person evstigneeva");
  EXPECT_EQ(meaning("Betza"), "person betsa");
  EXPECT_EQ(meaning("Vucic"), "person vucic");
  EXPECT_EQ(meaning("Volker Turk"), "person turk");
  EXPECT_EQ(meaning("Selenskyj", "de"), "person zelenskyy");
  EXPECT_EQ(meaning("Rice"), "") << "an ordinary word";
  EXPECT_EQ(meaning("Power"), "");
}

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
