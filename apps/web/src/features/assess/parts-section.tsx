import { useState } from "react";

import { useAsking } from "./asking.ts";
import { longestName, mostParts, partsOf, readParts, withParts, type PartDraft } from "./parts.ts";
import styles from "./more-of-case.module.css";

/** What a case is divided into: parts with shares of the requests and answers of their own. */
export function PartsSection({ onOpen }: { readonly onOpen: (place: number) => void }) {
  const { written, edit } = useAsking();
  const parts = partsOf(written);
  const [drafts, setDrafts] = useState<readonly PartDraft[]>();
  const begin = (): void =>
    setDrafts(
      parts.length === 0
        ? [blank, blank]
        : parts.map(({ name, share, answers }) => ({ name, share: String(share), answers })),
    );
  return (
    <section className={styles["more"]} aria-labelledby="parts">
      <h2 id="parts">Parts that differ</h2>
      <p>
        Where some of the requests hold stricter data or are another kind of task, each part is
        measured with answers of its own, and routing them apart is compared with one way for all.
      </p>
      {drafts !== undefined ? (
        <PartsForm
          drafts={drafts}
          onChange={setDrafts}
          onKeep={(kept) => {
            edit((now) => withParts(now, kept));
            setDrafts(undefined);
          }}
          onLeave={() => setDrafts(undefined)}
        />
      ) : (
        <>
          {parts.length > 0 && (
            <ul>
              {parts.map(({ name, share, answers }, place) => (
                <li key={name}>
                  <span className="med">{name}</span>
                  <span className="num">{share}%</span>
                  <span className="cap">{ownWords(Object.keys(answers).length)}</span>
                  <button
                    className="btn quiet s"
                    type="button"
                    aria-label={`Answers of ${name}`}
                    onClick={() => onOpen(place)}
                  >
                    Answers
                  </button>
                </li>
              ))}
            </ul>
          )}
          <div className={styles["acts"]}>
            <button className="btn line s" type="button" onClick={begin}>
              {parts.length === 0 ? "Divide the case into parts" : "Change names and shares"}
            </button>
            {parts.length > 0 && (
              <button
                className="btn quiet s"
                type="button"
                onClick={() => edit((now) => withParts(now, []))}
              >
                Undo the division
              </button>
            )}
          </div>
        </>
      )}
    </section>
  );
}

const blank: PartDraft = { name: "", share: "50", answers: {} };

const ownWords = (count: number): string =>
  count === 0 ? "as the whole" : `${count} ${count === 1 ? "answer" : "answers"} of its own`;

function PartsForm({
  drafts,
  onChange,
  onKeep,
  onLeave,
}: {
  readonly drafts: readonly PartDraft[];
  readonly onChange: (drafts: readonly PartDraft[]) => void;
  readonly onKeep: (parts: ReturnType<typeof partsOf>) => void;
  readonly onLeave: () => void;
}) {
  const read = readParts(drafts);
  const [tried, setTried] = useState(false);
  const change = (place: number, changed: Partial<PartDraft>): void =>
    onChange(drafts.map((draft, index) => (index === place ? { ...draft, ...changed } : draft)));
  return (
    <form
      className={styles["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if ("parts" in read) onKeep(read.parts);
      }}
    >
      {drafts.map(({ name, share }, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- a row is known by its place alone
        <div className={styles["row"]} key={place}>
          <input
            className="field"
            aria-label={`Name of part ${place + 1}`}
            placeholder="Name"
            maxLength={longestName}
            value={name}
            onChange={({ target }) => change(place, { name: target.value })}
          />
          <input
            className="field"
            aria-label={`Share of part ${place + 1}, per cent of the requests`}
            inputMode="decimal"
            maxLength={7}
            value={share}
            onChange={({ target }) => change(place, { share: target.value })}
          />
          <span>%</span>
          <button
            className="btn quiet s"
            type="button"
            aria-label={`Take away part ${place + 1}`}
            disabled={drafts.length === 1}
            onClick={() => onChange(drafts.filter((_, index) => index !== place))}
          >
            Take away
          </button>
        </div>
      ))}
      <p className="sm" role="status">
        {tried && "says" in read ? read.says : ""}
      </p>
      <div className={styles["acts"]}>
        <button className="btn s" type="submit">
          Keep these parts
        </button>
        {drafts.length < mostParts && (
          <button
            className="btn line s"
            type="button"
            onClick={() => onChange([...drafts, { ...blank, share: "" }])}
          >
            Another part
          </button>
        )}
        <button className="btn quiet s" type="button" onClick={onLeave}>
          Leave it as it was
        </button>
      </div>
    </form>
  );
}
