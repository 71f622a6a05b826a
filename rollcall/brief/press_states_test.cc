// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <string_view>

#include "rollcall/brief/press_meaning.h"

namespace rollcall::brief {
namespace {

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

TEST(PressNames, KnowsStatesByEveryFormOfThePress) {
  expect_forms(kStates, "state");
  expect_forms(kStates, "state", "no such language");
}

TEST(PressNames, KnowsAdjectives) { expect_forms(kAdjectives, "adjective"); }

}  // namespace
}  // namespace rollcall::brief
