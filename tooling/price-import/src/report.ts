import type { OfferFinding } from "./compare.ts";
import type { Uncovered } from "./coverage.ts";
import type { Reading } from "./observation.ts";

/** What one run of the importer found. */
export interface ImportResult {
  readonly on: string;
  readonly readings: readonly Reading[];
  readonly drafted: readonly string[];
  readonly undrafted: readonly string[];
  readonly findings: readonly OfferFinding[];
  readonly uncovered: readonly Uncovered[];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", `## ${title} (${lines.length})`, "", ...lines];
}

function offersOf(result: ImportResult, kind: OfferFinding["finding"]["kind"]): string[] {
  return result.findings
    .filter(({ finding }) => finding.kind === kind)
    .map(({ model, offer, finding }) => {
      const where = `${model.id} at ${offer.provider} (${offer.region})`;
      return "differences" in finding ? `- ${where}: ${finding.differences}` : `- ${where}`;
    });
}

/** The report of a run, in Markdown. */
export function renderReport(result: ImportResult): string {
  const lists = result.readings.map(
    ({ list, observedOn, observations, listings }) =>
      `- ${list}, ${observedOn}: ${observations.length} rates, ${listings.length} offers`,
  );
  const gone = result.uncovered.map(({ provider, id, list }) => `- ${provider} ${id} (${list})`);
  return [
    `# Price import, ${result.on}`,
    ...section("Lists read", lists),
    ...section(
      "New models, drafted: complete them by hand",
      result.drafted.map((id) => `- ${id}`),
    ),
    ...section(
      "Models that no list prices",
      result.undrafted.map((id) => `- ${id}`),
    ),
    ...section("Changed prices, drafted as new entries", offersOf(result, "changed")),
    ...section(
      "Seen by one lineage or disputed: read the vendor's page",
      offersOf(result, "review"),
    ),
    ...section("Lists against a price read at the vendor", offersOf(result, "conflict")),
    ...section("No list has them any more", offersOf(result, "vanished")),
    ...section(
      "Differences known when the record was written",
      offersOf(result, "known-difference"),
    ),
    ...section("Identifiers without a record or a reason", gone),
    "",
    `${offersOf(result, "unchanged").length} offers unchanged.`,
    "",
  ].join("\n");
}
