/** How the page looks: colours first, then what they are for, then paper. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #f5f6f8; --card: #fff; --line: #e3e6ea; --text: #1f2328; --quiet: #59636e; --link: #0b5cad;
  --good: #1a7f37; --bad: #cf222e; --warn: #8a5a00; --todo: #0b5cad; --none: #59636e; --tint: 10%;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0f1216; --card: #181c22; --line: #2c323a; --text: #e6e9ed; --quiet: #9aa4b0; --link: #6cb2ff;
    --good: #57c46e; --bad: #ff7b72; --warn: #e3b341; --todo: #6cb2ff; --none: #9aa4b0; --tint: 18%;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--page); color: var(--text); font: 15px/1.6 system-ui, -apple-system, "Segoe UI", Roboto,
  "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Micro Hei", sans-serif;
}
main { max-width: 62rem; margin: 0 auto; padding: 3rem 1.5rem 4rem; }
h1, h2, h3, h4, p, ul, dl, dd { margin: 0; padding: 0; }
h1 { font-size: 1.9rem; line-height: 1.25; letter-spacing: -.01em; }
h2, h3 { font-size: 1.15rem; line-height: 1.4; margin-bottom: 1rem; }
h2.part { font-size: 1.35rem; margin: 2.5rem 0 1rem; }
h4 { font-size: 1rem; line-height: 1.5; font-weight: 600; }
ul { list-style: none; }
a { color: var(--link); text-underline-offset: .2em; text-decoration-thickness: 1px;
  text-decoration-color: color-mix(in srgb, currentColor 35%, transparent); }
a:hover { text-decoration-color: currentColor; }
code { font: .86em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace, "Noto Sans CJK SC"; }
h4 code { margin-left: .4em; color: var(--quiet); font-weight: 400; }
code, p, td, dd, h4 { overflow-wrap: anywhere; }
.quiet, .label, .count { color: var(--quiet); }
.quiet { font-size: .88rem; }
.count { font-weight: 400; font-size: .9em; margin-left: .3em; }
header { display: flex; flex-wrap: wrap; gap: 2rem; align-items: center; margin-bottom: 2.5rem; }
header > div { flex: 1 1 20rem; }
.lead { font-size: 1.15rem; margin-top: .35rem; }
.counts { display: flex; flex-wrap: wrap; gap: .5rem; margin: 1rem 0 .75rem; }
.counts li, .badge {
  --tone: var(--none); color: var(--tone); background: color-mix(in srgb, var(--tone) var(--tint), transparent);
  border-radius: 1rem; padding: .1rem .7rem; font-size: .85rem;
}
.badge { display: inline-block; white-space: nowrap; justify-self: start; align-self: start; }
.counts .is-passed, .badge.is-passed { --tone: var(--good); }
.counts .is-failed, .badge.is-failed, .badge.is-error { --tone: var(--bad); }
.counts .is-expired, .counts .is-warning, .badge.is-expired, .badge.is-warning { --tone: var(--warn); }
.counts .is-todo, .badge.is-todo, .badge.is-info { --tone: var(--todo); }
.problem { margin-top: 1rem; padding: .6rem 1rem; border-left: 3px solid var(--bad); background: var(--card); }
.ring { width: 9rem; height: 9rem; flex: none; }
.ring circle { fill: none; stroke-width: 9; }
.ring .arc { stroke: var(--good); stroke-linecap: round; }
.ring .track { stroke: var(--line); }
.ring text { fill: var(--text); font-size: 34px; font-weight: 600; }
.ring .unit { fill: var(--quiet); font-size: 16px; font-weight: 400; }
.bar { display: block; width: 100%; height: 4px; border-radius: 2px; margin-bottom: .5rem; }
.bar .track { fill: var(--line); }
.bar .arc { fill: var(--good); }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 1.5rem 1.75rem; margin-bottom: 1.25rem; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: 1rem 2rem; }
.facts dt { color: var(--quiet); font-size: .85rem; }
.open { columns: 2 22rem; column-gap: 2rem; }
.open li { display: grid; grid-template-columns: 7rem 1fr; gap: .5rem; padding: .25rem 0; break-inside: avoid; }
.items > li { display: grid; grid-template-columns: 7.5rem 1fr; gap: .75rem; padding: 1rem 0; border-top: 1px solid var(--line); }
.items > li:first-child { border-top: 0; }
.items > li:last-child { padding-bottom: 0; }
.items p { margin-top: .2rem; }
table { width: 100%; border-collapse: collapse; }
th { text-align: left; font-weight: 400; font-size: .85rem; color: var(--quiet); white-space: nowrap; }
th, td { padding: .6rem 1.5rem .6rem 0; vertical-align: top; border-bottom: 1px solid var(--line); }
th:last-child, td:last-child { padding-right: 0; }
tr:last-child td { border-bottom: 0; }
td .place { margin-left: .75em; color: var(--quiet); }
@media (max-width: 36rem) {
  main { padding: 1.5rem 1rem; }
  .card { padding: 1.25rem; }
  .open, .items > li { grid-template-columns: 1fr; }
}
@media print {
  :root {
    --page: #fff; --card: #fff; --line: #d5d9de; --text: #000; --quiet: #444c56; --link: #0b3d91;
    --good: #116329; --bad: #a40e26; --warn: #6b4500; --todo: #0b3d91; --none: #444c56; --tint: 8%;
  }
  @page { margin: 16mm 14mm; }
  body { font-size: 10.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main { max-width: none; padding: 0; }
  .card { border: 0; padding: 0; margin: 0 0 1.5rem; }
  h2, h3, h4 { break-after: avoid; }
  header, .items > li, .open li, .facts div, tr { break-inside: avoid; }
  a { text-decoration: none; }
}
`;
