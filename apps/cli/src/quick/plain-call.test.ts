import { expect, test } from "vitest";

import { plainCall } from "./plain-call.ts";

test("understands one file and plain flags in any order", () => {
  const call = { file: "a.yaml", json: false, ascii: false, color: true };
  expect(plainCall(["assess", "a.yaml", "--brief"])).toEqual(call);
  expect(plainCall(["assess", "--json", "--brief", "a.yaml"])).toEqual({ ...call, json: true });
  expect(plainCall(["assess", "--brief", "--no-color", "a.yaml", "--ascii"])).toEqual({
    ...call,
    ascii: true,
    color: false,
  });
});

test.each([
  ["another command", ["explain", "a.yaml", "--brief"]],
  ["a whole assessment", ["assess", "a.yaml"]],
  ["no file", ["assess", "--brief"]],
  ["standard input", ["assess", "-", "--brief"]],
  ["two files", ["assess", "a.yaml", "b.yaml", "--brief"]],
  ["a flag with a value", ["assess", "a.yaml", "--brief", "--server", "http://localhost"]],
  ["a flag with its value in one", ["assess", "a.yaml", "--brief", "--width=80"]],
  ["flags after a pair of dashes", ["assess", "--brief", "--", "a.yaml"]],
  ["a call for help", ["assess", "a.yaml", "--brief", "--help"]],
])("leaves %s to the program", (_, args) => {
  expect(plainCall(args)).toBeUndefined();
});
