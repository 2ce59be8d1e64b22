import { setOf, wordsOf } from "../patterns.ts";

/** Words that say nothing of a topic. */
export const stopWords: ReadonlySet<string> = new Set(
  wordsOf(`
  ab aber ach ähm all alle allem allen aller allerdings alles als also am an andere anderem anderen anderer anderes
  anders auch auf aus außer außerdem äh bei beide beiden beim bin bis bisher bist bitte bleibt bloß brauche brauchen
  braucht bzw da dabei dadurch dafür dagegen daher dahin damit danach dann daran darauf daraus darf darin darüber darum
  das dass davon davor dazu dein deine deinem deinen deiner deines dem demnach den denen denn dennoch der deren
  derjenige des deshalb dessen deswegen dich die dies diese dieselbe diesem diesen dieser dieses dinge ding dir doch
  dort du dürfen durch eben ebenso echt ehe eher eigentlich ein eine einem einen einer eines einfach einige einigen
  einiger einiges einmal ende entweder er erst erstmal es etc etwa etwas euch euer eure eurem euren eurer eures fast
  finde findet für gab ganz ganze ganzen gar geben gegen gehen geht gehts genau genug gerade gern gerne gewesen gibt
  ging gut gute guten hab habe haben halt hast hat hatte hatten hätte hätten her hier hin hinter ich ihm ihn ihnen ihr
  ihre ihrem ihren ihrer ihres im immer immerhin in indem ins irgendwann irgendwas irgendwer irgendwie irgendwo ist ja
  je jede jedem jeden jeder jederzeit jedes jedoch jemand jemanden jene jenem jenen jener jenes jetzt kam kann kannst
  kaum kein keine keinem keinen keiner keines klar komme kommen kommt können könnte könnten lang lange lass lassen
  lässt lieber liegt los mach mache machen macht mag mal man manche manchem manchen mancher manches manchmal mehr mein
  meine meinem meinen meiner meines meist meisten mich mindestens mir mit möchte möchten mögen muss müssen musste
  müsste müssten na nach nachdem nächste nächsten naja nämlich natürlich neben nein nicht nichts nie niemals niemand
  noch nö nun nur ob oben obwohl oder oft ohne ok okay paar pro richtig rum sache sachen sage sagen sagt schon schonmal
  sehe sehen sehr seid sein seine seinem seinen seiner seines seit seitdem selber selbst sich sicher sie sieht sind so
  sobald sodass sogar solange solch solche solchen solcher sollen sollte sollten soll sondern sonst soviel sowas soweit
  sowie sowieso statt stimmt tja trotz trotzdem tun tut über überhaupt übrigens um und unser unsere unserem unseren
  unserer uns unten unter usw viel viele vielen vieler vielleicht vom von vor vorher wann war wäre wären waren warum
  was wegen weil weiß weiter weitere weiteren welche welchem welchen welcher welches wem wen wenig wenige wenigen
  weniger wenigstens wenn wer werde werden wessen weshalb wie wieder wieso will willst wir wird wirklich wo wobei wofür
  woher wohin wohl wollen wollte womit woran worauf worum wozu würde würden wurde wurden z zu zum zumindest zur zwar
  zwischen jahr jahre jahren leute leuten mensch menschen teil weise seite fall fälle tag tage zeit male imho edit lol
  vllt evtl
`),
);

/** With their points: no sentence ends there, nor after the number of a day. */
export const abbreviations: ReadonlySet<string> = new Set([
  ...wordsOf(`
  z.b. d.h. u.a. u.ä. o.ä. i.d.r. m.e. u.u. bzw. ca. vgl. sog. evtl. ggf. inkl. exkl. zzgl. max. min. mind. nr.# art.# abs.#
  s.# bd. str. st. dr. prof. hr. fr. ing. dipl. mio. mrd. tsd. jh. jhd. bspw. eigtl. gem. lt. tel. allg. vllt. vs. usf. zit.
`),
  ...Array.from({ length: 31 }, (_, at) => `${at + 1}.`),
]);

/** What everybody knows by its letters. */
export const knownLetters = setOf("eu usa uno tv ki pc ok dna cd gb ddr brd lkw pkw kfz öpnv suv");
