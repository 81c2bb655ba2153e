import type { Question, TestWorth, ValueOfInformation, Verdict } from "@tapeline/engine";
import { formatMoney, formatMonths, grouped, inHundred } from "@tapeline/engine/format";
import { OptionName } from "@tapeline/ui";
import { Link } from "@tanstack/react-router";
import { memo } from "react";

import type { Exploring } from "./exploring.ts";
import styles from "./verdict-page.module.css";
import { optionOf } from "./verdict-words.ts";
import { Follows, Waiting } from "./waiting.tsx";

/** So many of the tests that are not worth it, or worth less, are listed. */
const most = 6;

/** The plan, and what a test or an answer is worth before it. */
export const EvidenceSection = memo(function EvidenceSection({
  verdict,
  information,
  questions,
  caseId,
}: {
  readonly verdict: Verdict;
  readonly information: Exploring<ValueOfInformation>;
  readonly questions: readonly Question[] | undefined;
  readonly caseId: string;
}) {
  return (
    <section className="sec" id="next" data-follows={information.old || undefined}>
      <header>
        <h2>Next cheapest evidence</h2>
        <p>
          What a test is worth: the chance that it changes your mind, times what changing it saves,
          less what the test costs.
        </p>
        <Follows />
      </header>
      <div>
        <Plan verdict={verdict} />
        {information.result === undefined ? (
          <Waiting of={information} what="What more evidence is worth" height={220} />
        ) : (
          <div data-old={information.old || undefined} className="drawn">
            <Evidence
              found={information.result}
              verdict={verdict}
              questions={questions}
              caseId={caseId}
            />
          </div>
        )}
      </div>
    </section>
  );
});

/** The options to try in order. */
function Plan({ verdict: { plan, ...verdict } }: { readonly verdict: Verdict }) {
  if (plan === undefined) return null;
  return (
    <ol className={styles["plan"]} aria-label="The plan">
      {plan.steps.map(({ option: id, testCost, testMonths, recorded, goOn }) => {
        const option = optionOf(verdict, id);
        const end = plan.ends.find((one) => one.option === id);
        return (
          <li key={id}>
            <OptionName code={option?.code ?? "O0"}>{option?.short ?? id}</OptionName>
            <span className="mut">
              {recorded
                ? "tested already"
                : `test it: ${formatMoney(testCost)}, ${formatMonths(testMonths, testMonths)}`}
              {goOn && "; a pass is kept as a fall-back"}
            </span>
            <span className="num cap">
              {end === undefined
                ? ""
                : `the plan ends here in ${inHundred(end.chance)} of 100 worlds`}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function Evidence({
  found: { tests, facts, noise },
  verdict,
  questions,
  caseId,
}: {
  readonly found: ValueOfInformation;
  readonly verdict: Verdict;
  readonly questions: readonly Question[] | undefined;
  readonly caseId: string;
}) {
  const sorted = tests.toSorted((a, b) => b.net - a.net);
  const best = sorted[0] !== undefined && sorted[0].net > 0 ? sorted[0] : undefined;
  const asks = facts.filter(({ worthAsking }) => worthAsking);
  const rest = sorted.filter((test) => test !== best).slice(0, most);
  return (
    <>
      {best === undefined ? (
        <p className={styles["none"]}>
          No trial{verdict.firstStep?.action === "test" ? " before the first step" : ""} is worth
          its cost.
        </p>
      ) : (
        <BestTest test={best} verdict={verdict} />
      )}
      {(rest.length > 0 || asks.length > 0) && (
        <table className={styles["nt"]}>
          <caption className="vh">Other evidence, with what it costs and is worth</caption>
          <thead>
            <tr>
              <th scope="col">Also considered</th>
              <th scope="col" className="r">
                Costs
              </th>
              <th scope="col" className="r">
                Worth
              </th>
              <th scope="col" className="r">
                Net
              </th>
            </tr>
          </thead>
          <tbody>
            {asks.map(({ fact, worth }) => {
              const question = questions?.find((one) => one.fact === fact);
              return (
                <tr key={fact}>
                  <td>
                    <Link to="/assess/$caseId" params={{ caseId }} hash={fact}>
                      Answer “{question?.ask ?? fact}”
                    </Link>
                  </td>
                  <td className="r cap">your time</td>
                  <td className="r num">{formatMoney(worth)}</td>
                  <td className="r num med">+{formatMoney(worth)}</td>
                </tr>
              );
            })}
            {rest.map((test) => (
              <tr key={`${test.option} ${test.items}`}>
                <td>
                  Grade {grouped(test.items)} requests with{" "}
                  {optionOf(verdict, test.option)?.short ?? test.option}
                </td>
                <td className="r num">{formatMoney(test.cost)}</td>
                <td className="r num">{formatMoney(test.worth)}</td>
                <td className={`r num ${test.net > 0 ? "med" : "cap"}`}>
                  {test.net > 0 ? "+" : ""}
                  {formatMoney(test.net)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={`xs cap ${styles["under"]}`}>
        US dollars of today.
        {noise >= 1 &&
          ` Worth below ${formatMoney(noise)} is noise of the method and counted as nothing.`}
      </p>
    </>
  );
}

function BestTest({ test, verdict }: { readonly test: TestWorth; readonly verdict: Verdict }) {
  const option = optionOf(verdict, test.option);
  return (
    <div className={styles["nbig"]}>
      <div>
        <h3>
          Grade {grouped(test.items)} of your own requests with {option?.short ?? test.option}.
        </h3>
        <p className="mut">
          It reaches your bar in {inHundred(option?.sufficiency ?? 0)} of 100 worlds as far as is
          known now. What passes is recorded in your answers and corrects that chance.
        </p>
      </div>
      <dl>
        <div>
          <dt>Costs</dt>
          <dd>{formatMoney(test.cost)}</dd>
        </div>
        <div>
          <dt>Worth</dt>
          <dd>{formatMoney(test.worth)}</dd>
        </div>
        <div className={styles["tot"]}>
          <dt>Net value</dt>
          <dd>+{formatMoney(test.net)}</dd>
        </div>
      </dl>
    </div>
  );
}
