import figures from "virtual:tapeline-home";

import { useSuspenseQuery } from "@tanstack/react-query";
import { OptionName } from "@tapeline/ui";
import { useMemo, useState } from "react";

import { usePageTitle } from "../../app/page-title.ts";
import { FilterField } from "./filter-field.tsx";
import styles from "./learn.module.css";
import { PathLink } from "./path-link.tsx";
import { ScenarioLink } from "./scenario-link.tsx";
import { scenariosQuery } from "./scenario-queries.ts";
import { useHashOnArrival } from "./use-hash-on-arrival.ts";

/** All made-up cases, by where their plans end. */
export function ScenarioList() {
  usePageTitle("Cases");
  const scenarios = useSuspenseQuery(scenariosQuery).data;
  const [words, setWords] = useState("");
  useHashOnArrival();
  const shown = useMemo(() => {
    const wanted = words.toLowerCase().split(/\s+/);
    const titles = scenarios.map(({ id, case: { title } }) => [id, title] as const);
    return new Map(
      titles.filter(([id, title]) => {
        const text = `${id} ${title}`.toLowerCase();
        return wanted.every((word) => text.includes(word));
      }),
    );
  }, [scenarios, words]);
  const { ends, none } = figures.scenarios;
  return (
    <div className="wrap">
      <section className={styles.title}>
        <p className="sm cap">
          <PathLink to="/learn">Learn</PathLink>
        </p>
        <h1>{scenarios.length} made-up cases</h1>
        <p className="lead">
          Each shows how advice turns, and each carries what an expert would advise, written down
          before the engine was asked. They stand here by where our plan ends.
        </p>
        <FilterField label="Find a case" words={words} onWords={setWords} />
        <p className="sm cap" role="status">
          {words === "" ? "" : `${shown.size} of ${scenarios.length} cases`}
        </p>
      </section>
      {ends.map(({ code, short, cases }) => (
        <Group key={code} id={code} ids={cases} titles={shown}>
          <OptionName code={code}>{short}</OptionName>
        </Group>
      ))}
      <Group id="none" ids={none} titles={shown}>
        None: today’s process stays
      </Group>
      {shown.size === 0 && (
        <p className={styles.none}>No case is called “{words}”. Fewer letters find more.</p>
      )}
    </div>
  );
}

/** The cases that end alike; nothing where none is shown. */
function Group({
  id,
  ids,
  titles,
  children,
}: {
  readonly id: string;
  readonly ids: readonly string[];
  readonly titles: ReadonlyMap<string, string>;
  readonly children: React.ReactNode;
}) {
  const shown = ids.filter((one) => titles.has(one));
  if (shown.length === 0) return null;
  return (
    <section className="sec" id={id}>
      <header>
        <h2>{children}</h2>
        <p>{shown.length === 1 ? "One case." : `${shown.length} cases.`}</p>
      </header>
      <ul className={styles.columns}>
        {shown.map((one) => (
          <li key={one}>
            <ScenarioLink id={one} title={titles.get(one)!} />
          </li>
        ))}
      </ul>
    </section>
  );
}
