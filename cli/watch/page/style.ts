/** The look of the status page; colours follow the viewer's light or dark setting. */
export const pageStyle = `
:root { color-scheme: light dark; --bg: #f3f5f8; --card: #ffffff; --ink: #1c2430; --faint: #5b6675; --edge: #dde3ea;
  --clean: #1a7f4b; --drifted: #b35900; --gone: #c62a2a; --unknown: #6b7480; --accent: #2352a8;
  --clean-bg: #e3f5ea; --drifted-bg: #fdf0e0; --gone-bg: #fde8e8; --unknown-bg: #eceff3; --stripe: #f8fafc; }
@media (prefers-color-scheme: dark) { :root { --bg: #0d1117; --card: #161c25; --ink: #e6ebf2; --faint: #9aa7b8;
  --edge: #2a3442; --clean: #4cc38a; --drifted: #f0a04b; --gone: #ff7b72; --unknown: #8b96a5; --accent: #7aa7ff;
  --clean-bg: #12301f; --drifted-bg: #38260f; --gone-bg: #3d1a1c; --unknown-bg: #222a35; --stripe: #19202a; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--bg); color: var(--ink); line-height: 1.45;
  font: 14px/1.45 ui-sans-serif, system-ui, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; }
.wrap { max-width: 1180px; margin: 0 auto; padding: 0 20px; }
header.top { background: var(--card); border-bottom: 1px solid var(--edge); position: sticky; top: 0; z-index: 1; }
header.top .wrap { display: flex; align-items: center; gap: 16px; padding-top: 12px; padding-bottom: 12px; flex-wrap: wrap; }
h1 { font-size: 16px; margin: 0; letter-spacing: .01em; }
h1 span { color: var(--faint); font-weight: 400; }
.live { margin-left: auto; color: var(--faint); font-size: 12px; }
.live::before { content: ""; display: inline-block; width: 8px; height: 8px; border-radius: 50%; margin-right: 6px; background: var(--unknown); }
.live.on::before { background: var(--clean); }
.live.lost::before { background: var(--gone); }
#filter { font: inherit; color: inherit; background: var(--bg); border: 1px solid var(--edge); border-radius: 6px; padding: 5px 10px; width: 220px; }
#filter[hidden] { display: none; }
.verdict { border-radius: 10px; padding: 16px 20px; margin: 20px 0; background: var(--unknown-bg); border: 1px solid transparent; }
.verdict strong { display: block; font-size: 20px; line-height: 1.3; }
.verdict p { margin: 2px 0 0; color: var(--faint); }
.verdict.clean { background: var(--clean-bg); } .verdict.clean strong { color: var(--clean); }
.verdict.drifted { background: var(--drifted-bg); } .verdict.drifted strong { color: var(--drifted); }
.verdict.gone { background: var(--gone-bg); } .verdict.gone strong { color: var(--gone); }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 12px; margin: 0 0 20px; padding: 0; list-style: none; }
.cards li { background: var(--card); border: 1px solid var(--edge); border-radius: 10px; padding: 12px 16px; }
.cards b { display: block; font-size: 24px; line-height: 1.2; font-variant-numeric: tabular-nums; }
.cards span { color: var(--faint); font-size: 12px; }
section { background: var(--card); border: 1px solid var(--edge); border-radius: 10px; margin: 0 0 20px; padding: 16px 20px; }
h2 { font-size: 15px; margin: 0 0 10px; } h3 { font-size: 14px; margin: 16px 0 6px; }
h3 small, h2 small, summary small { color: var(--faint); font-weight: 400; font-size: 12px; margin-left: 8px; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th { text-align: left; font-size: 12px; color: var(--faint); font-weight: 600; padding: 6px 10px 6px 0; border-bottom: 1px solid var(--edge); white-space: nowrap; }
td { padding: 7px 10px 7px 0; border-bottom: 1px solid var(--edge); vertical-align: top; overflow-wrap: anywhere; }
tr:last-child td { border-bottom: 0; }
td.num, th.num { text-align: right; font-variant-numeric: tabular-nums; }
td.tight, td time, .where { white-space: nowrap; }
code { font: 12.5px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; }
.faint { color: var(--faint); }
.pill { display: inline-block; border-radius: 999px; padding: 1px 9px; font-size: 12px; font-weight: 600; background: var(--unknown-bg); color: var(--unknown); white-space: nowrap; }
.pill.clean, .pill.up, .pill.added, .pill.succeeded { background: var(--clean-bg); color: var(--clean); }
.pill.drifted, .pill.changed, .pill.refused { background: var(--drifted-bg); color: var(--drifted); }
.pill.gone, .pill.down, .pill.removed, .pill.failed { background: var(--gone-bg); color: var(--gone); }
del { color: var(--gone); text-decoration-color: color-mix(in srgb, var(--gone) 55%, transparent); }
ins { color: var(--clean); text-decoration: none; }
details > summary { cursor: pointer; padding: 4px 0; font-weight: 600; }
.picture { overflow: auto; max-height: 72vh; border-radius: 8px; }
.picture svg { display: block; max-width: none; margin: 0 auto; }
a { color: var(--accent); }
.button { display: inline-block; float: right; font-size: 12px; border: 1px solid var(--edge); border-radius: 6px; padding: 3px 10px; text-decoration: none; }
footer { color: var(--faint); font-size: 12px; padding: 0 0 28px; } footer a { margin-right: 14px; }
@media print { header.top { position: static; } .picture { max-height: none; } }
`;
