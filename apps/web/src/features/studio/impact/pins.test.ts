import { afterEach, expect, test, vi } from "vitest";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

test("a pinned case that the server would not take costs no other", async () => {
  const { maxPinnedText } = await import("@tapeline/api/client");
  const mine = { name: "Mine", text: "title: Mine\n" };
  const stored = [mine, { name: "Long", text: "x".repeat(maxPinnedText + 1) }, "no case"];
  vi.stubGlobal("localStorage", { getItem: () => JSON.stringify(stored) });
  const { pinsNow } = await import("./pins.ts");
  expect(pinsNow()).toEqual([mine]);
});
