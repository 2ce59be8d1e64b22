/** Peeled only where a mark follows: "No, trams run" but not "No trams run". */
export const markedOpeners = [
  "even so|last but not least|seriously|overall|besides|plus|well|yes|no|nope|yep|yeah|nah|right|exactly|agreed|true|wrong|nonsense|so|however|anyway|anyways|look|listen",
  "i agree|i disagree|i mean|that being said|that said|having said that|like you said|first|first off|first of all|firstly|secondly|thirdly|furthermore|moreover|in addition|finally|again|now|meanwhile|then again|on the other hand|disagree",
].join("|");

/** Peeled wherever they begin a sentence. */
export const openers = [
  "(?:right|yes|yeah|true|ok|okay|sure),? but|(?:with )?all due respect,? but|(?:yes|yeah),? exactly|honestly|frankly|personally|imo|imho|tbh|actually|basically|obviously|clearly|sadly|of course|also|and|but",
  "in my (?:humble )?(?:opinion|view|book|experience)|to be (?:honest|fair|clear|blunt)|in fact|in short|in general|(?:generally|statistically|strictly|broadly|realistically) speaking|generally|as a rule",
  "for example|for instance|at the end of the day|the bottom line is|my point is|the point is|remember that",
  "the (?:simple |plain |sad |hard |real )?(?:fact|truth|thing|problem|trouble|issue|short answer|reality|point)(?: of the matter)? is(?: that)?",
  "i (?:really |honestly |still |just |also |do |personally |truly |firmly )?(?:think|believe|reckon|maintain)(?: that)?|i would (?:say|argue)(?: that)?|i'd (?:say|argue)(?: that)?|my (?:view|opinion|take) is(?: that)?",
].join("|");

/** Those that join a sentence to the one before and say nothing themselves. */
export const connectives =
  "(?:right|yes|yeah|true|ok|okay|sure),? but|also|and|but|so|however|besides|plus|furthermore|moreover|for example|for instance|that being said|that said|having said that|first|first off|first of all|firstly|secondly|thirdly|finally|anyway|anyways|in addition|on the other hand|of course|then again|well|right|exactly|agreed|true|yes|no|nope|yep|yeah|nah|overall|in short|in fact|actually|basically|again|now|meanwhile|look|listen";
