import type { Language } from "../language/language.ts";
import { fallbackLanguage } from "../language/languages.ts";
import { whyUnprintable } from "../text/unprintable.ts";
import type { NameIndex } from "../thread/name-index.ts";

/** Words for how many people hold something: only what is counted may say so. */
const crowd =
  /\b(?:most|many|majority|minority|several|few|fewer|numerous|countless|plenty|lots?|everyone|everybody|anybody|nobody|no one|none of|all (?:sides|users|commenters|of them|people|participants)|half|a third|two thirds|percent|consensus|unanim\w*|dominat\w*|prevail\w*|overwhelming\w*|widespread|widely|outnumber\w*|popular|generally|largely|mostly|predominant\w*|(?:dozens?|hundreds?|thousands?|millions?) of|die meisten|viele|mehrheit\w*|minderheit\w*|einige|wenige|alle|jeder|niemand|überwieg\w*|mayoría|muchos|minoría|pocos|todos|nadie|la plupart|majorité|beaucoup|tous|peu de)\b/giu;
const markup = /[[\]<>{}*_`~|\\#^=]|https?|www\./iu;
const number = /\d[\d.,]*/gu;

/** What may not stand in words of the model's own; `undefined` where they may be printed. */
export function whyNotNeutral(
  text: string,
  {
    names,
    language,
    sources,
  }: { readonly names: NameIndex; readonly language: Language; readonly sources: readonly string[] },
): string | undefined {
  const unprintable = whyUnprintable(text);
  if (unprintable !== undefined) return `it holds what may not be printed (${unprintable})`;
  if (markup.test(text)) return "it holds marks that are no words";
  if (names.namedIn(text).size > 0) return "it names somebody";
  const { countOfPeople } = (language.reading.argument ?? fallbackLanguage.reading.argument)?.claims ?? {};
  if (countOfPeople?.test(text)) return "it counts people";
  const held = sources.join(" \n ").toLowerCase();
  for (const [found] of text.matchAll(number))
    if (!held.includes(found.replace(/[.,]+$/u, ""))) return `the number ${found} is not in its source`;
  for (const [found] of text.matchAll(crowd))
    if (!held.includes(found.toLowerCase())) return `"${found}" says how many people think so`;
  return undefined;
}
