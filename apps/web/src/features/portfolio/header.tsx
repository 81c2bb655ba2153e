import { formatMoney, grouped } from "@tapeline/engine/format";
import { Icon, OptionMark } from "@tapeline/ui";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

import type { Options } from "./list/order.ts";
import type { Sums } from "./list/sums.ts";
import styles from "./portfolio.module.css";
import { atStart, count } from "./words.ts";

/** What the whole portfolio comes to, in two sentences and a bar, and what can be done with it. */
export function PortfolioHeader({
  cases,
  changed,
  sums,
  options,
  actions,
}: {
  readonly cases: number;
  readonly changed: number;
  readonly sums: Sums;
  readonly options: Options;
  readonly actions: ReactNode;
}) {
  const { measured, advised, withoutTraining, cost, months, sameMonths } = sums;
  return (
    <>
      <div className={styles["head"]}>
        <div>
          <h1>
            {count(cases, "use case")}. {changedWords(changed)}
          </h1>
          <p className="lead">
            {measured === 0 ? (
              "None is measured yet."
            ) : (
              <>
                As advised their middle costs add up to <b className="num">{formatMoney(cost)}</b>
                {months === undefined || !sameMonths
                  ? " over their horizons"
                  : ` over ${count(months, "month")}`}
                . {trainingWords(withoutTraining, advised)}
              </>
            )}
          </p>
        </div>
        <div className={styles["actions"]}>
          {actions}
          <Link className="btn" to="/assess">
            <Icon name="plus" />
            Measure a use case
          </Link>
        </div>
      </div>
      <Mix byOption={sums.byOption} options={options} />
    </>
  );
}

/** How many of the cases with advice train nothing. */
function trainingWords(without: number, advised: number): string {
  if (advised === 0) return "None of them is advised an option.";
  if (advised === 1)
    return without === 1 ? "It needs no training of any kind." : "It needs training.";
  return `${grouped(without)} of ${grouped(advised)} ${without === 1 ? "needs" : "need"} no training of any kind.`;
}

const changedWords = (changed: number): string =>
  `${atStart(changed)} ${changed === 1 ? "verdict" : "verdicts"} changed since they were last read.`;

/** How many cases end at each option, as a bar. */
function Mix({ byOption, options }: Pick<Sums, "byOption"> & { readonly options: Options }) {
  const parts = [...byOption].flatMap(([id, number]) => {
    const option = options.get(id);
    return option === undefined ? [] : [{ ...option, number }];
  });
  if (parts.length === 0) return null;
  const all = parts.reduce((sum, { number }) => sum + number, 0);
  const said = parts.map(({ short, number }) => `${short} ${grouped(number)}`).join(", ");
  return (
    <div className={styles["mix"]} role="img" aria-label={`Advice: ${said}`}>
      {parts.map(({ code, short, number }) => (
        <span key={code} style={{ flexGrow: number }}>
          <i style={{ background: `var(--opt-${code.slice(1)})` }} />
          <em>
            <OptionMark code={code} />
            <b>{grouped(number)}</b>
            {number / all > 0.12 && <span className="only-w">{short}</span>}
          </em>
        </span>
      ))}
    </div>
  );
}
