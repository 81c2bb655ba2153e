import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Icon, letterOf, PriceTable, SourceMark } from "@tapeline/ui";
import { useCallback, useDeferredValue, useMemo, useState, type ReactNode, type Ref } from "react";

import { useShortcut } from "../../app/shortcuts.ts";
import { createCase } from "../../cases/case-store.ts";
import { questionsQuery } from "../../engine/queries.ts";
import { CompareTray } from "./compare-tray.tsx";
import { Filters, narrowings } from "./filters.tsx";
import { JobLine } from "./job-line.tsx";
import {
  choicesOf,
  inTab,
  lineWith,
  modelLines,
  offersOf,
  sortedLines,
  type ModelLine,
} from "./model-lines.ts";
import { offerColumns } from "./offer-columns.tsx";
import { OfferDetails } from "./offer-details.tsx";
import { download, pricesCsv } from "./prices-csv.ts";
import { costsQuery, type OfferRow } from "./prices-queries.ts";
import { mostCompared, type JobUsage, type PricesSearch, type PriceTab } from "./prices-search.ts";
import { SideBySide } from "./side-by-side.tsx";
import { usualJob } from "./usual-job.ts";
import type { Change } from "./use-prices-search.ts";
import styles from "./prices-page.module.css";

/** Rows that are drawn at first; the others follow when they are asked for. */
const firstRows = 40;

/** Models, tuning or embeddings: what is sold by the token, sorted by what one's own job costs. */
export function OffersTab({
  tabs,
  day,
  words,
  search,
  offers,
  onChange,
}: {
  readonly tabs: ReactNode;
  /** The day of the prices. */
  readonly day: string;
  readonly words: Ref<HTMLInputElement>;
  readonly search: PricesSearch & { readonly tab: Exclude<PriceTab, "accelerators"> };
  readonly offers: UseQueryResult<readonly OfferRow[]>;
  readonly onChange: (change: Change) => void;
}) {
  const { tab, asOf, compare, open } = search;
  const usual = usualJob(useQuery(questionsQuery).data);
  const job = usual === undefined ? undefined : jobOf(search, usual);
  const costs = useQuery({ ...costsQuery(job ?? nothing, asOf), enabled: job !== undefined });
  // Drawn in pieces that let keys through: the table takes longer than everything else on its page.
  const offered = useDeferredValue(offers.data);
  const counted = useDeferredValue(costs.data);
  const rows = useMemo(() => (offered ?? []).filter((row) => inTab(row, tab)), [offered, tab]);
  const asked = useDeferredValue(search);
  const lines = useMemo(() => modelLines(rows, counted, asked, day), [rows, counted, asked, day]);
  const sort = search.sort ?? (tab === "models" ? "job" : tab === "tuning" ? "training" : "in");
  const sorted = useMemo(
    () => sortedLines(lines, sort, search.down === true),
    [lines, sort, search.down],
  );
  const models = useMemo(() => new Set(rows.map(({ model }) => model)).size, [rows]);
  const dearest = useMemo(
    () => Math.max(0, ...lines.map(({ cost }) => (cost?.priced === true ? cost.total.usd : 0))),
    [lines],
  );
  const yearBefore = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  const columns = useMemo(
    () => offerColumns(tab, { day, yearBefore, dearest }),
    [tab, day, yearBefore, dearest],
  );
  const [more, setMore] = useState(false);
  const shown = more ? sorted : sorted.slice(0, firstRows);
  const compared = compare.flatMap((id) => {
    const row = rows.find((one) => one.id === id);
    const cost = counted?.get(id);
    if (row === undefined) return [];
    return [{ id, name: row.name, ...(cost?.priced === true ? { amount: cost.total.usd } : {}) }];
  });
  const selected = useMemo(
    () => compare.flatMap((id) => lineWith(sorted, id)?.id ?? []),
    [sorted, compare],
  );
  const toggle = useCallback(
    (id: string) => {
      const line = lineWith(sorted, id);
      const own = line === undefined ? [id] : offersOf(line).map(({ row }) => row.id);
      const others = compare.filter((one) => !own.includes(one));
      onChange({
        compare: others.length < compare.length ? others : [...compare, id].slice(0, mostCompared),
      });
    },
    [sorted, compare, onChange],
  );
  const setOpen = useCallback((id: string | undefined) => onChange({ open: id }), [onChange]);
  useRowKeys(toggle);
  const navigate = useNavigate();
  const use = async (): Promise<void> => {
    const { tokensIn, tokensOut, cached } = search;
    // What nobody said stays unanswered.
    const said = { inputTokens: tokensIn, outputTokens: tokensOut, cacheableInput: cached };
    const answers = Object.fromEntries(
      Object.entries(said).filter(([, value]) => value !== undefined),
    );
    const title = search.from ?? "A job from the price list";
    const { id } = await createCase({ title, answers }, Date.now());
    await navigate({ to: "/assess/$caseId", params: { caseId: id } });
  };
  const lineages = useMemo(() => lineagesOf(rows), [rows]);
  const failed = costs.error;
  const count = `${sorted.length} of ${models}${sort === "job" && search.down !== true ? ", cheapest first" : ""}`;
  return (
    <>
      <div className={styles["jobline"]}>
        {tabs}
        {tab !== "retrieval" && job === undefined && (
          <p className={styles["job"]} aria-busy="true">
            Your job: …
          </p>
        )}
        {tab !== "retrieval" && job !== undefined && (
          <JobLine
            job={job}
            from={
              search.from ?? (isAsked(search) ? "as you typed it" : "a usual job, our own range")
            }
            onChange={onChange}
          />
        )}
        <button
          type="button"
          className={`btn line s ${styles["csv"]}`}
          onClick={() =>
            void pricesCsv(sorted).then((text) => download(`tapeline-prices-${day}.csv`, text))
          }
        >
          <Icon name="download" />
          CSV
        </button>
      </div>
      <Filters
        search={search}
        {...choicesOf(rows)}
        words={words}
        count={offered === undefined ? "" : count}
        onChange={onChange}
      />
      {failed !== null && (
        <p role="alert" className={styles["wrong"]}>
          What the job costs could not be counted: {failed.message}.
        </p>
      )}
      {offered === undefined || (counted === undefined && failed === null) ? (
        <div className={styles["room"]} aria-busy="true" />
      ) : sorted.length === 0 ? (
        <NoMatch search={search} onChange={onChange} />
      ) : (
        <>
          <PriceTable<ModelLine>
            caption={`Prices on ${day}, sorted by ${sort}`}
            columns={columns}
            rows={shown}
            idOf={({ id }) => id}
            nameOf={({ shown: { name } }) => name}
            sorting={{ by: sort, down: search.down === true }}
            onSort={({ by, down }) => onChange({ sort: by, down: down ? true : undefined })}
            selected={selected}
            onSelect={toggle}
            full={compare.length >= mostCompared}
            open={lineWith(shown, open)?.id}
            onOpen={setOpen}
            details={(line) => (
              <OfferDetails
                line={line}
                chosen={open}
                onChoose={setOpen}
                asOf={asOf}
                day={day}
                yearBefore={yearBefore}
              />
            )}
            waiting={costs.isPlaceholderData || offers.isPlaceholderData}
          />
          {shown.length < sorted.length && (
            <p className={styles["more"]}>
              <button type="button" className="btn line" onClick={() => setMore(true)}>
                Show {sorted.length - shown.length} more
              </button>
            </p>
          )}
          <div className="lgd sm cap">
            {[...lineages]
              .toSorted((a, b) => (letterOf(a[0]) < letterOf(b[0]) ? -1 : 1))
              .map(([lineage, title]) => (
                <span key={lineage}>
                  <SourceMark id={lineage} says="agrees" />
                  {title}
                </span>
              ))}
            <span>
              <SourceMark id="announcement" says="agrees" />
              announced by the vendor
            </span>
            <span>
              <SourceMark id="litellm" says="differs" />
              differs
            </span>
          </div>
        </>
      )}
      {search.side === true && compared.length > 0 && (
        <SideBySide day={day} lines={compare.flatMap((id) => lineOf(id, rows, counted, day))} />
      )}
      <CompareTray
        compared={compared}
        side={search.side === true}
        onRemove={toggle}
        onSide={() => onChange({ side: search.side === true ? undefined : true })}
        {...(tab === "models" ? { onUse: () => void use() } : {})}
      />
    </>
  );
}

