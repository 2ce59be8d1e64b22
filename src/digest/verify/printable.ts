import { whyUnprintable } from "../../text/unprintable.ts";
import { type Failure, failureIn } from "./failure.ts";
import { mask, type TextInPlace } from "./texts.ts";

/** Texts with a slur, an address, a number to call, a link, a mention, or characters that cannot be seen. */
export function* printableFailures(text: TextInPlace): Iterable<Failure> {
  // The `@instance` of a proven name is no mail address.
  const instances = text.spans
    .filter(({ kind }) => kind === "person")
    .map(({ start, end }) => ({ start: start + Math.max(0, text.text.slice(start, end).lastIndexOf("@")), end }))
    .filter(({ start }) => text.text.charAt(start) === "@");
  const why = whyUnprintable(mask(text.text, instances));
  if (why !== undefined) yield failureIn(text, `it may not be printed: ${why}`);
}
