import { describe, expect, test } from "vitest";

import { assess } from "../assess.ts";
import { smallCase, smallContext } from "../testing/small-world.ts";
import { replay } from "../replay.ts";
import { takenTogether } from "../facts/taken-together.ts";
import { situationOf } from "./context.ts";
import { decide } from "./decide.ts";
import { assessParts, situationTogether } from "./parts.ts";

const answers = { gap: "knowledge", requestsPerMonth: 2e5, isolation: 1 };
const part = (name: string, share: number, more: object = {}) => ({ name, share, answers: more });
const split = smallCase(answers, {
  parts: [part("letters", 70), part("records", 30, { isolation: 5 })],
});
const together = () => decide(situationTogether(split, smallContext));

describe("a case with parts", () => {
  test("is taken together under the strictest isolation of any part", () => {
    expect(takenTogether(split).answers.isolation).toEqual({ low: 5, base: 5, high: 5 });
    const [letters, records] = split.parts;
    const first = { ...split, parts: [records, letters] };
    expect(takenTogether(first).answers).toEqual(takenTogether(split).answers);
  });

  test("holds the whole to what binds any part, and cites whoever said so", () => {
    const given = smallCase(
      { ...answers, region: "anywhere", minimumPassRate: 80, dataClasses: ["public"] },
      {
        parts: [
          part("letters", 70, { latencyLimit: 20, dataClasses: ["internal"] }),
          part("records", 30, {
            isolation: 5,
            isolationBasis: "Hospital law",
            region: "eu",
            latencyLimit: 4,
            minimumPassRate: 95,
            worksOffline: true,
            licenceNeed: "permissive",
            trainingRights: "no",
            dataClasses: ["health"],
          }),
        ],
      },
    );
    expect(takenTogether(given).answers).toMatchObject({
      isolation: { base: 5 },
      isolationBasis: "Hospital law",
      region: "eu",
      latencyLimit: { base: 4 },
      minimumPassRate: { base: 95 },
      worksOffline: true,
      licenceNeed: "permissive",
      trainingRights: "no",
      dataClasses: ["internal", "health"],
    });
  });

  test("is bound by its parts where all of them are milder than the case", () => {
    const given = smallCase(
      { ...answers, isolation: 4 },
      { parts: [part("one", 50, { isolation: 1 }), part("other", 50, { isolation: 2 })] },
    );
    expect(takenTogether(given).answers.isolation).toMatchObject({ base: 2 });
  });

  test("leaves the region open where its parts name two", () => {
    const given = smallCase(answers, {
      parts: [part("one", 50, { region: "us" }), part("other", 50, { region: "eu" })],
    });
    expect(takenTogether(given).answers.region).toBe("other");
  });

  test("stays as it is where no part says anything that binds", () => {
    const given = smallCase(answers, { parts: [part("one", 40), part("other", 60)] });
    expect(takenTogether(given)).toBe(given);
  });

  test("shuts providers out together where they are shut out for a part", () => {
    expect(together().options.map(({ id }) => id)).not.toContain("api-prompting");
  });

  test("assesses each part with its own answers", () => {
    const { parts } = assessParts(together());
    expect(parts!.map(({ name, share }) => [name, share])).toEqual([
      ["letters", 70],
      ["records", 30],
    ]);
    expect(parts![0].firstStep).toMatch(/^api-/);
    expect(parts![1].firstStep ?? "none").not.toMatch(/^api-/);
  });

  test("does not hold a part to the isolation of another", () => {
    const { parts } = assess(split, smallContext);
    const stated = smallCase(answers, {
      parts: [part("letters", 70, { isolation: 1 }), part("records", 30, { isolation: 5 })],
    });
    expect(parts).toEqual(assess(stated, smallContext).parts);
  });

  test("replays from its receipt as the case that was given", () => {
    const { receipt } = assess(split, smallContext);
    expect(replay(split, receipt, smallContext)).toMatchObject({ same: true, differences: [] });
  });

  test("gives a part its share of the requests", () => {
    const alone = situationOf(smallCase(answers), smallContext, 64, 30);
    const whole = situationOf(smallCase(answers), smallContext, 64);
    alone.worlds
      .number("requestsPerMonth")
      .forEach((requests, world) =>
        expect(requests / whole.worlds.number("requestsPerMonth")[world]).toBeCloseTo(0.3, 12),
      );
  });

  test("meets each part in the worlds of the whole", () => {
    const given = { ...answers, requestsPerMonth: { low: 1e4, base: 1e5, high: 1e6 } };
    const alone = situationOf(smallCase(given), smallContext, 256, 25).worlds;
    const whole = situationOf(smallCase(given), smallContext, 256).worlds;
    expect(alone.number("inputTokens")).toEqual(whole.number("inputTokens"));
    alone
      .number("requestsPerMonth")
      .forEach((requests, world) =>
        expect(requests / whole.number("requestsPerMonth")[world]).toBeCloseTo(0.25, 9),
      );
  });

  test("compares routing the parts apart with one option for all", () => {
    const { parts, routing } = assessParts(together());
    const sum = parts!.reduce((total, { utility }) => total + utility, 0);
    expect(routing!.apart).toBeCloseTo(sum, 6);
    expect(routing!.together).toBe(together().plan?.utility ?? 0);
    expect(routing!.better).toBe(routing!.apart > routing!.together ? "apart" : "together");
  });

  test("is better routed together where its parts differ in nothing: each pays for its own set-up", () => {
    const given = smallCase(answers, { parts: [part("one", 50), part("other", 50)] });
    const { routing } = assess(given, smallContext);
    expect(routing!.better).toBe("together");
    expect(routing!.apart).toBeLessThan(routing!.together);
  });

  test("is better routed apart where a small part would keep a large one from an API", () => {
    const given = smallCase(
      { ...answers, requestsPerMonth: 1e6, gap: "knowledge", valuePerResult: 0.2 },
      { parts: [part("most", 95), part("few", 5, { isolation: 5 })] },
    );
    expect(assess(given, smallContext).routing!.better).toBe("apart");
  });

  test("with one part of all requests is the case itself", () => {
    const whole = smallCase({ ...answers, isolation: 2 });
    const { parts, routing, ...verdict } = assess(
      { ...whole, parts: [{ name: "all", share: 100, answers: {} }] },
      smallContext,
    );
    const plain = assess(whole, smallContext);
    expect(verdict.plan).toEqual(plain.plan);
    expect(parts![0]).toMatchObject({ answer: plain.answer, utility: plain.plan!.utility });
    expect(routing!.apart).toBe(routing!.together);
  });

  test("shows no parts where there are none", () => {
    const verdict = assess(smallCase(answers), smallContext);
    expect(verdict.parts).toBeUndefined();
    expect(verdict.routing).toBeUndefined();
  });
});
