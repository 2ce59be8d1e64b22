import { wordsOf } from "../patterns.ts";

/** Stems of regular verbs: *-t* and *-en*, with the *e* that some need. */
const regular = wordsOf(`
  arbeit antwort änder atm bau beacht begründ behandel behaupt belast belohn benutz beruh beschränk besetz bestraf betracht
  betreib bezahl blockier bohr brems brauch bring dien dreh droh dulde einig entlast entscheid ersetz erschwer erzeug
  erwart erzähl fehl finanzier folg fordere förder fordern frag freu fühl funktionier führ fürcht gefähr gefährd gehör
  genüg glaub hass heiz hoff hol hör ignorier interessier investier kauf kenn kämpf klapp klau klär klag klingel koch
  konkurrier kontrollier kost kümmer kürz lagere lärm leb leg lehn leist lern leucht lieb liefer lohn lös mach mein
  merk miet misch nerv nutz nütz öffn opfer park passier pass pfleg plan planier produzier profitier putz rechn red
  regel reich reiz repariere reparier respektier rett riskier ruf ruinier sag sammel schad schaff schätz schenk schick
  schmeck schränk schrumpf schütz senk setz sitz sorg spar speicher spiel stell steh stimm stör stopp streich stütz
  such tausch taug teil töt trau trenn träum üb überzeug überwieg unterstütz unterscheid verbrauch verdräng verdien
  verfehl verhinder verkauf verlager verlang verletz vermeid verschieb verschwend versorg versteck verstärk verteil
  verteuer verursach verwandel verzicht wander warn wart wechsel wehr wein wirk wirtschaft wohn wünsch zahl zähl zeig
  zerstör ziel zwing veränder verbesser verschlechter erhöh erleichter ermöglich erleb erreich erklär verbind bedeut
  rechtfertig rentier boom lärm stink rück leide ford hilf belieb enteign verstaub verklag heil zock
`);

const irregular = `
  ist sind bin seid hat haben hab habe wird werden kann können darf dürfen muss müssen soll sollen sollte sollten will
  wollen mag mögen möchte möchten könnte könnten müsste müssten dürfte dürften würde würden wäre wären hätte hätten braucht
  bräuchte gibt geben geht gehen steht stehen kommt kommen nimmt nehmen hilft helfen gilt gelten fährt fahren fällt fallen
  hält halten lässt lassen läuft laufen liegt liegen bleibt bleiben heißt heißen sieht sehen spricht sprechen stirbt sterben
  trägt tragen trifft treffen tritt treten tut tun verliert verlieren vergisst vergessen verspricht versprechen versteht
  verstehen weiß wissen wächst wachsen wirft werfen zieht ziehen schläft schlafen schlägt schlagen schließt schließen
  schneidet schneiden schreibt schreiben schreit steigt steigen sinkt sinken frisst fressen isst essen trinkt trinken liest
  lesen lügt lügen gewinnt gewinnen beginnt beginnen findet finden bietet bieten bekommt bekommen kriegt kriegen brennt
  brennen bricht brechen denkt denken entsteht entstehen bestimmt bestimmen enthält enthalten erhält erhalten verbietet
  verbieten verschwindet verschwinden verdirbt vertreibt vertreiben friert frieren genießt genießen gewöhnt greift greifen
  hängt hängen hebt heben klingt klingen leidet leiden misst messen bedeutet bedeuten rät raten reißt reißen riecht riechen
  scheint scheinen scheitert scheitern schadet schaden spinnt springt sticht stößt tötet überlebt überleben unterschätzt
  überschätzt verbringt vermisst zerfällt zerfallen zwingt zwingen fließt fließen fliegt fliegen flieht schafft schaffen
  sorgt sorgen ändert ändern arbeitet arbeiten dauert dauern kostet kosten lohnt lohnen redet reden rechnet rechnen
  verhindert fördert fordert gefährdet behindert erinnert feiert kümmert liefert verändert verbessert verschlechtert
  leistet leisten bietet rettet wartet fürchtet öffnet regnet atmet gehört gehören stimmt passt reicht fehlt funktioniert
`;

