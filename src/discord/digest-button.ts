import { customIdOf } from "./custom-id.ts";

/** What more of a topic a button shows. */
export type DigestPiece = (typeof digestPieces)[number];
export const digestPieces = ["more", "points", "quotes", "sources"] as const;

/** The action in a button's custom id. */
export const digestAction = "show";

export interface DigestButton {
  readonly digestId: string;
  /** Which of the digest's topics, from 0. */
  readonly topic: number;
  readonly piece: DigestPiece;
}

export function digestButtonId({ digestId, topic, piece }: DigestButton): string {
  return customIdOf({ action: digestAction, parameters: [digestId, String(topic), piece] });
}

/**
 * @param parameters - of a custom id whose action is `digestAction`
 * @returns `undefined` for what `digestButtonId` did not make
 */
export function digestButtonOf(parameters: readonly string[]): DigestButton | undefined {
  const [digestId = "", topic = "", name, ...rest] = parameters;
  const piece = digestPieces.find((each) => each === name);
  if (piece === undefined || rest.length > 0 || digestId === "" || !/^(?:0|[1-9]\d{0,2})$/u.test(topic)) {
    return undefined;
  }
  return { digestId, topic: Number(topic), piece };
}
