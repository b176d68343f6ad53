/** `/sandbox.css`: both pages, light and dark, from 320 px up. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #f4f5f7; --card: #fff; --ink: #191f28; --soft: #57606c; --line: #d9dde3;
  --bubble: #e9ecf1; --accent: #1757c2; --on-accent: #fff; --good: #0b7a43; --bad: #b3261e; --bezel: #1b1d21;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #0f1114; --card: #1a1d22; --ink: #eceff3; --soft: #a7b0bb; --line: #343a43;
    --bubble: #2b3038; --accent: #8ab4ff; --on-accent: #0b1526; --good: #5fd39a; --bad: #ff9a92; --bezel: #3a3f47;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--paper); color: var(--ink); word-break: keep-all; overflow-wrap: anywhere;
  font: 1rem/1.6 system-ui, 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans KR', 'Noto Sans CJK KR', sans-serif;
}
a { color: var(--accent); }
code { font: 0.9em/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.front { max-width: 56rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
.front h1 { margin: 0; font-size: 1.75rem; line-height: 1.3; }
.front h2 { margin: 2.5rem 0 0.75rem; font-size: 1.25rem; }
.front h3 { margin: 2rem 0 0; font-size: 1.05rem; }
.front h3 + p { margin: 0 0 0.5rem; color: var(--soft); }
.to-inbox {
  display: inline-block; padding: 0.6rem 1.1rem; border-radius: 0.6rem;
  background: var(--accent); color: var(--on-accent); font-weight: 600; text-decoration: none;
}
dl, .endpoints, table { margin: 0; padding: 0; background: var(--card); border: 1px solid var(--line); border-radius: 0.75rem; }
dl > div, .endpoints li { display: flex; flex-wrap: wrap; gap: 0 1rem; padding: 0.5rem 1rem; }
dl > div + div, .endpoints li + li { border-top: 1px solid var(--line); }
dt { flex: 0 0 7rem; color: var(--soft); }
dd { margin: 0; min-width: 0; }
.endpoints { list-style: none; }
.endpoints li { justify-content: space-between; }
.endpoints span, small { color: var(--soft); }
table { width: 100%; border-spacing: 0; }
th, td { padding: 0.5rem 1rem; text-align: start; vertical-align: top; }
th { font-size: 0.85rem; font-weight: 600; color: var(--soft); }
td { border-top: 1px solid var(--line); }
th:nth-child(1) { width: 9.5rem; }
th:nth-child(2) { width: 12.5rem; }
td:nth-child(-n + 2), th { white-space: nowrap; }
.faults td + td { white-space: normal; }
td small { display: block; font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: 0.8rem; }
@media (max-width: 40rem) {
  thead { display: none; }
  table, tbody, tr, td { display: block; }
  tr { padding: 0.5rem 0; }
  tr + tr { border-top: 1px solid var(--line); }
  td { border: 0; padding: 0.1rem 1rem; }
  td:nth-child(-n + 2) { display: inline-block; padding-inline-end: 0; }
  td:nth-child(2) { color: var(--soft); }
}

.desk { display: grid; min-height: 100dvh; place-items: center; }
.phone { display: flex; flex-direction: column; width: 100%; min-height: 100dvh; background: var(--card); }
.speaker { display: none; }
.phone header { padding: 1rem 1.25rem 0.75rem; border-bottom: 1px solid var(--line); }
.phone h1 { margin: 0; font-size: 1.5rem; line-height: 1.3; }
.phone header p { display: flex; justify-content: space-between; gap: 1rem; margin: 0; font-size: 0.875rem; color: var(--soft); }
#connection[data-state='open'] { color: var(--good); }
#connection[data-state='lost'] { color: var(--bad); }
#messages { flex: 1; margin: 0; padding: 1rem 1.25rem 2rem; list-style: none; overflow-y: auto; }
#messages:has(.sms) + .empty, #messages:not(:has(.sms)) { display: none; }
.empty { flex: 1; display: grid; place-content: center; margin: 0; padding: 2rem; text-align: center; color: var(--soft); }
.sms + .sms { margin-top: 1.25rem; }
.sms .meta { display: flex; justify-content: space-between; gap: 1rem; margin: 0 0 0.25rem; font-size: 0.8rem; color: var(--soft); }
.sms .text { margin: 0; padding: 0.75rem 1rem; background: var(--bubble); border-radius: 0.25rem 1.1rem 1.1rem 1.1rem; }
.sms button {
  margin-top: 0.4rem; min-height: 2.75rem; width: 100%; padding: 0.4rem 1rem; border: 1px solid var(--line); border-radius: 0.75rem;
  background: none; color: var(--accent); font: inherit; font-weight: 600; cursor: pointer; font-variant-numeric: tabular-nums;
}
.sms button:hover { background: var(--bubble); }
.sms.fresh { animation: arrive 0.35s ease-out; }
@keyframes arrive { from { opacity: 0; transform: translateY(-0.75rem); } }
@media (prefers-reduced-motion: reduce) { .sms.fresh { animation: none; } }
@media (min-width: 30rem) and (min-height: 34rem) {
  .phone {
    width: 24rem; min-height: 0; height: min(48rem, calc(100dvh - 3rem)); overflow: hidden;
    border: 0.7rem solid var(--bezel); border-radius: 2.75rem; box-shadow: 0 1.5rem 3.5rem rgb(0 0 0 / 25%);
  }
  .speaker { display: block; width: 5.5rem; height: 1.3rem; margin: 0.5rem auto 0; border-radius: 1rem; background: var(--bezel); }
}
@media (forced-colors: active) { .sms .text { border: 1px solid; } }
`

/** `/icon.svg` */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#1757c2"/><path d="M8 9h16v11H15l-5 4v-4H8z" fill="#fff"/></svg>`
