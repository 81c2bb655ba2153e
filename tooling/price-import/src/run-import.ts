import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { appendEntry } from "./append-entry.ts";
import type { OfferFinding } from "./compare.ts";
import { compareOffer } from "./compare.ts";
import { uncovered } from "./coverage.ts";
import { readCurated } from "./curated.ts";
import { draftModel } from "./draft.ts";
import { indexReadings } from "./propose.ts";
import { readUpstream } from "./read-upstream.ts";
import { readReasons } from "./read-reasons.ts";
import { readAddresses, readIgnored, readModel } from "./records.ts";
import type { ImportResult } from "./report.ts";
import { block } from "./yaml-text.ts";

/** What a run reads and whether it may write. */
export interface ImportSettings {
  /** Folder of upstream data, with `llm-prices/` and `comparison/`. */
  readonly upstream: string;
  /** The `data` folder of the price book. */
  readonly data: string;
  /** The table of models that have a record. */
  readonly curated: string;
  readonly write: boolean;
  /** Day of the run; the newest day of any list if left out, so that a run needs no clock. */
  readonly on?: string;
}

/**
 * Reads the upstream lists, compares them with the records and reports; with `write`, drafts records
 * of new models and appends entries of changed prices. It never edits a past entry, and a second run
 * on the same lists changes nothing.
 */
export async function runImport(settings: ImportSettings): Promise<ImportResult> {
  const readings = await readUpstream(settings.upstream);
  if (readings.length === 0) {
    throw new Error(
      `${settings.upstream}: expected price lists in llm-prices/ or comparison/, found none; give the folder that holds them`,
    );
  }
  const on =
    settings.on ??
    readings
      .map(({ observedOn }) => observedOn)
      .toSorted()
      .at(-1) ??
    "";
  const curated = await readCurated(settings.curated);
  const evidence = indexReadings(readings, await readReasons(settings.upstream, curated));
  const addresses = await readAddresses(settings.data);
  const drafted: string[] = [];
  const undrafted: string[] = [];
  const findings: OfferFinding[] = [];
  for (const model of curated) {
    const stored = await readModel(settings.data, model.id);
    if (stored === undefined) {
      const draft = draftModel(evidence, model, on, addresses);
      (draft === undefined ? undrafted : drafted).push(model.id);
      if (draft === undefined || !settings.write) continue;
      const path = join(settings.data, "models", `${model.id}.yaml`);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, `${editorLine}\n${block(draft)}\n`);
      continue;
    }
    let { text } = stored;
    for (const offer of model.offers) {
      const at = stored.record.offers.findIndex(
        ({ provider, region, mode }) =>
          provider === offer.provider && region === offer.region && mode === "standard",
      );
      const recorded = stored.record.offers[at];
      if (recorded === undefined) continue;
      const finding = compareOffer(evidence, offer, recorded, on, addresses);
      findings.push({ model, offer, finding });
      if (finding.kind === "changed") text = appendEntry(text, at, finding.entry);
    }
    if (settings.write && text !== stored.text) await writeFile(stored.path, text);
  }
  const ignored = await readIgnored(settings.data);
  return {
    on,
    readings,
    drafted,
    undrafted,
    findings,
    uncovered: uncovered(readings, curated, ignored),
  };
}

const editorLine = "# yaml-language-server: $schema=../../../schema/model.json";
