import { fileURLToPath } from "node:url";

import { formatProblem } from "@tapeline/documents";
import { conditionSchema, ruleSchema } from "@tapeline/engine";
import { priceBook } from "@tapeline/pricing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { knowledge, scenarios } from "../../src/index.ts";
import type { Block, Segment } from "../../src/text.ts";
import { texts } from "../../src/texts.ts";
import { compileContent } from "../compile-content.ts";
import { readContentFiles } from "../read-content-files.ts";
import { compileTexts, type Release } from "./compile-texts.ts";
import { readTextFiles } from "./read-text-files.ts";
import { reckoning } from "./reckoning.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const files = await readTextFiles(root);
const records = { knowledge, scenarios, prices: priceBook, day: texts.day };
const release: Release = { ...records, reckon: reckoning(records) };

/** The problems of the texts with one file replaced. */
function problemsWith(file: string, change: (text: string) => string): readonly string[] {
  const before = files.get(file) ?? "";
  const after = change(before);
  if (after === before) throw new Error(`${file} is as before`);
  const compiled = compileTexts(new Map(files).set(file, after), release);
  return compiled.ok ? [] : compiled.problems.map(formatProblem);
}

/** The problems of a text with a line added at its end. */
const said = (line: string): readonly string[] =>
  problemsWith("texts/faq/cost.md", (text) => `${text}\n${line}\n`);

/** The pieces that a line at the end of a text becomes. */
function piecesOf(line: string): readonly Segment[] {
  const file = "texts/faq/cost.md";
  const text = `${files.get(file)}\n${line}\n`;
  const compiled = compileTexts(new Map(files).set(file, text), release);
  if (!compiled.ok) throw new Error(compiled.problems.map(formatProblem).join("\n"));
  const last = compiled.texts.texts.find(({ id }) => id === "faq/cost")!.blocks.at(-1)!;
  return last.kind === "paragraph" ? last.inside : [];
}

const segmentsWithin = (segments: readonly Segment[]): readonly Segment[] =>
  segments.flatMap((segment) =>
    "inside" in segment ? [segment, ...segmentsWithin(segment.inside)] : [segment],
  );
const segmentsOfBlock = (block: Block): readonly Segment[] => {
  if (block.kind === "list") return block.items.flatMap(segmentsWithin);
  return "inside" in block ? segmentsWithin(block.inside) : [];
};
const allSegments = [
  ...texts.texts.flatMap(({ summary, blocks }) => [
    ...segmentsWithin(summary),
    ...blocks.flatMap(segmentsOfBlock),
  ]),
  ...texts.glossary.flatMap(({ means }) => segmentsWithin(means)),
];
const question = (fact: keyof typeof knowledge.questions) => knowledge.questions[fact];

describe("what there is", () => {
  test("the texts are valid", () => {
    const compiled = compileTexts(files, release);
    expect(compiled.ok ? [] : compiled.problems.map(formatProblem)).toEqual([]);
  });

  test("there are answers, articles, a page for each option, and words explained", () => {
    const ofKind = (kind: string): readonly string[] =>
      texts.texts.filter((text) => text.kind === kind).map(({ id }) => id);
    expect(ofKind("faq").length).toBeGreaterThanOrEqual(20);
    expect(ofKind("article").length).toBeGreaterThanOrEqual(15);
    expect(ofKind("option").toSorted()).toEqual(
      knowledge.options.map(({ id }) => `options/${id}`).toSorted(),
    );
    expect(texts.glossary.length).toBeGreaterThanOrEqual(80);
  });

  test("every claim of the source and every resolution is carried by a text", () => {
    const carried = new Set(texts.texts.flatMap(({ claims }) => claims));
    const claims = [
      ...Array.from({ length: 58 }, (_, at) => `S${at + 1}`),
      ...Array.from({ length: 9 }, (_, at) => `C${at + 1}`),
    ];
    expect(claims.filter((claim) => !carried.has(claim))).toEqual([]);
  });

  test("the order in which files are found does not matter", () => {
    const turned = compileTexts(new Map([...files].toReversed()), release);
    expect(turned).toEqual(compileTexts(files, release));
  });

  test("a rule leads to the texts that explain it", () => {
    for (const [rule, ids] of Object.entries(texts.byRule))
      for (const id of ids)
        expect(texts.texts.find((text) => text.id === id)?.rules, id).toContain(rule);
    expect(texts.byRule["gap/knowledge"]).toContain("faq/tuning-for-facts");
  });
});

