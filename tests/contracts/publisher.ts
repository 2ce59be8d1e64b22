import { describe, expect, it } from "vitest";
import type { SentMessage } from "../../src/delivery/delivery-log.ts";
import type { Consignment, Publisher } from "../../src/ports/publisher.ts";

/** A place that takes digests, and ways to make it refuse them. */
export interface PublisherHarness {
  readonly publisher: Publisher;
  /** A digest for that place; one of several parts where the place knows such. */
  consignment(more?: Partial<Consignment>): Consignment;
  /** How many messages or posts stand there now. */
  arrived(): number;
  /** The place is deleted. */
  remove(): void;
  /** The program may not publish there any more. */
  forbid(): void;
  /** The next request that publishes is done, and its answer lost; as often as that. */
  loseAnswers(times: number): void;
  /** Nothing is taken any more. */
  breakDown(): void;
}

/** What every adapter of the port `Publisher` must do. */
export function publisherContract(name: string, setup: () => Promise<PublisherHarness>): void {
  describe(`${name}, as every publisher,`, () => {
    it("tells of each part as soon as it has arrived, and of all at the end", async () => {
      const { publisher, consignment, arrived } = await setup();
      const told: { message: SentMessage; standing: number }[] = [];
      const onSent = async (message: SentMessage) => void told.push({ message, standing: arrived() });

      const published = await publisher.publish(consignment({ onSent }));

      expect(told.length).toBeGreaterThan(0);
      expect(told.map(({ standing }) => standing)).toEqual(told.map((_, at) => at + 1));
      expect(published).toEqual({ status: "published", messages: told.map(({ message }) => message), remarks: [] });
      for (const { message } of told) expect(URL.canParse(message.url)).toBe(true);
    });

    it("publishes once, though the same is sent again right after", async () => {
      const { publisher, consignment, arrived } = await setup();
      const first = await publisher.publish(consignment());
      const standing = arrived();

      expect(await publisher.publish(consignment())).toEqual(first);
      expect(arrived()).toBe(standing);
    });

    it("publishes once, though the answer is lost", async () => {
      const { publisher, consignment, arrived, loseAnswers } = await setup();
      const whole = await setup();
      await whole.publisher.publish(whole.consignment());
      loseAnswers(2);

      expect(await publisher.publish(consignment())).toMatchObject({ status: "published" });
      expect(arrived()).toBe(whole.arrived());
    });

    it("does not send again what is said to have arrived", async () => {
      const { publisher, consignment, arrived } = await setup();
      const first = await publisher.publish(consignment());
      const alreadySent = first.status === "published" ? first.messages : [];
      const standing = arrived();

      const again = await publisher.publish(consignment({ alreadySent, key: "another@key" }));

      expect(again).toMatchObject({ status: "published", messages: alreadySent });
      expect(arrived()).toBe(standing);
    });

    it("says that the place is gone, and what to do", async () => {
      const { publisher, consignment, remove } = await setup();
      const order = consignment();
      remove();

      expect(await publisher.publish(order)).toEqual({ status: "gone", why: expect.stringMatching(/\.$/u) });
    });

    it("says that it may not, and what to do", async () => {
      const { publisher, consignment, forbid, arrived } = await setup();
      forbid();

      expect(await publisher.publish(consignment())).toEqual({
        status: "forbidden",
        why: expect.stringMatching(/\.$/u),
      });
      expect(arrived()).toBe(0);
    });

    it("throws where trying later may help, when it has tried for a while", async () => {
      const { publisher, consignment, breakDown } = await setup();
      breakDown();

      await expect(publisher.publish(consignment())).rejects.toMatchObject({ code: "destination-unavailable" });
    });

    it("lets a failure to note a part be known, and sends no more", async () => {
      const { publisher, consignment, arrived } = await setup();
      const onSent = async () => {
        throw new Error("cannot be noted");
      };

      await expect(publisher.publish(consignment({ onSent }))).rejects.toThrow("cannot be noted");
      expect(arrived()).toBe(1);
    });

    it("finds what was sent before a crash, or says that it cannot tell", async () => {
      const { publisher, consignment } = await setup();
      const before = await publisher.findSent(consignment());
      const published = await publisher.publish(consignment());
      const [first] = published.status === "published" ? published.messages : [];

      const after = await publisher.findSent(consignment());
      expect([undefined, "unknown"]).toContain(before);
      expect(before === "unknown" ? "unknown" : first).toEqual(after);
    });
  });
}
