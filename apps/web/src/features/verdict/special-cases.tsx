import type { Verdict } from "@tapeline/engine";
import { formatMoney, formatMoneyRange, formatDay } from "@tapeline/engine/format";
import { memo } from "react";

import styles from "./verdict-page.module.css";
import { optionOf } from "./verdict-words.ts";

/** What is told of a case beside its answer, where there is something: too small, a limit that costs, another currency, parts. */
export const SpecialCases = memo(function SpecialCases({ verdict }: { readonly verdict: Verdict }) {
  const { tooSmall, limitPrice, converted, parts, routing } = verdict;
  if ([tooSmall, limitPrice, converted, parts].every((one) => one === undefined)) return null;
  return (
    <div className={styles["special"]}>
      {tooSmall !== undefined && (
        <p>
          <span className="tag">Too small to analyse</span> {tooSmall.title} at {tooSmall.vendor}{" "}
          costs {formatMoneyRange(tooSmall.perMonth.p10, tooSmall.perMonth.p90)} a month here; an
          hour of work costs {formatMoney(tooSmall.hourOfWork)}. Anything below this line takes
          longer to read than to try.
        </p>
      )}
      {limitPrice !== undefined && <LimitPriced verdict={verdict} limit={limitPrice} />}
      {converted !== undefined && (
        <p>
          <span className="tag">In {converted.currency}</span>{" "}
          {converted.cost === undefined
            ? "The case gives no rate, so nothing is converted."
            : `${Math.round(converted.cost.p10).toLocaleString("en-GB")} to ${Math.round(converted.cost.p90).toLocaleString("en-GB")} ${converted.currency}, at ${converted.perDollar} for a dollar${converted.rateOf === undefined ? "" : ` of ${formatDay(converted.rateOf)}`}.`}
        </p>
      )}
      {parts !== undefined && (
        <table className={styles["lines"]}>
          <caption className="vh">Parts of the case</caption>
          <thead>
            <tr>
              <th scope="col">Part</th>
              <th scope="col" className="r">
                Share
              </th>
              <th scope="col">Custom LLM?</th>
              <th scope="col">Ends at</th>
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => (
              <tr key={part.name}>
                <th scope="row">{part.name}</th>
                <td className="r num">{part.share}%</td>
                <td>{part.answer}</td>
                <td>{optionOf(verdict, part.endPoint)?.short ?? "today’s process"}</td>
              </tr>
            ))}
            {routing !== undefined && (
              <tr>
                <th scope="row">Better {routing.better}</th>
                <td colSpan={3} className="mut">
                  worth {formatMoney(routing.apart)} apart, {formatMoney(routing.together)} together
                </td>
              </tr>
            )}
          </tbody>
        </table>
      )}
    </div>
  );
});

function LimitPriced({
  verdict,
  limit,
}: {
  readonly verdict: Verdict;
  readonly limit: NonNullable<Verdict["limitPrice"]>;
}) {
  const names = limit.options.map(({ option }) => optionOf(verdict, option)?.short ?? option);
  const other = optionOf(verdict, limit.otherwise.endPoint);
  return (
    <p>
      <span className="tag note">What the limit costs</span>{" "}
      {limit.kept ? "The advice keeps to" : "The advice does not keep to"} your limit on where data
      may go. It shuts out {names.join(", ")}
      {limit.price > 0 && ` and costs ${formatMoney(limit.price)}`}.
      {other !== undefined &&
        ` Without it the answer would be ${limit.otherwise.answer}: ${other.short}.`}
    </p>
  );
}
