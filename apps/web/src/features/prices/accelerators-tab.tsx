import { useQuery } from "@tanstack/react-query";
import { PriceTable } from "@tapeline/ui";
import { useCallback, useMemo, type ReactNode, type Ref } from "react";

import { acceleratorColumns } from "./accelerator-columns.tsx";
import { AcceleratorDetails } from "./accelerator-details.tsx";
import { acceleratorLines, sortedAccelerators, type AcceleratorLine } from "./accelerator-lines.ts";
import { CompareTray } from "./compare-tray.tsx";
import { Filters } from "./filters.tsx";
import { acceleratorsQuery } from "./prices-queries.ts";
import { mostCompared, type PricesSearch } from "./prices-search.ts";
import type { Change } from "./use-prices-search.ts";
import styles from "./prices-page.module.css";

/** Accelerators to rent by the hour and to buy. */
export function AcceleratorsTab({
  tabs,
  day,
  words,
  search,
  onChange,
}: {
  readonly tabs: ReactNode;
  readonly day: string;
  readonly words: Ref<HTMLInputElement>;
  readonly search: PricesSearch;
  readonly onChange: (change: Change) => void;
}) {
  const { asOf, compare, q, open, sort = "rent", down = false } = search;
  const { data, error, refetch, isPlaceholderData } = useQuery(acceleratorsQuery(asOf));
  const lines = useMemo(() => acceleratorLines(data ?? [], q), [data, q]);
  const sorted = useMemo(() => sortedAccelerators(lines, sort, down), [lines, sort, down]);
  const dearest = useMemo(
    () => Math.max(0, ...lines.map(({ cheapest }) => cheapest?.price?.perGpuHour ?? 0)),
    [lines],
  );
  const columns = useMemo(() => acceleratorColumns(dearest), [dearest]);
  const toggle = useCallback(
    (id: string) =>
      onChange({
        compare: compare.includes(id)
          ? compare.filter((one) => one !== id)
          : [...compare, id].slice(0, mostCompared),
      }),
    [compare, onChange],
  );
  const setOpen = useCallback((id: string | undefined) => onChange({ open: id }), [onChange]);
  const yearBefore = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  const compared = acceleratorLines(data ?? [])
    .filter(({ id }) => compare.includes(id))
    .map(({ id, gpu, cheapest }) => ({
      id,
      name: gpu.name,
      ...(cheapest?.price === undefined ? {} : { amount: cheapest.price.perGpuHour }),
    }));
  return (
    <>
      <div className={styles["jobline"]}>
        {tabs}
        <p className={styles["job"]}>
          <span className="cap">
            Rent by the hour at the cheapest cloud on record; most figures are old, see “Price of”.
          </span>
        </p>
      </div>
      <Filters
        search={search}
        providers={[]}
        regions={[]}
        words={words}
        count={data === undefined ? "" : `${sorted.length} of ${data.length}`}
        onChange={onChange}
      />
      {error !== null ? (
        <div className={styles["empty"]} role="alert">
          <p>The accelerators could not be read: {error.message}.</p>
          <button type="button" className="btn line" onClick={() => void refetch()}>
            Try again
          </button>
        </div>
      ) : data === undefined ? (
        <div className={styles["room"]} aria-busy="true" />
      ) : sorted.length === 0 ? (
        <div className={styles["empty"]}>
          <p>No accelerator has a name like this.</p>
          <button type="button" className="btn line" onClick={() => onChange({ q: undefined })}>
            Show all
          </button>
        </div>
      ) : (
        <PriceTable<AcceleratorLine>
          caption={`Accelerators on ${day}, sorted by ${sort}`}
          columns={columns}
          rows={sorted}
          idOf={({ id }) => id}
          nameOf={({ gpu }) => gpu.name}
          sorting={{ by: sort, down }}
          onSort={({ by, down: falling }) =>
            onChange({ sort: by, down: falling ? true : undefined })
          }
          selected={compare}
          onSelect={toggle}
          full={compare.length >= mostCompared}
          open={open}
          onOpen={setOpen}
          details={(line) => (
            <AcceleratorDetails line={line} asOf={asOf} day={day} yearBefore={yearBefore} />
          )}
          waiting={isPlaceholderData}
        />
      )}
      <CompareTray compared={compared} onRemove={toggle} />
    </>
  );
}
