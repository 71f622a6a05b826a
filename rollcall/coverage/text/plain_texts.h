// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

namespace rollcall::coverage {

// Reports as people copy them from pages, all invented, each line with a mark: '+' running text,
// '-' boilerplate, '~' head and foot (headline, byline, credit, caption), which is neither.
inline constexpr std::array<std::string_view, 12> kPlainTexts = {
    R"(- Skip to content
- Home | World | Oceania
~ Assembly asks islands to share tide data
~ By Ada Lund
~ Published March 4, 2019
- 4 min read
+ The General Assembly on Tuesday asked island members to share their tide gauges, by 101 votes to 12.
+ Thirty members abstained, among them Fiji and Malta.
- Read also: Storm season opens early in the south
+ "It is a modest step," said the delegate of Samoa, who had put the text forward.
- Advertisement
+ Tonga voted against, saying that its stations were private.
- Share
- Tweet
- Email
- Related stories
- How a buoy changed an atoll
- Five charts on the rising sea
)",
    R"(~ Council renews the mission in Utopia
~ (Reuters)
+ GENEVA (Reuters) - The Council renewed the mission on Friday with 14 votes in favour and one abstention.
+ The lone abstention was that of Brazil.
+ Its envoy said the mandate was too long.
- Sign up for our morning newsletter and get the world in your inbox.
+ The mission has 900 observers.
- © 2018 The Daily Example. All rights reserved.
- Terms of use
- Privacy policy
)",
    R"(- Donate
~ Ocean vote splits the bloc
+ Norway and Iceland voted against the ocean text, while Denmark abstained.
+ The measure passed 88-14.
- Dear readers,
- Our newsroom has no owner and no advertisers.
- We want it to stay so. Your support pays for every story that you read here.
- Please support us with a monthly gift.
- One time
- Monthly
- No thanks
+ A second vote is expected in May, diplomats said.
)",
    R"(~ L'Assemblée adopte un texte sur les glaciers
~ Publié le 12 mars 2021
- Temps de lecture : 3 min
+ L'Assemblée générale a adopté vendredi, par 120 voix contre 3, un texte sur les glaciers.
- Lire aussi : La fonte vue du ciel
+ Le Népal et le Chili ont voté pour, la Mongolie s'est abstenue.
- Abonnez-vous à notre lettre d'information
- Partager sur Facebook
- À lire aussi
- Un été sans neige dans les vallées
- Les refuges ferment plus tôt
)",
    R"(~ El Consejo aplaza la votación sobre el canal
+ El Consejo de Seguridad aplazó el martes la votación, con 8 votos a favor y 7 abstenciones.
- Lea también: El canal, en cinco mapas
+ Panamá y Guyana pidieron más tiempo.
- Síguenos en Telegram
- Te puede interesar
- Un puente cambia de nombre
- Todos los derechos reservados
)",
    R"(~ Генассамблея приняла резолюцию о ледниках
~ Опубликовано 12 марта 2021
+ За резолюцию проголосовали 120 стран, против выступили три, воздержались 40.
- Читайте также: Ледник отступил на версту
+ Монголия воздержалась, Непал поддержал документ.
- Подписывайтесь на наш канал
- Поделиться
)",
    R"(~ How they voted
+ The text on seed banks passed on 3 May with 77 votes in favor.
+ Voted against:
+ Chad
+ Oman
+ Palau
+ Abstained:
+ Peru
+ Togo
)",
    R"(- BREAKING NEWS
- Menu
- Search
- Log in
- World News
~ Committee drops the border clause
~ File photo: the committee room in 2017. Getty Images
+ The committee dropped the border clause by 40 votes to 38, its chair said.
+ - 40 voted to drop it
+ - 38 voted to keep it
+ - 9 were absent
- Continue reading
+ Kenya had asked for a separate vote.
- Leave a comment
- Your email address will not be published.
- Most read
- Why the ferry never came
- Quiz: know your capitals?
)",
    R"(~ Der Rat stimmt über die Brücke ab
+ Der Rat nahm den Entwurf am 24. Februar mit zwölf Stimmen an, drei Mitglieder enthielten sich.
- Lesen Sie auch: Die Brücke in Zahlen
+ Österreich und Ghana stimmten dagegen.
- Anzeige
+ Die 11. Sondertagung beginnt im Mai.
- Artikel teilen
- Mehr zum Thema
- Ein Dorf zieht um
)",
    R"(~ Assembly backs fund for deaf schools
+ The fund was backed by 165 members; none voted against. ALSO READ: Sign languages by the number
+ Bhutan and Laos did not vote.
- Follow us on: Facebook, X, Instagram
- We use cookies to improve this site. By clicking accept you agree to our cookie policy.
- Accept all
- RECOMMENDED
- A school on stilts
- Pupils there learn in three languages, and dance in a fourth.
- 2 min read
- The teacher who walks
- She crosses two rivers every day.
- 5 min read
)",
    R"(~ Kiribati ends its bid
+ TARAWA, Kiribati (AP) — Kiribati has ended its bid for a seat, its president said Monday.
+ Support us or we shall lose our islands, he told the Assembly in May.
+ The vote will be held without it.
+ Related talks resumed in Suva, and donations to the fund doubled.
~ (With inputs from agencies.)
- View all comments
- Load more
)",
    R"(~ Resolution on lighthouses: the vote in numbers
+ In favor
+ 121
+ Against
+ 4
+ Abstaining
+ 33
+ Portugal and Cabo Verde spoke before the vote.
+ Recommended by the Fifth Committee, the text costs nothing.
- Share this article
- 12 Comments
- Trending now
- Nine keepers and one lamp
)"};

}  // namespace rollcall::coverage