/** Small words in *-t* and *-en* that are no verbs. */
const noVerbs =
  "nicht|mit|oft|jetzt|fast|dort|gut|weit|schlecht|selbst|statt|anstatt|laut|erst|meist|sonst|recht|leicht|echt|dicht|kalt|alt|halt|bunt|hart|zart|breit|bereit|seit|samt|kaputt|satt|direkt|indirekt|perfekt|exakt|korrekt|konkret|nackt|strikt|abrupt|insgesamt|überhaupt|zuletzt|zuerst|längst|höchst|äußerst|möglichst|derzeit|jederzeit|zurzeit|damit|womit|somit|hiermit|soweit|ernst|fest|robust|bewusst|unbewusst|wert|rechts|gegen|neben|zwischen|wegen|eben|oben|unten|außen|innen|hinten|denen|ihnen|deren|einen|keinen|meinen|deinen|seinen|ihren|unseren|euren|jeden|diesen|jenen|welchen|allen|beiden|vielen|wenigen|einigen|mehreren|anderen|daneben|dagegen|deswegen|weswegen|zusammen|morgen|gestern|selten|draußen|drinnen|entgegen|binnen|übrigen|ersten|letzten|nächsten";
/** What stands before: a noun, and no article or the like at the start of a sentence. */
const afterNoun =
  "(?<=(?<![\\p{L}\\p{N}])(?!(?:Eine|Alle|Viele|Keine|Manche|Einige|Diese|Jede|Jene|Meine|Unsere|Solche|Welche|Beide|Mehrere|Wenige|Andere|Seit|Nach|Ohne|Gegen|Wegen|Statt|Trotz|Zwischen)[nrms]? )\\p{Lu}[\\p{L}\\p{N}-]{3,40} )";

/** By name. */
export const namedVerbs = [
  ...new Set([...wordsOf(irregular), ...regular.flatMap((stem) => [`${stem}t`, `${stem}et`, `${stem}en`])]),
].join("|");

/**
 * Verbs by name; and by their shape, for there are too many to name them all: a small word in *-t*, one in *-en* right
 * after a noun, where adjectives do not stand, and one in *-e* beside *ich*.
 */
export const presentVerbs = [
  namedVerbs,
  `(?!(?:${noVerbs}|ge\\p{Ll}+)(?!\\p{L}))\\p{Ll}{3,}t`,
  `${afterNoun}(?!(?:${noVerbs}|ge\\p{Ll}+)(?!\\p{L}))\\p{Ll}{3,}e[lr]?n`,
  "(?<=[Ii]ch )\\p{Ll}{3,}e",
  "\\p{Ll}{3,}e(?= ich(?!\\p{L}))",
].join("|");

export const preterites = wordsOf(`
  war waren hatte hatten wurde wurden ging gingen kam kamen sah sahen sagte sagten machte machten nahm nahmen gab gaben
  stand standen lag lagen blieb blieben fand fanden dachte dachten wusste wussten konnte konnten musste mussten
  durfte durften wollte wollten fuhr fuhren lief liefen hielt hielten ließ ließen hieß brachte brachten kaufte kauften
  bekam bekamen begann schrieb schrieben stellte stellten wohnte arbeitete lebte zahlte kostete fiel fielen zog zogen
  verlor starb half rief trug traf sprach probierte brauchte nutzte saß saßen lernte kannte gewann entschied schlief trat klebte fehlte klappte dauerte erzählte fragte meinte passierte funktionierte
`);

const participle =
  "(?:\\p{Ll}*ge\\p{Ll}{2,}(?:t|en)|\\p{Ll}{2,}iert|(?:be|ver|er|ent|zer|unter|über)\\p{Ll}{3,}(?:t|en)|gewesen)";

