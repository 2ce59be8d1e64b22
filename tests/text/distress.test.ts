import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isDistress } from "../../src/text/distress.ts";
import { processorMs } from "../fakes/processor-time.ts";

const distress: readonly (readonly [title: string, body: string])[] = [
  ["I want to kill myself", ""],
  ["I want to die", "Nothing works any more."],
  ["I just wanna die.", ""],
  ["College", "I can’t sleep. I don't want to live anymore."],
  ["Failed my exam", "I've been thinking about killing myself since Monday."],
  ["Failed my exam", "I have been thinking about suicide every day."],
  ["I am feeling suicidal", ""],
  ["Tired", "I've been having suicidal thoughts for weeks"],
  ["Tired", "I keep having suicidal thoughts"],
  ["My suicide note", ""],
  ["Help", "I'm going to end it all tonight"],
  ["Help", "I tried to kill myself last week"],
  ["Relapsed", "I relapsed with self-harm again"],
  ["I wish I was dead", ""],
  ["this semester makes me want to die", ""],
  ["My dad died yesterday", ""],
  ["My best friend killed himself", ""],
  ["My friend is suicidal and I don't know what to do", ""],
  ["I lost my grandmother today", ""],
  ["My dog just died", ""],
  ["Taking a semester off?", "My mother passed away in May and I am still grieving. I can't focus."],
  ["RIP Anna Lindner", "The funeral is on Friday. I miss her so much."],
  ["Rest in peace, Tomas", "We are heartbroken."],
  ["Ich will nicht mehr leben", ""],
  ["Meine Mutter ist gestern gestorben", ""],
  ["Quiero morirme", ""],
  ["Je veux mourir", ""],
];

const debate: readonly (readonly [title: string, body: string])[] = [
  [
    "The entrance lottery is cruel: some applicants have taken their own lives over it",
    "It is cruel and we should abolish it.",
  ],
  ["Should assisted suicide be legal?", "I think everyone should be able to choose. I would not want to suffer."],
  ["Suicide rates among students are rising", "I have been thinking about suicide prevention at our school."],
  ["I will die on this hill: tabs are better", "I want to die on this hill."],
  ["I want to die of laughter", ""],
  ["I want to die happy and old", ""],
  ["Why do people kill themselves over money?", ""],
  ["RIP Google Reader", "It was the best reader."],
  ["RIP Internet Explorer", "Good riddance."],
  ["How do I kill a process?", "I tried kill -9, it does not die."],
  ["My laptop died", "It is two years old. Should I buy a ThinkPad?"],
  [
    "Gun control works",
    "My uncle was in the army. My grandfather died in the war and I still think guns should be banned.",
  ],
  ["Is grief a reason for an extension?", "Professors should believe students whose relatives died."],
  ["The death penalty is murder", "People who were killed by the state cannot be brought back."],
  ["I live in Berlin", "I don't want to live in Munich anymore, rents are insane."],
  ["My parents lost my luggage", ""],
  ["The film's main character wants to kill herself", "A review."],
  ["If my mother died, who inherits?", ""],
  [
    "Tired of being pushed into engineering",
    "Fifty years of that makes me wanna shoot myself. Why is it pushed so much?",
  ],
  ["Open weights decentralise power", ""],
  ["", ""],
];

describe("threads of distress", () => {
  it.each(distress)("leaves to its people: %s | %s", (title, body) => {
    expect(isDistress(title, body)).toBe(true);
  });

  it.each(debate)("keeps: %s | %s", (title, body) => {
    expect(isDistress(title, body)).toBe(false);
  });

  it("is done at once with long bodies of anything", () => {
    const pieces = [
      "i ",
      "I want to ",
      "my ",
      "my a ",
      "RIP ",
      "Ab ",
      "lost ",
      "i've ",
      "just ",
      "has ",
      "a",
      "I'm thinking ",
      "  ",
    ];
    fc.assert(
      fc.property(fc.constantFrom(...pieces), fc.constantFrom(...pieces), fc.constantFrom(...pieces), (a, b, c) => {
        const text = (a + b + c).repeat(20_000).slice(0, 50_000);
        return processorMs(() => isDistress(text.slice(0, 2_000), text)) < 1_000;
      }),
    );
  });
});
