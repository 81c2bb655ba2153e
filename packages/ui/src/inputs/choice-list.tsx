import type { ReactNode } from "react";

/** One of the values of a choice. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** What follows from it, at the right. */
  readonly note?: ReactNode;
}

/** A list to choose one or several from, a line each. */
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
  return (
    <div className="radios">
      {choices.map(({ value, label, note }) => {
        const on = chosen.includes(value);
        return (
          <label className={on ? "rad on" : "rad"} key={value}>
            <input
              type={many ? "checkbox" : "radio"}
              name={name}
              value={value}
              checked={on}
              onChange={({ target }) => onChoose(value, target.checked)}
            />
            <span>{label}</span>
            <em>{note}</em>
          </label>
        );
      })}
    </div>
  );
}
