import type { Problem } from "@tapeline/documents";
import type { Knowledge, Rule } from "@tapeline/engine";
import type { PriceBook } from "@tapeline/pricing";

import {
  frontMatterSchema,
  glossarySchema,
  partnerSchema,
  type Glossary,
  type Partner,
  type PartnerFile,
  type Segment,
  type Term,
  type Text,
  type Texts,
} from "../../src/text.ts";
import { claimIds, claimsInWords } from "../claims-in-words.ts";
import { ContentReader } from "../content-reader.ts";
import type { KeptReadings } from "../kept-readings.ts";
import type { Filed, Slip } from "../slip.ts";
import { checkHeads, checkOptionPages, checkPartner, checkTerms } from "./check-texts.ts";
import { readInline, type Flaw } from "./marked-text.ts";
import { highestGrade, readingGrade } from "./plain-words.ts";
import { readBlocks } from "./read-blocks.ts";
import type { Reckoning } from "./reckoning.ts";
import { flawsOfProse, proseOf, proseOfBlocks, toBlocks, toSegments } from "./segments.ts";
import type { Targets } from "./segments.ts";
import { strayMarks } from "./stray-marks.ts";
import { partText, positionAt, type TextFile } from "./text-file.ts";

/** What texts are checked and filled in with. */
export interface Release {
  readonly knowledge: Pick<Knowledge, "questions" | "options" | "rules" | "version">;
  readonly prices: PriceBook;
  /** The day as of which numbers are filled in. */
  readonly day: string;
  /** What the engine makes of a case. */
  readonly reckon: Reckoning;
}

/** The texts of a release, or all that is wrong with their files. */
export type CompiledTexts =
  | { readonly ok: true; readonly texts: Texts }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const forms = {
  faq: /^texts\/faq\/[a-z0-9][a-z0-9-]*\.md$/,
  articles: /^texts\/articles\/[a-z0-9][a-z0-9-]*\.md$/,
  options: /^texts\/options\/[a-z0-9][a-z0-9-]*\.md$/,
  glossary: /^texts\/glossary\/[a-z0-9][a-z0-9-]*\.yaml$/,
  partner: /^texts\/partner\.yaml$/,
} as const;
type Folder = keyof typeof forms;

const folderOf = (file: string): Folder | undefined =>
  (Object.keys(forms) as Folder[]).find((folder) => forms[folder].test(file));

