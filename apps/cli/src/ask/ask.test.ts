import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { knowledge } from "@tapeline/content";
import { expect, test } from "vitest";

import { CaseDocument } from "../case-file/case-document.ts";
import { understood } from "../case-file/read-case.ts";
import { answerCheck } from "./reply.ts";
import { askedInOrder } from "../testing/fake-questions-api.ts";
import { fakeTerminal } from "../testing/fake-terminal.ts";
import { plainInterview } from "../testing/plain-interview.ts";
import { ended, spawnSource } from "../testing/spawn-cli.ts";

const folder = (): string => mkdtempSync(join(tmpdir(), "tapeline-ask-"));

/** Holds an interview over lines of input; gives the document, how it ended, what was said. */
async function held(lines: readonly string[], text = "") {
  const terminal = fakeTerminal({ stdin: lines.map((line) => `${line}\n`).join("") });
  const document = new CaseDocument(text);
  let saves = 0;
  const end = await plainInterview(terminal, document, {
    all: false,
    save: async () => {
      saves += 1;
      understood({ file: "case.yaml", text: document.toText() }, knowledge);
    },
  });
  return {
    document,
    end,
    said: terminal.err(),
    saves,
    answers: (document.toData() as { answers: object }).answers,
  };
}

const complete = [
  "drafts replies",
  "150k-300k",
  "free-text",
  "3",
  "no",
  "customer-communication, 9",
  "2.4k",
];

test("asks until nothing is open and keeps answers as they were given", async () => {
  const { answers, end, saves, document } = await held(complete);
  expect(end).toMatchObject({ how: "complete", advice: { answer: "no" } });
  expect(saves).toBe(7);
  expect(document.title).toBe("drafts replies");
  expect(answers).toEqual({
    job: "drafts replies",
    requestsPerMonth: { low: "150k", high: "300k" },
    outputForm: "free-text",
    isolation: 3,
    worksOffline: false,
    taskTypes: ["customer-communication", "translation"],
    labelledExamples: "2.4k",
  });
});

test("takes not knowing as an answer and does not ask again", async () => {
  const { answers, end } = await held([
    "unknown",
    "unknown",
    "I don't know",
    "skip",
    "u",
    "idk",
    "unknown",
  ]);
  expect(end.how).toBe("complete");
  expect(Object.values(answers)).toEqual(Array.from({ length: 7 }, () => "unknown"));
});

test("says what is wrong with an answer in the words of a case file, and asks again", async () => {
  const { answers, said } = await held(["job", "many", "300k-100k", "-5", "220k", "stop"]);
  expect(answers).toEqual({ job: "job", requestsPerMonth: "220k" });
  expect(said).toContain("swap low and high");
  expect(said.match(/How many requests a month/g)).toHaveLength(4);
});

test("takes a number by what is known, and asks for that one by one", async () => {
  const { answers, said } = await held(["job", "users", "?", "200", "often", "3", "", "stop"]);
  expect(answers).toMatchObject({
    requestsPerMonth: { from: "users", users: 200, usesPerDay: 3 },
  });
  expect(said).toContain("or tell it by:");
  expect(said).toContain("How many people will use it?");
  expect(said).toContain("This must be known.");
  expect(said).toContain("expected a number from");
});

test("leaves a way of telling a number again, with nothing answered", async () => {
  const { answers } = await held(["job", "users", "unknown", "back", "220k", "stop"]);
  expect(answers).toEqual({ job: "job", requestsPerMonth: "220k" });
});

test("goes back, keeps an answer by an empty line and replaces it by a new one", async () => {
  const { answers } = await held([
    "job",
    "220k",
    "label",
    "back",
    "code",
    "back",
    "back",
    "",
    "stop",
  ]);
  expect(answers).toMatchObject({ requestsPerMonth: "220k", outputForm: "code" });
  const replaced = await held(["job", "220k", "label", "back", "back", "300k", "stop"]);
  expect(replaced.answers).toMatchObject({ requestsPerMonth: "300k", outputForm: "label" });
});