test("a text without words below its head is refused", () => {
  const told = problemsWith("texts/faq/cost.md", (text) =>
    text.slice(0, text.indexOf("\n---\n") + 5),
  );
  expect(told).toEqual([
    "texts/faq/cost.md:1:1 (document): expected an answer below the second line of ---, found nothing; write the text there",
  ]);
});

describe("numbers", () => {
  test("an assumption comes with range, unit, day and what it rests on", () => {
    const [segment] = piecesOf("{{assume:tuningProjectCost}}");
    const [stand] = question("tuningProjectCost").assume;
    expect(segment).toMatchObject({
      kind: "number",
      low: stand!.low,
      value: stand!.base,
      high: stand!.high,
      unit: "$",
      text: "$200k–$1M (middle $450k)",
      day: texts.day,
      origin: { sources: [], editorial: stand!.basis.editorial },
    });
  });

  test("a claim is the number that carries it", () => {
    const [claim] = piecesOf("{{claim:S32}}");
    const [number] = piecesOf("{{assume:tuningProjectCost}}");
    expect({ ...claim, reference: "" }).toEqual({ ...number, reference: "" });
  });

  test("an assumption for a task type differs from the one in general", () => {
    const [agents] = piecesOf("{{assume:callsPerRequest@agent}}");
    const [general] = piecesOf("{{assume:callsPerRequest}}");
    expect(agents).toMatchObject({ value: 8 });
    expect(general).toMatchObject({ value: 1.2 });
  });

  test("a price is the one of the day, with the place where it was read", () => {
    const offer = priceBook.models["openai/gpt-6-luna"]!.offers.find(
      ({ provider, mode }) => provider === "openai" && mode === "standard",
    )!;
    const price = offer.history.at(-1)!;
    const [input, and, output] = piecesOf("{{price:openai/gpt-6-luna@openai}}");
    expect(input).toMatchObject({ value: price.input, unit: "$/million input tokens" });
    expect(and).toEqual({ kind: "text", text: " and " });
    expect(output).toMatchObject({
      value: price.output,
      day: price.source.retrieved,
      origin: { sources: [{ retrieved: price.source.retrieved, kind: price.source.kind }] },
    });
  });

  test("a line of a bill is the product of its factors", () => {
    const [people] = piecesOf("{{option:api-prompting lines.people}}");
    const base = (fact: "fteApi" | "engineerMonthCost"): number => question(fact).assume[0]!.base!;
    expect(people).toMatchObject({
      value: base("fteApi") * base("engineerMonthCost"),
      unit: "$/month",
    });
  });

  test("a number of a rule has the unit of its fact", () => {
    const [limit] = piecesOf("{{rule:service/under-600-ms when.latencyLimit.below}}");
    expect(limit).toMatchObject({ value: 0.6, unit: "s", text: "0.6 s" });
  });

  test("the end of an offer is a day", () => {
    const [end] = piecesOf("{{window:openai/gpt-4.1@openai newJobsUntil}}");
    expect(end).toMatchObject({ kind: "day", day: "2027-01-06", text: "6 Jan 2027" });
  });

  test("a bill is what the engine makes of a case, to two digits", () => {
    const bill = release.reckon()!.options.find(({ id }) => id === "open-fine-tuning")!;
    const [total] = piecesOf("{{bill:open-fine-tuning}}");
    expect(total).toMatchObject({ low: Number(bill.cost!.p10.toPrecision(2)), unit: "$" });
    const line = bill.lines.find(({ id }) => id === "tuning-project")!;
    const [project] = piecesOf("{{bill:open-fine-tuning tuning-project}}");
    expect(project).toMatchObject({
      high: Number(line.amount.p90.toPrecision(2)),
      origin: { sources: [], editorial: expect.stringContaining(line.formula) as string },
    });
  });

  test("a scenario has a bill of its own", () => {
    const [unknown] = piecesOf("{{bill:pretraining training-compute}}");
    const [gpt] = piecesOf("{{bill:pretraining training-compute@archetypes/our-own-gpt}}");
    const middle = (segment?: Segment): number =>
      segment?.kind === "number" ? segment.value! : Number.NaN;
    expect(middle(gpt)).toBeGreaterThan(middle(unknown));
  });

  test("the volume that pays depends on the rival", () => {
    const [frontier] = piecesOf("{{break-even:open-fine-tuning frontier}}");
    const [cheapest] = piecesOf("{{break-even:open-fine-tuning cheapest}}");
    const [share] = piecesOf("{{break-even:open-fine-tuning cheapest-share}}");
    if (frontier?.kind !== "number" || cheapest?.kind !== "number") throw new Error("no numbers");
    expect(cheapest.value!).toBeGreaterThan(frontier.value!);
    expect(share).toMatchObject({ unit: "in 100" });
  });

  test("a rule, an option and a question are named by their titles", () => {
    const titles = piecesOf("{{rule:gap/knowledge}} {{option:no-llm}} {{question:isolation}}");
    expect(titles.filter(({ kind }) => kind === "link")).toEqual([
      {
        kind: "link",
        to: "rules/gap/knowledge",
        inside: [
          {
            kind: "text",
            text: `“${knowledge.rules.find(({ id }) => id === "gap/knowledge")!.title}”`,
          },
        ],
      },
      {
        kind: "link",
        to: "options/no-llm",
        inside: [{ kind: "text", text: knowledge.options[0]!.title }],
      },
      {
        kind: "link",
        to: "questions/isolation",
        inside: [{ kind: "text", text: question("isolation").short }],
      },
    ]);
  });

  test("every number has an interval, a unit, a day, and a source or our own reason", () => {
    const numbers = allSegments.filter((segment) => segment.kind === "number");
    expect(numbers.length).toBeGreaterThan(100);
    for (const { low, value, high, unit, day, origin, reference } of numbers) {
      expect(low, reference).toBeLessThanOrEqual(value ?? low);
      expect(value ?? high, reference).toBeLessThanOrEqual(high);
      expect(unit, reference).not.toBe("");
      expect(day, reference).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(origin.sources.length > 0 || origin.editorial !== undefined, reference).toBe(true);
    }
  });

  test("a change of a record changes the text and nothing else has to be touched", () => {
    const dearer = structuredClone(knowledge);
    dearer.questions.tuningProjectCost.assume[0]!.high = 3_000_000;
    const compiled = compileTexts(files, { ...release, knowledge: dearer });
    expect(JSON.stringify(compiled)).toContain("$200k–$3M (middle $450k)");
  });
});