/** The preterite, and what people tell of themselves in the perfect: "ich habe … gekauft". */
export const pastVerbs = [
  preterites,
  `${afterNoun}(?!(?:heute|bitte|könnten?|sollten?|müssten?|möchten?|dürften?|hätten?|bräuchten?|wollten?|mitten)(?!\\p{L}))\\p{Ll}{2,}ten?`,
  `(?:[Ii]ch|[Ww]ir) (?:habe?|haben|bin|sind) (?:[^,;.]{0,80} )?${participle}`,
  `(?:habe?|haben|bin|sind) (?:ich|wir) (?:[^,;.]{0,80} )?${participle}`,
].join("|");

export const strongCues = `
  soll|sollen|sollte|sollten|muss|müssen|müsste|müssten|darf nicht|dürfen nicht|niemals|nie|gehör(?:t|en)|falsch|richtig|
  besser\\p{Ll}{0,2}|best(?:e|en|er|es)|schlechter?|schlimm\\p{Ll}{0,4}|schlecht\\p{Ll}{0,2}|gut|gute[mnrs]?|toll|super|
  furchtbar|schrecklich|dumm|dämlich|lächerlich|absurd|unfair|fair|ungerecht\\p{Ll}{0,2}|gerecht\\p{Ll}{0,2}|gefährlich\\p{Ll}{0,4}|
  schädlich|nutzlos|sinnlos\\p{Ll}{0,2}|sinnvoll\\p{Ll}{0,4}|nützlich|überflüssig\\p{Ll}{0,2}|nötig|notwendig|unnötig\\p{Ll}{0,2}|wichtig\\p{Ll}{0,4}|
  unmöglich|leichter|schwerer|schwieriger|billiger|teurer|teuer|teure[nrs]?|günstiger|verantwortungslos|verantwortlich|zumutbar|
  unzumutbar|egoistisch|rücksichtslos|feige|ehrlich|verlogen|heuchlerisch|scheinheilig|illegal|verdien(?:t|en)|versag(?:t|en)|
  Märchen|Mythos|Lüge|Unsinn|Fehler|Problem|Probleme|Lösung|Verschwendung|Betrug|Abzocke|Diebstahl|Privileg|Freiheit|Recht|
  Pflicht|Zumutung|Frechheit|Witz|Quatsch|Skandal|Katastrophe|Segen|Fluch|wertlos|wert|überbewertet|unterschätzt|überschätzt|
  sicher\\p{Ll}{2}|gesünder|gesund|ungesund|kaputt|veraltet|überholt|vernünftig\\p{Ll}{0,2}|unvernünftig|
  lohn(?:t|en)|taugt|taugen|nützt|nützen|überfällig|verboten|abgeschafft|nichts verloren|nichts zu suchen|erlaubt|zu (?:teuer|billig|laut|gefährlich|spät|viel|wenig|schnell|langsam)|schadet|schaden|zerstört|rettet|hilft|helfen|bringt nichts|reicht nicht|lieber
`
  .split("|")
  .map((word) => word.trim())
  .join("|");

export const cues = `${strongCues}|weil|denn|deshalb|deswegen|daher|darum|also|sonst|führ(?:t|en) zu|heißt|bedeutet|sorgt|wenn|falls|nur|alle|alles|jede[mnrs]?|jeder|viele[mnrs]?|meisten|wenige[mnr]?|kein|keine[mnrs]?|niemand|nichts|nicht|kaum|immer|mehr|weniger|zu|genug|kann|können|könnte|könnten|wird|werden|würde|würden|wäre|wären|statt|sondern|sogar|einfach|ohne|erst|selbst|bloß|weder|höchstens|überall|schützt|bestraft|stört|trifft|macht|wirkt|kostet|ist ein|ist eine|ist der|ist das|ist die|braucht|brauchen`;
