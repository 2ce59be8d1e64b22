import { describe, expect, it } from "vitest";
import { cronProblemOf, sayCronProblem, tickExpressionOf } from "../../src/watch/cron-expression.ts";

describe("a cron expression", () => {
  it.each([
    "0 9 * * *",
    "  0   9 * *  * ",
    "*/20 9-17 * * MON-FRI",
    "0,30 9,18 1-15/2 jan,Jul sun",
    "0 9 * * 7",
    "0 9 29 2 *",
    "0 0 30 2 1",
  ])("%s is right", (expression) => {
    expect(cronProblemOf(expression)).toBeUndefined();
  });

  it.each([
    ["", "five fields", "has 0"],
    ["0 9 * *", "five fields", "has 4"],
    ["0 0 9 * * *", "five fields", "has 6"],
    ["@daily", "five fields", "has 1"],
    ["60 9 * * *", '"60" is no minute', "from 0 to 59"],
    ["0 24 * * *", '"24" is no hour', "from 0 to 23"],
    ["0 9 0 * *", '"0" is no day of the month', "from 1 to 31"],
    ["0 9 * 13 *", '"13" is no month', "from 1 to 12"],
    ["0 9 * * 8", '"8" is no day of the week', "from 0 to 7"],
    ["0 9 * * foo", '"foo" is no day of the week', "write a number"],
    ["0 9 * mon *", '"mon" is no month', "write a number"],
    ["0 22-2 * * *", '"22-2" runs backwards', "two ranges"],
    ["5/15 * * * *", '"5/15" is no minute', "a step like */2"],
    ["*/0 * * * *", '"*/0" is no minute', "from 0 to 59"],
    ["*/70 * * * *", '"*/70" is no minute', "from 0 to 59"],
    ["0 9 1,,2 * *", '"" is no day of the month', "write a number"],
    ["0 9 L * *", '"L" is no day of the month', "write a number"],
    ["0 9 ? * *", '"?" is no day of the month', "write a number"],
    ["H 9 * * *", '"H" is no minute', "write a number"],
    ["0 9 * * 1#2", '"1#2" is no day of the week', "write a number"],
    ["0 -1 * * *", '"-1" is no hour', "write a number"],
    ["0 0 30 2 *", "No month has a day like this", "never come"],
    ["0 0 31 4,6,9,11 *", "No month has a day like this", "never come"],
  ])("%s is wrong, in a sentence", (expression, what, mend) => {
    const problem = cronProblemOf(expression);
    const sentence = problem === undefined ? "" : sayCronProblem(problem);

    expect(sentence).toContain(what);
    expect(sentence).toContain(mend);
  });
});

describe("what a timer fires by", () => {
  it.each([
    ["0 9 * * *", "0 9 * * *"],
    ["*/20 9-11 1-15/7 jan,JUL *", "0,20,40 9,10,11 1,8,15 1,7 *"],
    ["0 9 * * 5-7", "0 9 * * 0,5,6,7"],
    // Either day will do: a timer that asks for both would be silent on most.
    ["0 9 13 * 5", "0 9 * * *"],
    ["0 9 13 6 5", "0 9 * 6 *"],
  ])("for %s is %s", (expression, tick) => {
    expect(tickExpressionOf(expression)).toBe(tick);
  });
});
