// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <array>
#include <string_view>
#include <utility>

#include "rollcall/brief/press_meaning.h"

namespace rollcall::brief {
namespace {

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

TEST(PressNames, KnowsStatesInOtherLanguages) {
  for (const auto& [language, table] : kElsewhere) expect_forms(table, "state", language);
}

// Words are whole, and names are found with their capitals only.
}  // namespace
}  // namespace rollcall::brief
