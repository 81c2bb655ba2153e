import { FigureField } from "@tapeline/ui";

import { rangeWords } from "./answer-words.ts";
import type { AskedQuestion } from "./asked-question.ts";
import { inputOf, type InputDraft, type NumberDraft } from "./number-draft.ts";
import styles from "./question.module.css";

/** What a number is told by: a field for each thing that people know, with what is taken where it is left empty. */
export function DerivedFields({
  question,
  draft,
  onDraft,
  onLeave,
  wrongInput,
}: {
  readonly question: AskedQuestion;
  readonly draft: NumberDraft;
  readonly onDraft: (draft: NumberDraft) => void;
  readonly onLeave: () => void;
  readonly wrongInput: string | undefined;
}) {
  const derivation = question.derivations?.find(({ id }) => id === draft.unit);
  if (derivation === undefined) return null;
  return (
    <div className={styles["told"]}>
      {Object.entries(derivation.inputs).map(([name, input]) => {
        const now = inputOf(draft, name);
        const set = (next: Partial<InputDraft>): void =>
          onDraft({ ...draft, inputs: { ...draft.inputs, [name]: { ...now, ...next } } });
        const id = `${question.fact}-${derivation.id}-${name}`;
        return (
          <div className="lab" key={name}>
            <span id={id}>{input.ask}</span>
            {input.counts === undefined ? (
              <span className="row">
                {input.values !== undefined && (
                  <select
                    className="field sel"
                    aria-labelledby={id}
                    value={now.named}
                    onChange={({ target }) => set({ named: target.value })}
                  >
                    <option value="">a figure:</option>
                    {Object.keys(input.values).map((value) => (
                      <option key={value} value={value}>
                        {value}
                      </option>
                    ))}
                  </select>
                )}
                {now.named === "" &&
                  (now.mode === "range" ? (["low", "high"] as const) : (["value"] as const)).map(
                    (part) => (
                      <FigureField
                        key={part}
                        field={{
                          id: `${id}-${part}`,
                          label: part === "value" ? input.ask : `${input.ask} ${part}`,
                          ...(part === "value" ? {} : { before: part }),
                          text: now[part],
                          onText: (text) => set({ [part]: text }),
                          onLeave,
                          wrong: wrongInput === name,
                        }}
                        wide
                      />
                    ),
                  )}
                {now.named === "" && <span className="mut">{input.unit}</span>}
                {now.named === "" && (
                  <button
                    className="btn quiet s"
                    type="button"
                    onClick={() =>
                      set(
                        now.mode === "point"
                          ? { mode: "range", low: now.value, high: now.value }
                          : { mode: "point", value: now.low },
                      )
                    }
                  >
                    {now.mode === "point" ? "as a range" : "as a point"}
                  </button>
                )}
              </span>
            ) : (
              <textarea
                className={styles["sample"]}
                aria-labelledby={id}
                rows={3}
                value={now.text}
                placeholder="Paste a text, or several with a blank line between them. It stays on this device."
                onChange={({ target }) => set({ text: target.value })}
                onBlur={onLeave}
              />
            )}
            {input.assume !== undefined && (
              <span className="cap xs">left empty: {assumedIn(input)}</span>
            )}
          </div>
        );
      })}
    </div>
  );
}

type Input = NonNullable<AskedQuestion["derivations"]>[number]["inputs"][string];

/** What is taken where an input is left empty. */
function assumedIn({ assume, unit }: Input): string {
  if (assume === undefined) return "";
  const { is, low, base, high } = assume;
  if (is !== undefined) return is;
  return rangeWords(low ?? base!, high ?? base!, unit);
}
