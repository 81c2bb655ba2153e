import { useId, type ReactNode } from "react";

import { TapeSlider, type TapeHandle } from "./tape-slider.tsx";
import type { TapeScale } from "./tape-scale.ts";

/** A field of a number: what is typed, and what is wrong with it. */
export interface NumberField {
  readonly id: string;
  /** For those who do not see it: "Low". */
  readonly label: string;
  /** What stands in the field before the figure, such as "low". */
  readonly before?: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** The pointer or the keyboard left it. */
  readonly onLeave?: () => void;
  readonly wrong?: boolean;
}

/** One field with its figure. */
export function FigureField({
  field: { id, label, before, text, onText, onLeave, wrong = false },
  wide = false,
  describedBy,
}: {
  readonly field: NumberField;
  readonly wide?: boolean;
  readonly describedBy?: string | undefined;
}) {
  return (
    <label className={`field ${wide ? "w132" : "w80"}`} data-wrong={wrong || undefined}>
      {before !== undefined && <span className="u">{before}</span>}
      <input
        id={id}
        aria-label={label}
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        value={text}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? describedBy : undefined}
        onChange={({ target }) => onText(target.value)}
        onBlur={onLeave}
      />
    </label>
  );
}

/** Two or three words, one of which holds. */
export function Segments<Value extends string>({
  label,
  values,
  value,
  onValue,
}: {
  readonly label: string;
  readonly values: readonly (readonly [Value, string])[];
  readonly value: Value;
  readonly onValue: (value: Value) => void;
}) {
  return (
    <div className="seg" role="group" aria-label={label}>
      {values.map(([id, name]) => (
        <button key={id} type="button" aria-pressed={id === value} onClick={() => onValue(id)}>
          {name}
        </button>
      ))}
    </div>
  );
}

/** A number as a point or a range: typed, or moved on its tape; `units` are other ways to tell it. */
export function RangeInput({
  mode,
  onMode,
  fields,
  units,
  unit,
  onUnit,
  unitName,
  problem,
  tape,
  children,
}: {
  readonly mode: "point" | "range";
  readonly onMode: (mode: "point" | "range") => void;
  /** One field for a point, two or three for a range. */
  readonly fields: readonly NumberField[];
  readonly units: readonly (readonly [string, string])[];
  readonly unit: string;
  readonly onUnit: (unit: string) => void;
  /** What the number counts, where there is one way to tell it. */
  readonly unitName: string;
  /** What is wrong with what was typed, and a way out. */
  readonly problem?: { readonly says: string; readonly fix?: ReactNode } | undefined;
  readonly tape?: {
    readonly scale: TapeScale;
    readonly band?: { readonly low: number; readonly high: number };
    readonly handles: readonly TapeHandle[];
    readonly usual?: { readonly low: number; readonly high: number; readonly label: string };
    readonly format: (value: number) => string;
  };
  /** What takes the place of the fields where the number is told in other units. */
  readonly children?: ReactNode;
}) {
  const told = useId();
  return (
    <>
      <div className="qi">
        {children === undefined && (
          <Segments
            label="Point or range"
            values={[
              ["point", "Point"],
              ["range", "Range"],
            ]}
            value={mode}
            onValue={onMode}
          />
        )}
        <div className="row">
          {children === undefined &&
            fields.map((field, index) => (
              <span className="row" key={field.id}>
                {index > 0 && <span className="cap">–</span>}
                <FigureField field={field} wide describedBy={told} />
              </span>
            ))}
          {units.length < 2 ? (
            <span className="mut">{unitName}</span>
          ) : (
            <select
              className="field sel"
              aria-label="Told as"
              value={unit}
              onChange={({ target }) => onUnit(target.value)}
            >
              {units.map(([id, name]) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </div>
      </div>
      {children}
      <p className="wrong sm" id={told} role={problem === undefined ? undefined : "alert"}>
        {problem?.says} {problem?.fix}
      </p>
      {tape !== undefined && (
        <TapeSlider
          scale={tape.scale}
          {...(tape.band === undefined ? {} : { band: tape.band })}
          handles={tape.handles}
          {...(tape.usual === undefined ? {} : { bracket: tape.usual })}
          format={tape.format}
        />
      )}
    </>
  );
}
