import type { Option } from "@tapeline/engine";
import { formatMoney, formatMonths, inHundred } from "@tapeline/engine/format";

import { AddressLink } from "./address-link.tsx";
import { BasisView } from "./basis-view.tsx";

/** What a test of an option costs and takes, what that rests on, and the question that says how long it takes to build. */
export function TestAndBuild({
  option: { test, buildMonths },
  build,
}: {
  readonly option: Pick<Option, "test" | "buildMonths">;
  /** The short name of the question about the time to build. */
  readonly build: string;
}) {
  return (
    <>
      <dl className="kn-range">
        <div>
          <dt>A test costs</dt>
          <dd className="num">{formatMoney(test.cost.value)}</dd>
        </div>
        <div>
          <dt>A test takes</dt>
          <dd className="num">{formatMonths(test.months.value, test.months.value)}</dd>
        </div>
        <div>
          <dt>Building takes</dt>
          <dd>
            <AddressLink to={`questions/${buildMonths}`}>{build}</AddressLink>
          </dd>
        </div>
      </dl>
      <BasisView basis={test.cost.basis} />
      <BasisView basis={test.months.basis} />
    </>
  );
}

/** How likely an option reaches the bar for each kind of task, before any rule or test speaks. */
export function ChanceByTask({
  option: { sufficiency },
  tasks,
}: {
  readonly option: Pick<Option, "sufficiency">;
  /** The kinds of task in words. */
  readonly tasks: Readonly<Record<string, string>>;
}) {
  return (
    <>
      <table className="kn-weights">
        <thead>
          <tr>
            <th scope="col">It</th>
            <th scope="col" className="r">
              Reaches the bar in
            </th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(sufficiency.byTask).map(([task, logOdds]) => (
            <tr key={task}>
              <td>{tasks[task] ?? task}</td>
              <td className="r num">
                {logOdds === undefined ? "not known" : `${inHundred(chanceOf(logOdds))} of 100`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <BasisView basis={sufficiency.basis} />
    </>
  );
}

const chanceOf = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
