import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { CheckoutDrafts } from "@tapeline/api/server";
import { afterAll, beforeAll, expect, test } from "vitest";

import { formFile } from "./fields/form-file.ts";
import type { KeyOrder } from "./fields/edits-between.ts";
import { withNewEntry } from "./prices/history-edits.ts";
import { entriesOf } from "./prices/history-state.ts";
import { shapeOfFile, type Part } from "./prices/shape.ts";
import { keyOrder } from "./rules/rule-keys.ts";
import { newPath, templates } from "./shell/templates.ts";
import { answer, answerBody, priceEntry, question, rule } from "./testing/by-hand.ts";
import { textParts, withBody, withHead } from "./texts/text-parts.ts";

const root = fileURLToPath(new URL("../../../../../", import.meta.url));
const day = "2026-11-26";
const review = "2027-05-26";

const questionPath = "packages/content/questions/requests-per-month.yaml";
const pricePath = "packages/pricing/data/models/amazon/nova-premier.yaml";

/** A text under a form: each field of it writes as the form's does. */
class Written {
  readonly #path: string;
  readonly #order: KeyOrder;
  text: string;

  constructor(path: string, text: string, order: KeyOrder = []) {
    this.#path = path;
    this.text = text;
    this.#order = order;
  }

  /** Fills a field, as somebody does who types into it; undefined takes it away. */
  fill(place: readonly (string | number)[], value: unknown): void {
    const write = (text: string): void => {
      this.text = text;
    };
    const given = { path: this.#path, text: this.text, base: null, problems: [], write };
    const reading = formFile(given, this.#order);
    if (!reading.ok) throw new Error("the text is no YAML any more");
    reading.file.at(place).onChange(value);
  }
}

/** A new file, begun as the list of Studio begins it. */
function begun(
  kind: string,
  at: { readonly title: string; readonly topic: string; readonly name: string },
): { readonly path: string; readonly text: string } {
  const template = templates.find((one) => one.name === kind)!;
  const made = newPath(template, at, () => false);
  if ("refusal" in made) throw new Error(made.refusal);
  return { path: made.path, text: template.text({ ...at, day, review }) };
}

function ruleInStudio(): { readonly path: string; readonly text: string } {
  const { path, text } = begun("Rule", {
    title: "One form of reply needs one page of examples",
    topic: "task",
    name: "one-form-one-page",
  });
  const form = new Written(path, text, keyOrder);
  form.fill(["kind"], "advice");
  form.fill(["weigh"], undefined);
  form.fill(["when"], { taskVariants: { atMost: 2 } });
  form.fill(
    ["say"],
    "Write the form down on one page, with two examples of it, before anybody tests a prompt.",
  );
  form.fill(["because"], "Whoever has no form cannot tell whether a reply keeps to it.");
  form.fill(["claims"], ["S16"]);
  form.fill(
    ["examples"],
    [
      { case: "replies of two forms", facts: { taskVariants: 2 }, fires: true },
      { case: "replies of forty forms", facts: { taskVariants: 40 }, fires: false },
    ],
  );
  return { path, text: form.text };
}

function questionInStudio(): { readonly path: string; readonly text: string } {
  const title = "How many requests a month are there today?";
  const { path, text } = begun("Question", { title, topic: "", name: "requests-per-month" });
  const form = new Written(path, text);
  form.fill(["number"], "q11");
  form.fill(["group"], "volume");
  form.fill(["short"], "Requests a month");
  form.fill(["why"], "Volume decides between buying by the token and running own machines.");
  form.fill(["help"], "One request is one result for a user.");
  form.fill(["unit"], "requests/month");
  form.fill(["allowed"], { min: 0, max: 1e10 });
  const basis = { editorial: "An internal tool to a busy product; our own range." };
  form.fill(["assume"], [{ low: 10_000, base: 100_000, high: 1_000_000, basis }]);
  return { path, text: form.text };
}

function answerInStudio(): { readonly path: string; readonly text: string } {
  const title = "Do we need a page on the form of replies?";
  const { path, text } = begun("FAQ entry", { title, topic: "", name: "page-on-the-form" });
  const parts = textParts(path, text);
  if (!("head" in parts)) throw new Error("the text has no head");
  const head = new Written(path, parts.head);
  head.fill(["summary"], "One page with two examples on it will do.");
  head.fill(["claims"], ["S16"]);
  head.fill(["rules"], ["task/narrow"]);
  head.fill(["related"], ["faq/cost"]);
  const headed = withHead(text, parts, head.text);
  const again = textParts(path, headed);
  if (!("head" in again)) throw new Error("the text has lost its head");
  return { path, text: withBody(headed, again, `\n${answerBody}`) };
}

function priceInStudio(was: string): { readonly path: string; readonly text: string } {
  const at = ["offers", 0, "history"];
  const within = (parts: readonly Part[] | undefined, key: string): readonly Part[] => {
    const shape = parts?.find((part) => part.key === key)?.shape;
    if (shape?.is !== "list") throw new Error(`${key} is no list`);
    return shape.of.parts;
  };
  const parts = within(within(shapeOfFile(pricePath), "offers"), "history");
  const order = parts.map(({ key }) => key);
  const first = new Written(pricePath, was);
  const form = new Written(
    pricePath,
    withNewEntry(
      first.text,
      { at, entries: entriesOf([{ from: "2026-08-01" }]), parts },
      { from: "2026-11-20", today: day, kind: "vendor-page" },
    ),
    order,
  );
  form.fill([...at, 1, "input"], 2.25);
  form.fill([...at, 1, "output"], 11.25);
  form.fill([...at, 1, "source", "url"], "https://example.com/pricing");
  return { path: pricePath, text: form.text };
}

let folder: string;
let checkout: string;
let drafts: CheckoutDrafts;

const git = (...args: string[]): string =>
  execFileSync("git", ["-c", "user.name=Ada", "-c", "user.email=ada@example.com", ...args], {
    cwd: checkout,
    encoding: "utf8",
  }).trim();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tapeline-newcomer-"));
  checkout = join(folder, "checkout");
  const kinds = ["derivations", "options", "practice", "questions", "rules", "scenarios", "texts"];
  const paths = ["release.yaml", ...kinds].map((name) => `packages/content/${name}`);
  for (const path of [...paths, "packages/pricing/data"]) {
    mkdirSync(dirname(join(checkout, path)), { recursive: true });
    cpSync(join(root, path), join(checkout, path), { recursive: true });
  }
  rmSync(join(checkout, questionPath));
  git("init", "--quiet", "--initial-branch=main");
  git("add", "--all");
  git("commit", "--quiet", "--message=The content without a question");
  const now = (): string => `${day}T12:00:00Z`;
  drafts = new CheckoutDrafts({ checkout, folder: join(folder, "drafts"), now });
});
afterAll(async () => {
  await drafts.close();
  rmSync(folder, { recursive: true });
});

