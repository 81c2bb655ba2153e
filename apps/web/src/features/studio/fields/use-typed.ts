import { useState } from "react";

import { sameValue } from "./edits-between.ts";

/** How a value stands in a field, and what a text in it means; undefined: it means nothing. */
export interface Written<T> {
  readonly show: (value: T | undefined) => string;
  readonly read: (text: string) => { readonly value: T | undefined } | undefined;
}

/** What stands in a field while somebody types in it. */
export interface Typed {
  readonly text: string;
  /** Whether the text means a value. */
  readonly sound: boolean;
  readonly onText: (text: string) => void;
  /** Writes the value as it is usually written, once the field is left. */
  readonly onLeave: () => void;
}

/**
 * Keeps what is typed – "1." on its way to "1.5", a text's last space – as long as it means the value that stands in the file.
 * What means nothing is kept, too, and not written. A change from elsewhere, as by undo, shows at once.
 */
export function useTyped<T>(
  value: T | undefined,
  onChange: (value: T | undefined) => void,
  { show, read }: Written<T>,
): Typed {
  const [typed, setTyped] = useState<{
    readonly text: string;
    readonly value: T | undefined;
    readonly sound: boolean;
  }>();
  const stands = typed !== undefined && sameValue(typed.value, value);
  return {
    text: stands ? typed.text : show(value),
    sound: !stands || typed.sound,
    onText: (text) => {
      const meant = read(text);
      setTyped({
        text,
        value: meant === undefined ? value : meant.value,
        sound: meant !== undefined,
      });
      if (meant !== undefined) onChange(meant.value);
    },
    onLeave: () => {
      if (typed?.sound === true) setTyped(undefined);
    },
  };
}
