import fc from "fast-check";
import { expect, test } from "vitest";

import { agreementFor, judgeAgreement } from "./judge-agreement.ts";

test("takes chance out of an agreement", () => {
  // 20 and 15 agreed of 50, as in many a textbook: κ = 0.4.
  const found = judgeAgreement({
    bothPass: 20,
    onlyModelPasses: 10,
    onlyPeoplePass: 5,
    bothFail: 15,
  })!;
  expect(found.kappa).toBeCloseTo(0.4, 12);
  expect(found).toMatchObject({ labels: 50, agreement: 0.7, baseRate: 0.5 });
});

test("tells nothing of no labels, and no κ where both always say the same", () => {
  const none = { bothPass: 0, onlyModelPasses: 0, onlyPeoplePass: 0, bothFail: 0 };
  expect(judgeAgreement(none)).toBeUndefined();
  expect(judgeAgreement({ ...none, bothPass: 200 })).toEqual({
    labels: 200,
    agreement: 1,
    byChance: 1,
    baseRate: 1,
  });
});

test("finds a judge that always says pass worthless, however often it agrees", () => {
  const found = judgeAgreement({
    bothPass: 190,
    onlyModelPasses: 10,
    onlyPeoplePass: 0,
    bothFail: 0,
  })!;
  expect(found.agreement).toBe(0.95);
  expect(found.kappa).toBeCloseTo(0, 12);
});

test("knows the agreement at which κ is reached", () => {
  const count = fc.nat(300);
  fc.assert(
    fc.property(count, count, count, (bothPass, apart, bothFail) => {
      fc.pre(bothPass + bothFail + apart > 0);
      // Model and people pass the same share.
      const found = judgeAgreement({
        bothPass,
        onlyModelPasses: apart,
        onlyPeoplePass: apart,
        bothFail,
      })!;
      fc.pre(found.kappa !== undefined);
      expect(agreementFor(found.kappa!, found.baseRate)).toBeCloseTo(found.agreement, 9);
    }),
  );
});
