import type { CostLine, OptionResult, Phase, Verdict } from "@tapeline/engine";
import { formatMoney, formatMoneyRange } from "@tapeline/engine/format";
import { OptionMark } from "@tapeline/ui";
import { useState } from "react";

import { useExplain } from "./explaining.ts";
import styles from "./verdict-page.module.css";
import { leaderOf } from "./verdict-words.ts";

const phases: readonly (readonly [Phase, string])[] = [
  ["test", "Test"],
  ["build", "Build"],
  ["run", "Running"],
  ["maintain", "Keeping it up"],
  ["leave", "Leaving"],
];
const opacities = [1, 0.72, 0.5, 0.34, 0.22];

/** Where an option's cost goes, by phase: means, which add up to the mean of the whole. */
export function Split({ option }: { readonly option: OptionResult }) {
  const parts = phases
    .map(([phase, name]) => ({ name, amount: meanOf(option, phase) }))
    .filter(({ amount }) => amount > 0);
  const colour = `var(--opt-${option.code.slice(1)})`;
  return (
    <div className={styles["split"]}>
      <h3>Where {formatMoney(option.cost?.mean ?? 0)} goes, on average</h3>
      <div className={styles["sbar"]} aria-hidden="true">
        {parts.map(({ name, amount }, index) => (
          <i key={name} style={{ flex: amount, opacity: opacities[index], background: colour }} />
        ))}
      </div>
      <dl>
        {parts.map(({ name, amount }, index) => (
          <div key={name}>
            <dt>
              <i style={{ opacity: opacities[index], background: colour }} />
              {name}
            </dt>
            <dd>{formatMoney(amount)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const meanOf = ({ lines }: OptionResult, phase: Phase): number =>
  lines.filter((line) => line.phase === phase).reduce((sum, { amount }) => sum + amount.mean, 0);

/** The bill of an option line by line; each line opens its formula with the case's own numbers. */
export function CostBreakdown({ verdict }: { readonly verdict: Verdict }) {
  const priced = verdict.options.filter(({ cost }) => cost !== undefined);
  const [chosen, setChosen] = useState<string>();
  const [open, setOpen] = useState(false);
  const option = priced.find(({ id }) => id === chosen) ?? leaderOf(verdict) ?? priced[0];
  if (option?.cost === undefined) return null;
  return (
    <details
      className={styles["bill"]}
      id="bill"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <h3>The bill, line by line</h3>
      </summary>
      <div className={styles["pick"]} role="group" aria-label="Option">
        {priced.map(({ id, code, short }) => (
          <button
            key={id}
            type="button"
            className="chip"
            aria-pressed={id === option.id}
            data-on={id === option.id || undefined}
            onClick={() => setChosen(id)}
          >
            <OptionMark code={code} />
            {short}
          </button>
        ))}
      </div>
      {open && <BillTable option={option} />}
    </details>
  );
}

function BillTable({ option }: { readonly option: OptionResult }) {
  const explain = useExplain();
  const shown = option.lines.filter(({ amount }) => amount.p90 !== 0 || amount.mean !== 0);
  return (
    <table className={styles["lines"]}>
      <caption className="vh">{option.title}: the bill line by line, US dollars</caption>
      <thead>
        <tr>
          <th scope="col">Line</th>
          <th scope="col" className="r">
            Median
          </th>
          <th scope="col" className="r">
            80% interval
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              <span>{line.title}</span> <span className="cap">{nameOf(line.phase)}</span>
              <code className={styles["formula"]}>{line.formula}</code>
            </th>
            <td className="r num">
              <button
                className="figure-link"
                type="button"
                aria-label={`Explain ${line.title}: ${formatMoney(line.amount.p50)}`}
                onClick={() => explain(pathOf(option, line))}
              >
                {formatMoney(line.amount.p50)}
              </button>
            </td>
            <td className="r num">{formatMoneyRange(line.amount.p10, line.amount.p90)}</td>
          </tr>
        ))}
        <tr className="strong">
          <th scope="row">The whole, to present value</th>
          <td className="r num">{formatMoney(option.cost!.p50)}</td>
          <td className="r num">{formatMoneyRange(option.cost!.p10, option.cost!.p90)}</td>
        </tr>
      </tbody>
    </table>
  );
}

const nameOf = (phase: Phase): string => phases.find(([id]) => id === phase)![1].toLowerCase();
const pathOf = ({ id }: OptionResult, line: CostLine): string =>
  `options.${id}.lines.${line.id}.amount.p50`;
