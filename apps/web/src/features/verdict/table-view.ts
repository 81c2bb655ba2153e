import { createContext, useCallback, useContext, useMemo, useState } from "react";

const figures = ["cost", "volume", "sensitivity"] as const;
export type FigureName = (typeof figures)[number];

/** Which figures are shown as tables. */
export interface TableView {
  readonly shown: ReadonlySet<FigureName>;
  readonly toggle: (figure: FigureName) => void;
  /** All to tables, or all back to charts. */
  readonly toggleAll: () => void;
}

const TableViewContext = createContext<TableView>({
  shown: new Set(),
  toggle: () => undefined,
  toggleAll: () => undefined,
});
export const TableViewProvider = TableViewContext.Provider;

/** Whether a figure is shown as a table, and how to change that. */
export function useAsTable(figure: FigureName): {
  readonly asTable: boolean;
  readonly onToggle: () => void;
} {
  const { shown, toggle } = useContext(TableViewContext);
  return { asTable: shown.has(figure), onToggle: () => toggle(figure) };
}

/** The state behind it, kept by the page. */
export function useTableView(): TableView {
  const [shown, setShown] = useState<ReadonlySet<FigureName>>(new Set());
  const toggle = useCallback((figure: FigureName) => {
    setShown((before) => {
      const after = new Set(before);
      if (!after.delete(figure)) after.add(figure);
      return after;
    });
  }, []);
  const toggleAll = useCallback(() => {
    setShown((before) => new Set(before.size === 0 ? figures : []));
  }, []);
  return useMemo(() => ({ shown, toggle, toggleAll }), [shown, toggle, toggleAll]);
}
