/** The colours of the page by day and by night. */
export const light =
  "--bg:oklch(.975 .003 265);--surface:#fff;--text:oklch(.2 .012 265);--text2:oklch(.43 .016 265);--line:oklch(.2 .02 265/.12);--field:oklch(.62 .014 265);--accent:oklch(.52 .19 275);--on:#fff;--soft:oklch(.955 .022 275);--ink:oklch(.43 .17 275);--focus:oklch(.58 .19 265);--danger:oklch(.52 .19 25);--dsoft:oklch(.972 .014 20);--ok:oklch(.52 .11 165);--star:oklch(.68 .15 70);--e1:oklch(.52 .165 22);--e2:oklch(.64 .14 52);--e3:oklch(.6 .012 265);--e4:oklch(.58 .11 225);--e5:oklch(.45 .11 245)";
export const dark =
  "--bg:oklch(.165 .008 270);--surface:oklch(.215 .01 270);--text:oklch(.955 .004 265);--text2:oklch(.77 .012 265);--line:oklch(1 0 0/.13);--field:oklch(.58 .014 265);--accent:oklch(.565 .18 277);--soft:oklch(.29 .065 277);--ink:oklch(.88 .07 277);--focus:oklch(.72 .14 265);--danger:oklch(.76 .15 22);--dsoft:oklch(.255 .035 20);--ok:oklch(.74 .13 165);--star:oklch(.8 .14 80);--e1:oklch(.7 .15 22);--e2:oklch(.78 .125 58);--e3:oklch(.72 .012 265);--e4:oklch(.76 .105 225);--e5:oklch(.74 .12 252)";

