import { longDay, type Option, type Rule } from "@tapeline/engine";

import type { Backtest } from "../decisions/backtest.ts";
import type { HeldBackBy, JudgedDecision } from "../decisions/judge-decision.ts";
import { optionOf, type Rung } from "../decisions/rung.ts";
import { link, plain, table } from "./markdown.ts";
import { brierTable, reliabilityTable, sharesTable } from "./scores.ts";

/** What the page says beyond a backtest. */
export interface PageSettings {
  readonly options: readonly Option[];
  readonly rules: readonly Rule[];
  /** The table of decisions: its name, and the SHA-256 of its text in hexadecimal. */
  readonly table: { readonly name: string; readonly sha256: string };
}

/** How a page begins; whoever writes it over a file can tell it by this. */
export const pageHeading = "# Where we differ";

/**
 * Where our end points differ from what was done and from what is thought of it since, as a page of Markdown: scores, how far chances
 * hold, then case by case with our reasons. It states what a table says of its rows and where they come from, and quotes none of
 * their prose. The same backtest gives the same bytes.
 */
export function differencesPage(
  { summaries, rows, receipt }: Backtest,
  settings: PageSettings,
): string {
  const { options, rules, table: source } = settings;
  const [users] = summaries;
  const groups = groupsOf(rows);
  const told = groups.flatMap((group) => group.rows);
  const named = new Set(told.flatMap(({ reasons }) => reasons.map(({ rule }) => rule)));
  const day = longDay(receipt.asOf);
  const sections = [
    pageHeading,
    `We held our advice against ${rows.length} documented decisions: what organisations did in a case, and what is thought of it since. This page shows how often we agree, how far our chances can be taken at their word, and then each case in which we come to another end, with the rules that led there.`,
    `Assessed at the prices of ${day} by release ${receipt.content} (content \`${receipt.contentDigest.slice(0, 12)}\`), from a table whose SHA-256 is \`${source.sha256}\`. Written by \`tapeline backtest ${source.name.replaceAll("`", "")} --as-of ${receipt.asOf} --page <file>\`; the same table, release and day give the same page.`,
    "## How to read it",
    [
      "- **Ours** is the end point: the option that is likeliest to be adopted in the end, with the chance that the plan ends there. It is found from what was known before the decision. What was done and what came of it are read only to compare.",
      "- **Done** is what the organisation did, **outcome** how the table codes what came of it. **Acceptable** and **best in hindsight** are one reader's view of the same need at today's models and prices; **refuted** are options that were tried there and found worse, or were ruled out with a reason. **Documented** rows name a source that reports the comparison which decides; **judgement** rows do not.",
      "- That we differ says nothing against an organisation. It decided with the models and prices of its year and knew more of its case than a row of a table holds. Some rows are about a model as a product or a study; they are counted apart, as makers.",
      "- Inputs and labels were coded by the same reader, who knew the outcome. So high shares are weak evidence, and hits on refuted options the strongest.",
      "- Brackets hold the 95% interval over organisations, drawn anew with all their rows.",
    ].join("\n"),
    table(
      [{ heading: "place" }, { heading: "option" }],
      options.map(({ code, title }) => [code, plain(title)]),
    ),
    "## Scores",
    sharesTable(summaries),
    "## How far chances hold",
    "The Brier score is the mean squared distance of a told chance from what came: 0 is perfect. The base rate is what always telling the share that came true would score; a forecast is worth something below it. “Custom LLM” is scored where all acceptable options are custom or none is. “What was done reaches the bar” has no target: outcomes are mostly told by those who are content.",
    brierTable(summaries),
    ...(users === undefined
      ? []
      : [
          `What was told beside how often it came true, over the ${users.rows} rows of users:`,
          reliabilityTable(users),
        ]),
    "## Refuted there",
    refutedWords(rows, options),
    "## Regrets avoided",
    regretWords(rows, options),
    ...groups.flatMap(({ heading, says, rows: some }) => [
      `## ${heading}`,
      some.length === 0 ? "None." : says,
      ...some.map((row) => caseWords(row, settings)),
    ]),
    "## The rules that decided",
    "Each with its reason and what it stands on. An editorial rule is our own judgement.",
    ...rules.filter(({ id }) => named.has(id)).map(ruleWords),
  ];
  return `${sections.join("\n\n")}\n`;
}

