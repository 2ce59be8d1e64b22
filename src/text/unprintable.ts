import { hasControls, withoutInvisibles } from "./control-characters.ts";
import { holdsSlur } from "./slurs.ts";

/** What no text that leaves the program may hold. `address`: a postal one. `control`: characters that show nothing and can mislead. */
export type Unprintable = "slur" | "email" | "phone" | "address" | "link" | "mention" | "control";

const notAfterWord = "(?<![\\p{L}\\p{N}_])";
const notBeforeWord = "(?![\\p{L}\\p{N}_])";

/** Only what stands right before the sign is looked at, so that long runs of letters cost nothing. */
const email = new RegExp(
  [
    "[\\p{L}\\p{N}_%+.-]@[\\p{L}\\p{N}-]+\\.[\\p{L}\\p{N}]",
    "mailto:",
    "[\\p{L}\\p{N}] ?[[({] ?(?:at|@|ät) ?[\\])}] ?[\\p{L}\\p{N}]",
    "[\\p{L}\\p{N}] (?:at|@) [\\p{L}\\p{N}-]{2,63} (?:dot|punkt) (?:com|org|net|de|edu|io|eu|uk)",
  ].join("|"),
  "iu",
);

const mention = new RegExp(
  [
    // `@name` and `@name@host`, but not the sign in "2 @ 3" or "folding@home".
    "(?<![\\p{L}\\p{N}_.%+/-])@[\\p{L}\\p{N}_]",
    "<[@#]",
    `(?<![\\p{L}\\p{N}_.:/])/?u/[\\p{L}\\p{N}_-]{2}`,
    "(?<![\\p{L}\\p{N}_])![\\p{L}\\p{N}_.-]{1,255}@[\\p{L}\\p{N}]",
  ].join("|"),
  "iu",
);

/** Endings of host names. Those that are also words, or endings of files, count only with a path or `www.` (`wordEndings`). */
const hostEndings =
  "com|org|net|edu|gov|mil|int|info|biz|name|pro|mobi|io|ai|co|eu|uk|de|fr|es|nl|be|ch|se|fi|dk|pl|cz|sk|hu|ro|bg|gr|pt|ie|ca|au|nz|jp|cn|kr|br|mx|ar|cl|ru|ua|tr|il|ae|za|ng|ke|lu|ee|lv|lt|si|hr|rs|tw|hk|sg|tv|fm|gg|gl|ly|ml|cc|ws|xyz|app|dev|blog|site|online|website|tech|club|shop|store|news|world|social|zone|town|cafe|pub|wtf|lol|network|works|space|cloud|live|life|today|party|group|chat|wiki|codes|community|example|onion";
const wordEndings = "at|in|is|it|me|my|no|so|to|us|am|as|do|im|md|sh|py|ps|zip|mov|example";
const fileEndings = new Set(["rs", "pl", "cc", "app", "dev"]);

const scheme =
  /(?<![\p{L}\p{N}+.-])[a-z][a-z0-9+.-]{1,30}:\/\/|(?<![\p{L}\p{N}_])www\.[\p{L}\p{N}]|(?<![\p{L}\p{N}_])(?:magnet:\?|javascript:|data:[a-z]+\/|tel:\+?\d)/iu;
const hostWithPath = new RegExp(
  `(?<![\\p{L}\\p{N}_@-])[\\p{L}\\p{N}-]{1,63}\\.(?:${hostEndings}|${wordEndings})(?::\\d{1,5})?/[^\\s/]`,
  "iu",
);
const bareHost = new RegExp(`(?<=[\\p{L}\\p{N}])\\.(${hostEndings})(?![\\p{L}\\p{N}_-])(?!\\.[\\p{L}\\p{N}])`, "giu");
/** Short hosts whose ending is a word. */
const knownHosts = new RegExp(
  `${notAfterWord}(?:youtu\\.be|redd\\.it|t\\.me|git\\.io|lemmy\\.my|discord\\.me)${notBeforeWord}`,
  "iu",
);
const ipAddress =
  /(?<![\p{L}\p{N}.])(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?![\p{L}\p{N}]|\.\d)/u;

