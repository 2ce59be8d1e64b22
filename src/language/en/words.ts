import { setOf } from "../patterns.ts";

/** Words that say nothing of a topic. */
export const stopWords = setOf(`
  a about above across actually after again against all almost also although always am among an and another any anyone
  anything are aren't around as ask at away back be became because become been before being below between both but by came
  can can't cannot come could couldn't did didn't do does doesn't doing don't done down during each either else end enough
  etc even ever every everyone everything except far few find first for from further gave get gets getting give given gives
  go goes going gone gonna good got had hadn't has hasn't have haven't having he her here hers herself him himself his how
  however i i'd i'll i'm i've if in instead into is isn't it it'd it'll it's its itself just keep kind knew know known knows
  last least less let let's like little long look lot lots made make makes making many may maybe me mean means might mine
  more most mostly much must my myself need needs neither never new next no nobody none nor not nothing now of off often ok
  okay old on once one only onto or other others otherwise our ours ourselves out over own part people per perhaps person
  please point pretty probably put quite rather read really right said same saw say saying says see seem seems seen self
  several shall she should shouldn't since so some somebody somehow someone something sometimes somewhere sort still stop
  stuff such sure take taken takes talk tell than thank thanks that that's the their theirs them themselves then there
  there's therefore these they they'd they'll they're they've thing things think this those though thought through thus time
  to together told too took toward try trying two under unless until up upon us use used using usually very want wants was
  wasn't way ways we we'd we'll we're we've well went were weren't what what's whatever when where whether which while who
  who's whole whom whose why will with within without won't word words would wouldn't yeah year years yes yet you you'd
  you'll you're you've your yours yourself yourselves rid lol edit imo imho tbh
`);

/** Words that people use whatever they talk about. */
export const generic = setOf(`
  able accept agree allow alone already amount answer argue argument bad base become begin born believe belief best better big bring call
  care case cause certain change choice choose claim clear comment common complete conclusion consider correct create day deal
  debate decide different differ difference difficult discuss discussion doubt easy effect end entire evidence exact example exist
  expect experience explain fact fail feel feeling find follow force form free fuck full general give great group guess guy guys
  happen hard hear help high honest hope hour idea important include interest interesting issue job kind know large late lead learn
  least leave level line list live logic long look lose love main major make matter mean member mind moment month
  move need number open opinion opposite order part pay person personal place play point poor position possible post 
  present prob problem proof prove question quote read real reason relate remember require respect respond response rest result
  right rule run second sense serious set shit show side simple situation small sound source speak specific stand start state
  statement stay story strong support suppose sure system talk term thank think thought thread time title topic total true truth try turn type
  understand use value view wait want week whole wonder word work world worry worse worst worth write wrong year yes young
`);

/** With their points: no sentence ends there. */
export const abbreviations = setOf(`
  vs. e.g. i.e. esp. no.# mr. mrs. ms. dr. prof. st. jr. sr. approx. cf. fig. inc. ltd. dept. est. gen. gov. sen. rep. rev.
  u.s. u.k. e.u. a.m. p.m. ph.d. d.c. vol. p. pp. op.# al.
`);

/** What everybody knows by its letters. */
export const knownLetters = setOf("us uk eu un usa tv ai it pc id ok am pm dna cd gb atm diy cv");
