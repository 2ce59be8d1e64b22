import { alternatives } from "./patterns.ts";

export const presentVerbs = alternatives(`
  is|are|am|isn't|aren't|has|have|hasn't|haven't|does|do|doesn't|don't|can|can't|cannot|could|couldn't|will|won't|would|wouldn't|
  should|shouldn't|must|mustn't|may|might|shall|needs?|wants?|makes?|takes?|gives?|gets?|goes?|comes?|costs?|works?|helps?|hurts?|
  means?|matters?|moves?|keeps?|loses?|wins?|pays?|runs?|puts?|leaves?|lets?|shows?|brings?|begins?|starts?|stops?|ends?|holds?|
  turns?|calls?|asks?|feels?|becomes?|seems?|looks?|sounds?|exists?|depends?|requires?|causes?|creates?|changes?|solves?|fixes|fix|
  destroys?|breaks?|builds?|saves?|wastes?|earns?|owns?|controls?|decides?|deserves?|belongs?|benefits?|punish(?:es)?|rewards?|
  forces?|allows?|prevents?|protects?|supports?|serves?|suffers?|affects?|increases?|decreases?|reduces?|raises?|drops?|grows?|
  kills?|dies|die|lives?|eats?|drinks?|drives?|rides?|walks?|sells?|buys?|trains?|teach(?:es)?|learns?|stud(?:y|ies)|reads?|writes?|
  says?|knows?|thinks?|believes?|understands?|assumes?|ignores?|forgets?|remembers?|expects?|hopes?|fails?|succeeds?|follows?|leads?|
  prefers?|hates?|loves?|likes?|cares?|enjoys?|uses?|treats?|charges?|spends?|provides?|offers?|includes?|excludes?|contains?|
  consists?|remains?|stays?|stands?|sits?|proves?|produces?|generates?|shares?|spreads?|shifts?|replaces?|removes?|adds?|cuts?|
  sets?|beats?|lacks?|lies|applies|apply|relies|rely|tr(?:y|ies)|carr(?:y|ies)|happens?|happen|tends?|counts?|compares?|competes?|
  concentrates?|decentrali[sz]es?|centrali[sz]es?|regulates?|restricts?|limits?|bans?|blocks?|opens?|closes?|locks?|hides?|
  rests?|favou?rs?|discriminates?|encourages?|discourages?|undermines?|outweighs?|justif(?:y|ies)|violates?|invites?|attracts?|
  drains?|feeds?|fills?|flows?|survives?|thrives?|dwarfs?|ignites?|measures?|rewards?|scales?|ships?|shuts?|sees?|sends?|shapes?|
  ain't|there's|it's|that's|who's|he's|she's|they're|we're|you're
`);

export const pastVerbs = alternatives(`
  was|were|wasn't|weren't|had|hadn't|did|didn't|went|got|said|made|took|came|saw|knew|thought|told|gave|found|became|left|felt|
  brought|began|kept|held|wrote|stood|heard|let|meant|met|ran|paid|sat|spoke|lay|led|grew|lost|fell|sent|built|understood|drew|
  broke|spent|cut|rose|drove|bought|wore|chose|used to|taught|caught|fought|won|shut|ate|slept|sold|died|tried|asked|seemed|
  looked|wanted|worked|called|started|happened|moved|lived|believed|decided|ended|turned|showed|needed|voted|supported
`);

/** Evaluative and normative. */
export const strongCues = alternatives(`
  should|shouldn't|must|mustn't|ought|never|cannot|need to|needs to|have to|has to|wrong|right to|better|worse|best|worst|bad|
  good|great|terrible|awful|stupid|ridiculous|absurd|unfair|fair|unjust|just as|moral|immoral|dangerous|harmful|useless|useful|
  pointless|necessary|unnecessary|essential|important|impossible|easier|harder|cheaper|expensive|unethical|ethical|justified|
  valuable|worthless|worth|responsible|guilty|evil|cruel|hypocritical|hypocrisy|illegal|deserves?|failure|fails?|myth|lie|lies|
  nonsense|mistake|problem|solution|waste|scam|fraud|theft|murder|privilege|privileged|oppression|freedom|rights?|insane|
  overrated|underrated|silly|selfish|lazy|honest|dishonest|sustainable|safe|unsafe|safer|healthy|unhealthy|toxic|broken|obsolete|outdated|irrelevant|
  fake|genuine|legitimate|illegitimate|reasonable|unreasonable|valid|invalid|meaningless|meaningful
`);

/** What marks a claim. */
export const cues = `${strongCues}|because|since|therefore|thus|so that|leads? to|causes?|means?|if|unless|only|all|every|everyone|everybody|most|many|few|no|none|nobody|nothing|not|isn't|aren't|doesn't|don't|won't|can't|wouldn't|couldn't|hardly|barely|always|more|less|fewer|too|enough|can|could|will|would|may|might|rather than|instead of|even|simply|just`;
