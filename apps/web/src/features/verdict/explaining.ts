import { createContext, useContext } from "react";

/** Opens the explanation of a rule, an option, a fact or a number of the verdict, by its id or path. */
export type Explain = (what: string) => void;

export const ExplainContext = createContext<Explain>(() => undefined);
export const useExplain = (): Explain => useContext(ExplainContext);
