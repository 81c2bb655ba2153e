import { queryOptions, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

import { getCase, listCases, onCaseChange } from "./case-store.ts";

/** All cases on this device. */
export const casesQuery = queryOptions({ queryKey: ["cases"], queryFn: listCases });

/** One case on this device; `null` where there is none. */
export const caseQuery = (id: string) =>
  queryOptions({ queryKey: ["case", id], queryFn: async () => (await getCase(id)) ?? null });

/** Keeps what is shown in step with what is kept, also where another tab changes it. */
export function useCaseNews(): void {
  const client = useQueryClient();
  useEffect(() => onCaseChange((id) => void refresh(client, id)), [client]);
}

async function refresh(client: QueryClient, id: string): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: ["cases"] }),
    client.invalidateQueries({ queryKey: id === "all" ? ["case"] : ["case", id] }),
  ]);
}
