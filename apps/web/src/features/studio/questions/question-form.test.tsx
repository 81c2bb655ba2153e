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
import { QuestionForm } from "./question-form.tsx";
import { questionKeys } from "./question-keys.ts";

const files = filesOf("packages/content/questions");
const release = { knowledge, prices: priceBook };

function drawn(path: string, text: string, written: string[] = []): string {
  const write = (next: string): void => void written.push(next);
  return renderToStaticMarkup(
    <QuestionForm
      path={path}
      text={text}
      base={text}
      problems={[]}
      release={release}
      write={write}
    />,
  );
}

describe("the form over a question", () => {
  test("shows whatever stands in each of the files, and writes nothing by being opened", () => {
    expect(files.length).toBeGreaterThan(130);
    for (const [path, text] of files) {
      const written: string[] = [];
      const page = drawn(path, text, written);
      expect(written, path).toEqual([]);
      for (const { path: at, value } of entriesOf(text).leaves) {
        if (typeof value === "boolean") continue;
        expect(shows(page, value), `${path} ${at.join(".")}`).toBe(true);
      }
    }
  });

  test("marks nothing as changed in a file that is as the checkout has it", () => {
    for (const [path, text] of files)
      expect(drawn(path, text), path).not.toMatch(/>added<|was <s>/);
  });

  test("waits for the YAML where the text cannot be read", () => {
    expect(drawn("packages/content/questions/gap.yaml", "ask: {")).toContain("from line 1 on");
  });
});

describe("an entry of a question", () => {
  test("changes no byte where it is set to what it is", () => {
    for (const [path, text] of files) expect(setAsItIs(text, questionKeys), path).toBe(text);
  });

  test("touches its own lines only, whichever it is", () => {
    for (const [path, text] of files)
      for (const { path: at, value } of entriesOf(text).leaves) {
        const changed = withValue(text, at, another(value), questionKeys);
        expect(linesBeside(changed, at), `${path} ${at.join(".")}`).toEqual(linesBeside(text, at));
      }
  });

  test("that the file lacks stands where other files have it", () => {
    const [, text] = files.find(([path]) => path.endsWith("/requests-per-month.yaml"))!;
    expect(withValue(text, ["asked"], false, questionKeys)).toContain(
      "allowed: { min: 0, max: 1e10 }\nasked: false\nassume:",
    );
  });
});
