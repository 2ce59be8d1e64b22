/** Something in a digest that is not proved. */
export interface Failure {
  /** Where in the digest: `topics[0].stances[1]`, `read.people`. */
  readonly path: string;
  /** UTF-16 offsets into the text at `path`; both 0 where it is none. */
  readonly start: number;
  readonly end: number;
  /** For the log: what is claimed and what was found. */
  readonly reason: string;
}

/** A failure of something that is no text. */
export function failureOf(path: string, reason: string): Failure {
  return { path, start: 0, end: 0, reason };
}

/** A failure of a stretch of a text; without `stretch`, of all of it. */
export function failureIn(
  place: { readonly path: string; readonly text: string },
  reason: string,
  stretch: { readonly start: number; readonly end: number } = { start: 0, end: place.text.length },
): Failure {
  return { path: place.path, start: stretch.start, end: stretch.end, reason };
}