/** `example.org`, but neither `ASP.NET`, `end.Net` (a full stop without its space) nor `main.rs`. */
function holdsBareHost(text: string): boolean {
  for (const match of text.matchAll(bareHost)) {
    const ending = match[1] ?? "";
    const label = labelBefore(text, match.index);
    if (!/\p{L}/u.test(label)) continue;
    if (fileEndings.has(ending)) continue;
    if (ending === ending.toLowerCase()) return true;
    if (ending === "NET" || ending === "Net") continue;
    if (ending === ending.toUpperCase() && label === label.toUpperCase()) return true;
  }
  return false;
}

/** The last 63 characters or fewer of a host name's part that ends at `end`. */
function labelBefore(text: string, end: number): string {
  return text.slice(Math.max(0, end - 63), end).match(/[\p{L}\p{N}-]+$/u)?.[0] ?? "";
}

function holdsLink(text: string): boolean {
  return (
    scheme.test(text) || hostWithPath.test(text) || knownHosts.test(text) || ipAddress.test(text) || holdsBareHost(text)
  );
}

const dates = /(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}[./-]\d{1,2}[./-]\d{1,2})(?!\d)/gu;
const phone = new RegExp(
  [
    // International: a plus or 00, then eight digits or more.
    "(?<![\\p{L}\\p{N}])(?:\\+|00)[1-9]\\d{0,2}[ ./-]?(?:\\(0?\\d{1,5}\\)[ ./-]?)?\\d{1,5}(?:[ ./-]\\d{2,8}){1,5}(?![\\d,%])",
    "(?<![\\p{L}\\p{N}])(?:\\+|00)[1-9]\\d{9,14}(?!\\d)",
    // North America.
    "(?<![\\p{L}\\p{N}.$€£])(?:1[ .-])?(?:\\(\\d{3}\\) ?|\\d{3}[ .-])\\d{3}[ .-]\\d{4}(?![\\d,]|\\.\\d)",
    // Europe: a leading 0, nine digits or more.
    "(?<![\\p{L}\\p{N}.,:$€£])\\(?0[1-9]\\d{0,4}\\)?(?:[ /-]{1,3}\\d{2,8}){1,5}(?![\\d.,:]\\d)",
    "(?<![\\p{L}\\p{N}.,:])0[1-9]\\d{8,10}(?!\\d)",
    // Anything long that is said to be one.
    "(?<!\\p{L})(?:call(?: me)?|phone|tel(?:efon)?|mobile|whatsapp|text me|handy|ruf(?: mich)?)(?: ?number| ?nummer)?(?: at| on| is| unter| an)?[.: ]{1,3}\\d(?:[ ./-]?\\d){6,14}(?!\\d)",
  ].join("|"),
  "giu",
);

