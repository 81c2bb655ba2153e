import { OptionName } from "@tapeline/ui";
import { useState } from "react";

import { useAsking } from "./asking.ts";
import styles from "./more-of-case.module.css";

const [shortest, longest] = [3, 300];

/** Tests that the ladder asks for and that will not be done, each with its reason. */
export function WaivedTests() {
  const { written, edit, options } = useAsking();
  const waived = Object.entries(written.waive ?? {});
  const [option, setOption] = useState("");
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const says =
    option === ""
      ? "Choose whose test it is."
      : reason.trim().length < shortest
        ? "Say why, so that a reader can judge it."
        : undefined;
  const keep = (): void => {
    setTried(true);
    if (says !== undefined) return;
    edit((now) => ({ ...now, waive: { ...now.waive, [option]: reason.trim() } }));
    setOption("");
    setReason("");
    setTried(false);
  };
  const without = (id: string): void =>
    edit((now) => {
      const { waive = {}, ...rest } = now;
      const { [id]: _gone, ...left } = waive;
      return Object.keys(left).length === 0 ? rest : { ...rest, waive: left };
    });
  return (
    <section className={styles["more"]} aria-labelledby="waived">
      <h2 id="waived">Tests you leave out</h2>
      <p>
        Before a custom LLM is advised, cheaper options have to be tested. A test that you leave out
        is no longer asked for; your reason stands in the case.
      </p>
      {waived.length > 0 && (
        <ul>
          {waived.map(([id, why]) => {
            const found = options.find((one) => one.id === id);
            return (
              <li key={id}>
                <OptionName code={found?.code ?? "O0"}>{found?.short ?? id}</OptionName>
                <span className={styles["why"]}>{why}</span>
                <button
                  className="btn quiet s"
                  type="button"
                  aria-label={`Ask again for the test of ${found?.short ?? id}`}
                  onClick={() => without(id)}
                >
                  Ask again
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <form
        className={styles["form"]}
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <div className={styles["row"]}>
          <select
            className="field sel"
            aria-label="Test of"
            value={option}
            onChange={({ target }) => setOption(target.value)}
          >
            <option value="">Test of …</option>
            {options
              .filter(({ id, traits }) => !traits.custom && written.waive?.[id] === undefined)
              .map(({ id, short }) => (
                <option key={id} value={id}>
                  {short}
                </option>
              ))}
          </select>
          <input
            className="field"
            aria-label="Why it is left out"
            placeholder="Why it is left out"
            maxLength={longest}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
          <button className="btn line s" type="submit">
            Leave it out
          </button>
        </div>
        <p className="sm" role="status">
          {tried ? says : ""}
        </p>
      </form>
    </section>
  );
}
