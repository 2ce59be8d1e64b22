/** The page's style sheet: a narrow column of prose, light or dark as the reader's system is. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --ground: #faf9f6; --card: #ffffff; --ink: #1e242c; --quiet: #5c6470; --line: #dedbd3; --link: #1a5a94;
  --favor: #1f5f99; --unclear: #e9ecef; --against: #f0b98d; --hatch: #8a3b06; --dots: #8b95a1;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14181d; --card: #1c2229; --ink: #e4e6e8; --quiet: #9aa3ad; --line: #323a44; --link: #8fbce8;
    --favor: #6fa8dc; --unclear: #2c333b; --against: #7a4a26; --hatch: #f0b98d; --dots: #79838e;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 1.75rem 1.25rem 4rem; max-width: 42rem;
  background: var(--ground); color: var(--ink);
  font: 1.0625rem/1.65 Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif;
  overflow-wrap: anywhere;
}
h1, h3, nav, .meta, .facts, footer, figure { font-family: system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
h1 { margin: 0; font-size: .9375rem; font-weight: 600; letter-spacing: .01em; }
h2 { margin: 0 0 1.1rem; font-size: clamp(1.5rem, 1.2rem + 1.8vw, 2.1rem); line-height: 1.2; text-wrap: balance; }
h3 { margin: 2.25rem 0 .75rem; font-size: .9375rem; font-weight: 600; color: var(--quiet); }
a { color: var(--link); text-underline-offset: .18em; text-decoration-thickness: .06em; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 3px; }
header { padding-bottom: 1.1rem; border-bottom: 1px solid var(--line); }
.facts { margin: .2rem 0 0; font-size: .875rem; line-height: 1.5; color: var(--quiet); }
nav { padding: 1rem 0; border-bottom: 1px solid var(--line); font-size: .9375rem; line-height: 1.4; }
nav ol { margin: 0; padding-left: 1.4rem; }
nav li { padding: .3rem 0; }
nav li::marker { color: var(--quiet); }
nav a { color: inherit; text-decoration-color: var(--line); }
article { padding: 2.75rem 0 2.25rem; border-bottom: 1px solid var(--line); }
.text { margin: 0 0 1.1rem; }
.lead { font-size: 1.125em; line-height: 1.55; }
.person { font-weight: 600; text-decoration-color: color-mix(in srgb, currentColor 35%, transparent); }
.words { display: inline-block; }
.words[open] { display: inline; }
.words:not([open])::details-content { display: none; }
.words > summary {
  display: inline-block; list-style: none; cursor: pointer; min-width: 1.5rem; margin: 0 .1rem 0 .2rem; padding: 0 .35rem;
  border: 1px solid var(--line); border-radius: .75rem; background: var(--card);
  font: 700 1.05rem/1.35rem Georgia, serif; height: 1.4rem; text-align: center; color: var(--quiet); vertical-align: -.12em;
}
.words > summary > span { position: relative; top: .22em; }
.words > summary::-webkit-details-marker { display: none; }
.words[open] > summary { background: var(--quiet); border-color: var(--quiet); color: var(--ground); }
.card {
  display: block; margin: .6rem 0 .8rem; padding: .8rem 1rem; background: var(--card);
  border: 1px solid var(--line); border-left: 3px solid var(--link); border-radius: 4px;
  font-size: 1rem; font-weight: 400; line-height: 1.55;
}
blockquote { margin: 0 0 .4rem; }
.meta + blockquote { margin-top: .9rem; }
.meta { margin: 0; font-size: .8125rem; line-height: 1.5; color: var(--quiet); }
figure { margin: 1.75rem 0; padding: 1.1rem 1.15rem; background: var(--card); border: 1px solid var(--line); border-radius: 6px; }
figcaption { margin-bottom: 1rem; font-size: .9375rem; line-height: 1.4; }
figcaption strong { display: block; font-size: .8125rem; font-weight: 600; color: var(--quiet); }
svg { display: block; width: 100%; max-width: 30rem; height: auto; overflow: visible; }
svg .ink { fill: var(--ink); } svg .outline { stroke: var(--ink); } svg .numeral { fill: var(--card); }
svg .favor { fill: var(--favor); } svg .unclear { fill: var(--unclear); } svg .against { fill: var(--against); }
svg .hatch { fill: var(--hatch); } svg .dots { fill: var(--dots); }
.points, .sources { margin: 0; padding: 0; list-style: none; }
.points > li { margin: 0 0 1.1rem; padding-left: 1rem; border-left: 2px solid var(--line); }
.claim { font-weight: 600; line-height: 1.45; }
.support { margin-top: .2rem; font-size: 1rem; }
.sources > li { margin: 0 0 .8rem; line-height: 1.4; }
footer { padding-top: 1.5rem; font-size: .8125rem; line-height: 1.6; color: var(--quiet); }
@media print { nav { display: none; } body { max-width: none; } article { break-inside: auto; } }
`;
