// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/quotes/speech_words.h"

#include <map>
#include <string>

#include "rollcall/base/text.h"

namespace rollcall::coverage {
namespace {

struct Row {
  std::string_view language;
  std::uint32_t roles;
  std::string_view words;  // folded, one blank between
};

// English is whole; the others have what attribution needs most.
constexpr Row kRows[] = {
    {"en", kPronoun, "he she"},
    {"en", kThing, "it they"},
    {"en", kRelative, "who"},
    {"en", kWhose, "whose"},
    {"en", kArticle | kDefinite, "the his her its their"},
    {"en", kArticle, "a an one another"},
    {"en", kPreposition,
     "from with against between among into over after before during under about toward towards "
     "through within per via following despite like than versus"},
    {"en", kPreposition | kBy, "by"},
    {"en", kPreposition | kLink, "of at for in on"},
    {"en", kPreposition | kLink | kTo, "to"},
    {"en", kPreposition | kAs | kConjunction, "as"},
    {"en", kConjunction,
     "while when if because that although though whereas since where how whether nor which what "
     "until unless"},
    {"en", kAnd, "and but or"},
    {"en", kAuxiliary,
     "has had have also later then earlier further again would did will himself herself "
     "meanwhile however still just already afterwards previously recently separately repeatedly "
     "reportedly himself herself itself today yesterday first next last week month year day"},
    {"en", kPassive, "was were is are been being be"},
    {"en", kOffice,
     "ambassador envoy representative president minister secretary spokesman spokeswoman "
     "spokesperson premier chancellor chief diplomat delegate commissioner chair chairman "
     "chairwoman chairperson director leader king queen official senator charge observer adviser "
     "advisor coordinator rapporteur speaker lawmaker governor mayor negotiator analyst professor "
     "expert undersecretary counsellor counselor attache emir sultan congressman congresswoman "
     "deputy-ambassador counterpart"},
    {"en", kOfficePlural,
     "officials diplomats ambassadors envoys representatives ministers sources critics analysts "
     "observers experts delegates leaders members lawmakers supporters opponents others many some "
     "spokespeople people reporters journalists"},
    {"en", kModifier | kInstitution,
     "permanent deputy foreign prime vice acting special top senior interim assistant outgoing "
     "incoming un u.n united nations human rights state defence defense interior external affairs "
     "political humanitarian international high national european general press policy security "
     "relations peace development under presidential chief-of-staff first"},
    {"en", kModifier | kInstitution | kFormer, "former then ex onetime"},
    {"en", kInstitution,
     "house department ministry council assembly office committee party organization organisation "
     "university institute street times post news agency tv radio television kremlin charter court "
     "bank union league group world resolution act treaty agreement summit mission embassy "
     "parliament congress senate government administration center centre foundation watch amnesty "
     "association federation republic kingdom states north south east west"},
    {"en", kParticle, "de la le du di da dos das van von der den bin al el ibn abu ter"},
    {"en", kHonorific, "mr mrs ms dr sir lord lady amb gen prof baroness dame mr. mrs. dr."},
    {"en", kTitled, "titled entitled named headed"},
    {"en", kNegator,
     "not never n't didn doesn don wouldn hasn without refused declined stopped cannot"},

    {"fr", kPronoun, "il elle"},
    {"fr", kRelative, "qui"},
    {"fr", kArticle | kDefinite, "le la l les son sa ses"},
    {"fr", kArticle, "un une"},
    {"fr", kPreposition, "avec sur contre apres avant entre"},
    {"fr", kPreposition | kBy, "par"},
    {"fr", kPreposition | kLink, "de du des d en a au aux aupres pour dans"},
    {"fr", kConjunction, "que quand si lorsque dont"},
    {"fr", kAnd, "et mais ou"},
    {"fr", kAuxiliary, "a ont avait aussi ensuite egalement"},
    {"fr", kPassive, "est ete etait sont"},
    {"fr", kOffice,
     "ambassadeur ambassadrice representant representante president presidente ministre secretaire "
     "parole chancelier cheffe chef premier diplomate"},
    {"fr", kModifier | kInstitution,
     "permanent permanente adjoint adjointe general generale onu nations unies affaires etrangeres "
     "porte vice"},
    {"fr", kModifier | kInstitution | kFormer, "ancien ancienne"},
    {"fr", kInstitution, "conseil assemblee ministere maison securite"},
    {"fr", kParticle, "de du van von der"},
    {"fr", kHonorific, "m mme"},
    {"fr", kTitled, "intitule intitulee"},
    {"fr", kNegator, "ne pas n jamais refuse"},

    {"es", kPronoun, "el ella"},
    {"es", kRelative, "quien"},
    {"es", kArticle | kDefinite, "el la los las su sus"},
    {"es", kArticle, "un una"},
    {"es", kPreposition, "con sobre contra tras entre desde"},
    {"es", kPreposition | kBy, "por"},
    {"es", kPreposition | kLink, "de del en a al ante para"},
    {"es", kConjunction, "que cuando si mientras"},
    {"es", kAnd, "y e pero o"},
    {"es", kAuxiliary, "ha han habia tambien"},
    {"es", kPassive, "fue es sido era"},
    {"es", kOffice,
     "embajador embajadora representante presidente presidenta ministro ministra secretario "
     "secretaria portavoz canciller jefe jefa vocero vocera"},
    {"es", kModifier | kInstitution,
     "permanente adjunto adjunta general onu naciones unidas exteriores primer primera relaciones"},
    {"es", kModifier | kInstitution | kFormer, "exembajador expresidente entonces"},
    {"es", kInstitution, "consejo asamblea ministerio casa seguridad"},
    {"es", kParticle, "de la del los"},
    {"es", kTitled, "titulada titulado"},
    {"es", kNegator, "no nunca"},

    {"de", kPronoun, "er sie"},
    {"de", kArticle | kDefinite, "der die das dem den des sein ihr"},
    {"de", kArticle, "ein eine einen"},
    {"de", kPreposition, "mit gegen nach vor zwischen bei"},
    {"de", kPreposition | kBy, "durch"},
    {"de", kPreposition | kLink, "von bei in zu zur fur"},
    {"de", kConjunction, "dass wenn als wahrend ob"},
    {"de", kAnd, "und aber oder"},
    {"de", kAuxiliary, "hat haben hatte auch"},
    {"de", kPassive, "wurde ist war worden"},
    {"de", kOffice,
     "botschafter botschafterin vertreter vertreterin prasident prasidentin minister ministerin "
     "außenminister außenministerin aussenminister aussenministerin sprecher sprecherin kanzler "
     "bundeskanzler generalsekretar kremlsprecher"},
    {"de", kModifier | kInstitution,
     "un uno standige standiger stellvertretende stellvertretender"},
    {"de", kModifier | kInstitution | kFormer, "fruhere fruherer ehemalige ehemaliger"},
    {"de", kInstitution, "rat sicherheitsrat vollversammlung haus ministerium resolution"},
    {"de", kParticle, "von zu"},
    {"de", kTitled, "titel"},
    {"de", kNegator, "nicht nie"},

    {"pt", kPronoun, "ele ela"},
    {"pt", kRelative, "quem"},
    {"pt", kArticle | kDefinite, "o a os as seu sua"},
    {"pt", kArticle, "um uma"},
    {"pt", kPreposition, "com sobre contra apos entre desde"},
    {"pt", kPreposition | kBy, "por pelo pela"},
    {"pt", kPreposition | kLink, "de do da dos das em no na ao para junto"},
    {"pt", kConjunction, "que quando se enquanto"},
    {"pt", kAnd, "e mas ou"},
    {"pt", kAuxiliary, "tem havia tambem"},
    {"pt", kPassive, "foi sido era"},
    {"pt", kOffice,
     "embaixador embaixadora representante presidente ministro ministra secretario secretaria voz "
     "chanceler chefe"},
    {"pt", kModifier | kInstitution, "permanente adjunto geral onu nacoes unidas exteriores porta"},
    {"pt", kInstitution, "conselho assembleia ministerio casa seguranca"},
    {"pt", kParticle, "de da do dos das"},
    {"pt", kTitled, "intitulada intitulado"},
    {"pt", kNegator, "nao nunca"},

    {"ru", kPronoun, "он она"},
    {"ru", kPreposition, "с против после до между от"},
    {"ru", kPreposition | kLink, "при в на по"},
    {"ru", kConjunction, "что когда если пока"},
    {"ru", kAnd, "и но или а"},
    {"ru", kOffice,
     "посол постпред представитель президент министр секретарь глава премьер дипломат канцлер "
     "представительница"},
    {"ru", kModifier | kInstitution,
     "постоянныи официальныи заместитель первыи оон мид иностранных дел пресс генеральныи"},
    {"ru", kModifier | kInstitution | kFormer, "бывшии"},
    {"ru", kNegator, "не"},
};

bool holds(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace

const SpeechWords& SpeechWords::of(std::string_view language) {
  static const std::map<std::string_view, SpeechWords> kLanguages = [] {
    std::map<std::string_view, SpeechWords> made;
    for (const Row& row : kRows) made[row.language].add(row.roles, row.words);
    return made;
  }();
  static const SpeechWords kNone;
  const auto known = kLanguages.find(language);
  return known == kLanguages.end() ? kNone : known->second;
}

std::uint32_t SpeechWords::role(std::string_view folded) const {
  return roles_[words_.find(folded)];
}

void SpeechWords::add(std::uint32_t roles, std::string_view words) {
  for (const std::string_view word : split(words, ' ')) {
    const std::uint32_t number = words_.number(word, 1);
    if (roles_.size() <= number) roles_.resize(number + 1, 0);
    roles_[number] |= roles;
  }
}

std::uint32_t office_role(std::string_view folded) {
  constexpr std::uint32_t kAny = kOffice | kFormer | kModifier | kInstitution;
  static const SpeechWords kOffices = [] {
    SpeechWords made;
    for (const Row& row : kRows) {
      if ((row.roles & kAny) != 0) made.add(row.roles & kAny, row.words);
    }
    return made;
  }();
  return kOffices.role(folded);
}

OfficeKind office_kind(std::string_view office) {
  const std::string folded = fold(office);
  if (folded.empty()) return OfficeKind::none;
  for (const std::string_view part : {"spokes", "porte parole", "portavoz", "sprecher"}) {
    if (holds(folded, part)) return OfficeKind::spokesperson;
  }
  for (const std::string_view part : {"foreign", "secretary of state", "external affairs",
                                      "affaires etrangeres", "exteriores", "canciller"}) {
    if (holds(folded, part)) return OfficeKind::foreign_minister;
  }
  for (const std::string_view part :
       {"prime minister", "premier", "chancellor", "primer ministro"}) {
    if (holds(folded, part)) return OfficeKind::head_of_government;
  }
  for (const std::string_view part :
       {"ambassador", "representative", "permanent observer", "envoy", "charge d affaires",
        "representant", "embajador", "embaixador", "botschafter", "постпред", "посол"}) {
    if (holds(folded, part)) return OfficeKind::envoy;
  }
  if (holds(folded, "vice president")) return OfficeKind::other;
  if (holds(folded, "president")) return OfficeKind::president;
  return OfficeKind::other;
}

std::string_view united_nations_title(std::string_view office) {
  const std::string folded = fold(office);
  // Of others, or of other organisations.
  for (const std::string_view part :
       {"deputy", "under", "assistant", "special", "former", "spokes", "envoy", "adviser",
        "advisor", "acting", "successor", "predecessor", "nato", "league", "oic", "commonwealth",
        "opec", "chief of staff", "representative"}) {
    if (holds(folded, part)) return {};
  }
  if (holds(folded, "high commissioner for refugees")) return "High Commissioner for Refugees";
  for (const std::string_view part :
       {"high commissioner for human rights", "un rights chief", "un human rights chief",
        "u n human rights chief", "u n rights chief"}) {
    if (holds(folded, part)) return "High Commissioner for Human Rights";
  }
  return holds(folded, "secretary general") ? "Secretary-General" : std::string_view();
}

}  // namespace rollcall::coverage