/** The whole style sheet of the public page; served by our own server under a hash of its bytes. */
export const surveyStyle = `
:root{color-scheme:light dark;${light}}
@media(prefers-color-scheme:dark){:root{${dark}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:24px}
body{margin:0;min-height:100vh;background:var(--bg);color:var(--text);font:18px/28px Inter,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;-webkit-font-smoothing:antialiased;overflow-wrap:anywhere}
main{max-width:592px;margin:0 auto;padding:40px 16px 72px}
h1{font-size:28px;line-height:36px;font-weight:650;letter-spacing:-.018em;margin:0;text-wrap:balance}
p{margin:0}
.brand{display:flex;align-items:center;gap:10px;font-size:15px;line-height:20px;font-weight:550;color:var(--text2);margin-bottom:28px}
.mark{display:grid;place-items:center;flex:none;inline-size:28px;block-size:28px;border-radius:8px;background:var(--accent);color:var(--on);font-size:14px;font-weight:650}
.intro{margin-top:10px;color:var(--text2);white-space:pre-line}
.preview{position:sticky;top:0;z-index:2;padding:6px 16px;text-align:center;font-size:14px;line-height:20px;font-weight:550;background:var(--soft);color:var(--ink)}
.progress{display:flex;gap:6px;margin:28px 0 16px}
.progress i{flex:1;block-size:4px;border-radius:2px;background:var(--line)}
.progress .on{background:var(--accent)}
.q{min-inline-size:0;margin:0 0 16px;padding:22px 20px;border:1px solid var(--line);border-radius:14px;background:var(--surface)}
.q.bad{border-color:var(--danger)}
.q:has(:target){border-color:var(--focus)}
legend,.legend{display:block;padding:0;float:inline-start;inline-size:100%;font-weight:600;line-height:26px;margin-bottom:16px}
legend+*{clear:both}
.legend{float:none}
.n{display:block;font-size:13px;line-height:18px;font-weight:500;color:var(--text2);margin-bottom:4px;font-variant-numeric:tabular-nums}
.opt{font-size:15px;font-weight:400;color:var(--text2)}
.opt{white-space:nowrap}.opt::before{content:"· "}
.help,.fault{clear:both;font-size:16px;line-height:24px;margin:0 0 16px;color:var(--text2)}
.fault{color:var(--danger);font-weight:550}
.help+.fault{margin-top:-8px}
legend:has(+.help,+.fault),.legend:has(+.help,+.fault){margin-bottom:4px}
.scale{clear:both;display:grid;gap:8px;grid-auto-flow:column;grid-auto-columns:1fr}
.nps{gap:3px}
.ces,.csat7{gap:6px}
.o{position:relative;display:block;cursor:pointer}
.o input{position:absolute;inset:0;margin:0;inline-size:100%;block-size:100%;opacity:0;cursor:pointer}
.b{display:flex;flex-direction:column;align-items:center;justify-content:center;gap:4px;min-block-size:48px;border:1px solid var(--field);border-radius:10px;background:var(--surface);transition:background .1s,border-color .1s,color .1s;font-variant-numeric:tabular-nums}
.b b{font-weight:550}
.csat .b,.emoji .b{min-block-size:84px;border-color:var(--line);color:var(--c)}
.csat .b b,.emoji .b b{font-size:15px;line-height:18px;color:var(--text2)}
.csat svg,.emoji svg{inline-size:38px;block-size:38px;fill:none;stroke:currentColor;stroke-width:1.7;stroke-linecap:round}
.csat svg .e,.emoji svg .e{fill:currentColor;stroke:none}
.s1{--c:var(--e1)}.s2{--c:var(--e2)}.s3{--c:var(--e3)}.s4{--c:var(--e4)}.s5{--c:var(--e5)}
.o:hover .b{background:var(--soft);border-color:var(--accent)}
.o input:checked+.b{background:var(--accent);border-color:var(--accent);color:var(--on)}
.csat .o input:checked+.b,.emoji .o input:checked+.b{background:color-mix(in oklab,var(--c) 14%,var(--surface));border-color:var(--c);box-shadow:inset 0 0 0 1px var(--c);color:var(--c)}
.csat .o input:checked+.b b,.emoji .o input:checked+.b b{color:var(--text);font-weight:650}
.o input:focus-visible+.b,.row:focus-within:has(:focus-visible),textarea:focus-visible,select:focus-visible,.f:focus-visible,button:focus-visible,a:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
.ends{display:flex;justify-content:space-between;gap:16px;margin-top:10px;font-size:15px;line-height:20px;color:var(--text2)}
.ends span:last-child{text-align:end}
.list{clear:both;display:grid;gap:8px}
.row{display:flex;align-items:center;gap:14px;min-block-size:52px;padding:11px 16px;border:1px solid var(--line);border-radius:10px;cursor:pointer;transition:background .1s,border-color .1s}
.row:hover{border-color:var(--accent)}
.row:has(:checked){border-color:var(--accent);background:var(--soft);color:var(--ink);font-weight:550}
.row input{flex:none;inline-size:20px;block-size:20px;margin:0;accent-color:var(--accent)}
textarea,select,.f{clear:both;display:block;inline-size:100%;min-block-size:48px;padding:11px 14px;border:1px solid var(--field);border-radius:10px;background:var(--surface);color:inherit;font:inherit}
textarea{min-block-size:124px;resize:vertical;field-sizing:content}
.more{margin-block-start:8px}
.lines{clear:both;display:grid;gap:14px}
.lines label,.ranks label{display:block;font-size:16px;line-height:24px}
.lines .f{margin-top:4px}
.ranks{clear:both;display:grid;gap:8px}
.ranks label{display:flex;align-items:center;gap:14px;padding:6px 8px 6px 16px;border:1px solid var(--line);border-radius:10px}
.ranks select{inline-size:auto;min-inline-size:72px;margin-inline-start:auto}
.mx{clear:both;inline-size:100%;border-collapse:collapse;font-size:16px;line-height:22px}
.mx th{font-weight:500;padding:8px 4px;text-align:center;overflow-wrap:normal}
.mx tbody th{text-align:start;padding-inline-end:12px}
.mx td{text-align:center;padding:0;border-top:1px solid var(--line)}
.mx tbody th{border-top:1px solid var(--line)}
.mx thead td{border:0}
.mx td label{display:grid;place-items:center;min-block-size:48px;cursor:pointer}
.mx input{inline-size:22px;block-size:22px;margin:0;accent-color:var(--accent)}
.rating .b{border-color:transparent;background:none;color:var(--field);min-block-size:48px;gap:0}
.rating svg{inline-size:30px;block-size:30px;fill:currentColor}
.rating b{font-size:13px;line-height:16px;color:var(--text2)}
.rating{gap:2px}
.rating .o:has(:checked) .b,.rating .o:has(~.o :checked) .b{color:var(--star)}
.rating .o input:checked+.b{background:var(--soft);border-color:var(--accent)}
.rating .o:hover .b{background:var(--soft)}
.emoji .b b{font-weight:450}
.csat3 .b,.csat7 .b{min-block-size:52px}
.nav{display:flex;gap:12px;margin-top:24px}
.nav .send{margin:0}
.back{order:-1;flex:none;min-block-size:56px;padding:12px 22px;border:1px solid var(--field);border-radius:12px;background:var(--surface);color:inherit;font:inherit;font-weight:550;cursor:pointer}
.logo{display:block;max-block-size:44px;max-inline-size:220px;inline-size:auto}
.langs{display:flex;flex-wrap:wrap;gap:4px 14px;margin:-12px 0 20px;font-size:15px}
.langs a,.langs b{display:inline-flex;align-items:center;min-block-size:44px}
.state{margin-top:14px;text-align:center;font-size:15px;line-height:22px;color:var(--text2)}
.state:empty{display:none}
.go{display:inline-flex;align-items:center;min-block-size:44px;margin-top:20px}
[hidden]{display:none!important}
.send{display:block;inline-size:100%;min-block-size:56px;margin-top:24px;padding:12px 24px;border:0;border-radius:12px;background:var(--accent);color:var(--on);font:inherit;font-weight:600;cursor:pointer;transition:filter .1s}
.send:hover{filter:brightness(.93)}
.note{margin-top:16px;font-size:15px;line-height:22px;color:var(--text2);text-align:center}
.summary{margin-top:24px;padding:18px 24px;border-radius:14px;border:1px solid var(--danger);background:var(--dsoft)}
.summary h2{font-size:18px;line-height:26px;margin:0 0 4px}
.summary ul{margin:0;padding-inline-start:20px;font-size:16px;line-height:26px}
a{color:inherit;font-weight:550;text-underline-offset:3px}
.notice{padding:48px 24px;text-align:center;border:1px solid var(--line);border-radius:16px;background:var(--surface)}
.tick{inline-size:64px;block-size:64px;margin-bottom:20px;fill:none;stroke:var(--ok);stroke-width:2.5;stroke-linecap:round;stroke-linejoin:round}
.receipt{display:inline-flex;flex-wrap:wrap;justify-content:center;gap:4px 12px;margin-top:28px;padding:10px 18px;border-radius:10px;background:var(--soft);color:var(--ink)}
.receipt b{font:600 18px/28px ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;letter-spacing:.06em}
.hp,.vh,.mx td span{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media(max-width:480px){main{padding-top:24px}.q{padding:20px 16px}.scale{gap:6px}.nps{gap:6px;grid-auto-flow:row;grid-template-columns:repeat(6,1fr)}.csat svg,.emoji svg{inline-size:32px;block-size:32px}.rating{gap:0}.rating.s8,.rating.s9,.rating.s10{grid-auto-flow:row;grid-template-columns:repeat(5,1fr)}.mx thead{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}.mx,.mx tbody,.mx tr,.mx td,.mx tbody th{display:block;border:0;text-align:start}.mx tbody th{padding:12px 0 4px;font-weight:600}.mx td label{display:flex;gap:12px;padding:0 12px;border:1px solid var(--line);border-radius:10px;margin-bottom:6px}.mx td label span{all:unset}}
@media(max-width:379px){.ces,.csat7{grid-auto-flow:row;grid-template-columns:repeat(4,1fr)}.csat .b,.emoji .b{min-block-size:76px}}
@media(max-width:359px){.nps{grid-template-columns:repeat(4,1fr)}}
@media(prefers-reduced-motion:reduce){*{transition:none!important}}
@media(forced-colors:active){.o input:checked+.b,.row:has(:checked){outline:3px solid Highlight}}
${progressRules(30)}`;

/** Lights the mark of every answered question, without a script. */
function progressRules(most: number): string {
  const answered =
    ":is(:checked:not(option),option:not([value]):checked,textarea:not(:placeholder-shown),.f:not([type=date],:placeholder-shown))";
  const rules = Array.from(
    { length: most },
    (_, index) =>
      // The progress bar is the form's first child, so question n is child n + 1.
      `form:has(>:nth-child(${index + 2}).q ${answered}) .progress i:nth-child(${index + 1})`,
  );
  return `${rules.join(",")}{background:var(--accent)}`;
}
