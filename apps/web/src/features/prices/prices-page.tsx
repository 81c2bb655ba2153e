import "@tapeline/ui/price-table.css";
import { usePrefetchQuery, useQuery } from "@tanstack/react-query";
import { formatDay, grouped } from "@tapeline/engine/format";
import { Icon } from "@tapeline/ui";
import { useRef } from "react";

import { useShortcut } from "../../app/shortcuts.ts";
import { aboutQuery, questionsQuery } from "../../engine/queries.ts";
import { AcceleratorsTab } from "./accelerators-tab.tsx";
import { OffersTab } from "./offers-tab.tsx";
import { priceTabs, type PriceTab } from "./prices-search.ts";
import { offersQuery } from "./prices-queries.ts";
import { usePricesSearch } from "./use-prices-search.ts";
import styles from "./prices-page.module.css";

const tabNames: Readonly<Record<PriceTab, string>> = {
  models: "Model APIs",
  tuning: "Fine-tuning",
  retrieval: "Embeddings",
  accelerators: "Accelerators",
};

/** What things cost: models, tuning, embeddings and accelerators, each price with its history and its witnesses. */
export function PricesPage() {
  const [search, change] = usePricesSearch();
  const { tab, asOf } = search;
  // Asked first: what the usual job costs is asked as soon as they are there.
  usePrefetchQuery(questionsQuery);
  const release = useQuery(aboutQuery);
  const about = release.data;
  const offers = useQuery(offersQuery(asOf));
  const words = useRef<HTMLInputElement>(null);
  useShortcut({
    key: "/",
    does: "Filter by words",
    where: "Prices",
    run: () => words.current?.focus(),
  });
  const day = asOf ?? about?.today;
  const tabs = (
    <div className="seg" role="group" aria-label="What is priced">
      {priceTabs.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === tab}
          onClick={() =>
            change({ tab: one, sort: undefined, down: undefined, open: undefined, side: undefined })
          }
        >
          {tabNames[one]}
        </button>
      ))}
    </div>
  );
  const problem = offers.error ?? release.error;
  const again = (): void => {
    void release.refetch();
    void offers.refetch();
  };
  return (
    <div className={`wrap wide ${styles["page"]}`}>
      <header className={styles["head"]}>
        <div>
          <h1>Prices</h1>
          <div className="stamp">
            <span>
              As of <b>{day === undefined ? "…" : formatDay(day)}</b>
            </span>
            {offers.data !== undefined && <Counts rows={offers.data} />}
            {about !== undefined && (
              <span className="only-w">
                newest figure read {formatDay(about.pricesRecordedUntil)}
              </span>
            )}
          </div>
        </div>
        <div className="actions">
          <label className={styles["asOf"]}>
            As of another day
            <input
              className="field"
              type="date"
              value={asOf ?? ""}
              min="2024-01-01"
              onChange={({ target }) =>
                change({ asOf: target.value === "" ? undefined : target.value })
              }
            />
          </label>
        </div>
      </header>
      {problem === null ? (
        day !== undefined &&
        (tab === "accelerators" ? (
          <AcceleratorsTab tabs={tabs} day={day} words={words} search={search} onChange={change} />
        ) : (
          <OffersTab
            key={tab}
            tabs={tabs}
            day={day}
            words={words}
            search={{ ...search, tab }}
            offers={offers}
            onChange={change}
          />
        ))
      ) : (
        <div className={styles["empty"]} role="alert">
          <p>The prices could not be read: {problem.message}. What you typed is in the address.</p>
          <button type="button" className="btn line" onClick={again}>
            Try again
          </button>
        </div>
      )}
    </div>
  );
}

/** How many models and sellers have a price on the day, and how many prices lists disagree on. */
function Counts({
  rows,
}: {
  readonly rows: readonly {
    readonly kind: string;
    readonly model: string;
    readonly provider: string;
    readonly price?: unknown;
    readonly differing: number;
  }[];
}) {
  const priced = rows.filter(({ price }) => price !== undefined);
  if (priced.length === 0) return <span>no price of that day is on record</span>;
  const models = new Set(priced.filter(({ kind }) => kind === "model").map(({ model }) => model));
  const sellers = new Set(priced.map(({ provider }) => provider));
  const differing = priced.filter((row) => row.differing > 0).length;
  return (
    <>
      <span>
        {grouped(models.size)} {models.size === 1 ? "model" : "models"} and {grouped(sellers.size)}{" "}
        {sellers.size === 1 ? "seller" : "sellers"} with a price
      </span>
      {differing > 0 && (
        <span className="tag note">
          <Icon name="warning" />
          {differing} disagreements
        </span>
      )}
    </>
  );
}
