import { matches, type Option, type Rule } from "@tapeline/engine";
import { OptionName } from "../marks/option-mark.tsx";

import { AddressLink } from "./address-link.tsx";

/** What a rule does where it holds. */
export function RuleEffect({
  rule,
  options,
}: {
  readonly rule: Rule;
  readonly options: readonly Option[];
}) {
  const byId = (id: string): Option | undefined => options.find((option) => option.id === id);
  switch (rule.kind) {
    case "gate": {
      const out =
        rule.exclude === undefined
          ? []
          : options.filter(
              (option) =>
                matches(rule.exclude!, option) && !(rule.except ?? []).includes(option.id),
            );
      const narrowed =
        rule.offersMust === undefined
          ? []
          : options.filter((option) => rule.of === undefined || matches(rule.of, option));
      return (
        <>
          {out.length > 0 && <Options says="Shuts out" options={out} />}
          {rule.offersMust !== undefined && (
            <>
              <Options says="Keeps only offers that fit, for" options={narrowed} />
              <ul className="kn-prose">
                {Object.entries(rule.offersMust).map(([need, value]) => (
                  <li key={need}>{needs[need as keyof typeof needs]?.(String(value)) ?? need}</li>
                ))}
              </ul>
            </>
          )}
          <p className="sm mut">
            {rule.whenUnknown === "ask"
              ? "Where the answer is not known, the options stay undetermined and the question is asked."
              : "Where the answer is not known, it does not hold."}{" "}
            {rule.hard && "It is a law, a contract or a limit that is never weighed."}
          </p>
        </>
      );
    }
    case "evidence":
      return (
        <>
          <table className="kn-weights">
            <thead>
              <tr>
                <th scope="col">Option</th>
                <th scope="col" className="r">
                  Odds of reaching the bar
                </th>
              </tr>
            </thead>
            <tbody>
              {Object.entries(rule.weigh).map(([id, weight]) => {
                const option = byId(id);
                return (
                  <tr key={id}>
                    <td>
                      {option === undefined ? (
                        id
                      ) : (
                        <AddressLink className="plain" to={`options/${id}`}>
                          <OptionName code={option.code}>{option.short}</OptionName>
                        </AddressLink>
                      )}
                    </td>
                    <td className="r num">× {Math.exp(weight).toFixed(2)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
          {rule.unlessMeasured !== undefined && (
            <p className="sm mut">
              A test of {byId(rule.unlessMeasured)?.short ?? rule.unlessMeasured} that is recorded
              takes its place.
            </p>
          )}
        </>
      );
    case "ladder": {
      const first = byId(rule.requireTest);
      return (
        <Options
          says="Asks for a test before any custom model, of"
          options={first === undefined ? [] : [first]}
        />
      );
    }
    default:
      return <Spoken rule={rule} options={options} />;
  }
}

/** What a rule says that scores nothing. */
function Spoken({
  rule,
  options,
}: {
  readonly rule: Exclude<Rule, { readonly kind: "gate" | "evidence" | "ladder" }>;
  readonly options: readonly Option[];
}) {
  const concerned = options.filter(
    (option) => rule.options !== undefined && matches(rule.options, option),
  );
  return (
    <>
      <p>{rule.say}</p>
      {rule.kind === "diagnosis" && (
        <ol className="kn-prose">
          {rule.tries.map(({ do: order, option }) => (
            <li key={order}>
              {order}{" "}
              <span className="cap">({options.find(({ id }) => id === option)?.short})</span>
            </li>
          ))}
        </ol>
      )}
      {rule.kind === "prerequisite" && (
        <ul className="kn-prose">
          {rule.needs.map(({ what, owner }) => (
            <li key={what}>
              {what}
              {owner !== undefined && <span className="cap"> ({owner})</span>}
            </li>
          ))}
        </ul>
      )}
      {rule.kind === "expiry" && (
        <p>The decision is to be looked at again within {rule.reviewWithinMonths} months.</p>
      )}
      {concerned.length > 0 && <Options says="Concerns" options={concerned} />}
      <p className="sm mut">It is said beside the verdict and moves no number of it.</p>
    </>
  );
}

function Options({
  says,
  options,
}: {
  readonly says: string;
  readonly options: readonly Option[];
}) {
  return (
    <div className="kn-options">
      <span>{says}</span>
      {options.map(({ id, code, short }) => (
        <AddressLink key={id} className="plain" to={`options/${id}`}>
          <OptionName code={code}>{short}</OptionName>
        </AddressLink>
      ))}
    </div>
  );
}

const needs = {
  zeroRetention: () => "nothing that is sent is kept",
  soldInRegion: () => "sold in the region that the case names",
  ownAccount: () => "inside the customer’s own cloud account",
  ownHardware: () => "on machines that the customer owns",
  licence: () => "a licence that allows what the case needs",
  maxClass: (size: string) => `no larger than the ${size} class`,
} as const;