const addressOf = (file: string): string => file.replace(/^texts\//, "").replace(/\.md$/, "");
const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Reads, checks and fills in the files of `texts/`, by their path such as `texts/faq/cost.md`. */
export function compileTexts(
  files: ReadonlyMap<string, string>,
  release: Release,
  kept?: KeptReadings,
): CompiledTexts {
  const texts = new Map([...files].map(([file, written]) => [file, normalised(written)]));
  const reader = new ContentReader(texts, kept);
  const { problems } = reader;
  const report = (slip: Slip): void => reader.report(slip);

  const pages: TextFile[] = [];
  const glossaries: Filed<Glossary>[] = [];
  const partners: Partner[] = [];
  for (const [file, text] of [...texts].toSorted(([a], [b]) => byCode(a, b))) {
    const folder = folderOf(file);
    if (folder === undefined) report(strayText(file));
    else if (folder === "glossary") glossaries.push(...reader.read(file, glossarySchema));
    else if (folder === "partner")
      for (const { value } of reader.read(file, partnerSchema)) {
        for (const slip of checkPartner(file, value, release.day)) report(slip);
        if (value.shown) partners.push(partnerOf(value));
      }
    else {
      const parted = partText(file, text);
      if ("fix" in parted) report(parted);
      else pages.push(parted);
    }
  }
  // Links into a folder that could not be read would all seem to lead nowhere.
  if (problems.length > 0) return { ok: false, problems };

  const { knowledge, prices, day, reckon } = release;
  const terms = glossaries.flatMap(({ value }) => value.terms.map(({ id }) => `glossary/${id}`));
  const addresses = new Set([...pages.map(({ file }) => addressOf(file)), ...terms]);
  const targets: Targets = { records: { knowledge, prices, day, reckon }, addresses };

  const read = pages.flatMap((page): Text[] => {
    const flaws: Flaw[] = [...strayMarks(page.text, page.bodyAt)];
    const blocks = toBlocks(readBlocks(page.text, page.bodyAt, flaws), targets, flaws);
    const { file } = page;
    const [head] = reader.read(file, frontMatterSchema, { text: page.head });
    for (const { at, ...words } of flaws)
      problems.push({ file, ...positionAt(page.text, at), field: "text", ...words });
    if (head === undefined) return [];
    const { summary, ...rest } = head.value;
    const short = segmentsOf(summary, targets, (flaw) =>
      report({ ...flaw, file, path: ["summary"] }),
    );
    for (const flaw of flawsOfProse(rest.title, 0)) report({ ...flaw, file, path: ["title"] });
    const grade = Number(
      readingGrade(`${rest.title}\n${proseOf(short)}\n${proseOfBlocks(blocks)}`).toFixed(1),
    );
    if (grade > highestGrade) report(tooHard(file, [], grade));
    return [{ id: addressOf(file), ...rest, summary: short, blocks, grade }];
  });

  const glossary = glossaries.flatMap(({ file, value }) => {
    const words = value.terms.map(({ means, ...term }, index): Term => ({
      ...term,
      id: `glossary/${term.id}`,
      topic: value.topic,
      see: term.see.map((name) => (name.includes("/") ? name : `glossary/${name}`)),
      means: segmentsOf(means, targets, (flaw) =>
        report({ ...flaw, file, path: ["terms", index, "means"] }),
      ),
    }));
    const grade = readingGrade(words.map(({ means }) => proseOf(means)).join("\n"));
    if (grade > highestGrade) report(tooHard(file, ["terms"], Number(grade.toFixed(1))));
    return words;
  });

  for (const slip of checkHeads(read, targets)) report(slip);
  for (const slip of checkOptionPages(pages, read, knowledge.options)) report(slip);
  for (const slip of checkTerms(glossaries, addresses, day)) report(slip);
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    texts: {
      version: knowledge.version,
      day,
      texts: read,
      glossary: glossary.toSorted((a, b) => byCode(a.id, b.id)),
      claims: claimIds.map((id) => ({ id, says: claimsInWords[id]! })),
      byRule: byRule(read, knowledge.rules),
      ...(partners[0] === undefined ? {} : { partner: partners[0] }),
    },
  };
}

/** Editors on Windows end lines otherwise and may begin a file with a mark. */
const normalised = (written: string): string =>
  written.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");

function partnerOf({ title, body, link, interest }: PartnerFile): Partner {
  return {
    title,
    body: [{ kind: "text", text: body }],
    ...(link === undefined ? {} : { link }),
    interest,
  };
}

/** A field of YAML that holds marked words. */
function segmentsOf(
  words: string,
  targets: Targets,
  report: (flaw: Omit<Flaw, "at">) => void,
): readonly Segment[] {
  const flaws: Flaw[] = [];
  const segments = toSegments(readInline(words, 0, words.length, flaws), targets, flaws);
  for (const { at: _within, ...flaw } of flaws) report(flaw);
  return segments;
}

function byRule(texts: readonly Text[], rules: readonly Rule[]): Texts["byRule"] {
  const found = rules.map(({ id }) => [
    id,
    texts.filter((text) => text.rules.includes(id)).map((text) => text.id),
  ]);
  return Object.fromEntries(found.filter(([, ids]) => ids!.length > 0)) as Texts["byRule"];
}

const tooHard = (file: string, path: readonly PropertyKey[], grade: number): Slip => ({
  file,
  path,
  expected: `language of school grade ${highestGrade} at most`,
  found: `grade ${grade}`,
  fix: "make long sentences two, and use shorter words",
});

const strayText = (file: string): Slip => ({
  file,
  path: [],
  expected:
    "a .md file in texts/faq, texts/articles or texts/options, a .yaml file in texts/glossary, or texts/partner.yaml, in lower case with hyphens",
  found: file,
  fix: "move or rename the file",
});