describe("an editor is told what is wrong", () => {
  test("where an answer has no question for a title", () => {
    const found = problemsWith("texts/faq/cost.md", (text) => text.replace("?\n", "\n"));
    expect(found).toEqual([
      expect.stringMatching(/cost\.md:\d+:1 title: expected the question as people ask it/),
    ]);
  });

  test("where a text rests on nothing", () => {
    const bare = (text: string): string =>
      `${text.slice(0, text.indexOf("\n---\n", 3))}\n---\n\nWords alone.\n`
        .replace("{{assume:tuningProjectCost}}", "much")
        .replaceAll(/^(?:claims: .*\n|rules:\n(?: +- .*\n)+)/gm, "");
    expect(problemsWith("texts/faq/cost.md", bare)).toContainEqual(
      expect.stringMatching(/cost\.md:\d+:\d+ \S+: expected a rule or a claim that the text rests/),
    );
  });

  test.each([
    [
      "a figure in digits",
      "It costs $5,000.",
      /cost\.md:\d+:10 text: expected words, or a reference .* found \$5,000/,
    ],
    ["a figure with a unit", "Reckon with 20k tokens.", /found 20k/],
    ["a share", "It fails in 12% of cases.", /found 12%/],
    ["a share with a space", "It fails in 12 % of cases.", /^[^\n]*found 12 %;[^\n]*$/],
    ["a figure in words", "It costs a million.", /found million/],
    [
      "emphasis between single asterisks",
      "It is *rarely* so.",
      /cost\.md:\d+:7 text: expected emphasis between underscores, as in _word_, found \*rarely\* .*write _word_/,
    ],
    ["a figure hidden in strong words", "It takes **30** days.", /:\d+:12 text: .* found 30;/],
    ["a figure in the words of a link", "See [7 reasons](faq/cost).", /found 7;/],
    ["a currency as a name", "It costs USD500.", /found USD500/],
    [
      "a word that pushes",
      "You can simply try.",
      /expected plain words that do not push, found simply/,
    ],
    [
      "a fact that is none",
      "{{assume:tuningProjectCosts}}",
      /expected the name of a fact, found tuningProjectCosts; did you mean `tuningProjectCost`\?/,
    ],
    [
      "a fact without a number",
      "{{assume:job}}",
      /expected a fact with a number that is assumed, found job/,
    ],
    ["a kind of reference that is none", "{{cost:gpt}}", /expected `assume:`.* found cost:/],
    [
      "an offer that is none",
      "{{price:openai/gpt-6-luna@openia}}",
      /expected an offer of the price book/,
    ],
    [
      "a side of a price that is none",
      "{{price:openai/gpt-6-luna@openai both}}",
      /expected `input`, `output` or nothing, found both/,
    ],
    [
      "a rule that is none",
      "{{rule:gap/knowlege}}",
      /expected the path of a rule, as in gap\/knowledge, found gap\/knowlege/,
    ],
    [
      "a path that leads to no number",
      "{{rule:gap/knowledge when.gap}}",
      /expected a path to a number of the rule, found when\.gap/,
    ],
    [
      "a number that an option has not",
      "{{option:no-llm test.price}}",
      /expected a number of the option, found test\.price; use test\.cost/,
    ],
    [
      "a line that a bill has not",
      "{{bill:no-llm tokens}}",
      /expected a line of the bill of no-llm, found tokens/,
    ],
    [
      "a scenario that is none",
      "{{bill:no-llm@nowhere}}",
      /expected the path of a scenario.* found nowhere/,
    ],
    [
      "a rival that is none",
      "{{break-even:open-as-is dearest}}",
      /expected cheapest, frontier.* found dearest/,
    ],
    [
      "an option that never crosses",
      "{{break-even:no-llm frontier}}",
      /expected an option whose running cost crosses/,
    ],
    [
      "a claim without a number",
      "{{claim:S17}}",
      /expected a claim that a number carries, as in S32, found S17/,
    ],
    [
      "a link that leads nowhere",
      "[more](faq/costs)",
      /expected the address of a text, .* found faq\/costs/,
    ],
    ["a link without encryption", "[more](http://example.com)", /found http:\/\/example\.com/],
    [
      "a reference without an end",
      "It costs {{assume:apiSetUp",
      /expected a number or name in double braces.*close it with \}\}/,
    ],
    ["strong words without an end", "**very", /expected strong words between double asterisks/],
    ["a table", "| a | b |", /write the table as a list/],
    ["HTML", "<b>very</b>", /expected words without HTML/],
    ["a control character", "one\u0007two", /:\d+:4 text: expected words without control/],
    [
      "a number between single braces",
      "It costs {assume:tuningProjectCost}.",
      /:10 text: expected a number or name between double braces.* found \{assume:tuningProjectCost\}; double the braces/,
    ],
    ["a brace too few", "It costs {assume:tuningProjectCost}}.", /^[^\n]*double braces[^\n]*$/],
    ["half a brace", "It costs assume:tuningProjectCost}}.", /double braces.* found \}/],
    ["half a character", "one \uD83D two", /expected whole characters/],
    ["a mark of a merge", "one\n<<<<<<< ours\ntwo", /expected one version of the text/],
    ["a list in a list", "- one\n  - two", /expected a list without lists inside/],
  ])("%s", (_name, line, message) => {
    expect(said(line).join("\n")).toMatch(message);
  });

  test.each([
    "Names such as GPT-5, O1–O7, H100, P90, S32 and Llama-3.3 are no figures.",
    "The 1st, the second and a third try; one of eight options; `--seed 7`.",
    "[The terms of that day](https://example.com/2026/11/25).",
    "1. A list counts by itself.",
  ])("no figure of its own: %s", (line) => {
    expect(said(line)).toEqual([]);
  });

  test("a head is checked field by field", () => {
    const head = (written: string, instead: string): string =>
      problemsWith("texts/faq/cost.md", (text) => text.replace(written, instead)).join("\n");
    expect(head("kind: faq", "kind: article")).toMatch(
      /cost\.md:\d+:\d+ kind: expected faq, as the folder says, found article/,
    );
    expect(head("tags: [cost", "tags: [costs")).toMatch(/cost\.md:\d+:\d+ tags\[0\]: expected/);
    expect(head("S6,", "S99,")).toMatch(/claims\[0\]: expected S1 to S58 or C1 to C9, found .*S99/);
    expect(head("team/no-researchers", "teams/no-researchers")).toMatch(
      /rules\[0\]: expected the path of a rule, as in gap\/knowledge, found teams\//,
    );
    expect(head("- faq/compute-or-project", "- faq/compute-or-projects")).toMatch(
      /related\[3\]: .*did you mean `faq\/compute-or-project`\?/,
    );
    expect(head("related:\n", "")).toMatch(
      /^\S+ rules\[3\]: expected the path of a rule, as in gap\/knowledge, found articles\/cost-reality; [^\n]*`related:` [^\n]*$/,
    );
    expect(head("reviewBy: 2027", "reviewBy: 2025")).toMatch(/reviewBy: expected a day after/);
    expect(head("title: What does", "title: 12 times what does")).toMatch(/title: .*found 12/);
    expect(head("title: What does", "title: What world-class")).toMatch(/title: .*world-class/);
    expect(head("- articles/cost-reality", "- articles/cost-realty")).toMatch(
      /related\[0\]: expected a text that exists, found articles\/cost-realty; did you mean `articles\/cost-reality`\?/,
    );
    expect(head("---\n", "")).toMatch(
      /cost\.md:1:1 \(document\): expected a head between two lines/,
    );
  });

  test("the page of an option keeps its headings", () => {
    const without = problemsWith("texts/options/no-llm.md", (text) =>
      text.replace("## How to leave it", "## Leaving"),
    );
    expect(without.join("\n")).toMatch(/no-llm\.md:\d+:1 .*“How to leave it”, found .*“Leaving”/);
    const gone = new Map([...files].filter(([file]) => file !== "texts/options/no-llm.md"));
    const compiled = compileTexts(gone, release);
    expect(compiled.ok ? [] : compiled.problems.map(formatProblem).join("\n")).toMatch(
      /expected a page for the option no-llm, found no file/,
    );
  });

  test("a title stands once", () => {
    const [cost, licence] = ["cost", "licence"].map((name) => files.get(`texts/faq/${name}.md`)!);
    const title = /^title: .*$/m.exec(licence!)![0];
    const twice = problemsWith("texts/faq/cost.md", () => cost!.replace(/^title: .*$/m, title));
    expect(twice).toEqual([
      expect.stringMatching(
        /faq\/licence\.md:\d+:\d+ title: expected words of its own in `title`, found those of texts\/faq\/cost\.md/,
      ),
    ]);
  });

  test("a word is explained once and points to what exists", () => {
    const file = "texts/glossary/money.yaml";
    const twice = problemsWith(file, (text) => text.replace("term: Price\n", "term: Token\n"));
    expect(twice.join("\n")).toMatch(
      /expected a word that stands once, found Token, which token in texts\/glossary\/models\.yaml explains/,
    );
    const lost = problemsWith(file, (text) => text.replace("see: [cost]", "see: [costs]"));
    expect(lost.join("\n")).toMatch(/see\[0\]: expected the id of a term.* found costs/);
    const figure = problemsWith(file, (text) => text.replace("on a given day", "on 3 given days"));
    expect(figure.join("\n")).toMatch(/terms\[0\]\.means: .*found 3;/);
  });

  test("head and body of a file are judged at once, and a near name is offered", () => {
    const both = problemsWith(
      "texts/faq/cost.md",
      (text) => `${text.replace("kind: faq", "kind: question")}\nIt costs $5.\n`,
    );
    expect(both.join("\n")).toMatch(/kind: expected one of faq[\s\S]*found \$5/);
    const near = problemsWith("texts/faq/cost.md", (text) =>
      text.replace("articles/cost-reality", "cost-reality"),
    );
    expect(near.join("\n")).toMatch(/found cost-reality; did you mean `articles\/cost-reality`\?/);
  });

  test("line ends of Windows make no difference", () => {
    const turned = new Map([...files].map(([file, text]) => [file, text.replaceAll("\n", "\r\n")]));
    expect(compileTexts(turned, release)).toEqual(compileTexts(files, release));
  });

  test("no damage makes the reader fail", () => {
    const [file, text] = [
      "texts/options/open-fine-tuning.md",
      files.get("texts/options/open-fine-tuning.md")!,
    ];
    const damage = fc.tuple(
      fc.nat(text.length),
      fc.nat(12),
      fc.constantFrom(
        "",
        "{{",
        "}}",
        "[",
        "](",
        "**",
        "`",
        "```\n",
        "---\n",
        "\n- ",
        "\u0000",
        "💥",
      ),
    );
    fc.assert(
      fc.property(damage, ([at, length, instead]) => {
        const damaged = text.slice(0, at) + instead + text.slice(at + length);
        const compiled = compileTexts(new Map([[file, damaged]]), release);
        for (const problem of compiled.ok ? [] : compiled.problems) {
          expect(problem.line).toBeGreaterThanOrEqual(1);
          expect(problem.fix).not.toBe("");
        }
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  test("a file out of place is named", () => {
    expect(problemsWith("texts/faq/Costs.md", () => "x").join("\n")).toMatch(
      /Costs\.md:1:1 .*expected a \.md file in texts\/faq/,
    );
  });

  test("language beyond the last year of school is refused", () => {
    const hard =
      "Organisational considerations necessitating comprehensive interdisciplinary evaluation methodologies notwithstanding, characteristically heterogeneous infrastructural prerequisites systematically complicate implementation.";
    expect(
      problemsWith("texts/faq/cost.md", (text) =>
        text.replace(/\n---\n[\s\S]*/, `\n---\n\n${hard}\n`),
      ).join("\n"),
    ).toMatch(/expected language of school grade 12 at most, found grade \d+/);
  });
});

describe("the partner block", () => {
  const partner = "texts/partner.yaml";
  const offer = (text: string): string =>
    text
      .replace("title: Ask", "title: Buy from us and ask")
      .replace("Nobody pays for this block.", "A vendor pays us for this block.");

  test("is shown where a text asks for it, with the interest behind it", () => {
    const shownIn = texts.texts.filter(({ blocks }) =>
      blocks.some(({ kind }) => kind === "partner"),
    );
    expect(shownIn.map(({ id }) => id)).toContain("articles/outside-help");
    expect(texts.partner?.interest).toMatch(/pays/);
  });

  test("cannot stand without its interest", () => {
    const silent = problemsWith(partner, (text) =>
      text.replace(/interest:[\s\S]*reviewBy/, "reviewBy"),
    );
    expect(silent.join("\n")).toMatch(/partner\.yaml:\d+:\d+ interest/);
  });

  test("can be exchanged and switched off, and then nothing else differs", () => {
    const compile = (text: string): unknown => {
      const compiled = compileTexts(new Map(files).set(partner, text), release);
      if (!compiled.ok) throw new Error(compiled.problems.map(formatProblem).join("\n"));
      return compiled.texts;
    };
    const { partner: ours, ...rest } = texts;
    expect(ours).toBeDefined();
    expect(compile(offer(files.get(partner)!))).toMatchObject(rest);
    expect(compile(files.get(partner)!.replace("shown: true", "shown: false"))).toEqual(rest);
  });

  test("is out of reach for every rule", async () => {
    const content = await readContentFiles(root);
    expect([...content.keys()].filter((file) => file.startsWith("texts/"))).toEqual([]);
    const compiled = compileContent(content);
    if (!compiled.ok) throw new Error("the content is not valid");
    expect(JSON.stringify(compiled.knowledge)).not.toContain(texts.partner!.title);
    for (const name of ["partner", "interest", "texts"]) {
      expect(conditionSchema.safeParse({ [name]: true }).success, name).toBe(false);
      const rule = { ...knowledge.rules[0]!, when: { [name]: true } };
      expect(ruleSchema.safeParse(rule).success, name).toBe(false);
    }
    const rules = [...content].filter(([file]) => file.startsWith("rules/"));
    const [file, text] = rules.find(([, written]) => /^when: \{/m.test(written))!;
    const reading = text.replace(/^when: \{.*$/m, "when: { partner: true }");
    expect(compileContent(new Map(content).set(file, reading)).ok).toBe(false);
  });
});
