import { expect, test } from "vitest";

import { createLocalClient } from "./local-client.ts";

const without = (error: Error) => createLocalClient(() => Promise.reject(error));

test("what an answer needs and cannot have now is told in the words of whoever looked for it", async () => {
  const error = Object.assign(new Error("prices could not be fetched; try again"), {
    name: "Unavailable",
  });
  await expect(without(error).knowledge.about.query()).rejects.toThrow(
    "prices could not be fetched; try again",
  );
});

test("any other error is a fault of ours, and its words stay here", async () => {
  await expect(without(new Error("a secret")).knowledge.about.query()).rejects.toThrow(
    /^the calculation failed; this is a fault of Tapeline's/,
  );
});