/** Digits enough for a telephone, and not a large round number written in groups of three. */
function holdsPhone(text: string): boolean {
  const withoutDates = text.replace(dates, "d");
  return withoutDates.matchAll(phone).some(([found]) => {
    const digits = found.replace(/\D/gu, "").length;
    const grouped = /[ .]000(?!\d)/u.test(found);
    return digits >= (/^\(?0[1-9]/u.test(found) ? 9 : 7) && digits <= 17 && !grouped;
  });
}

const capitalised = "\\p{Lu}[\\p{L}'’.-]{1,40}";
/** Ends of street names that hardly mean anything else after a number and a name. */
const streets = "Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Boulevard|Blvd|Parkway|Pkwy";
/** Ends that do ("3 Google Drive accounts"): a town or a flat must follow, or "at" stand before. */
const looseStreets = "Drive|Dr|Court|Ct|Place|Pl|Way|Square|Sq|Terrace|Close|Crescent|Row|Park";
const houseNumber = "(?<![\\p{L}\\p{N}_.,$€£#])\\d{1,5}[a-zA-Z]?,? ";
const postalAddress = new RegExp(
  [
    `${houseNumber}(?:(?:[NSEW]\\.?|North|South|East|West) )?(?:(?:${capitalised}|\\d{1,3}(?:st|nd|rd|th)) ){1,3}(?:${streets})${notBeforeWord}`,
    `${houseNumber}(?:${capitalised} ){1,3}(?:${looseStreets})\\.?, ?(?:\\p{Lu}|Apt|Unit|\\d)`,
    `(?:[Ll]ives?|[Ll]iving|[Ll]ived|address is|addressed to) (?:at )?${houseNumber}(?:[\\p{L}'’.-]{1,40} ){1,3}(?:${streets}|${looseStreets}|${`${streets}|${looseStreets}`.toLowerCase()})${notBeforeWord}`,
    // Springfield, IL 62704; SW1A 2AA; P.O. boxes.
    `\\p{Lu}\\p{L}{1,40},? (?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]) \\d{5}(?:-\\d{4})?(?!\\d)`,
    `${notAfterWord}[A-Z]{1,2}\\d[A-Z\\d]? \\d[ABD-HJLNP-UW-Z]{2}${notBeforeWord}`,
    `${notAfterWord}(?:P\\.? ?O\\.? ?[Bb]ox|Postfach) \\d{2}`,
    // Hauptstraße 12, Berliner Str. 5, Am Alten Markt is left alone.
    `${notAfterWord}\\p{Lu}[\\p{L}-]{2,40}(?:straße|strasse|gasse|allee|ufer|str\\.) ?\\d{1,4} ?[a-h]?(?![\\p{L}\\d]|[.,]\\d| ?%)`,
    `${notAfterWord}(?:\\p{Lu}[\\p{L}-]{2,40} )(?:Straße|Strasse|Gasse|Allee|Ufer|Str\\.|Weg|Platz|Ring|Damm) \\d{1,4} ?[a-h]?(?![\\p{L}\\d]|[.,]\\d| ?%)`,
    `${notAfterWord}(?!(?:Arbeits|Spiel|Sitz|Steh|Stell|Studien|Park|Lade|Um|Heim|Rück|Aus|Hin|Box)(?:platz|weg|ring))\\p{Lu}\\p{L}{2,40}(?:weg|platz|damm|ring) \\d{1,3} ?[a-h]?(?![\\p{L}\\d]|[.,]\\d| ?%| \\p{Ll})`,
    // Calle Mayor 12; 12 rue de la Paix.
    `${notAfterWord}(?:[Cc]alle|[Aa]venida|[Aa]vda\\.?|[Pp]aseo) (?:(?:de|del|la|el|los|las) ){0,2}(?:${capitalised} ){0,2}${capitalised},? (?:n[º°.]{1,2} ?)?\\d{1,4}(?![\\p{L}\\d])`,
    `${houseNumber}(?:bis )?rue (?:(?:de|du|des|la|le|les) ){0,2}(?:\\p{Lu}|d'|l')`,
  ].join("|"),
  "u",
);

/**
 * Why a text may not be printed; `undefined` where it may.
 *
 * Meant to be generous to the people behind such details: a doubtful text is one that is not quoted. Runs in time linear
 * in the text's length.
 */
export function whyUnprintable(text: string): Unprintable | undefined {
  const plain = withoutInvisibles(text.normalize("NFKC")).replace(/\s+/gu, " ");
  if (holdsSlur(text)) return "slur";
  if (mention.test(plain)) return "mention";
  if (email.test(plain)) return "email";
  if (holdsLink(plain)) return "link";
  if (holdsPhone(plain)) return "phone";
  if (postalAddress.test(plain)) return "address";
  return hasControls(text) ? "control" : undefined;
}
