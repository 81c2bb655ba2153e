import { formatNumber, grouped } from "@tapeline/engine/format";

import { calculator } from "../calculator.ts";
import type { FigureField, Values } from "../fields.ts";
import { Figures, FigureLine, Formula } from "../result-parts.tsx";
import { point } from "../values.ts";
import type { AnswerOf } from "./answer-of.ts";
import styles from "../calculator.module.css";

type Answer = AnswerOf<"sampleSize">;

const percent = (
  name: string,
  label: string,
  usual: number,
  because: string,
  [min, max]: readonly [number, number],
): FigureField => ({
  kind: "figure",
  name,
  label,
  unit: "%",
  usual,
  because,
  min,
  max,
  point: true,
});

/** A whole number that may be left open. */
const whole = (name: string, label: string, help: string): FigureField => ({
  kind: "figure",
  name,
  label,
  unit: "items",
  open: true,
  min: 0,
  max: 10_000_000,
  integer: true,
  point: true,
  help,
});

const optional = (values: Values, name: string): Record<string, number> => {
  const value = values[name];
  return typeof value === "number" ? { [name]: value } : {};
};

/** How many items an evaluation takes. */
export const sampleSize = calculator<Answer>({
  id: "sample-size",
  title: "Sample size of an evaluation",
  about: "How many of your own requests a test takes, to hold a bar and to tell two arms apart.",
  fields: [
    percent("bar", "Pass rate to be held", 90, "A usual bar; our own choice.", [1, 99.5]),
    percent(
      "difference",
      "Difference to be seen, in points",
      5,
      "Less than five points seldom changes what people do with the answers; our own choice.",
      [0.5, 60],
    ),
    percent(
      "discordant",
      "Items on which two arms differ",
      20,
      "Two good arms disagree on one item in five or fewer; our own choice.",
      [1, 60],
    ),
    percent("power", "Chance to see the difference", 80, "The usual choice.", [50, 99]),
    percent("significance", "Significance, two-sided", 5, "The usual choice.", [0.1, 20]),
    whole("items", "Items that you have", "Left open, nothing is said of them."),
    whole("passed", "Passed, of these", "Once they are tested."),
  ],
  ask: (client, values, signal) =>
    client.calculators.sampleSize.query(
      {
        bar: point(values, "bar"),
        difference: point(values, "difference"),
        discordant: point(values, "discordant"),
        power: point(values, "power"),
        significance: point(values, "significance"),
        ...optional(values, "items"),
        ...optional(values, "passed"),
      },
      { signal },
    ),
  finding: ({ needed, measured }, values) =>
    measured === undefined
      ? `Test on ${grouped(needed)} of your own requests.`
      : `${measured.holds ? "The bar is held" : "The bar is not shown to be held"}: ${formatNumber(measured.interval.low * 100)}–${formatNumber(measured.interval.high * 100)}% by the score method, against ${formatNumber(point(values, "bar"))}%.`,
  Result({
    answer: { needed, forDifference, forBar, passes, halfWidths, detectable, formulas },
    values,
  }) {
    const has = values["items"];
    return (
      <>
        <Figures>
          <FigureLine name="To tell two arms apart" value={`${grouped(forDifference)} items`}>
            Both arms on the same items.
          </FigureLine>
          <FigureLine name="To hold the bar at all" value={`${grouped(forBar)} items`}>
            If every one of them passes.
          </FigureLine>
          {passes !== undefined && (
            <FigureLine
              name="Passes that hold the bar"
              value={`${grouped(passes)} of ${grouped(needed)}`}
            >
              The lower end of the 95% interval is then at the bar.
            </FigureLine>
          )}
          {typeof has === "number" && (
            <FigureLine
              name={`What ${grouped(has)} items can show`}
              value={
                detectable === undefined ? "no difference" : `${formatNumber(detectable)} points`
              }
            />
          )}
        </Figures>
        <h3>How sure a pass rate is</h3>
        <table className={styles["narrow"]}>
          <caption className="vh">Half-width of the 95% interval by number of items</caption>
          <thead>
            <tr>
              <th scope="col">Items</th>
              <th scope="col" className="r">
                95% interval
              </th>
            </tr>
          </thead>
          <tbody>
            {halfWidths.map(({ items, points }) => (
              <tr key={items} className={items === needed ? styles["here"] : undefined}>
                <th scope="row">
                  {grouped(items)}
                  {items === needed && <span className="cap"> needed</span>}
                </th>
                <td className="r num">± {formatNumber(points)} points</td>
              </tr>
            ))}
          </tbody>
        </table>
        {formulas.map(({ name, formula, here, source }) => (
          <Formula key={name} name={name}>
            {formula}
            {here !== undefined && (
              <>
                <br />
                {here}
              </>
            )}
            <br />
            <span className="cap">{source}</span>
          </Formula>
        ))}
      </>
    );
  },
  texts: ["faq/how-many-test-items", "articles/evaluate-your-use-case", "glossary/test-set"],
  answers: (values) => ({
    minimumPassRate: values["bar"],
    ...(values["items"] === undefined ? {} : { testSetSize: values["items"] }),
  }),
});
