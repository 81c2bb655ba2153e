import { useState, type ReactNode } from "react";

/** One of the values of a choice. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** What follows from it, at the right. */
  readonly note?: ReactNode;
}

/**
 * A list to choose one or several from, a line each. A press shows at once: its owner may take a moment to say what is chosen now,
 * and the mark would jump back until then.
 */
export function ChoiceList({
  name,
  many = false,
  choices,
  chosen,
  onChoose,
}: {
  /** The group's name in the form. */
  readonly name: string;
  /** Several may hold. */
  readonly many?: boolean;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  /** A value was chosen, or – of several – taken away. */
  readonly onChoose: (value: string, on: boolean) => void;
}) {
  const [ahead, setAhead] = useState<{
    readonly before: string;
    readonly chosen: readonly string[];
  }>();
  const said = chosen.join(" ");
  if (ahead !== undefined && ahead.before !== said) setAhead(undefined);
  const shown = ahead?.before === said ? ahead.chosen : chosen;
  const press = (value: string, on: boolean): void => {
    const others = many ? shown.filter((each) => each !== value) : [];
    setAhead({ before: said, chosen: on ? [...others, value] : others });
    onChoose(value, on);
  };
  return (
    <div className="radios">
      {choices.map(({ value, label, note }) => {
        const on = shown.includes(value);
        return (
          <label className={on ? "rad on" : "rad"} key={value}>
            <input
              type={many ? "checkbox" : "radio"}
              name={name}
              value={value}
              checked={on}
              onChange={({ target }) => press(value, target.checked)}
            />
            <span>{label}</span>
            <em>{note}</em>
          </label>
        );
      })}
    </div>
  );
}
