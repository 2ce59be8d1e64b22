import { expect, it } from "vitest";
import { createPermits } from "../../../src/adapters/lemmy/permits.ts";

it("permits are given to so many at a time, and then to who waited longest", async () => {
  const take = createPermits(2);
  const order: string[] = [];
  const taker = async (name: string) => {
    const giveBack = await take();
    order.push(name);
    return giveBack;
  };

  const [first, second] = await Promise.all([taker("first"), taker("second")]);
  const third = taker("third");
  const fourth = taker("fourth");
  await Promise.resolve();
  expect(order).toEqual(["first", "second"]);
  second();
  (await third)();
  first();
  (await fourth)();

  expect(order).toEqual(["first", "second", "third", "fourth"]);
});
