import { knowledge } from "@tapeline/content";
import { priceBook } from "@tapeline/pricing";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";

import { withValue } from "../fields/file-value.ts";
import {
  another,
  entriesOf,
  filesOf,
  linesBeside,
  setAsItIs,
  shows,
} from "../fields/testing/file-laws.ts";
import { OptionForm } from "./option-form.tsx";
import { optionKeys } from "./option-keys.ts";

const files = filesOf("packages/content/options");

function drawn(path: string, text: string, written: string[] = []): string {
  return renderToStaticMarkup(
    <OptionForm
      path={path}
      text={text}
      base={text}
      problems={[]}
      release={{ knowledge, prices: priceBook }}
      write={(next) => void written.push(next)}
    />,
  );
}

describe("the form over an option", () => {
  test.each(files)(
    "shows whatever stands in %s, and writes nothing by being opened",
    (path, text) => {
      const written: string[] = [];
      const page = drawn(path, text, written);
      expect(written).toEqual([]);
      expect(page).not.toMatch(/>added<|was <s>/);
      for (const { path: at, value } of entriesOf(text).leaves) {
        // A comparison stands there in its own words.
        if (typeof value === "boolean" || at.includes("when")) continue;
        expect(shows(page, value), at.join(".")).toBe(true);
      }
    },
  );

  test("waits for the YAML where the text cannot be read", () => {
    expect(drawn("packages/content/options/no-llm.yaml", "lines: [")).toContain("from line 1 on");
  });
});

describe("an entry of an option", () => {
  test.each(files)("changes no byte of %s where it is set to what it is", (_path, text) => {
    expect(setAsItIs(text, optionKeys)).toBe(text);
  });

  test.each(files)("touches its own lines of %s only", (_path, text) => {
    for (const { path: at, value } of entriesOf(text).leaves) {
      const changed = withValue(text, at, another(value), optionKeys);
      expect(linesBeside(changed, at), at.join(".")).toEqual(linesBeside(text, at));
    }
  });

  test("that the file lacks stands where other files have it", () => {
    const [, text] = files.find(([path]) => path.endsWith("/api-prompting.yaml"))!;
    const changed = withValue(text, ["maintenance", "yearlyShare"], 0.1, optionKeys);
    expect(changed).toContain("maintenance:\n  yearlyShare: 0.1\n  retestFactor: 1\n");
  });
});
