import type { StoredCase, WrittenCase } from "./stored-case.ts";

/** One step of a case's history: how it was written before a change, for undo. */
export interface CaseStep {
  readonly caseId: string;
  /** Order within the case: the revision that was left. */
  readonly step: number;
  readonly written: WrittenCase;
}

/** What becomes of a case, and of the steps of its history. */
export interface Decided {
  readonly kept: StoredCase;
  readonly keep?: readonly CaseStep[];
  readonly forget?: readonly number[];
}

/** Decides on a case as it stands; `undefined` leaves all as it is. It may wait for nothing but `stepOf`. */
export type Decide = (
  kept: StoredCase | undefined,
  stepOf: (step: number) => Promise<CaseStep | undefined>,
) => Decided | undefined | Promise<Decided | undefined>;

/** A place where cases are kept: the device's database, or the page's memory. Each call is done as a whole or not at all. */
export interface CaseRoom {
  /** All cases, the one changed last first. */
  list(): Promise<readonly StoredCase[]>;
  /** So many cases in the order of their ids, those after an id; for lists too long to be read at once. */
  after(id: string, count: number): Promise<readonly StoredCase[]>;
  get(id: string): Promise<StoredCase | undefined>;
  put(cases: readonly StoredCase[]): Promise<void>;
  /** Changes one case; nobody else changes it in between. Returns how it stands then. */
  change(id: string, decide: Decide): Promise<StoredCase | undefined>;
  /** Forgets cases and their steps, and returns those that were there. */
  remove(ids: readonly string[]): Promise<readonly StoredCase[]>;
}
