// SPDX-License-Identifier: Apache-2.0
#include "rollcall/brief/press_html_style.h"

namespace rollcall::brief {
namespace {

// Every verdict has its sign and its own line under the sentence beside its colour: wavy, double,
// plain and dotted, which a grey print keeps apart. Contrast is 4.5 to 1 or more in both schemes.
constexpr std::string_view kStyle = R"css(
:root{color-scheme:light dark;--paper:#fff;--ink:#1a1a1a;--faint:#5c5852;--rule:#d5d0c7;
--card:#f7f5f1;--bad:#a3260f;--badbg:#fde8e3;--old:#7a5200;--oldbg:#fdf1d3;--good:#0f5b4d;
--goodbg:#e3f3ee;--none:#57534e;
--serif:"Source Serif 4","Iowan Old Style",Charter,Georgia,"Liberation Serif","DejaVu Serif",serif;
--sans:"Source Sans 3",Inter,system-ui,-apple-system,"Segoe UI","Liberation Sans",Arial,sans-serif}
@media (prefers-color-scheme:dark){:root{--paper:#161513;--ink:#ece8e1;--faint:#a9a39a;
--rule:#3d3933;--card:#211f1c;--bad:#ff9a84;--badbg:#4a1a10;--old:#f2c867;--oldbg:#433208;
--good:#7fd6c0;--goodbg:#0f3a31;--none:#b5afa6}}
*{box-sizing:border-box}
body{margin:0 auto;padding:0 24px 40px;max-width:1240px;background:var(--paper);color:var(--ink);
font:16px/1.5 var(--sans)}
h1,h2{font-family:var(--serif);line-height:1.15}
h1{font-size:clamp(26px,4vw,40px);margin:22px 0 10px}
h2{font-size:22px;margin:0;overflow-wrap:anywhere}h3{font-size:15px;margin:0 0 6px}
.legend{display:flex;flex-wrap:wrap;gap:4px 22px;margin:0 0 8px;font-size:14px}
article{border-top:4px double var(--ink);margin-top:26px;padding-top:12px}
.meta{margin:2px 0;color:var(--faint);font-size:14px}.counts{margin:4px 0 12px;font-weight:600}
.row{display:grid;grid-template-columns:minmax(0,7fr) minmax(0,5fr);gap:4px 32px}
.row>p{margin:0 0 10px;font-family:var(--serif);font-size:17px;position:relative;
padding-inline-start:46px;overflow-wrap:anywhere}
.row>p::after{content:"";display:table}
.ln{position:absolute;inset-inline-start:0;width:34px;text-align:end;color:var(--faint);
font:12px/26px var(--sans)}
.headline>p{font-size:24px;font-weight:700;line-height:1.2}
.headline .ln{line-height:29px}
.byline>p,.credit>p{font:14px/1.5 var(--sans);color:var(--faint)}
.row.metadata>p{margin:0;font:13px/1.5 var(--sans);color:var(--faint)}
.item>p{padding-inline-start:62px}
.boilerplate>p{font:13px/1.45 var(--sans);color:var(--faint);opacity:.8}
.boilerplate small{margin-inline-start:8px;border:1px solid var(--rule);border-radius:8px;
padding:0 6px;white-space:nowrap}
mark{color:inherit;background:none;text-decoration-line:underline;text-decoration-thickness:2px;
text-underline-offset:3px;text-decoration-skip-ink:none}
mark.contradicted{background:var(--badbg);text-decoration-style:wavy;text-decoration-color:var(--bad)}
mark.superseded{background:var(--oldbg);text-decoration-style:double;
text-decoration-color:var(--old)}
mark.supported{background:var(--goodbg);text-decoration-style:solid;
text-decoration-color:var(--good)}
mark.uncheckable{text-decoration-style:dotted;text-decoration-color:var(--none)}
sup{font:12px/1 var(--sans);white-space:nowrap}sup a{margin-inline-start:3px;text-decoration:none}
.legend .contradicted,sup .contradicted,.card.contradicted summary{color:var(--bad)}
.legend .superseded,sup .superseded,.card.superseded summary{color:var(--old)}
.legend .supported,sup .supported,.card.supported summary{color:var(--good)}
.legend .uncheckable,sup .uncheckable,.card.uncheckable summary{color:var(--none)}
.card{background:var(--card);border-inline-start:5px solid var(--none);margin:0 0 8px;
padding:5px 10px 6px;font-size:14px;line-height:1.4}
.card.contradicted{border-color:var(--bad)}.card.superseded{border-color:var(--old)}
.card.supported{border-color:var(--good)}
.card:target{outline:2px solid var(--ink)}
summary{cursor:pointer}summary span:last-child{color:var(--ink)}.sign{font-weight:700;margin-inline-end:2px}
.card dl{display:grid;grid-template-columns:4.6em minmax(0,1fr);gap:1px 8px;margin:4px 0 0}
dt{color:var(--faint)}dd{margin:0;overflow-wrap:anywhere}
a{color:inherit}code{font:13px ui-monospace,"DejaVu Sans Mono",monospace}
.rest{border-top:1px solid var(--rule);margin-top:12px;padding-top:10px;font-size:14.5px}
.rest ul{margin:0;padding-inline-start:20px}.rest li{margin-bottom:4px}
.rest span{color:var(--faint)}
footer{border-top:4px double var(--ink);margin-top:30px;padding-top:10px;font-size:14px;
color:var(--faint);max-width:60em}
@media (max-width:760px){.row{grid-template-columns:minmax(0,1fr)}
.row>div{padding-inline-start:46px}}
@page{size:A4;margin:14mm 12mm}
@media print{:root{--paper:#fff;--ink:#000;--faint:#444;--rule:#bbb;--card:#f4f2ee;--bad:#8c1d09;
--badbg:#fde8e3;--old:#6a4700;--oldbg:#fdf1d3;--good:#0b4a3f;--goodbg:#e3f3ee;--none:#444}
body{max-width:none;padding:0;font-size:9.5pt}.row>p{font-size:10pt}.headline>p{font-size:15pt}
.card{font-size:8.4pt;break-inside:avoid}mark,.card{print-color-adjust:exact;
-webkit-print-color-adjust:exact}
.row{grid-template-columns:minmax(0,7fr) minmax(0,6fr);gap:2px 16px}
article{break-before:page}article:first-child{break-before:auto}}
)css";

}  // namespace

std::string_view press_html_style() { return kStyle; }

}  // namespace rollcall::brief
