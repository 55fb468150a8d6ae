/** The one stylesheet, light and dark, for screens from 320 px, and for paper. Contrasts are 4.5 : 1 or more. */
export const STYLESHEET = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --sheet: #ffffff; --ink: #1d1c1a; --soft: #57534d; --rule: #d9d4ca;
  --link: #1f4f82; --bar: #9b6a1e; --mark: #ffe9a8; --button: #f1ede4; --focus: #1f4f82;
  --serif: "Source Serif 4", Charter, "Bitstream Charter", "Iowan Old Style", Georgia, "Noto Serif", serif;
  --sans: "Source Sans 3", system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171614; --sheet: #1f1e1b; --ink: #ece8e0; --soft: #b3ada2; --rule: #3d3a35;
    --link: #9cc4ee; --bar: #d9a452; --mark: #5a4a17; --button: #2b2925; --focus: #9cc4ee;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 var(--sans); overflow-wrap: break-word; }
.skip { position: absolute; left: -999rem; padding: .5rem 1rem; background: var(--sheet); }
.skip:focus { left: .5rem; top: .5rem; z-index: 1; }
header, main, footer { max-width: 44rem; margin: 0 auto; padding: 0 1rem; }
header { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1.5rem; padding-top: 1.1rem; padding-bottom: .7rem; border-bottom: 1px solid var(--rule); }
.name { font: 600 1.25rem/1.2 var(--serif); color: var(--ink); text-decoration: none; }
header ul, .actions ul { display: flex; flex-wrap: wrap; list-style: none; margin: 0; padding: 0; }
header ul { gap: 0 .75rem; font-size: .9375rem; }
header li a { display: inline-block; padding: .25rem 0; }
main { padding-top: 1.5rem; padding-bottom: 2rem; }
footer { border-top: 1px solid var(--rule); padding-top: .9rem; padding-bottom: 2rem; color: var(--soft); font-size: .875rem; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .15em; }
a[aria-current] { color: var(--ink); text-decoration-color: var(--bar); text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
h1, h2, h3 { font-family: var(--serif); line-height: 1.25; text-wrap: balance; margin: 0 0 .6rem; }
h1 { font-size: clamp(1.5rem, 1.2rem + 1.5vw, 2rem); font-weight: 600; }
h1 strong, h2 strong, h3 strong { font-weight: 600; }
h2 { font-size: 1.1875rem; margin-top: 2rem; }
h3 { font-size: 1.0625rem; margin-top: 1.5rem; }
p { margin: 0 0 .8rem; max-width: 68ch; }
.lead { color: var(--soft); }
.note, figcaption { color: var(--soft); font-size: .875rem; line-height: 1.45; }
.outcome { border: 1px solid var(--rule); border-radius: 6px; background: var(--sheet); padding: .7rem .9rem; font-size: .9375rem; }
figure { margin: 1.5rem 0; }
blockquote { margin: 0; padding: .1rem 0 .1rem 1.1rem; border-left: 3px solid var(--bar); font: 1.1875rem/1.55 var(--serif); white-space: pre-wrap; unicode-bidi: isolate; hanging-punctuation: first; }
blockquote.excerpt { font-size: 1.0625rem; margin: .8rem 0; border-color: var(--rule); }
.asked { font-family: var(--serif); color: var(--soft); padding-left: 1.25rem; margin-bottom: .3rem; white-space: pre-wrap; }
figcaption { margin-top: .5rem; padding-left: 1.25rem; }
.links a { white-space: nowrap; margin-right: .75rem; }
.basis { margin: .2rem 0 .1rem; font-size: inherit; }
.basis[open] { margin-bottom: .4rem; }
.basis summary { width: fit-content; }
.basis ul { margin: .2rem 0 0; padding-left: 1.1rem; }
figcaption .links { display: block; margin-top: .15rem; }
.unsure > h1 + p { border: 1px dashed var(--bar); border-radius: 6px; padding: .6rem .9rem; max-width: none; }
.unsure blockquote { border-left-style: dashed; }
figure + .note { margin: -1.1rem 0 1.5rem; padding-left: 1.25rem; }
mark { background: var(--mark); color: inherit; padding: .05em 0; }
.document .text { margin: 1.5rem 0; border-top: 1px solid var(--rule); padding-top: 1rem; }
.part { display: grid; grid-template-columns: 4.5rem minmax(0, 1fr); gap: 0 .9rem; }
.part p { font: 1.0625rem/1.6 var(--serif); white-space: pre-wrap; unicode-bidi: isolate; }
.part.heading h2 { font-size: 1.0625rem; line-height: 1.6; font-weight: 600; margin: 0 0 .8rem; white-space: pre-wrap; unicode-bidi: isolate; text-wrap: wrap; }
.part.furniture p { color: var(--soft); font-size: .9375rem; }
.place { color: var(--soft); font-size: .8125rem; line-height: 1.45; padding-top: .25rem; text-align: right; user-select: none; font-variant-numeric: tabular-nums; }
.place span, .place b { display: block; }
.place b { color: var(--ink); }
.place a { color: inherit; text-decoration-color: var(--rule); }
.document .actions { margin: .8rem 0; }
.jump { grid-template-columns: minmax(0, 14rem) auto; align-items: end; justify-content: start; margin: .8rem 0; }
.place span[id] { scroll-margin-top: 2rem; }
.place span:target { color: var(--ink); font-weight: 600; }
.part mark { border-bottom: 2px solid var(--bar); scroll-margin-top: 5rem; }
.part mark::before, .part mark::after { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.part mark::before { content: " [quotation begins] "; }
.part mark::after { content: " [quotation ends] "; }
.part mark.other { background: none; border-bottom-style: dotted; }
.entry { border-top: 1px solid var(--rule); padding-top: .9rem; margin-top: 1.2rem; }
.entry h2, .entry h3 { margin: 0; font: 600 1rem/1.3 var(--sans); font-variant-numeric: tabular-nums; }
.entry figure { margin: .6rem 0; }
.entry .articles { margin: .2rem 0; }
.entry blockquote { font-size: 1.0625rem; }
.claim { border-top: 1px solid var(--rule); }
.claim h2, .claim h3 { font: 400 1.0625rem/1.5 var(--serif); text-wrap: wrap; }
.claim h2 strong:first-child, .claim h3 strong:first-child { display: block; font: 600 .9375rem/1.5 var(--sans); }
.claim h2 strong:not(:first-child), .claim h3 strong:not(:first-child) { background: var(--mark); }
.said { font: 400 1.0625rem/1.5 var(--serif); max-width: none; }
.said strong { background: var(--mark); }
.claim blockquote mark { background: none; font-weight: 600; }
details { margin: .4rem 0 .8rem 1.25rem; font-size: .875rem; color: var(--soft); }
summary { cursor: pointer; padding: .2rem 0; }
details blockquote { font-size: 1rem; color: var(--ink); }
form { display: grid; gap: .8rem; margin: 1.2rem 0 1.6rem; }
.row { display: grid; gap: .8rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr)); }
.send { grid-template-columns: minmax(0, 1fr) auto; align-items: end; }
.send:has(> :nth-child(3)) { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto; }
.send button:only-child { justify-self: start; }
label { display: grid; gap: .25rem; font-size: .9375rem; font-weight: 600; }
input, select, textarea, button, .button { font: inherit; font-weight: 400; color: var(--ink); min-height: 2.75rem; border: 1px solid #8a857b; border-radius: 6px; max-width: 100%; }
input, select, textarea { width: 100%; background: var(--sheet); padding: .5rem .7rem; }
textarea { min-height: 9rem; resize: vertical; }
button, .button { background: var(--button); padding: .5rem 1rem; cursor: pointer; text-decoration: none; display: inline-flex; align-items: center; overflow-wrap: anywhere; }
form button { justify-self: start; background: var(--ink); color: var(--paper); font-weight: 600; padding-inline: 1.5rem; }
.button[aria-current] { border-color: var(--bar); box-shadow: inset 0 -2px var(--bar); }
.button:hover { border-color: var(--ink); }
.actions { margin-top: 1.6rem; }
.actions ul { gap: .5rem; font-size: .9375rem; }
.actions + p { margin-top: .5rem; font-size: .9375rem; }
.shelf { list-style: none; padding: 0; }
.shelf li { border-top: 1px solid var(--rule); padding: .7rem 0; }
.shelf a:first-child { font: 600 1.0625rem/1.35 var(--serif); }
.shelf .links { display: block; font-size: .9375rem; margin-top: .2rem; }
.shelf .links a { font: inherit; }
.examples { padding-left: 1.1rem; margin: 0; }
.examples li { padding: .2rem 0; }
.articles { padding-left: 1.1rem; }
.articles li { margin-bottom: .7rem; }
.articles .note, .articles .links { display: block; }
.articles .links { font-size: .875rem; }
.articles .links:empty { display: none; }
.addresses { list-style: none; padding: 0; }
.addresses pre { margin: .2rem 0 .9rem; overflow-wrap: anywhere; }
.found { margin-left: 0; }
.printed { display: none; }
cite { font-style: normal; }
pre { white-space: pre-wrap; background: var(--sheet); border: 1px solid var(--rule); border-radius: 6px; padding: .8rem; font: .9375rem/1.5 var(--sans); user-select: all; }
dt { margin-top: .6rem; } dd { margin: 0 0 0 1rem; color: var(--soft); }
img { max-width: 100%; height: auto; border: 1px solid var(--rule); border-radius: 6px; background: #fff; }
@media (max-width: 30rem) {
  body { font-size: 1rem; }
  blockquote { padding-left: .8rem; font-size: 1.125rem; }
  figcaption, .asked, figure + .note { padding-left: .95rem; }
  .part { grid-template-columns: minmax(0, 1fr); }
  .place { text-align: left; padding-top: 0; }
  .place span, .place b { display: inline-block; margin-right: .6rem; min-height: 1.5rem; }
  .place a { padding: .25rem .35rem .25rem 0; }
  .place:empty, .place span:empty { display: none; }
  h1 { font-size: 1.3125rem; }
  .send:has(> :nth-child(3)) { grid-template-columns: minmax(0, 1fr) auto; }
  .send > label:nth-last-child(3) { grid-column: 1 / -1; }
  form { margin: .8rem 0 1.2rem; }
  h2 { margin-top: 1.5rem; }
  form button { padding-inline: 1.1rem; }
  main { padding-top: .8rem; }
  header { padding-top: .2rem; padding-bottom: .1rem; gap: 0 1.5rem; }
  header ul { gap: 0 .8rem; font-size: .875rem; }
  .outcome { font-size: .875rem; line-height: 1.45; padding: .5rem .7rem; }
}
@media (max-width: 30rem), (pointer: coarse) {
  .name, header li a, .links a, .cases a, .files a, .examples a, .shelf a, .articles > li > a, .document > .note > a, .addresses a, .rejected a { display: inline-flex; align-items: center; min-height: 2.75rem; max-width: 100%; overflow-wrap: anywhere; }
  summary { padding-block: .8rem; }
  .cases a, .examples a, .articles > li > a, .shelf > li > a { padding-block: .4rem; }
  .basis li a { display: inline-block; padding-block: .75rem; }
  .links a { margin-right: 1rem; }
  .shelf .links { font-size: .875rem; }
  .shelf .links a { margin-right: .7rem; }
  .examples, .cases, .files, .articles { padding-left: 0; list-style: none; }
  .examples li, .cases li { padding: 0; }
  .links, .articles .links, .shelf .links { margin: 0; }
}
@media print {
  :root { color-scheme: light; --paper: #fff; --sheet: #fff; --ink: #000; --soft: #333; --link: #000; --mark: #eee; }
  header nav, form, .actions, .links, figcaption .links, .skip, .found, #narrow, .button { display: none; }
  .actions.top { display: block; }
  .printed { display: block; margin: .4rem 0 0; overflow-wrap: anywhere; }
  .place a { text-decoration: none; }
  body { font-size: 11pt; }
  figure, .entry { break-inside: avoid; }
  .basis::details-content { content-visibility: visible; }
  .basis ul { columns: 2; column-gap: 2rem; }
}
`;
