import { Icon } from "@tapeline/ui";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import {
  useCallback,
  useDeferredValue,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";

import { releaseQuery } from "../../app/release-query.ts";
import { useShortcut } from "../../app/shortcuts.ts";
import { todayByTheClock } from "../../engine/api-context.ts";
import { optionsQuery, questionsQuery } from "../../engine/queries.ts";
import { MenuButton } from "../share/menu.tsx";
import { saveFile } from "../share/save-file.ts";
import { ChangeList } from "./change-list.tsx";
import { EmptyPortfolio } from "./empty-portfolio.tsx";
import { PortfolioHeader } from "./header.tsx";
import { CaseList } from "./list/case-list.ts";
import { freshFrom, freshnessOf } from "./list/freshness.ts";
import { matching, sorted, type Options, type Order, type SortKey } from "./list/order.ts";
import { sumsOf } from "./list/sums.ts";
import styles from "./portfolio.module.css";
import { Progress } from "./progress.tsx";
import { useRerun } from "./rerun/use-rerun.ts";
import { CaseTable } from "./table/case-table.tsx";
import { costScale } from "./table/cost-cell.tsx";
import { SelectionBar } from "./table/selection-bar.tsx";
import { useSelection } from "./table/use-selection.ts";
import { useDeleting } from "./transfer/use-deleting.ts";
import { useHeld } from "./use-held.ts";
import { ImportPanel } from "./transfer/import-panel.tsx";
import { useFileDrop } from "./transfer/use-file-drop.ts";
import { useImport } from "./transfer/use-import.ts";
import { VolumeCost } from "./volume-cost.tsx";
import { count } from "./words.ts";

const byChange: Order = { key: "changed", descending: false };

/** Many cases on this device: what changed, what they cost, and what can be done with all of them. */
export function PortfolioPage() {
  const [list] = useState(() => new CaseList());
  const shown = useSyncExternalStore(list.watch, list.now);
  const release = useQuery(releaseQuery).data;
  const options = useOptions();
  const importing = useImport();
  useFileDrop(importing.choose);
  const rerun = useRerun();
  const { working, remove } = useDeleting();
  // While many cases change one by one, they stay in their places; sorting and drawing thousands waits for the reader besides.
  const changing =
    rerun.running !== undefined || working !== undefined || importing.state.step === "keeping";
  const { cases, complete } = useDeferredValue(useHeld(shown, changing));
  const router = useRouter();
  const questions = useQuery(questionsQuery).data;
  const names = useMemo(
    () => new Map((questions ?? []).map(({ fact, short }) => [fact as string, short])),
    [questions],
  );

  const [order, setOrder] = useState(byChange);
  const [search, setSearch] = useState("");
  const [renaming, setRenaming] = useState<string>();
  const searched = useDeferredValue(search);
  const rows = useMemo(
    () => sorted(matching(cases, searched, options), order, options),
    [cases, searched, order, options],
  );
  const sums = useMemo(() => sumsOf(cases, options), [cases, options]);
  const scale = useMemo(() => costScale(cases), [cases]);
  const selection = useSelection(rows);
  const from = freshFrom(todayByTheClock());
  const old = useMemo(
    () => cases.filter((one) => freshnessOf(one, release, from) !== "fresh"),
    [cases, release, from],
  );

  const field = useRef<HTMLInputElement>(null);
  useShortcut({
    key: "/",
    does: "Filter the cases",
    where: "Portfolio",
    run: () => field.current?.focus(),
  });

  const orderBy = useCallback(
    (key: SortKey) => setOrder((now) => ({ key, descending: now.key === key && !now.descending })),
    [],
  );
  const renamed = useCallback(() => setRenaming(undefined), []);
  const save = async (kind: "csv" | "yaml", ids?: readonly string[]) => {
    const { casesCsv, casesYaml } = await import("./transfer/save-cases.ts");
    const kinds = new Map(
      (questions ?? []).map((question) => [question.fact as string, question.kind]),
    );
    const text = kind === "csv" ? await casesCsv(ids, kinds) : await casesYaml(ids);
    saveFile(`cases.${kind}`, text, kind === "csv" ? "text/csv" : "application/yaml");
  };
  const compare = (left: string, right: string) =>
    router.history.push(`/compare?${new URLSearchParams({ left, right })}`);
  const chooseFiles = (
    <ImportButton onChoose={importing.choose} busy={importing.state.step === "reading"} />
  );

  if (!complete && cases.length === 0)
    return <section className={`wrap wide ${styles["page"]}`} aria-busy="true" />;
  if (cases.length === 0)
    return (
      <section className={`wrap wide ${styles["page"]}`}>
        <EmptyPortfolio>{chooseFiles}</EmptyPortfolio>
        <ImportPanel importing={importing} onUndo={(ids) => void remove(ids)} />
      </section>
    );

  const deleteSelected = (ids: readonly string[]) => {
    selection.set([]);
    void remove(ids);
  };
  const changed = cases.filter(({ before }) => before !== undefined).length;
  return (
    <section className={`wrap wide ${styles["page"]}`}>
      <PortfolioHeader
        cases={cases.length}
        changed={changed}
        sums={sums}
        options={options}
        actions={
          <>
            {chooseFiles}
            <MenuButton
              label="Export"
              icon="download"
              items={[
                { name: "Table", says: "CSV", run: () => void save("csv") },
                { name: "Case files", says: "YAML", run: () => void save("yaml") },
                { name: "Print", says: "or save as PDF", run: () => print() },
              ]}
            />
          </>
        }
      />
      <ImportPanel importing={importing} onUndo={(ids) => void remove(ids)} />
      {rerun.running !== undefined && (
        <Progress says="Measuring again" {...rerun.running} onCancel={rerun.cancel} />
      )}
      {working !== undefined && <Progress {...working} />}
      <div className={styles["two"]}>
        <ChangeList cases={cases} options={options} />
        <VolumeCost cases={cases} options={options} months={sums.months} />
      </div>
      <section className={styles["all"]}>
        <div className={styles["bar"]}>
          <h2>All use cases</h2>
          {old.length > 0 && rerun.running === undefined && (
            <button
              className="btn line s"
              type="button"
              onClick={() => rerun.start(old.map(({ id }) => id))}
            >
              Measure {count(old.length, "case")} again on this release
            </button>
          )}
          <span className="seg" role="group" aria-label="Order">
            <OrderButton order={order} to={byChange} onOrder={setOrder}>
              Changed, then least sure
            </OrderButton>
            <OrderButton order={order} to={{ key: "cost", descending: true }} onOrder={setOrder}>
              Cost
            </OrderButton>
            <OrderButton order={order} to={{ key: "title", descending: false }} onOrder={setOrder}>
              Name
            </OrderButton>
          </span>
          <label className={`field ${styles["search"]}`}>
            <Icon name="search" />
            <input
              ref={field}
              placeholder="Filter"
              aria-label="Filter use cases"
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
          </label>
        </div>
        <SelectionBar
          selection={selection}
          onRerun={rerun.start}
          onRename={setRenaming}
          onCompare={compare}
          onSave={(kind, ids) => void save(kind, ids)}
          onDelete={deleteSelected}
        />
        {rows.length === 0 ? (
          <p className="mut">
            No case holds “{searched}”.{" "}
            <button className="btn quiet s" type="button" onClick={() => setSearch("")}>
              Show all
            </button>
          </p>
        ) : (
          <CaseTable
            rows={rows}
            now={rerun.running === undefined ? undefined : shown.cases}
            order={order}
            onOrder={orderBy}
            selection={selection}
            renaming={renaming}
            onRenamed={renamed}
            failed={rerun.failed}
            rerunning={rerun.running !== undefined}
            release={release}
            from={from}
            scale={scale}
            options={options}
            questions={names}
            costTitle={
              sums.sameMonths && sums.months !== undefined
                ? `${sums.months}-month cost, 80% interval`
                : "Cost over its horizon, 80% interval"
            }
          />
        )}
      </section>
    </section>
  );
}

/** The ladder by id. */
function useOptions(): Options {
  const { data } = useQuery(optionsQuery);
  return useMemo(
    () =>
      new Map(
        (data ?? []).map(({ id, code, short, traits }) => [
          id,
          { code, short, custom: traits.custom },
        ]),
      ),
    [data],
  );
}

function OrderButton({
  order,
  to,
  onOrder,
  children,
}: {
  readonly order: Order;
  readonly to: Order;
  readonly onOrder: (order: Order) => void;
  readonly children: string;
}) {
  return (
    <button type="button" aria-pressed={order.key === to.key} onClick={() => onOrder(to)}>
      {children}
    </button>
  );
}

/** Chooses files of cases to read. */
function ImportButton({
  onChoose,
  busy,
}: {
  readonly onChoose: (files: readonly File[]) => void;
  readonly busy: boolean;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        className="btn line"
        type="button"
        disabled={busy}
        onClick={() => input.current?.click()}
      >
        Import
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".csv,.yaml,.yml,.json"
        aria-label="Files of cases"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = "";
          if (files.length > 0) onChoose(files);
        }}
      />
    </>
  );
}
