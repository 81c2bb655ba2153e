import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";

import { Checklist } from "./checklist.tsx";
import { DiffView } from "./diff-view.tsx";
import { OutcomeView } from "./outcome-view.tsx";

const problem = {
  file: "packages/content/rules/task/narrow.yaml",
  line: 7,
  column: 3,
  field: "when",
  expected: "a comparison",
  found: "nothing",
  fix: "write one",
};

test("a change of a file tells its lines and how many they are", () => {
  const markup = renderToStaticMarkup(
    <DiffView title="rules/task/narrow.yaml" note="1 verdict" base={"a\nb\n"} text={"a\n<c>\n"} />,
  );
  for (const words of ["rules/task/narrow.yaml", "1 verdict", "+1", "−1", "&lt;c&gt;"])
    expect(markup).toContain(words);
});

test("a file that is new, or taken away, says so", () => {
  const view = (base: string | null, text: string | null): string =>
    renderToStaticMarkup(<DiffView title="a.yaml" base={base} text={text} />);
  expect(view(null, "a\n")).toContain("new");
  expect(view("a\n", null)).toContain("taken away");
});

test("what is open on the checklist is said in a word, not by colour alone", () => {
  const markup = renderToStaticMarkup(
    <Checklist checks={[{ id: "checks", state: "open", says: "1 problem", must: true }]} />,
  );
  expect(markup).toContain("Open: ");
});

test("a draft that does not hold together is told at file and line", () => {
  const markup = renderToStaticMarkup(
    <OutcomeView outcome={{ outcome: "unsound", problems: [problem] }} />,
  );
  expect(markup).toContain("packages/content/rules/task/narrow.yaml:7");
  expect(markup).toContain("Nothing was published");
});

test("a conflict with the checkout shows what others changed beside one’s own change", () => {
  const markup = renderToStaticMarkup(
    <OutcomeView
      outcome={{
        outcome: "conflict",
        conflicts: [{ path: problem.file, base: "a: 1\n", theirs: "a: 2\n", mine: "a: 3\n" }],
      }}
    />,
  );
  for (const words of ["theirs", "yours", "a: 2", "a: 3"]) expect(markup).toContain(words);
});

test("a commit that publishes nothing says so, with its branch", () => {
  const markup = renderToStaticMarkup(
    <OutcomeView outcome={{ outcome: "committed", branch: "studio/a", commit: "0".repeat(40) }} />,
  );
  expect(markup).toContain("git merge studio/a");
  expect(markup).toContain("Nothing is published by that");
});
