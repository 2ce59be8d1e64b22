import { anyOf, startsWith } from "../patterns.ts";
import type { ReplyRules } from "../reading-rules.ts";

/** How the start of a German reply tells agreement from disagreement. */
export const replyRules: ReplyRules = {
  agreementStart:
    /^(?:(?:ja|jap|jo|jup|genau|exakt|stimmt|richtig|absolut|definitiv|volle zustimmung|zustimmung|da hast du recht|du hast recht|hast recht|hast ja recht|sehe ich (?:auch|genauso)|seh ich (?:auch|genauso)|bin ganz bei dir|bin bei dir|guter punkt|gutes argument|danke|haha|lol|wahre worte|amen|so ist es|so isses|eben|dito|same|gern geschehen|unterschreibe ich)(?![\p{L}\p{N}'])|(?:this|100 ?%|\+1)(?:\s*[.!,]|\s*$|\n))/iu,
  agreementNear: anyOf("stimme (?:dir |ihm |ihr )?zu|guter punkt|gutes argument|danke|hast recht|ganz bei dir"),
  objectionStart: startsWith(
    "aber|nein|nee|nö|ne|quatsch|unsinn|blödsinn|falsch|stimmt nicht|sorry|doch|naja|na ja|moment|halt stopp|von wegen|ach komm|ach was|bitte\\?|seit wann|kaum|eben nicht|widerspruch|das stimmt (?:so )?nicht|mit verlaub|mumpitz|schmarrn|geh bitte",
  ),
  challengeStart: startsWith(
    "warum|wieso|weshalb|wie|was|wer|wo|woher|wofür|und|ist|sind|hast|hat|bist|kannst|kann|soll|sollen|also|dann|wenn|du|glaubst|meinst|zeig|nenn|willst|weißt|gilt",
  ),
  address: anyOf("du|dir|dich|dein|deine[mnrs]?|ihr|euch|euer|eure[mnrs]?"),
  bareRefusal:
    /^(?:nein|nee|nö|ne|falsch|quatsch|unsinn|blödsinn|mumpitz|schmarrn|papperlapapp|von wegen|stimmt (?:so |einfach |doch |schlicht )?nicht|das (?:stimmt|ist) (?:so |einfach |doch |schlicht )?(?:nicht(?: wahr| richtig)?|falsch|unsinn|quatsch)|(?:da )?widerspreche ich|ich widerspreche|widerspruch|nicht wirklich|keineswegs|überhaupt nicht|ganz und gar nicht|auf keinen fall|ach was|seh(?:e)? ich (?:ganz )?anders|im gegenteil|nicht ganz)[.!]*$/iu,
  bareAgreement:
    /^(?:ja|jap|jo|jup|genau|ganz genau|genau so|genau das|stimmt|richtig|exakt|absolut|eben|dito|same|this|so ist es|so isses|volle zustimmung|zustimmung|seh(?:e)? ich (?:auch|genauso)(?: so)?|amen|danke|100 ?%)[.!]*$/iu,
  contradiction: anyOf(
    "aber|jedoch|allerdings|trotzdem|dennoch|falsch|quatsch|unsinn|blödsinn|stimmt nicht|widersprech\\p{Ll}*|widerspruch|im gegenteil|von wegen|nein|unfug|schwachsinn|mumpitz|ach komm|seh(?:e)? ich (?:ganz |völlig )?anders|dagegen",
  ),
};