test("names the case anew where its job is said anew, unless it has a title of its own", async () => {
  const { document } = await held(["job", "back", "another job", "stop"]);
  expect([document.title, document.answerTo("job")]).toEqual(["another job", "another job"]);
  const named = await held(
    ["220k", "back", "back", "third", "stop"],
    "title: Mine\nanswers:\n  job: job\n",
  );
  expect([named.document.title, named.document.answerTo("job")]).toEqual(["Mine", "third"]);
});

test("gives help and explains an empty line", async () => {
  const { said } = await held(["job", "?", "", "stop"]);
  expect(said).toContain("Users × uses a day");
  expect(said).toContain("Give an answer, or: unknown");
});

test("stops at the end of input and goes on from the file", async () => {
  const first = await held(complete.slice(0, 3));
  expect(first.end.how).toBe("stopped");
  const second = await held(complete.slice(3), first.document.toText());
  expect(second.end.how).toBe("complete");
  expect(second.answers).toEqual((await held(complete)).answers);
});

test("leaves comments, order and other fields of a file as they are", async () => {
  const text =
    "# mine\ntitle: A case # title\nanswers:\n  gap: knowledge # sure\n\n# graded in May\ntests:\n  - { option: api-prompting, passed: 40, of: 50 }\n";
  const { document } = await held(["220k", "stop"], text);
  expect(document.toText()).toBe(text.replace("# sure\n", "# sure\n  requestsPerMonth: 220k\n"));
});

test(
  "keeps every acknowledged answer through twenty kills and goes on each time",
  { timeout: 60_000 },
  async () => {
    const path = join(folder(), "case.yaml");
    const lines = ["drafts replies", "150k", "label", "2", "yes", "code", "100"];
    let acknowledged = 0;
    let resumed = 0;
    for (let round = 0; round < 20; round += 1) {
      if (acknowledged === lines.length) acknowledged = 0;
      if (acknowledged === 0) writeFileSync(path, "");
      const child = spawnSource(new URL("../testing/ask-child.ts", import.meta.url), [path]);
      let out = "";
      child.stdout?.setEncoding("utf8").on("data", (text: string) => {
        out += text;
        // Killed in the middle of saving the next answer: its line is on its way already.
        if (round % 2 === 0 || out.split("saved").length > 2) child.kill("SIGKILL");
      });
      child.stdin?.on("error", () => undefined);
      child.stdin?.write(
        lines
          .slice(acknowledged)
          .map((line) => `${line}\n`)
          .join(""),
      );
      child.stdin?.end();
      await ended(child);
      const told = Math.max(
        0,
        ...[...out.matchAll(/saved (\d+)\n/g)].map(([, count]) => Number(count)),
      );
      expect(told).toBeGreaterThan(acknowledged);
      const { given } = understood({ file: path, text: readFileSync(path, "utf8") }, knowledge);
      const kept = Object.keys(given.answers).length;
      expect(kept).toBeGreaterThanOrEqual(told);
      if (acknowledged > 0) resumed += 1;
      acknowledged = kept;
      expect(
        readdirSync(join(path, "..")).filter(
          (name) => name !== "case.yaml" && name !== ".case.yaml.saving",
        ),
      ).toEqual([]);
    }
    expect(resumed).toBeGreaterThan(5);
  },
);

test("asks only for facts that exist", () => {
  for (const fact of askedInOrder) expect(knowledge.questions[fact].fact).toBe(fact);
});

test("keeps failures and steps of a pipeline that stand in a file which it goes on with", async () => {
  const kept = `failures: { counts: { format: 3 }, of: 40 }
pipeline:
  steps:
    - { name: Search, dollars: 0.2, per: thousand } # of the index
`;
  const { document } = await held(complete, `title: Replies\n${kept}`);
  expect(document.toText()).toContain(kept);
});

test("takes an amount in the currency of the case once its rate is known", () => {
  const checkIn = (text: string) => {
    const document = new CaseDocument(text);
    return answerCheck(knowledge, (fact) => document.answerTo(fact));
  };
  const rate = "answers: { currency: EUR, currencyPerDollar: 0.92 }\n";
  expect(checkIn(rate)("oneOffBudget", "500k EUR")).toBeUndefined();
  expect(checkIn("answers: {}\n")("oneOffBudget", "500k EUR")).toContain("currencyPerDollar");
});