interface Group {
  readonly heading: string;
  readonly says: string;
  readonly rows: readonly JudgedDecision[];
}

/** Rows on which our end point is another than what was done or than what is best in hindsight; each once. */
function groupsOf(rows: readonly JudgedDecision[]): readonly Group[] {
  return [
    {
      heading: "Not among the acceptable options",
      says: "Here we are likeliest to be wrong, or the case holds something that our questions do not ask.",
      rows: rows.filter(({ acceptable }) => !acceptable),
    },
    {
      heading: "Acceptable, but not what was done",
      says: "Here another option was taken than ours, and ours is thought right too.",
      rows: rows.filter(({ acceptable, asDone }) => acceptable && !asDone),
    },
    {
      heading: "As was done, but not the best in hindsight",
      says: "Here we would take what was taken, and another option is thought better since.",
      rows: rows.filter(({ acceptable, asDone, exact }) => acceptable && asDone && !exact),
    },
  ];
}

const placeOf = (rung: Rung, options: readonly Option[]): string => {
  const id = optionOf(rung);
  const option = options.find((one) => one.id === id);
  return option === undefined ? id : `${option.code} ${plain(option.short)}`;
};

const placesOf = (rungs: readonly Rung[], options: readonly Option[]): string =>
  rungs.length === 0 ? "none" : rungs.map((rung) => placeOf(rung, options)).join(", ");

const oursIn = ({ rung }: JudgedDecision, options: readonly Option[]): string =>
  rung === undefined ? "no option: today's process stays" : placeOf(rung, options);

function refutedWords(rows: readonly JudgedDecision[], options: readonly Option[]): string {
  const naming = rows.filter(({ labels }) => labels.refuted_options.length > 0);
  const hits = naming.filter(({ refuted }) => refuted);
  const count = `Of ${naming.length} rows that name an option as refuted, our end point is such an option on ${hits.length}.`;
  return [
    hits.length === 0 ? count : `${count}\n`,
    ...hits.map(
      (row) =>
        `- ${plain(row.identity.id)} (${plain(row.identity.organisation)}): ours ${oursIn(row, options)}, done ${placeOf(row.labels.decision_taken, options)}`,
    ),
  ].join("\n");
}

function regretWords(rows: readonly JudgedDecision[], options: readonly Option[]): string {
  const regretted = rows.filter(
    ({ labels: { outcome } }) => outcome === "regret" || outcome === "superseded",
  );
  if (regretted.length === 0) return "No row is coded as regretted or superseded.";
  const avoided = regretted.filter(({ asDone }) => !asDone);
  return [
    `Of ${regretted.length} decisions that are coded as regretted or superseded, ours is another on ${avoided.length}.\n`,
    table(
      ["case", "done", "outcome", "ours", "best in hindsight"].map((heading) => ({ heading })),
      regretted.map((row) => [
        plain(row.identity.id),
        placeOf(row.labels.decision_taken, options),
        row.labels.outcome ?? "",
        row.asDone ? `${oursIn(row, options)}: the same` : oursIn(row, options),
        placeOf(row.labels.hindsight_option, options),
      ]),
    ),
  ].join("\n");
}

