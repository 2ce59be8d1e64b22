import { describe, expect, it } from "vitest";
import { createCircuit } from "../../../src/adapters/language-model/circuit.ts";

const minuteMs = 60_000;

function setUp() {
  let nowMs = 0;
  const circuit = createCircuit(() => nowMs);
  return {
    circuit,
    pass: (ms: number) => {
      nowMs += ms;
    },
    fail: (times: number) => {
      for (let time = 0; time < times; time++) {
        circuit.enter();
        circuit.failed("passing");
      }
    },
  };
}

describe("a circuit", () => {
  it("lets pass until three questions in a row failed", () => {
    const { circuit, fail } = setUp();
    fail(2);
    expect(circuit.enter()).toBe(0);
    circuit.answered();
    fail(2);
    expect(circuit.enter()).toBe(0);

    circuit.failed("passing");

    expect(circuit.enter()).toBe(minuteMs);
  });

  it("lets one question try after a minute, and the others once it is answered", () => {
    const { circuit, fail, pass } = setUp();
    fail(3);
    pass(minuteMs - 1);
    expect(circuit.enter()).toBe(1);
    pass(1);

    expect(circuit.enter()).toBe(0);
    expect(circuit.enter()).toBeGreaterThan(0);
    circuit.answered();
    expect(circuit.enter()).toBe(0);
  });

  it("rests twice as long after each trial that fails, ten minutes at most", () => {
    const { circuit, fail, pass } = setUp();
    fail(3);
    const rests: number[] = [];
    for (let trial = 0; trial < 5; trial++) {
      pass(circuit.enter());
      fail(1);
      rests.push(circuit.enter() / minuteMs);
    }

    expect(rests).toEqual([2, 4, 8, 10, 10]);
  });

  it("lets another try where the one that tried told nothing", () => {
    const { circuit, fail, pass } = setUp();
    fail(3);
    pass(minuteMs);
    circuit.enter();

    circuit.withdrawn();

    expect(circuit.enter()).toBe(0);
  });

  it("rests for ten minutes at once where nothing passes by itself", () => {
    const { circuit } = setUp();
    circuit.enter();

    circuit.failed("lasting");

    expect(circuit.enter()).toBe(10 * minuteMs);
  });
});
