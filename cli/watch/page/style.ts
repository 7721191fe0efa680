/** The look of the status page; colours follow the viewer's light or dark setting. */
export const pageStyle = `
:root { color-scheme: light dark; --bg: #f3f5f8; --card: #ffffff; --ink: #1c2430; --faint: #566070; --edge: #dde3ea;
  --clean: #176f41; --drifted: #8f4700; --gone: #b42323; --unknown: #566070; --accent: #2352a8;
  --clean-bg: #e3f5ea; --drifted-bg: #fdf0e0; --gone-bg: #fde8e8; --unknown-bg: #eceff3; --line: #a9b4c2; }
@media (prefers-color-scheme: dark) { :root { --bg: #0d1117; --card: #161c25; --ink: #e6ebf2; --faint: #9aa7b8;
  --edge: #2a3442; --clean: #4cc38a; --drifted: #f0a04b; --gone: #ff8a82; --unknown: #9aa7b8; --accent: #8ab1ff;
  --clean-bg: #12301f; --drifted-bg: #38260f; --gone-bg: #3d1a1c; --unknown-bg: #222a35; --line: #4a5768; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--bg); color: var(--ink);
  font: 14px/1.45 ui-sans-serif, system-ui, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; }
[hidden] { display: none !important; }
.wrap { max-width: 1220px; margin: 0 auto; padding: 0 20px; }
header.top { background: var(--card); border-bottom: 1px solid var(--edge); position: sticky; top: 0; z-index: 2; }
header.top .wrap { display: flex; align-items: center; gap: 8px 16px; padding-top: 10px; padding-bottom: 10px; flex-wrap: wrap; }
h1 { font-size: 16px; margin: 0; letter-spacing: .01em; }
h1 span { color: var(--faint); font-weight: 400; }
.live { margin-left: auto; color: var(--faint); font-size: 12px; }
.live::before { content: ""; display: inline-block; width: 8px; height: 8px; border-radius: 50%; margin-right: 6px; background: var(--unknown); }
.live.on::before { background: var(--clean); }
.live.lost::before { background: var(--gone); }
#filter { font: inherit; color: inherit; background: var(--bg); border: 1px solid var(--faint); border-radius: 6px; padding: 5px 10px; width: 260px; }
#filter::placeholder { color: var(--faint); opacity: 1; }
.verdict { border-radius: 10px; padding: 14px 20px; margin: 16px 0; background: var(--unknown-bg); }
.verdict strong { display: block; font-size: 20px; line-height: 1.3; }
.verdict p { margin: 2px 0 0; color: var(--ink); }
.verdict.clean { background: var(--clean-bg); } .verdict.clean strong { color: var(--clean); }
.verdict.drifted { background: var(--drifted-bg); } .verdict.drifted strong { color: var(--drifted); }
.verdict.gone { background: var(--gone-bg); } .verdict.gone strong { color: var(--gone); }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(130px, 1fr)); gap: 10px; margin: 0 0 16px; padding: 0; list-style: none; }
.cards li { background: var(--card); border: 1px solid var(--edge); border-radius: 10px; padding: 8px 16px; }
.cards b { display: block; font-size: 22px; line-height: 1.25; font-variant-numeric: tabular-nums; }
.cards span { color: var(--faint); font-size: 12px; }
section { background: var(--card); border: 1px solid var(--edge); border-radius: 10px; margin: 0 0 16px; padding: 14px 20px; }
section[data-none]::after { content: "Nothing here matches the filter."; color: var(--faint); }
h2 { font-size: 15px; margin: 0 0 8px; } h3 { font-size: 14px; margin: 14px 0 4px; }
h3 small, h2 small, summary small { color: var(--faint); font-weight: 400; font-size: 12px; margin-left: 8px; }
p { margin: 6px 0; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th { text-align: left; font-size: 12px; color: var(--faint); font-weight: 600; padding: 5px 12px 5px 0; border-bottom: 1px solid var(--edge); }
td { padding: 6px 12px 6px 0; border-bottom: 1px solid var(--edge); vertical-align: top; overflow-wrap: anywhere; }
tr:last-child td { border-bottom: 0; }
th.status, th.when { width: 108px; } th.name { width: 170px; } th.where { width: 190px; } th.short { width: 96px; }
code { font: 12.5px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; }
.faint, .wanted { color: var(--faint); }
.found { color: var(--drifted); font-weight: 600; }
.pill { display: inline-block; border-radius: 999px; padding: 1px 9px; font-size: 12px; font-weight: 600; background: var(--unknown-bg); color: var(--unknown); white-space: nowrap; }
.pill.clean, .pill.up, .pill.succeeded { background: var(--clean-bg); color: var(--clean); }
.pill.drifted, .pill.changed, .pill.added, .pill.refused { background: var(--drifted-bg); color: var(--drifted); }
.pill.gone, .pill.down, .pill.removed, .pill.failed { background: var(--gone-bg); color: var(--gone); }
.next { border-left: 3px solid var(--drifted); padding: 2px 0 2px 12px; margin-top: 12px; }
details > summary { cursor: pointer; padding: 2px 0; }
section > details > summary { font-weight: 600; padding: 4px 0; }
#unmanaged ul { padding-left: 18px; }
.net { display: flex; align-items: flex-start; margin-bottom: 18px; } .net:last-child { margin-bottom: 0; }
.hub { position: sticky; top: 62px; flex: 0 0 190px; border: 1.5px solid var(--accent); border-radius: 8px; padding: 8px 12px; background: var(--card); overflow-wrap: anywhere; }
.hub.down, .hub.refused { border-style: dashed; }
.hub:has(+ .rows)::after { content: ""; position: absolute; left: 100%; top: 18px; width: 16px; border-top: 2px solid var(--line); }
.hub p { margin: 4px 0 0; font-size: 12px; }
.net > p { margin: 8px 16px; }
.rows { flex: 1; display: grid; grid-template-columns: repeat(auto-fill, minmax(270px, 1fr)); gap: 2px 14px; align-items: start; border-left: 2px solid var(--line); margin-left: 14px; padding-left: 14px; }
.row { margin: 0; padding: 1px 6px 1px 8px; list-style: none; border-left: 3px solid var(--line); border-radius: 2px; min-width: 0; overflow-wrap: anywhere; font-size: 13px; }
.row.clean { border-left-color: var(--clean); } .row.drifted { border-left-color: var(--drifted); } .row.gone { border-left-color: var(--gone); }
.row > summary { padding: 0; }
.row[open] { background: var(--bg); padding-bottom: 4px; grid-column: 1 / -1; }
.row ul { margin: 2px 0 0; padding: 0; list-style: none; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(270px, 100%), 1fr)); gap: 2px 14px; }
.row p { margin: 0; font-size: 12px; }
.row .rule { font-size: 12px; padding: 1px 0; }
.row .rule code { font-size: 11.5px; }
.ports { color: var(--faint); font-size: 12px; }
a { color: var(--accent); }
.button { display: inline-block; float: right; font-size: 12px; border: 1px solid var(--edge); border-radius: 6px; padding: 3px 10px; text-decoration: none; }
footer { color: var(--faint); font-size: 12px; padding: 0 0 28px; } footer a { margin-right: 14px; }
@media (max-width: 760px) {
  .wrap { padding: 0 12px; } section { padding: 12px; } .verdict { padding: 12px; }
  #filter { order: 1; width: 100%; }
  .cards { grid-template-columns: repeat(3, 1fr); } .cards li { padding: 6px 10px; }
  h3 small, h2 small, summary small { display: block; margin-left: 0; }
  table, tbody, tr, td { display: block; width: auto; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { border-bottom: 1px solid var(--edge); padding: 6px 0; } tr:last-child { border-bottom: 0; }
  td:empty { display: none; }
  td { position: relative; border: 0; padding: 2px 0 2px 92px; min-height: 22px; }
  td::before { content: attr(data-head); position: absolute; left: 0; color: var(--faint); font-size: 12px; }
  .net { display: block; } .hub { top: 92px; z-index: 1; } .hub::after { display: none; }
  .rows { margin: 0 0 0 10px; padding: 8px 0 0 10px; grid-template-columns: 1fr; gap: 6px; }
}
@media print { header.top, .hub { position: static; } }
`;
