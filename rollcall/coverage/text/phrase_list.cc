// SPDX-License-Identifier: Apache-2.0
#include "rollcall/coverage/text/phrase_list.h"

#include <array>

namespace rollcall::coverage {
namespace {

constexpr std::array kLists = {
    PhraseList{Sign::related, Place::begins,
               "also read;read also;read more;read next;read full story;read the full story;"
               "see also;also see;watch also;also watch;you may also like;you might also like;"
               "you may like;you may like it too;you might be interested;what to read next;"
               "in case you missed it;more from this section;more on this story;"
               "more on this topic;search trends;editor s picks;editors picks;our picks;"
               "most read stories;continue reading below;click here to read;for more news;"
               "lire aussi;a lire aussi;lire egalement;a lire egalement;lire la suite;"
               "voir aussi;sur le meme sujet;dans la meme rubrique;vous aimerez aussi;"
               "a ne pas manquer;en savoir plus;lee tambien;lea tambien;leer tambien;lee mas;"
               "leer mas;ver tambien;mira tambien;te puede interesar;te recomendamos;"
               "tambien te puede interesar;le puede interesar;noticias relacionadas;"
               "lo mas leido;puedes leer;leia tambem;leia mais;veja tambem;veja mais;"
               "saiba mais;mais lidas;ler tambem;leia ainda;lesen sie auch;mehr zum thema;"
               "auch interessant;das konnte sie auch interessieren;weitere artikel;"
               "meistgelesen;lesen sie mehr;lesen sie hier;leggi anche;leggi tutto;"
               "potrebbe interessarti;articoli correlati;leggi di piu;lees ook;lees meer;"
               "lees verder;czytaj takze;czytaj tez;zobacz takze;zobacz tez;czytaj wiecej;"
               "читайте также;читать также;читаите также;читать далее;читайте по теме;"
               "смотрите также;материалы по теме;другие новости;еще по теме;похожие новости;"
               "читайте еще;читаите еще;ранее по теме;читать полностью;что еще почитать;"
               "читайте також;читаите також;дивіться також;дивиться також;читати далі;"
               "більше новин;читайте по темі;اقرأ أيضا;إقرأ أيضا;اقرأ المزيد;مواضيع ذات صلة;"
               "اقرا ايضا;أخبار ذات "
               "صلة;相关阅读;延伸阅读;相关新闻;推荐阅读;更多阅读;阅读更多;関連記事;"
               "あわせて読みたい;関連ニュース;"
               "यह भी पढ़ें;ये भी पढ़ें;यह भी पढें;ayrica okuyun;ilgili haberler;devamini oku;"
               "bunlar da ilginizi cekebilir"},
    PhraseList{
        Sign::label, Place::begins,
        "related;related articles;related article;related stories;related story;"
        "related news;related posts;related links;related coverage;related topics;"
        "related content;related reading;related headlines;related videos;recommended;"
        "recommended for you;recommended stories;recommended articles;"
        "recommended reading;recommended videos;trending;trending now;"
        "trending stories;most read;most popular;most viewed;popular now;popular;"
        "popular stories;popular posts;latest news;latest stories;latest;"
        "latest headlines;top stories;top news;top headlines;up next;next article;"
        "previous article;next post;previous post;next story;don t miss;must read;"
        "must reads;further reading;more stories;other news;other stories;more news;"
        "more headlines;more to read;more coverage;more on;more from;more about;"
        "in other news;recent posts;recent articles;recent news;featured;"
        "featured stories;editor s choice;editors choice;elsewhere on the web;"
        "around the web;from the web;promoted stories;sponsored content;partner content;"
        "paid content;tags;topics;topics in this article;filed under;categories;"
        "keywords;explore more;discover more;keep reading;watch;watch more;"
        "live updates from our other stories;also on our site;related tags;"
        "newsletters;podcasts;articles lies;articles similaires;les plus lus;"
        "notre selection;a lire;voir plus;plus d articles;sur le meme theme;mots cles;"
        "dossier;a la une;les articles les plus lus;articles recommandes;relacionados;"
        "relacionadas;articulos relacionados;mas noticias;temas relacionados;etiquetas;"
        "temas;ultimas noticias;lo ultimo;mas leidas;mas sobre;recomendados;"
        "mais noticias;assuntos;recomendadas;mais sobre;verwandte artikel;weiterlesen;"
        "mehr lesen;themen;schlagworte;das konnte sie interessieren;empfohlen;"
        "empfehlungen der redaktion;beliebt;aktuelle nachrichten;ultime notizie;"
        "correlati;i piu letti;gerelateerd;meest gelezen;powiazane;najnowsze;"
        "najczesciej czytane;по теме;подробнее;главные новости;последние новости;"
        "новости по теме;популярное;самое читаемое;рекомендуем;теги;темы;главное;"
        "лента новостей;новости партнеров;сюжет;сюжеты;за темою;новини за темою;"
        "останні новини;популярне;новости за темою;ذات صلة;الأكثر قراءة;热门;标签;相关;最新;更多"},
    PhraseList{Sign::follow, Place::begins,
               "follow us;follow us on;follow me on;like us on;join us on;join our;"
               "join the conversation;find us on;connect with us;stay connected;stay informed;"
               "get our app;download our app;download the app;get the app;add us on;"
               "watch us on;subscribe on youtube;suivez nous;rejoignez nous;retrouvez nous;"
               "siguenos;siganos;sigue nos;unete a nuestro;siga nos;siga o;folgen sie uns;"
               "folge uns;seguici;volg ons;подписывайтесь;подписываитесь;подпишитесь;"
               "подписывайся;следите за нами;читайте нас;мы в соцсетях;присоединяйтесь;"
               "підписуйтесь;підписуйтеся;підпишіться;читайте нас у;تابعونا;تابعنا;关注我们;"
               "bizi takip edin"},
    PhraseList{Sign::newsletter, Place::begins,
               "sign up for;sign up to;signup for;subscribe to;subscribe now;subscribe today;"
               "subscribe for;subscribe here;get the latest news;get our newsletter;"
               "our weekly newsletter;our daily newsletter;get the best of;"
               "get unlimited access;enter your email;your email address;abonnez vous;"
               "inscrivez vous;recevez notre;recevez chaque;s abonner;suscribete;suscribase;"
               "recibe nuestro;recibe en tu;inscreva se;assine nossa;assine o;assine ja;"
               "receba nossa;abonnieren sie;newsletter abonnieren;melden sie sich;iscriviti;"
               "abbonati;schrijf je in;zapisz sie;подписка на;рассылка;newsletter"},
    PhraseList{Sign::newsletter, Place::anywhere,
               "delivered to your inbox;straight to your inbox;in your inbox;in your mailbox;"
               "to your mailbox;our free newsletter;free weekly newsletter;"
               "free daily newsletter;our newsletter;our newsletters;dans votre boite mail;"
               "notre newsletter;en tu correo;nuestro boletin;nuestra newsletter;"
               "nossa newsletter;unseren newsletter;unser newsletter;nostra newsletter;"
               "нашу рассылку;нашу розсилку"},
    PhraseList{Sign::terms, Place::begins,
               "we use cookies;this site uses cookies;this website uses cookies;"
               "we and our partners;by clicking;by continuing to use;by continuing to browse;by "
               "subscribing;by signing up;"
               "accept all;accept cookies;accept all cookies;manage cookies;cookie settings;"
               "cookies policy;privacy notice;privacy settings;terms and conditions;"
               "subscribers agree;do not sell my;your privacy;nous utilisons des cookies;"
               "ce site utilise;gerer les cookies;politique de confidentialite;"
               "mentions legales;utilizamos cookies;este sitio utiliza;politica de privacidad;"
               "politica de cookies;usamos cookies;wir verwenden cookies;"
               "diese website verwendet;datenschutz;impressum;datenschutzerklarung;"
               "мы используем cookie;сайт использует;наш сайт использует;"
               "политика конфиденциальности;пользовательское соглашение;utilizziamo i cookie;"
               "informativa sulla privacy;wij gebruiken cookies;"
               "this site is protected by recaptcha"},
    PhraseList{Sign::terms, Place::anywhere,
               "privacy policy;terms of service;terms of use;cookie policy;uses cookies;"
               "use cookies;utilise des cookies;utiliza cookies;verwendet cookies;"
               "using cookies;terms conditions"},
    PhraseList{Sign::copyright, Place::begins,
               "copyright;derechos reservados;direitos reservados;усі права захищені;"
               "reproduction without permission;no part of this;при использовании материалов;"
               "при цитировании;this material may not be published"},
    PhraseList{Sign::copyright, Place::anywhere,
               "all rights reserved;tous droits reserves;todos los derechos reservados;"
               "todos os direitos reservados;alle rechte vorbehalten;tutti i diritti riservati;"
               "все права защищены"},
    PhraseList{Sign::account, Place::begins,
               "log in;login;sign in;signin;log out;register;register now;create an account;"
               "create a free account;my account;already a subscriber;already a member;"
               "leave a comment;leave a reply;leave your comment;post a comment;post comment;"
               "add a comment;add comment;write a comment;view comments;show comments;"
               "hide comments;load comments;load more;no comments;comments are closed;comments;"
               "be the first to comment;join the discussion;"
               "your email address will not be published;required fields are marked;"
               "save my name;report a typo;report an error;report this ad;continue with google;"
               "forgot password;forgot your password;se connecter;connectez vous;connexion;"
               "laisser un commentaire;commentaires;reagir;iniciar sesion;registrate;"
               "deja un comentario;comentarios;deixe um comentario;deixe uma resposta;entrar;"
               "anmelden;einloggen;registrieren;kommentare;kommentar schreiben;войти;"
               "регистрация;комментарии;оставить комментарий;добавить комментарий;увійти;"
               "коментарі;accedi;commenti;inloggen;reacties;to read the full story;"
               "to continue reading;this content is for subscribers;"
               "this article is for subscribers;skip to content;skip to main content;"
               "skip navigation;back to top;print this;print article;send to a friend;"
               "font size;text size;change language;select language;view all;see all;show more;"
               "show less;load more stories;click here;tap here;go to homepage;open in app;"
               "enable javascript;please enable javascript;your browser"},
    PhraseList{Sign::listen, Place::begins,
               "listen to this;listen to article;listen to the article;listen to this article;"
               "listen to story;listen now;listen live;play audio;audio by;ecouter l article;"
               "ecouter cet article;escuchar;escuchar articulo;ouvir;ouca;artikel anhoren;"
               "vorlesen;слушать;прослушать;ascolta;watch live;watch the video;watch video;"
               "play video;"},
    PhraseList{Sign::advert, Place::begins,
               "advertisement;advertisements;advertising;article continues below;"
               "article continues after;story continues below;story continues after;"
               "continue reading;scroll to continue;scroll down;skip ad;sponsored;sponsored by;"
               "promoted;publicite;la suite apres cette publicite;publicidad;publicidade;"
               "continua apos a publicidade;anzeige;werbung;реклама;на правах рекламы;"
               "pubblicita;advertentie;reklama;reklam;adverts;ad feedback;this ad will end"},
    PhraseList{Sign::letter, Place::begins,
               "a message from;a note from our;a note to our readers;a letter from;dear reader;"
               "dear readers;chers lecteurs;chere lectrice;cher lecteur;cheres lectrices;"
               "estimado lector;estimados lectores;queridos lectores;caro leitor;"
               "caros leitores;liebe leserinnen;liebe leser;liebe leserin;lieber leser;"
               "cari lettori;cara lettrice;дорогие читатели;уважаемые читатели;дорогие друзья;"
               "дорогі читачі;шановні читачі"},
    PhraseList{Sign::plea, Place::begins,
               "donate;donate now;donate today;donate here;please donate;contribute now;"
               "contribute today;become a member;become a supporter;become a patron;"
               "support independent media;faites un don;je fais un don;soutenez nous;"
               "soutenez notre;soutenez le journalisme;haz una donacion;hacer una donacion;"
               "apoya el periodismo;apoyanos;dona ahora;hazte socio;faca uma doacao;"
               "apoie o;doe agora;jetzt spenden;spenden sie;unterstutzen sie;"
               "unterstutzen sie uns;sostienici;sostieni;dona ora;fai una donazione;doneer;"
               "steun ons;поддержите;пожертвовать;сделать пожертвование;"
               "помочь проекту;підтримайте;підтримати;задонатити;wesprzyj;buy me a coffee;"
               "help us keep;chip in;not ready to support;remind me later;remind me in"},
    PhraseList{Sign::plea, Place::anywhere,
               "your support;your donation;your contribution;your donations;your contributions;"
               "tax deductible;reader supported;support our journalism;support our work;"
               "support independent journalism;support quality journalism;"
               "support our reporting;support us;please support;supporting us;"
               "make a contribution;make a donation;need your help;need your support;"
               "votre soutien;votre don;vos dons;nous soutenir;faire un don;tu apoyo;"
               "tu donacion;su apoyo;seu apoio;sua doacao;ihre unterstutzung;ihre spende;"
               "tuo sostegno;tuo contributo;вашей поддержки;ваша поддержка;ваше пожертвование;"
               "вашу поддержку;поддержать нас;ваша підтримка;вашої підтримки;by supporting;"
               "defending open independent journalism;every contribution;as little as;"
               "payment methods;paiment methods;donate to"},
    PhraseList{Sign::published, Place::begins,
               "published;published on;published at;first published;date published;"
               "publication date;posted;posted on;posted at;issued on;date;publie;publie le;"
               "publie a;mis en ligne;publicado;publicado el;publicado em;fecha;"
               "fecha de publicacion;data de publicacao;veroffentlicht;veroffentlicht am;"
               "erschienen am;pubblicato;pubblicato il;gepubliceerd;gepubliceerd op;"
               "opublikowano;опубликовано;дата публикации;опубліковано;created;created on;"
               "yayinlanma"},
    PhraseList{Sign::stamp, Place::begins,
               "updated;updated on;updated at;last updated;last update;last updated on;"
               "last modified;modified;modified on;mis a jour;mis a jour le;modifie le;"
               "actualizado;actualizado el;ultima actualizacion;atualizado;atualizado em;"
               "ultima atualizacao;aktualisiert;aktualisiert am;zuletzt aktualisiert;stand;"
               "aggiornato;aggiornato il;bijgewerkt;zaktualizowano;aktualizacja;обновлено;"
               "изменено;оновлено;guncelleme"},
    PhraseList{Sign::share, Place::begins,
               "share this;share on;share via;share this article;share this story;"
               "share and follow;share the article;partager sur;partager cet article;"
               "compartir en;compartilhe;artikel teilen;поделиться;поділитися;condividi;"
               "delen op;udostepnij"},
    PhraseList{Sign::photo, Place::anywhere,
               "getty images;afp photo;ap photo;ap file photo;reuters photo;file photo;"
               "image : shutterstock;shutterstock;photo :;photos :;image :;picture :;foto :;"
               "fotos :;фото :;photo credit;image credit;image source;photo by;image by;"
               "photograph by;photograph :;picture alliance;credit photo;imago images;"
               "zuma press;wikimedia commons;anadolu via;via getty;illustration :;"
               "photo courtesy;courtesy of"},
    PhraseList{Sign::syndicated, Place::anywhere,
               "with inputs from agencies;with agency inputs;with inputs from;with agencies;"
               "syndicated feed;wire agency feed;wire feed;news agency feed;re posted from;"
               "reposted from;republished from;republished with permission;"
               "article originally appeared;story originally appeared;article was originally "
               "published;article first appeared;"
               "this article was published automatically;a ete publie automatiquement;"
               "avec agences;con informacion de;con agencias;com agencias;com informacoes de;"
               "mit material von;mit agenturmaterial;по материалам;за матеріалами;"
               "this story has been published from;this report was first published"},
};

}  // namespace

std::span<const PhraseList> phrase_lists() { return kLists; }

std::string_view share_words() {
  return "share shares tweet tweets facebook twitter x whatsapp telegram linkedin reddit "
         "pinterest email e mail print copy link instagram youtube flipboard messenger viber "
         "vk vkontakte ok odnoklassniki snapchat tiktok threads bluesky mastodon line wechat "
         "weibo google news save bookmark like likes follow us me on via pin sms pocket tumblr "
         "skype gmail comment comments and or with to the this article story page post views "
         "view a partager partagez envoyer imprimer compartir compartilhar comparte tuitear "
         "imprimir teilen drucken condividi tweeta stampa delen udostepnij поделиться твитнуть "
         "печать поділитися facebooku twitteru ссылка скопировать | : - / >";
}

std::string_view section_words() {
  return "home breaking homepage accueil inicio startseite главная головна world news politics "
         "political business economy economics markets finance tech technology science health "
         "sport sports football opinion opinions editorial editorials culture arts "
         "entertainment lifestyle travel video videos photos photo gallery live podcast "
         "podcasts weather local national international global edition editions region "
         "regional africa africas americas america asia europe european middle east latin "
         "oceania pacific australia uk us usa u s un eu "
         "war conflict conflicts explainer explainers analysis features feature latest "
         "trending top menu search subscribe about contact login sign in register more all "
         "topics sections section category english francais espanol portugues deutsch italiano "
         "русский українська العربية 中文 简体 繁体 双语 日本語 한국어 हिन्दी हिंदी فارسی turkce "
         "polski "
         "nederlands srpski en fr es pt de it ru ar zh no comments comment 0 1 2 3 4 5 6 7 8 9 "
         "& and of the to | / > - : monde politique economie societe sante mundo politica "
         "economia deportes sociedad cultura esportes saude politik wirtschaft welt kultur "
         "gesellschaft мир политика экономика общество спорт культура новости в мире новини "
         "світ політика економіка news24 e paper epaper magazine environment climate education "
         "crime law security defense defence diplomacy royals fashion food money property cars "
         "jobs events newsletters advertise careers archive archives sitemap faq help feedback "
         "donate shop store";
}

std::string_view reader_words() {
  return "you your our we us vous votre nous notre nos usted nuestro nuestra sie unser unsere мы "
         "вы нас "
         "вас наш нашу ваш";
}

std::string_view vote_stems() {
  return "vot abst oppos against favo veto reject adopt back ballot unanim contre contra gegen "
         "stimm enth dafur голос против воздерж проти утрим 票 赞成 反对 弃权 मत वोट पक्ष امتن "
         "صوت "
         "glos wstrzym astens astenu onthield tegen absten oy cekimser ratif appro";
}

}  // namespace rollcall::coverage