/** Names of the lineages that vote, each by the list that gave it its name where that is among them. */
function lineagesOf(rows: readonly OfferRow[]): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  for (const { votes } of rows)
    for (const { lineage, list, title } of votes)
      if (list === lineage || !named.has(lineage)) named.set(lineage, title);
  return named;
}

const nothing: JobUsage = { tokensIn: 0, cached: 0, tokensOut: 0 };

const isAsked = ({ tokensIn, cached, tokensOut }: PricesSearch): boolean =>
  (tokensIn ?? cached ?? tokensOut) !== undefined;

const jobOf = ({ tokensIn, cached, tokensOut }: PricesSearch, usual: JobUsage): JobUsage => ({
  tokensIn: tokensIn ?? usual.tokensIn,
  cached: cached ?? usual.cached,
  tokensOut: tokensOut ?? usual.tokensOut,
});

/** The line of one offer, whatever the filters say. */
function lineOf(
  id: string,
  rows: readonly OfferRow[],
  costs: Parameters<typeof modelLines>[1],
  day: string,
): readonly ModelLine[] {
  const row = rows.find((one) => one.id === id);
  if (row === undefined) return [];
  const others = rows.filter((one) => one.model === row.model && one.id !== id);
  const [line] = modelLines([row, ...others], costs, { ended: true }, day);
  if (line === undefined) return [];
  const cost = costs?.get(id);
  const { cost: _, ...rest } = line;
  return [{ ...rest, id, shown: row, ...(cost === undefined ? {} : { cost }) }];
}

/** J and K go from row to row, X compares the row one is on. */
function useRowKeys(onCompare: (id: string) => void): void {
  const move = (by: 1 | -1): void => {
    const all = [...document.querySelectorAll<HTMLElement>(".pt .ex")];
    const at = all.findIndex((one) => one.closest("tr")?.contains(document.activeElement));
    all[at === -1 ? 0 : Math.min(all.length - 1, Math.max(0, at + by))]?.focus();
  };
  useShortcut({ key: "j", does: "Next row", where: "Prices", run: () => move(1) });
  useShortcut({ key: "k", does: "Row before", where: "Prices", run: () => move(-1) });
  useShortcut({
    key: "x",
    does: "Compare the row",
    where: "Prices",
    run: () => {
      const row = document.activeElement?.closest("tr")?.querySelector<HTMLElement>("[data-row]");
      const id = row?.dataset["row"];
      if (id !== undefined) onCompare(id);
    },
  });
}

function NoMatch({
  search,
  onChange,
}: {
  readonly search: PricesSearch;
  readonly onChange: (change: Change) => void;
}) {
  const [last] = narrowings(search);
  return (
    <div className={styles["empty"]}>
      <p>No price fits all of this.</p>
      {last !== undefined && (
        <button type="button" className="btn line" onClick={() => onChange(last[1])}>
          Drop {last[0]}
        </button>
      )}
    </div>
  );
}
