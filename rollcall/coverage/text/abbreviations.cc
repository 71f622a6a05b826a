// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/text/abbreviations.h"

#include <algorithm>
#include <string>
#include <vector>

#include "rollcall/coverage/text/characters.h"

namespace rollcall::coverage {
namespace {

// English, French, Spanish, Portuguese, German, Italian, Russian and Ukrainian in turn.
constexpr std::string_view kNever =
    "Mr Mrs Ms Dr Prof Gen Sen Rep Gov Amb Lt Col Capt Cpl Sgt Maj Cmdr Cdr Adm Hon Rev Fr St Mt "
    "Ft "
    "Msgr Pres Sec Min Pvt Supt Atty Det Insp Brig Cllr Ald vs v e.g i.e cf viz ca Ven Ph "
    "M MM Mme Mmes Mlle Mgr Pr p.ex "
    "Sr Sra Srta Sres Dra Dña Lic Ing Gral Cnel Exmo Sto Sta Dom "
    "Hr Hrn Frl z.B d.h u.a bzw sog evtl ggf inkl vgl Abs "
    "Sig Dott Avv Ing "
    "т.е т.к т.н г-н г-жа им ул пл тов проф акад ген гр св напр см ср";
constexpr std::string_view kNumber =
    "no Nos nos Nr nr Nº nº No Núm núm num Num Res res Art art Arts arts Sec sec Para para "
    "paras "
    "Paras Vol vol p pp Fig fig Doc doc Ch ch chap Ref ref Ziff Rn стр ст п пп рис №";
constexpr std::string_view kPerhaps =
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec janv févr avr juil sept oct nov déc "
    "ene abr dic fev jan dez Jän Mrz Okt Dez янв фев мар апр авг сент окт ноя дек "
    "Inc Corp Ltd Co Cos Bros Jr Snr Esq Dept Assn Univ Assoc etc approx Rs Govt Intl Natl "
    "Calif Fla Tex Mass Wash Colo Conn Mich Minn Ariz Ala Ark Ill Ind Kan Ky La Md Mo Neb Nev Okla "
    "Ore Pa Penn Tenn Va Wis Wyo Del Ga Miss Mont Ont Que Ave Blvd Rd Mon Tue Tues Wed Thu Thurs "
    "Fri "
    "Sat Sun usw etc EE.UU Cía Ud Uds pág págs Mio Mrd Std Tsd Str "
    "г гг в вв тыс млн млрд трлн руб долл др проч чел р т "
    "hr hrs min mins sq cu km kg lbs";
constexpr std::string_view kStarters =
    "A About According Across Additionally After Afterwards Again Against Ahead All Along Already "
    "Also "
    "Although Amid Among An And Announcing Another Any Are As Asked At Back Because Before Behind "
    "Besides Between Both But By Can Critics Declaring Despite Diplomats Do Does During Each "
    "Earlier "
    "Either Eleven Even Every Finally Five Following For Four Fourteen From Further Given Had Has "
    "Have "
    "He Hence Her Here His How However I If In Indeed Instead Is It Its Just Last Later Many "
    "Meanwhile Members Moreover Most Much My Neither Nevertheless Next Nine No None Nor Not "
    "Nobody Nonetheless Now Of Officials Observers On Once One Only Or Other Others Our Out Over "
    "Previously Rather Recently Reporters Several She Similarly Since Six Some Speaking Still Such "
    "Ten "
    "That The Their Then There Therefore These They This Those Though Three Through Thus To Today "
    "Together Too Twelve Two Under Unlike Until Voting Was We Were What When Where Whether Which "
    "While "
    "Who Why Will With Within Without Would Yesterday Yet You Your "
    "À Ainsi Alors Après Au Aucun Aussi Avant Avec Ce Ces Cet Cette Cependant C'est Dans De Depuis "
    "Des "
    "Du Elle Elles En Enfin Et Il Ils Je L'Assemblée La Le Les Leur Lors Lundi Mais Nous On Or Ou "
    "Outre Par Parmi Pendant Plusieurs Pour Pourtant Quant Quand Sa Selon Ses Si Son Sur Toutefois "
    "Tous Un Une Vous "
    "Además Ahora Al Algunos Ambos Ante Antes Asimismo Aunque Como Con Cuando Desde Después "
    "Durante El "
    "Ella Ellos Entre Era Es Esta Este Estas Estos Fue Hasta Las Lo Los Luego Mientras Muchos Ni "
    "Otros Para Pero Por Que Según Sin Sobre Su Sus También Tras Una Unos Y Ya "
    "Ainda Ao Após Até Com Da Das Do Dos Ela Ele Eles Em Entretanto Essa Esse Foi Isso Mas Na No "
    "Nas "
    "Nos O Os Ou Quando Se Segundo Sem Sua Também Um Uma "
    "Aber Allerdings Als Am An Auch Auf Aus Außerdem Bei Beim Bereits Bislang Dabei Dagegen Damit "
    "Danach "
    "Dann Das Dass Dem Den Denn Der Des Deshalb Die Dies Diese Dieser Dieses Doch Drei Ein Eine "
    "Einen "
    "Einer Er Es Für Gegen Ihr Ihre Im In Ist Jedoch Mehrere Mit Nach Nachdem Nicht Noch Nun Nur "
    "Obwohl Ohne Seine Seit Sie So Sowohl Trotz Über Um Und Unter Viele Vom Von Vor Während Was "
    "Weil "
    "Weitere Wenn Wer Wie Wir Zu Zudem Zum Zur Zuvor Zwei Zwar "
    "Il Gli Dal Della Nel Nella Questo Questa Sono "
    "А Без Более Больше Был Была Было Были В Во Все Всего Вместе Впрочем Для До Другие Его Если "
    "Ещё Еще "
    "За Затем И Из Их К Как Когда Кроме Ли Между Многие На Напомним Не Нет Но О Об Однако Он Она "
    "Они "
    "От Перед По Под После При Против Ранее С Со Среди Так Также Там То Тогда Только У Что Чтобы "
    "Это "
    "Эти Этот Эта Я Також Але Проте Й Під Після Це Цей Як Що Щоб Від Водночас Зокрема Раніше Він "
    "Вона Вони";

constexpr std::string_view kStates =
    "Afghanistan Albania Algeria Argentina Armenia Australia Austria Azerbaijan Bangladesh Belarus "
    "Belgium Bolivia Brazil Britain Bulgaria Burundi Cameroon Canada Chile China Colombia Congo "
    "Croatia "
    "Cuba Cyprus Czechia Denmark Egypt Eritrea Estonia Ethiopia Finland France Gabon Georgia "
    "Germany "
    "Ghana Greece Guinea Guyana Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy "
    "Japan "
    "Jordan Kazakhstan Kenya Kuwait Latvia Lebanon Libya Lithuania Malaysia Mali Malta Mexico "
    "Moldova "
    "Mongolia Morocco Mozambique Myanmar Namibia Nauru Netherlands Nicaragua Niger Nigeria Norway "
    "Pakistan Palau Panama Paraguay Peru Poland Portugal Qatar Romania Russia Rwanda Senegal "
    "Serbia "
    "Singapore Slovakia Slovenia Somalia Spain Sudan Sweden Switzerland Syria Thailand Togo "
    "Tunisia "
    "Turkey Türkiye Uganda Ukraine Uruguay Venezuela Vietnam Yemen Zambia Zimbabwe "
    "Rusia Francia Alemania Ucrania Russie Chine Royaume-Uni Russland Frankreich Israël Россия "
    "Китай "
    "Украина Франция Израиль";

std::vector<std::string_view> sorted_words(std::string_view list) {
  std::vector<std::string_view> out;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(' '), list.size());
    if (end > 0) out.push_back(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  std::ranges::sort(out);
  return out;
}

bool holds(const std::vector<std::string_view>& words, std::string_view word) {
  return std::ranges::binary_search(words, word);
}

// "U.S", "D.C", "т.е": letters with stops between.
bool is_dotted(std::string_view word) {
  std::size_t letters = 0;
  std::size_t stops = 0;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = code_point(word, at);
    if (point.bytes == 0) return false;
    if (point.value == '.') {
      if (letters == 0 || letters > 3) return false;
      letters = 0;
      ++stops;
    } else if (point.value < 'A') {
      return false;
    } else {
      ++letters;
    }
    at += point.bytes;
  }
  return stops > 0 && letters > 0 && letters <= 3;
}

}  // namespace

StopAfter stop_after(std::string_view word) {
  static const std::vector<std::string_view> kNeverWords = sorted_words(kNever);
  static const std::vector<std::string_view> kNumberWords = sorted_words(kNumber);
  static const std::vector<std::string_view> kPerhapsWords = sorted_words(kPerhaps);
  if (word.size() > 12) return StopAfter::sentence;
  if (holds(kNeverWords, word)) return StopAfter::never;
  if (holds(kNumberWords, word)) return StopAfter::number;
  if (holds(kPerhapsWords, word) || is_dotted(word)) return StopAfter::perhaps;
  const CodePoint first = code_point(word, 0);
  const bool letter = (first.value >= 'A' && first.value <= 'Z') || first.value >= 0xC0;
  return letter && first.bytes == word.size() ? StopAfter::initial : StopAfter::sentence;
}

bool begins_sentences(std::string_view word) {
  static const std::vector<std::string_view> kWords = sorted_words(kStarters);
  return holds(kWords, word);
}

bool names_state(std::string_view word) {
  static const std::vector<std::string_view> kNames = sorted_words(kStates);
  return holds(kNames, word);
}

}  // namespace rollcall::coverage
