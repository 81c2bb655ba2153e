import type { Citation, Knowledge, Rule } from "@tapeline/engine";
import { evidenceWords } from "@tapeline/ui/knowledge";
import { useMemo } from "react";

import { Choice } from "../fields/choice.tsx";
import { Chips } from "../fields/chips.tsx";
import { SearchPick } from "../fields/search-pick.tsx";
import { Sources } from "../fields/sources.tsx";
import { claimChoices } from "./claim-choices.ts";
import type { RuleFile } from "./rule-file.ts";
import styles from "./rule-form.module.css";

const evidence = Object.entries(evidenceWords).map(([value, label]) => ({ value, label }));

/** What a rule rests on: sources, claims of the source article, and what stands behind it all. */
export function RuleSources({
  file,
  knowledge: { rules },
}: {
  readonly file: RuleFile;
  readonly knowledge: Knowledge;
}) {
  const field = file.at<readonly Citation[]>(["sources"]);
  const present = Array.isArray(field.value) ? (field.value as readonly Citation[]) : [];
  const known = useMemo(() => sourcesOf(rules), [rules]);
  const rest = known.filter(({ url }) => present.every((one) => one?.url !== url));
  return (
    <>
      <Sources file={file} at={["sources"]} />
      <span className={styles.start}>
        <SearchPick
          says="A source that other rules name"
          label="Add a source that other rules name"
          icon="plus"
          entries={rest.map(({ url, title }) => ({
            id: url,
            title: title ?? url,
            note: new URL(url).hostname,
          }))}
          onPick={(url) =>
            field.onChange([...present, known.find((source) => source.url === url)!])
          }
        />
      </span>
      <Chips
        field={file.at(["claims"])}
        label="Claims of the article that it carries"
        values={claimChoices}
        add="Claim"
        optional
      />
      <Choice field={file.at(["evidence"])} label="What stands behind it" values={evidence} />
    </>
  );
}

/** All sources that rules name, each once, by their titles. */
function sourcesOf(rules: readonly Rule[]): readonly Citation[] {
  const byUrl = new Map(rules.flatMap(({ sources }) => sources.map((one) => [one.url, one])));
  return [...byUrl.values()].toSorted((a, b) => (a.title ?? a.url).localeCompare(b.title ?? b.url));
}