function caseWords(row: JudgedDecision, { options, rules }: PageSettings): string {
  const { identity, inputs, labels, verdict, mapped, refuted, reasons } = row;
  const { decision_taken, outcome, hindsight_option, acceptable_options, refuted_options } = labels;
  const year = identity.year === undefined ? "" : `, ${plain(identity.year)}`;
  const chance =
    verdict.endPoint === undefined ? "" : `, ${inHundred(verdict.endPoint.chance)} in 100`;
  const { source_address: read, original_source: original } = identity;
  const sources = [
    ...(read === undefined ? [] : [`read at ${link(read)}`]),
    ...(original === undefined ? [] : [`original: ${link(original)}`]),
  ];
  const confidence =
    labels.confidence === undefined
      ? ""
      : `, coded with ${confidences[labels.confidence]} confidence`;
  return [
    `### ${plain(identity.id)}\n`,
    `${plain(identity.organisation)}${year}: ${plain(inputs.task_type)}. ${labels.label_basis === "documented" ? "Documented" : "Judgement"}${confidence}.\n`,
    `- ours: ${oursIn(row, options)}${chance}${refuted ? "; refuted there" : ""}. Do we need a custom LLM? ${verdict.answer}`,
    `- done: ${placeOf(decision_taken, options)}${outcome === undefined ? "" : `, outcome ${outcome}`}`,
    `- best in hindsight: ${placeOf(hindsight_option, options)}; acceptable: ${placesOf(acceptable_options, options)}${refuted_options.length === 0 ? "" : `; refuted: ${placesOf(refuted_options, options)}`}`,
    `- our reasons: ${reasons.length === 0 ? "no rule; cost and the chances of the task alone" : reasons.map((reason) => reasonWords(reason, { options, rules })).join("; ")}`,
    ...heldBackWords(row, options),
    ...mapped.notes.map((note) => `- brought within what we ask: ${plain(note)}`),
    `- source: ${sources.length === 0 ? "no address on record" : sources.join("; ")}`,
  ].join("\n");
}

const confidences = { high: "high", med: "medium", low: "low" } as const;

function reasonWords(
  { rule, role, options: acted }: JudgedDecision["reasons"][number],
  { options, rules }: Pick<PageSettings, "options" | "rules">,
): string {
  const codes = acted.map((id) => options.find((option) => option.id === id)?.code ?? id);
  const [first = "", second = ""] = codes;
  const all = codes.join(", ");
  const effects: Readonly<Record<typeof role, string>> = {
    favours: `for ${first} over ${second}`,
    disfavours: `for ${second} over ${first}`,
    "asks for": `asks for a test of ${all} first`,
    "rules out": `rules out ${all}`,
    raises: `raises ${all}`,
    lowers: `lowers ${all}`,
  };
  const known = rules.find(({ id }) => id === rule);
  const name = known === undefined ? plain(rule) : `[${plain(known.title)}](#${anchorOf(rule)})`;
  return `${name} (${effects[role]})`;
}

const holders: Readonly<Record<HeldBackBy, string>> = {
  gate: "a gate",
  price: "a missing price",
  sufficiency: "its chance to reach the bar",
  cost: "its cost",
  order: "the order of tests: what is tried before it does",
};

function heldBackWords(
  { heldBack }: JudgedDecision,
  options: readonly Option[],
): readonly string[] {
  if (heldBack === undefined) return [];
  const { rung, by, sufficiency, gates } = heldBack;
  const named = gates.length === 0 ? "" : ` (${gates.map((gate) => `\`${gate}\``).join(", ")})`;
  const reaches =
    sufficiency === undefined
      ? ""
      : `; it reaches the bar in ${inHundred(sufficiency)} of 100 worlds`;
  return [`- what keeps ${placeOf(rung, options)} back: ${holders[by]}${named}${reaches}`];
}

const inHundred = (chance: number): string => {
  if (chance < 0.005) return "< 1";
  return chance > 0.995 ? "> 99" : String(Math.round(100 * chance));
};

function ruleWords({ id, title, because, evidence, sources }: Rule): string {
  const stands = [
    evidence === "editorial" ? "editorial" : evidence.replaceAll("-", " "),
    ...sources.map(
      ({ url, title: name, retrieved }) => `${link(url, name)}, read ${longDay(retrieved)}`,
    ),
  ].join("; ");
  return [`### \`${id}\`\n`, `${plain(title)}. ${plain(because)}\n`, `Stands on: ${stands}.`].join(
    "\n",
  );
}

/** The anchor that renderers make of a heading that is a rule's id. */
const anchorOf = (rule: string): string => rule.replaceAll("/", "");
