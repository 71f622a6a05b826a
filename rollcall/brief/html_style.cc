// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/html_text.h"

namespace rollcall::brief {

namespace {

// Ink on white. Yes, no, abstained and not voting differ in lightness as well as in hue, so that a
// grey print and a colour-blind eye tell them apart even before the marks do.
constexpr std::string_view kStyle = R"css(
:root{--ink:#1a1a1a;--faint:#57534e;--rule:#c9c4bb;--yes:#12584c;--no:#a32a16;--abst:#e0b64d;
--none:#dedad2;--kept:#12584c;--lost:#a32a16;--open:#6b5300;
--serif:"Source Serif 4","Iowan Old Style",Charter,Georgia,"Liberation Serif","DejaVu Serif",serif;
--sans:"Source Sans 3",Inter,system-ui,-apple-system,"Segoe UI","Liberation Sans",Arial,sans-serif}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0 auto;padding:0 24px 48px;max-width:1160px;background:#fff;color:var(--ink);
font:16px/1.45 var(--sans);font-variant-numeric:lining-nums tabular-nums}
h1,h2,h3,.standfirst,.stamp,.figures strong{font-family:var(--serif)}
h1{font-size:clamp(30px,5vw,54px);line-height:1.06;margin:18px 0 12px;font-weight:700;
letter-spacing:-.01em;text-wrap:balance}
h2{font-size:28px;line-height:1.15;margin:0;font-weight:700}
h3{font-size:25px;line-height:1.18;margin:2px 0 4px;font-weight:700;text-wrap:balance}
h4{font-size:12.5px;letter-spacing:.07em;text-transform:uppercase;margin:0 0 8px;font-weight:700}
p{margin:0 0 8px}a{color:inherit}
.skip{position:absolute;left:-9999px}.skip:focus{left:8px;top:8px;background:#fff;padding:6px}
.hid{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.paper{display:flex;justify-content:space-between;border-bottom:1px solid var(--ink);
padding:14px 0 6px;margin:0;font-size:14px}
.paper span:first-child{font-family:var(--serif);font-weight:700;font-style:italic;font-size:17px}
.standfirst{font-size:clamp(18px,2.1vw,22px);line-height:1.38;max-width:46em;margin:0 0 22px}
.faint,.sub,.byline,.kicker{color:var(--faint)}
.meeting{border-top:4px double var(--ink);padding-top:14px;margin-top:26px}
.sub{margin:2px 0 12px}
.strip{list-style:none;margin:0 0 8px;padding:0;display:grid;gap:8px;
grid-template-columns:repeat(auto-fit,minmax(140px,1fr))}
.strip li{border-top:5px solid var(--open);background:#f6f4f0}
.strip li.kept{border-color:var(--kept)}.strip li.lost{border-color:var(--lost)}
.strip li.here{outline:2px solid var(--ink)}
.strip a,.strip div{display:grid;grid-template-columns:auto 1fr;gap:0 8px;padding:6px 8px 8px;
text-decoration:none;height:100%;align-content:start;font-size:13px;line-height:1.3}
.strip a:hover .name,.strip a:focus .name{text-decoration:underline}
.strip .no{font-family:var(--serif);font-size:22px;line-height:1;grid-row:1/3}
.strip .name{font-weight:700;overflow-wrap:anywhere}
.strip .what{grid-column:1/3;grid-row:4;margin-top:3px;display:-webkit-box;-webkit-box-orient:vertical;
-webkit-line-clamp:3;overflow:hidden;color:var(--faint)}
.strip .out{font-weight:700;color:var(--open)}
.strip .kept .out{color:var(--kept)}.strip .lost .out{color:var(--lost)}
.strip .tally{grid-column:2;color:var(--ink)}
article{border-top:1px solid var(--ink);margin-top:22px;padding-top:10px}
.kicker{font-size:13px;margin:0}.kicker::first-letter,h3::first-letter,dd::first-letter,.what::first-letter,
.series p::first-letter{text-transform:uppercase}
.byline{font-size:14px;margin-bottom:12px}
.pair{display:grid;grid-template-columns:minmax(0,5fr) minmax(0,7fr);gap:8px 36px}
.verdict{margin-bottom:8px;border-left:6px solid var(--open);padding:1px 0 1px 12px}
.verdict.kept{border-color:var(--kept)}.verdict.lost{border-color:var(--lost)}
.stamp{font-weight:700;font-size:29px;line-height:1.1;letter-spacing:.02em;margin:0;color:var(--open)}
.kept .stamp{color:var(--kept)}.lost .stamp{color:var(--lost)}
.cause{margin:2px 0 0;font-weight:600}
.figures{display:flex;flex-wrap:wrap;gap:4px 22px;list-style:none;margin:0 0 6px;padding:0}
.figures strong{display:block;font-size:33px;line-height:1.1}
.figures span,.legend span{font-size:13.5px;white-space:nowrap}
i{display:inline-block;width:15px;height:15px;margin-right:5px;font:700 13px/14px var(--sans);
text-align:center;vertical-align:-1.5px;border-radius:2px;flex:none;
print-color-adjust:exact;-webkit-print-color-adjust:exact}
.y>i,.y>span>i{background:var(--yes);color:#fff}.n>i,.n>span>i{background:var(--no);color:#fff}
.a>i,.a>span>i{background:var(--abst);color:#1a1a1a}.x>i,.x>span>i{background:var(--none);color:#1a1a1a}
svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.bar{display:block;width:100%;height:24px}
.bar .y{fill:var(--yes)}.bar .n{fill:var(--no)}.bar .a{fill:var(--abst)}.bar .x{fill:var(--none)}
.bar rect{stroke:#fff;stroke-width:1;vector-effect:non-scaling-stroke}
.bar .mark{stroke:var(--ink);stroke-width:3;vector-effect:non-scaling-stroke;fill:none;
stroke-dasharray:4 2}
.barbox{position:relative;padding-bottom:22px}
.need{position:absolute;bottom:0;left:var(--at);margin:0;font-size:13px;line-height:20px;
border-left:3px solid var(--ink);padding-left:5px;transform:translateX(-1.5px);white-space:nowrap}
.need.end{left:auto;right:calc(100% - var(--at));border-left:0;padding-left:0;
border-right:3px solid var(--ink);padding-right:5px;transform:translateX(1.5px)}
.law{display:grid;grid-template-columns:9.2em minmax(0,1fr);gap:5px 14px;margin:4px 0 12px;
font-size:15px;line-height:1.4}
.law dt{color:var(--faint)}.law dd{margin:0;overflow-wrap:break-word}
.board-box{margin:10px 0 18px;border-top:1px solid var(--rule);padding-top:10px}
.legend{display:flex;flex-wrap:wrap;gap:4px 20px;margin-bottom:8px}
.board{list-style:none;margin:0;padding:0;columns:7 138px;column-gap:12px;font-size:12px;
line-height:1.22}
.board.small{columns:5 150px;font-size:14px}
.board li{break-inside:avoid;padding:1.5px 0 1.5px 20px;text-indent:-20px;position:relative}
.board li i{text-indent:0}
.board .n,.board .y{font-weight:500}.board .n{color:#7d1f10}.board .x{color:var(--faint)}
.legend .p5{margin-left:0}.p5{font:700 10px/1 var(--sans);border:1px solid currentColor;border-radius:50%;padding:1px 3px;
margin:0 3px 0 4px;text-indent:0;display:inline-block;vertical-align:1px}
.tables:empty{display:none}
.tables>section:only-child{grid-column:1/3}
.tables{grid-template-columns:minmax(0,1fr) minmax(0,1fr);border-top:1px solid var(--rule);padding-top:10px}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:13.5px;line-height:1.3}
th,td{text-align:left;padding:4px 8px 4px 0;border-bottom:1px solid var(--rule);vertical-align:top}
thead th{font-size:12px;color:var(--faint);font-weight:600;vertical-align:bottom}
tbody th{font-weight:600}small{font-weight:400;color:var(--faint);font-size:12px}
.num{text-align:right;white-space:nowrap}td.num.line{font-weight:700}
.day,.series tbody th,.series td:last-child{white-space:nowrap}.barcell{min-width:80px;width:22%;vertical-align:middle}
.barcell .bar{height:10px}
.unusual{margin-top:14px}.unusual li,.unusual p{font-size:13.5px;line-height:1.35}.unusual ul{margin:4px 0 10px;padding-left:18px}
.bits{display:block;height:8px;width:var(--w);background:currentColor;opacity:.55}
abbr{text-decoration:none}
tr.here>*{background:#f6f4f0;font-weight:700}
.dotbox{margin-bottom:10px}.dots{display:block;width:100%;height:130px}
.dot{stroke:#57534e;stroke-width:7;stroke-linecap:round;vector-effect:non-scaling-stroke;fill:none}
.dot.last{stroke:var(--no);stroke-width:13}
.axis{stroke:var(--ink);stroke-width:1;vector-effect:non-scaling-stroke;fill:none}
.ends{display:flex;justify-content:space-between;font-size:12.5px;color:var(--faint)}
.sources{margin-top:14px;font-size:13.5px;color:#3f3b37}
.sources ul{margin:0;padding-left:18px}.sources li{margin-bottom:2px}
footer{border-top:4px double var(--ink);margin-top:34px;padding-top:12px;font-size:14px}
footer h2{font-size:18px;margin-bottom:6px}footer ul{padding-left:18px;margin:0 0 8px}
code{font:13.5px ui-monospace,"DejaVu Sans Mono",monospace;background:#f6f4f0;padding:1px 4px}
@media (max-width:820px){.pair,.tables{grid-template-columns:minmax(0,1fr)}
.tables>section:only-child{grid-column:auto}}
@media (max-width:520px){body{padding:0 16px 32px;font-size:15.5px}
.strip{grid-template-columns:1fr 1fr;gap:6px}.strip .what{display:none}
.law{grid-template-columns:minmax(0,1fr);gap:0}.law dt{font-size:12.5px;margin-top:6px}
.board{columns:3;column-gap:8px;font-size:11px}.board.small{columns:2;font-size:14px}
table{font-size:12.5px}.series .barcell{display:none}.series th[scope=row]{white-space:nowrap}
.figures{gap:4px 16px}.figures strong{font-size:28px}h2{font-size:24px}h3{font-size:21px}}
@page{size:A4;margin:14mm 13mm}
@media print{body{max-width:none;padding:0;font-size:9.6pt;line-height:1.35}
h1{font-size:26pt}h2{font-size:16pt}h3{font-size:13.5pt}.standfirst{font-size:12pt}
.pair{grid-template-columns:minmax(0,5fr) minmax(0,7fr)}
.tables{grid-template-columns:minmax(0,1fr)}.tables>section:only-child{grid-column:auto}
.law,.board.small{font-size:9pt}.board{columns:7;font-size:6.8pt;column-gap:6px}.board.small{columns:5}
.board li{padding-top:.6pt;padding-bottom:.6pt}table,.sources{font-size:8.4pt}
.strip{grid-template-columns:repeat(7,minmax(0,1fr));gap:5px}
.strip li{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.strip a,.strip div{font-size:7.6pt}
.stamp{font-size:18pt}.figures strong{font-size:19pt}.figures span,.legend span{font-size:8.6pt}
.board i,.legend i,.figures i{width:11px;height:11px;font-size:9.5px;line-height:10px}
.board li{padding-left:15px;text-indent:-15px}.board i{margin-right:4px}.wide{overflow:visible}
article{break-inside:auto}.lead,.board-box,tr,.strip li{break-inside:avoid}
.figures{gap:4px 14px}
h2,h3,h4,.kicker,.byline{break-after:avoid}.skip{display:none}}
)css";

}  // namespace

std::string_view page_style() { return kStyle; }

}  // namespace rollcall::brief
