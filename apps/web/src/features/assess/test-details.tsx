import { useAsking } from "./asking.ts";
import { withTest, type WrittenTest } from "./test-results.ts";
import styles from "./question.module.css";

const classes = [
  ["top", "a top model"],
  ["mid", "a model of the middle class"],
  ["small", "a small model"],
] as const;
const maturities = [
  ["", "not said"],
  ["0", "no work on the prompt"],
  ["1", "written ad hoc"],
  ["2", "with examples"],
  ["3", "evaluated"],
  ["4", "optimised and versioned"],
] as const;

/** What else is known of a test: the model, the prompt and the day. */
export function TestDetails({ test }: { readonly test: WrittenTest }) {
  const { edit } = useAsking();
  const set = (change: { readonly [K in keyof WrittenTest]?: WrittenTest[K] | undefined }): void =>
    edit((now) => {
      const all = Object.entries({ ...test, ...change }).filter(([, value]) => value !== undefined);
      return withTest(now, test.option, Object.fromEntries(all) as unknown as WrittenTest);
    });
  return (
    <div className={styles["told"]}>
      <label className="lab">
        <span>Tested with</span>
        <select
          className="field sel"
          value={test.class ?? "top"}
          onChange={({ target }) => set({ class: target.value })}
        >
          {classes.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="lab">
        <span>The prompt was</span>
        <select
          className="field sel"
          value={test.promptMaturity ?? ""}
          onChange={({ target }) =>
            set({ promptMaturity: target.value === "" ? undefined : Number(target.value) })
          }
        >
          {maturities.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="lab">
        <span>On the day</span>
        <span className="field">
          <input
            type="date"
            value={test.on ?? ""}
            onChange={({ target }) => set({ on: target.value === "" ? undefined : target.value })}
          />
        </span>
      </label>
    </div>
  );
}