test("a newcomer who adds a rule, a question, an answer and a price ends in the same bytes with Studio and with files", async () => {
  const price = readFileSync(join(checkout, pricePath), "utf8");
  const byHand: Readonly<Record<string, string>> = {
    "packages/content/rules/task/one-form-one-page.yaml": rule,
    [questionPath]: question,
    "packages/content/texts/faq/page-on-the-form.md": answer,
    [pricePath]: price.replace("        standing: lists-agree\n", (end) => `${end}${priceEntry}`),
  };
  const inStudio = [ruleInStudio(), questionInStudio(), answerInStudio(), priceInStudio(price)];
  for (const { path, text } of inStudio) expect(text, path).toBe(byHand[path]);
  expect(inStudio).toHaveLength(Object.keys(byHand).length);

  const { id } = await drafts.begin({ title: "What a newcomer adds", by: "Ada" });
  for (const { path, text } of inStudio) await drafts.save({ id, path, text, seen: 0, by: "Ada" });
  expect(await drafts.check(id, true)).toEqual([]);
  const done = await drafts.commit({ id, by: "Ada", note: "Add four things" });
  expect(done).toMatchObject({ outcome: "committed" });

  for (const [path, text] of Object.entries(byHand)) writeFileSync(join(checkout, path), text);
  git("add", "--all");
  git("commit", "--quiet", "--message=Add four things");
  const [branch] = git("branch", "--list", "studio/*", "--format=%(refname)").split("\n");
  expect(git("rev-parse", `${branch}^{tree}`)).toBe(git("rev-parse", "HEAD^{tree}"));
});
