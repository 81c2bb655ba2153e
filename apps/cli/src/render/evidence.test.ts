import { expect, test } from "vitest";

import { fakeTerminal } from "../testing/fake-terminal.ts";
import { questionsNamed } from "../testing/questions.ts";
import { supportBotExplored, supportBotVerdict } from "../testing/support-bot.ts";
import { renderEvidence } from "./evidence.ts";
import { styleFor } from "./style.ts";

const shown = (planned: boolean): string =>
  renderEvidence(
    { ...supportBotExplored.information, tests: [] },
    { options: supportBotVerdict.options, questions: questionsNamed, planned },
    styleFor(fakeTerminal(), {}),
  ).join("\n");

test("does not call the plan's own first test worthless", () => {
  expect(shown(true)).toContain("No trial before the first step is worth its cost.");
  expect(shown(false)).toContain("No trial is worth its cost.");
});
