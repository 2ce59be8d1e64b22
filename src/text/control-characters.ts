/** Controls, line separators, lone surrogates and format characters: bidi controls, zero-width ones, soft hyphens. */
const hidden = String.raw`[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]`;
/** Of these, what belongs in a text; joiners and tags are looked at apart. Arabic number signs can be seen. */
const visible = String.raw`[\t\n\r\u{600}-\u{605}\u{6dd}\u{70f}\u{8e2}\u{110bd}\u{110cd}\u{200c}\u{200d}\u{e0020}-\u{e007f}]`;
/** Letters by their general category, yet blank. */
const blankLetters = String.raw`[\u{115f}\u{1160}\u{3164}\u{ffa0}]`;
const letter = String.raw`[\p{L}\p{M}]`;
const pictographPart = String.raw`[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{fe0f}]`;
const everyControl = new RegExp(
  [
    `[${hidden}--${visible}]`,
    blankLetters,
    String.raw`[\u{fffe}\u{ffff}]`,
    // A joiner stays where a script or an emoji needs it: between two letters, or before a pictograph.
    String.raw`(?<!${letter})\u{200c}|\u{200c}(?!${letter})`,
    String.raw`(?<!${letter}|${pictographPart})\u{200d}|\u{200d}(?!${letter}|\p{Extended_Pictographic})`,
    // Tags spell the name of a region after a black flag.
    String.raw`(?<![\u{e0020}-\u{e007e}\u{1f3f4}])[\u{e0020}-\u{e007f}]`,
  ].join("|"),
  "gv",
);
const anyControl = new RegExp(everyControl.source, "v");
const invisible = new RegExp(String.raw`\p{Cf}|${blankLetters}|[\u{fe00}-\u{fe0f}]`, "gv");

/** What a terminal takes as a command: an escape character with its parameters, or a whole title or link sequence. */
const escapeSequence = new RegExp(
  [
    String.raw`(?:\x1b\[|\x9b)[0-?]*[ -\/]*[@-~]`,
    String.raw`(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c]{0,2000}(?:\x07|\x1b\\|\x9c)`,
    String.raw`\x1b[ -\/]*[0-~]`,
  ].join("|"),
  "gu",
);

/** Whether the text holds a character that shows nothing and can mislead. Tabs and line ends are none. */
export function hasControls(text: string): boolean {
  return anyControl.test(text);
}

/** The text without such characters and without terminal commands; line ends, tabs and other white space folded into one space. */
export function withoutControls(text: string): string {
  return text.replace(escapeSequence, "").replace(everyControl, "").replace(/\s+/gu, " ");
}

/** The text with every invisible format character gone, joiners too: for finding words that such characters were put into. */
export function withoutInvisibles(text: string): string {
  return text.replace(invisible, "");
}
