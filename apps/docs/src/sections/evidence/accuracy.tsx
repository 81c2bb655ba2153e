import {
  accuracyOf,
  figureTables,
  inputTables,
  type NamedTable,
  type Score,
} from "@tapeline/validation";

import type { Page } from "../../site/page.ts";
import { textOf } from "../../site/repository.ts";
import { Section } from "../../site/section.tsx";

const folder = "packages/validation/data/figures";

/** Predictions beside the published figures that are part of the project. */
export async function accuracyPage(): Promise<Page> {
  const tables = await Promise.all(
    [...inputTables, ...figureTables].map(async (name): Promise<[string, NamedTable]> => {
      const file = `${folder}/${name}`;
      return [name, { file, text: await textOf(file) }];
    }),
  );
  const reading = accuracyOf(new Map(tables));
  if (!reading.ok)
    throw new Error(reading.problems.map((problem) => JSON.stringify(problem)).join("\n"));
  const { scores, rows, skipped } = reading.accuracy;
  const quantities = [...new Set(rows.map(({ quantity }) => quantity))];
  return {
    id: "accuracy",
    title: "Accuracy",
    description: "Our predictions of speed, memory and hours beside figures that others published.",
    body: (
      <>
        <p>
          {rows.length} predictions stand beside published figures; {skipped.length} more are not
          scored, with a reason each. Off by is the median of |predicted ÷ published − 1|, in
          brackets its 95% interval over clusters of like rows. Holds is the share of published
          figures within the interval that should hold 80 in 100; the interval is the prediction ×/÷
          its width.
        </p>
        <Section title="All quantities">
          <ScoreTable
            label="All quantities"
            first="Quantity"
            rows={scores.filter(({ group }) => group === "all")}
            nameOf={({ quantity }) => quantity}
          />
        </Section>
        {quantities.map((quantity) => (
          <Section key={quantity} title={`${quantity}, by group`}>
            <ScoreTable
              label={quantity}
              first="Group"
              rows={scores.filter((score) => score.quantity === quantity && score.group !== "all")}
              nameOf={({ group }) => group}
            />
          </Section>
        ))}
        <Section title="Do it yourself">
          <pre>tapeline accuracy --data packages/validation/data/figures --groups</pre>
        </Section>
      </>
    ),
  };
}

function ScoreTable({
  label,
  first,
  rows,
  nameOf,
}: {
  readonly label: string;
  readonly first: string;
  readonly rows: readonly Score[];
  readonly nameOf: (score: Score) => string;
}) {
  return (
    <div className="wide" tabIndex={0} role="region" aria-label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            <th scope="col">Rows</th>
            <th scope="col">Off by</th>
            <th scope="col">90th percentile</th>
            <th scope="col">Ratio</th>
            <th scope="col">Holds</th>
            <th scope="col">Width</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((score) => (
            <tr key={nameOf(score)}>
              <th scope="row">{nameOf(score)}</th>
              <td className="num">{score.n}</td>
              <td className="num">
                {percent(score.medianApe)}%
                {score.medianApeInterval !== undefined &&
                  ` (${percent(score.medianApeInterval.low)}–${percent(score.medianApeInterval.high)})`}
              </td>
              <td className="num">{percent(score.p90Ape)}%</td>
              <td className="num">{score.bias.toFixed(2)}</td>
              <td className="num">{Math.round(100 * score.coverage)}%</td>
              <td className="num">×{score.meanWidth.toFixed(2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const percent = (share: number): string => (100 * share).toFixed(1);
