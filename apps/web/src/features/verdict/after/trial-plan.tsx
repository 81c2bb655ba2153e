import type { LowToHigh } from "@tapeline/engine/practice";
import {
  formatMoneyRange,
  formatMonths,
  formatDay,
  grouped,
  inHundred,
} from "@tapeline/engine/format";
import { OptionMark } from "@tapeline/ui";
import { useQuery } from "@tanstack/react-query";

import type { AfterProps } from "../after-section.tsx";
import { optionOf } from "../verdict-words.ts";
import styles from "../verdict-page.module.css";
import { planQuery } from "./practice-queries.ts";

/** How to prove the verdict on one's own requests, and the stages from there to a system in use and out of it. */
export function TrialPlan(props: AfterProps) {
  const { data, isError } = useQuery(planQuery(props));
  if (isError) return <p role="alert">The plan could not be computed.</p>;
  if (data === undefined) return <p className="cap">Computing the plan …</p>;
  const { evaluation, roadmap } = data;
  const { items, arms, total, stopRule, cautions, grading } = evaluation;
  return (
    <div className={styles["after"]}>
      <p>
        {grouped(items.needed)} of your own requests
        {items.have !== undefined && `; you have ${grouped(items.have)}`}. Graded by{" "}
        {grading.by === "rule" ? "a rule" : "a model that people check"}: {grading.why} At most{" "}
        {formatMoneyRange(total.low, total.high)} in all.
      </p>
      <table>
        <caption className="vh">What is run</caption>
        <thead>
          <tr>
            <th scope="col">Arm</th>
            <th scope="col">With</th>
            <th scope="col" className="r">
              Costs
            </th>
          </tr>
        </thead>
        <tbody>
          {arms.map((arm) => (
            <tr key={arm.arm}>
              <th scope="row">
                {arm.title}
                <span className="cap"> {arm.do}</span>
              </th>
              <td>
                <OptionMark code={arm.option.code} /> {arm.offer.title}
              </td>
              <td className="r num">
                {arm.cost === undefined
                  ? "not priced"
                  : formatMoneyRange(arm.cost.low, arm.cost.high)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h4>When to stop</h4>
      <ul>
        {[...stopRule, ...cautions].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <h4>The way from here</h4>
      <ol>
        {roadmap.stages.map((stage) => {
          const option = optionOf(props.verdict, stage.option);
          return (
            <li key={`${stage.stage} ${stage.title}`}>
              <b>
                {option !== undefined && <OptionMark code={option.code} />} {stage.title}
              </b>
              <p>{stage.do}</p>
              <p className="cap sm">
                {months(stage.months)}, {cost(stage.cost)}
                {stage.chance !== undefined &&
                  `, passes in ${inHundred(stage.chance)} of 100 worlds`}
                . Done when: {stage.exit} If not: {stage.ifFails}
              </p>
            </li>
          );
        })}
      </ol>
      {roadmap.reviewBy !== undefined && <p>Look at it again by {formatDay(roadmap.reviewBy)}.</p>}
    </div>
  );
}

const months = (span: LowToHigh | undefined): string =>
  span === undefined ? "time not known" : formatMonths(span.low, span.high);
const cost = (span: LowToHigh | undefined): string =>
  span === undefined ? "cost not known" : formatMoneyRange(span.low, span.high);
