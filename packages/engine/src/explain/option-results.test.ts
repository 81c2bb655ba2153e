import { expect, test } from "vitest";

import { assess } from "../assess.ts";
import { smallCase, smallContext } from "../testing/small-world.ts";

test("gives no price of a request where there are no requests", () => {
  const priced = (requestsPerMonth: unknown) =>
    assess(smallCase({ requestsPerMonth }), smallContext).options.filter(
      ({ cost }) => cost !== undefined,
    );
  const none = priced(0);
  expect(none.length).toBeGreaterThan(0);
  for (const option of none) {
    expect(option).not.toHaveProperty("perThousandRequests");
    expect(option).not.toHaveProperty("perAcceptedResult");
  }
  for (const { perThousandRequests } of priced(1000))
    expect(Object.keys(perThousandRequests ?? {})).toEqual(["p10", "p50", "p90", "mean"]);
});
