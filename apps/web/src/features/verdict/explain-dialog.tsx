import type { ConditionReading, Explanation, Guidance, RuleTrace, Verdict } from "@tapeline/engine";
import { formatExactly, formatWithUnit, inHundred } from "@tapeline/engine/format";
import { Icon } from "@tapeline/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";

import type { WrittenCase } from "../../cases/stored-case.ts";
import { engine } from "../../engine/client.ts";
import type { AssessmentSettings } from "../../engine/queries.ts";
import styles from "./explain-dialog.module.css";

/** What a rule, an option, a fact or a number rests on; what it is made of can be opened in turn. */
export function ExplainDialog({
  what,
  verdict,
  written,
  settings,
  onClose,
}: {
  readonly what: string;
  readonly verdict: Verdict;
  readonly written: WrittenCase;
  readonly settings: AssessmentSettings;
  readonly onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [trail, setTrail] = useState<readonly string[]>([what]);
  const now = trail.at(-1) ?? what;
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  const found = useQuery({
    queryKey: ["explain", now, written, settings],
    queryFn: ({ signal }) =>
      engine.ask((client) =>
        client.assessment.explain.query({ case: written, what: now, ...settings }, { signal }),
      ),
    staleTime: Infinity,
  });
  const trace = [
    ...verdict.fired,
    ...verdict.nearMisses,
    ...verdict.guidance,
    ...verdict.guidanceMisses,
  ].find(({ rule }) => rule === now);
  return (
    <dialog
      className={styles["dialog"]}
      ref={dialog}
      aria-labelledby="explain-title"
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className={styles["inside"]}>
        <header>
          {trail.length > 1 && (
            <button
              className="btn quiet s"
              type="button"
              onClick={() => setTrail(trail.slice(0, -1))}
            >
              Back
            </button>
          )}
          <button className="icon-btn" type="button" aria-label="Close" onClick={onClose}>
            <Icon name="cross" />
          </button>
        </header>
        {found.isError ? (
          <p role="alert">
            {found.error instanceof Error ? found.error.message : "This could not be explained."}
          </p>
        ) : found.data === undefined ? (
          <p className="cap">Reading what it rests on …</p>
        ) : (
          <Explained
            explanation={found.data as Explanation}
            trace={trace}
            onOpen={(path) => setTrail([...trail, path])}
          />
        )}
      </div>
    </dialog>
  );
}

function Explained({
  explanation: {
    kind,
    path,
    title,
    about,
    value,
    unit,
    formula,
    inputs,
    because,
    otherwise,
    sources,
  },
  trace,
  onOpen,
}: {
  readonly explanation: Explanation;
  readonly trace: RuleTrace | Guidance | undefined;
  readonly onOpen: (path: string) => void;
}) {
  return (
    <>
      <p className="mono cap">{path}</p>
      <h2 id="explain-title">{title}</h2>
      {about !== undefined && <p>{about}</p>}
      {kind !== "rule" && value !== undefined && (
        <p className={styles["value"]}>
          {typeof value === "number" ? numberIn(unit, value) : String(value)}
        </p>
      )}
      {trace !== undefined && <Readings trace={trace} />}
      {formula !== "" && <pre className={styles["formula"]}>{formula}</pre>}
      {inputs.length > 0 && (
        <>
          <h3>Made of</h3>
          <table>
            <tbody>
              {inputs.map((input) => (
                <tr key={`${input.name} ${input.path ?? ""}`}>
                  <th scope="row">
                    {input.path === undefined ? (
                      input.name
                    ) : (
                      <button
                        className="figure-link"
                        type="button"
                        onClick={() => onOpen(input.path!)}
                      >
                        {input.name}
                      </button>
                    )}
                  </th>
                  <td>{input.value}</td>
                  <td className="cap">{input.origin}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {because !== "" && <p className="mut">{because}</p>}
      {otherwise !== undefined && otherwise.length > 0 && (
        <>
          <h3>It would be otherwise</h3>
          <ul className={styles["list"]}>
            {otherwise.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      <Page kind={kind} path={path} />
      {sources.length > 0 && (
        <>
          <h3>Sources</h3>
          <ul className={styles["list"]}>
            {sources.map((source) => (
              <li key={source}>
                <Source text={source} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Where to read about a rule, an option or a question without a case. */
function Page({ kind, path }: Pick<Explanation, "kind" | "path">) {
  switch (kind) {
    case "rule":
      return (
        <Link to="/learn/rules/$" params={{ _splat: path }}>
          Read the rule by itself
        </Link>
      );
    case "option":
      return (
        <Link to="/learn/options/$id" params={{ id: path }}>
          Read about the option
        </Link>
      );
    case "fact":
      return (
        <Link to="/learn/questions/$fact" params={{ fact: path }}>
          Read about the question
        </Link>
      );
    default:
      return null;
  }
}

const numberIn = (unit: string | undefined, value: number): string =>
  unit === undefined && value >= 0 && value <= 1
    ? `${inHundred(value)} in 100`
    : `${formatWithUnit(unit, value)}${Math.abs(value) >= 1000 ? ` (${formatExactly(unit, Math.round(value))})` : ""}`;

/** The comparisons of a rule's condition with what the case says. */
function Readings({ trace }: { readonly trace: RuleTrace | Guidance }) {
  return (
    <>
      <h3>What it compares</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">Fact</th>
            <th scope="col">Wanted</th>
            <th scope="col">Found</th>
            <th scope="col">Holds</th>
          </tr>
        </thead>
        <tbody>
          {trace.readings.map((reading) => (
            <tr key={`${reading.fact} ${reading.wanted}`}>
              <th scope="row" className="mono">
                {reading.fact}
              </th>
              <td>{reading.wanted}</td>
              <td>{reading.found}</td>
              <td>{holdsIn(reading)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="cap sm">
        {trace.share === 0
          ? "It does not hold: a near miss."
          : trace.share > 0.995
            ? "It holds."
            : `It holds in ${inHundred(trace.share)} of 100 worlds.`}{" "}
        Evidence: {trace.evidence.replaceAll("-", " ")}.
        {trace.claims.length > 0 && ` Claims ${trace.claims.join(", ")}.`}
      </p>
    </>
  );
}

const holdsIn = ({ holds }: ConditionReading): string =>
  holds === "unknown" ? "unknown" : holds ? "yes" : "no";

/** A source's address as a link; words as they are. */
function Source({ text }: { readonly text: string }) {
  const address = /https:\/\/[^\s,;]+/.exec(text)?.[0];
  if (address === undefined) return <>{text}</>;
  const [before, after] = text.split(address);
  return (
    <>
      {before}
      <a href={address} rel="noreferrer" target="_blank">
        {address}
      </a>
      {after}
    </>
  );
}
