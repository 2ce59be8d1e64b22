import type { Source } from "../digest/digest.ts";
import type { Catalogue } from "../language/catalogue.ts";
import { counted, numberIn } from "./counted.ts";

/** What stands beside a source's title: its community, its score, its comments. */
export function sourceDetails({ community, score, comments }: Source, catalogue: Catalogue): [string, string, string] {
  return [
    community,
    catalogue.score.replace("{count}", numberIn(catalogue, score)),
    counted(catalogue, catalogue.comments, comments),
  ];
}
