import type { CaseRoom, CaseStep } from "./case-room.ts";
import type { StoredCase } from "./stored-case.ts";

/** Cases kept in this page's memory, for browsers that keep nothing: they last as long as the page. */
export function memoryRoom(first: readonly StoredCase[] = []): CaseRoom {
  const cases = new Map(first.map((each) => [each.id, each]));
  const steps = new Map<string, CaseStep>();
  const keyOf = (id: string, step: number): string => `${id} ${step}`;
  // One change after another, as a database does it.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => T | Promise<T>): Promise<T> => {
    const turn = last.then(act);
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    list: () => inTurn(() => [...cases.values()].toSorted((a, b) => b.changedAt - a.changedAt)),
    after: (id, count) =>
      inTurn(() =>
        [...cases.values()]
          .filter((each) => each.id > id)
          .toSorted((a, b) => (a.id < b.id ? -1 : 1))
          .slice(0, count),
      ),
    get: (id) => inTurn(() => cases.get(id)),
    put: (given) => inTurn(() => given.forEach((each) => cases.set(each.id, each))),
    change: (id, decide) =>
      inTurn(async () => {
        const decided = await decide(cases.get(id), (step) =>
          Promise.resolve(steps.get(keyOf(id, step))),
        );
        if (decided === undefined) return cases.get(id);
        cases.set(id, decided.kept);
        for (const step of decided.forget ?? []) steps.delete(keyOf(id, step));
        for (const step of decided.keep ?? []) steps.set(keyOf(id, step.step), step);
        return decided.kept;
      }),
    remove: (ids) =>
      inTurn(() => {
        const gone = new Set(ids);
        const found = ids.flatMap((id) => cases.get(id) ?? []);
        for (const id of ids) cases.delete(id);
        for (const [key, { caseId }] of steps) if (gone.has(caseId)) steps.delete(key);
        return found;
      }),
  };
}
