import type { Language } from "../language/language.ts";
import { words } from "../text/words.ts";

/**
 * Words in which people are reported and set against each other: no comment needs to hold them. None of them says what
 * somebody feels about others or what they are.
 */
const listed: Readonly<Record<string, string>> = {
  en:
    "argue insist hold note warn counter reply answer add say state stress point call dismiss reject doubt fear worry agree " +
    "disagree object support oppose back side think believe see view describe suggest propose claim maintain contend question " +
    "ask wonder complain observe prefer want favor favour urge reason case write put speak recall tell hope feel suspect expect " +
    "admit concede grant explain report quote defend contrast conversely meanwhile instead rather while whereas however though " +
    "yet also still even simply merely plain plainly blunt bluntly alternative whole hand other another answer thread post " +
    "debate discussion argument article elsewhere apart stand turn reader readers remark further go goes leave find place draw " +
    "line thing matter same come comes alone besides likewise similarly",
  de:
    "sagt sagen meint hält findet schreibt argumentiert entgegnet antwortet ergänzt betont fordert warnt nennt fragt glaubt " +
    "hofft fürchtet bezweifelt widerspricht stimmt lehnt sieht hingegen dagegen während jedoch aber zudem ebenso weiter geht " +
    "Beitrag Diskussion Thread Gegensatz kritisiert verteidigt unterstützt verlangt wünscht beklagt erinnert zweifelt bestreitet " +
    "verneint abseits dafür Seite räumt gibt nimmt",
  es:
    "dice afirma sostiene opina cree piensa responde contesta añade recuerda pregunta propone pide escribe defiende rechaza " +
    "apoya critica advierte considera señala insiste explica contrasta frente cambio contra favor lejos sobre para porque pero " +
    "mientras también como cómo quien hay está este esta todo reclama exige lamenta denuncia quiere prefiere replica objeta " +
    "discrepa coincide matiza admite reconoce niega duda aparta demás lado además",
  fr:
    "affirme soutient pense croit répond ajoute rappelle demande propose écrit défend rejette considère souligne insiste " +
    "explique tandis contre pour mais aussi comme dans avec parce cela",
};

const stemsIn = new WeakMap<Language, ReadonlySet<string>>();

/** @param stem - how the words are compared */
export function reportingStems(language: Language, stem: (word: string) => string): ReadonlySet<string> {
  const known = stemsIn.get(language);
  if (known !== undefined) return known;
  const stems = new Set(words(listed[language.tag] ?? listed.en ?? "").map(stem));
  stemsIn.set(language, stems);
  return stems;
}
