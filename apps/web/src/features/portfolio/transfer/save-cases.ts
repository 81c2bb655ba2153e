import { writeRows, writeTable } from "@tapeline/documents/write";

import { casesAfter, getCase } from "../../../cases/case-store.ts";
import type { NextEvidence } from "../../../cases/next-evidence.ts";
import type { StoredCase } from "../../../cases/stored-case.ts";
import { caseYaml } from "../../share/exports/case-yaml.ts";
import { giveWay } from "../give-way.ts";
import { cellsOf, columnsOf, resultMark, type FactKinds } from "./case-cells.ts";

/** Cases written at once, so that the page answers in between. */
const piece = 50;

const results = ["answer", "advised", "first step", "confidence", "cost p10", "cost median"]
  .concat("cost p90", "requests a month", "next evidence", "its net value")
  .concat("prices in force on", "content")
  .map((name) => `${resultMark}${name}`);

/** Cases as a table with a row each: what they hold, and what they came to. In pieces, to be put together as a file. */
export async function casesCsv(
  ids: readonly string[] | undefined,
  kinds: FactKinds,
): Promise<readonly string[]> {
  const cases: StoredCase[] = [];
  for await (const some of inPieces(ids)) cases.push(...some);
  const columns = columnsOf(cases.map(({ written }) => written));
  const texts = [writeTable([...columns, ...results], [])];
  for (let from = 0; from < cases.length; from += piece) {
    const rows = cases
      .slice(from, from + piece)
      .map((one) => [...cellsOf(one.written, columns, kinds), ...resultCells(one)]);
    texts.push(writeRows(rows));
    await giveWay();
  }
  return texts;
}

/** Cases as a YAML stream with a document each; one alone is a case file as the command line takes it. */
export async function casesYaml(ids: readonly string[] | undefined): Promise<readonly string[]> {
  const texts: string[] = [];
  for await (const some of inPieces(ids))
    for (const { written } of some) {
      texts.push(`---\n${caseYaml(written)}`);
      if (texts.length % 10 === 0) await giveWay();
    }
  return texts;
}

/** The cases with these ids, or all. */
async function* inPieces(
  ids: readonly string[] | undefined,
): AsyncGenerator<readonly StoredCase[], void> {
  if (ids !== undefined) {
    for (const id of ids) {
      const found = await getCase(id);
      if (found !== undefined) yield [found];
    }
    return;
  }
  for (let last = ""; ;) {
    const found = await casesAfter(last, piece);
    yield found;
    if (found.length < piece) return;
    last = found.at(-1)!.id;
  }
}

function resultCells({ outcome }: StoredCase): readonly (string | number | undefined)[] {
  if (outcome === undefined) return results.map(() => undefined);
  const { answer, endPoint, firstStep, confidence, cost, requestsPerMonth, evidence } = outcome;
  const { asOf, content } = outcome;
  return [
    answer,
    endPoint,
    firstStep,
    confidence,
    cost?.p10,
    cost?.p50,
    cost?.p90,
    requestsPerMonth,
    ...evidenceCells(evidence),
    asOf,
    content,
  ];
}

/** What to find out next, by the ids that the command line takes, and what that is worth. */
function evidenceCells(
  evidence: NextEvidence | undefined,
): readonly (string | number | undefined)[] {
  if (evidence === undefined) return [undefined, undefined];
  if (evidence.kind === "none") return ["none", undefined];
  const what =
    evidence.kind === "answer" ? evidence.fact : `${evidence.items} with ${evidence.option}`;
  return [what, evidence.net];
}
