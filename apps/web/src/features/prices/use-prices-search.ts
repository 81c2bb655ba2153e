import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo, useRef } from "react";

import { readPricesSearch, writePricesSearch, type PricesSearch } from "./prices-search.ts";

/** Some fields of what is asked for; `undefined` takes one away. */
export type Change = { readonly [Key in keyof PricesSearch]?: PricesSearch[Key] | undefined };

/** What the address asks for, and how to ask for something else. Typing replaces the address, so that "back" leaves the page. */
export function usePricesSearch(): readonly [PricesSearch, (change: Change) => void] {
  const written: Readonly<Record<string, unknown>> = useSearch({ from: "/prices" });
  const search = useMemo(() => readPricesSearch(written), [written]);
  const navigate = useNavigate({ from: "/prices" });
  const latest = useRef(search);
  latest.current = search;
  const change = useCallback(
    (fields: Change) => {
      const next = { ...latest.current, ...fields } as PricesSearch;
      latest.current = next;
      void navigate({ search: writePricesSearch(next), replace: true, resetScroll: false });
    },
    [navigate],
  );
  return [search, change];
}
