import { expect, test } from "vitest";

import { parseModule, propertiesOfCall } from "./doc-comments.ts";

test("reads what a module exports, with what is said right before it", () => {
  const { own, passedOn, says } = parseModule(
    "a.ts",
    `/** What it is for. */
export * from "./other.ts";
export { one, type Two } from "./named.ts";

/**
 * Adds.
 *
 * Throws nothing.
 */
export function add(a: number, b: number): number {
  return a + b;
}
// Not said of it.
export const limit: number = 3;
/** Not right before. */
const hidden = 1;
export interface Shape { readonly side: number }
`,
  );
  expect(says).toBe("What it is for.");
  expect(passedOn).toEqual([{ from: "./other.ts" }, { from: "./named.ts", names: ["one", "Two"] }]);
  expect(own).toEqual([
    {
      name: "add",
      says: "Adds.\n\nThrows nothing.",
      signature: "function add(a: number, b: number): number",
    },
    { name: "limit", says: undefined, signature: "const limit: number" },
    {
      name: "Shape",
      says: undefined,
      signature: "interface Shape { readonly side: number }",
    },
  ]);
});

test("reads the properties of the object that a call is handed", () => {
  const source = `export const r = t.router({
  /** All of them. */
  list: procedure.query(() => []),
  one: procedure.query(() => 1),
});`;
  expect(propertiesOfCall("r.ts", source, "t.router")).toEqual([
    { name: "list", says: "All of them." },
    { name: "one", says: undefined },
  ]);
});
