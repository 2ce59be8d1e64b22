import type { SentMessage } from "../../src/delivery/delivery-log.ts";
import { DestinationUnavailableError, DiscordRefusedError } from "../../src/errors.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Consignment, Published, Publisher } from "../../src/ports/publisher.ts";

/**
 * What happens to one part on its way. `down`: nothing gets through; `answer-lost`: it arrives, and nobody hears of it;
 * `killed-before`, `killed-after`: the program ends before or after it arrives.
 */
export type Accident =
  | "none"
  | "down"
  | "answer-lost"
  | "refused-connection"
  | "killed-before"
  | "killed-after"
  | "token-refused"
  | "bug";

export type MemoryPlace = Publisher & {
  /** What stands there: `key#part`. */
  readonly standing: readonly string[];
  /** What happens to the next parts, one each. */
  readonly accidents: Accident[];
  readonly consignments: readonly Consignment[];
  /** How many parts a digest has. */
  parts: number;
  refusal: Exclude<Published, { status: "published" }> | undefined;
  /** A forum knows no nonce, and can be looked through. */
  isForum: boolean;
};

/** How long nonces are remembered. */
const rememberedMs = 3 * 60_000;

/** What a killed program waits for. */
const never = new Promise<never>(() => {});

/** A place that takes digests as Discord does: it knows nonces for a few minutes, forums know none. */
export function createMemoryPlace(clock: Clock): MemoryPlace {
  const standing: string[] = [];
  const consignments: Consignment[] = [];
  const nonces = new Map<string, { readonly message: SentMessage; readonly atMs: number }>();

  function put(nonce: string): SentMessage {
    const nowMs = clock.now().getTime();
    const known = nonces.get(nonce);
    if (!place.isForum && known !== undefined && nowMs - known.atMs <= rememberedMs) return known.message;
    const messageId = String(400 + standing.length);
    const message = { placeId: "200", messageId, url: `https://discord.com/channels/100/200/${messageId}` };
    standing.push(nonce);
    nonces.set(nonce, { message, atMs: nowMs });
    return message;
  }

  async function carry(nonce: string): Promise<SentMessage> {
    const accident = place.accidents.shift();
    if (accident === "down") throw new DestinationUnavailableError("Discord is down.");
    if (accident === "refused-connection")
      throw new DestinationUnavailableError("No way to Discord.", { arrived: "no" });
    if (accident === "killed-before") return never;
    if (accident === "token-refused") throw new DiscordRefusedError("The token is not accepted.");
    if (accident === "bug") throw new TypeError("undefined is not a digest");
    const message = put(nonce);
    if (accident === "answer-lost") throw new DestinationUnavailableError("Discord did not answer.");
    if (accident === "killed-after") return never;
    return message;
  }

  const place: MemoryPlace = {
    standing,
    consignments,
    accidents: [],
    parts: 1,
    refusal: undefined,
    isForum: false,
    async publish(consignment) {
      consignments.push(consignment);
      if (place.refusal !== undefined) return place.refusal;
      const messages = [...consignment.alreadySent];
      while (messages.length < place.parts) {
        const message = await carry(`${consignment.key}#${messages.length}`);
        messages.push(message);
        await consignment.onSent(message);
      }
      return { status: "published", messages, remarks: [] };
    },
    async findSent({ key }) {
      if (!place.isForum) return "unknown";
      return standing.includes(`${key}#0`) ? nonces.get(`${key}#0`)?.message : undefined;
    },
  };
  return place;
}
