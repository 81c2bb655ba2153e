import { useState } from "react";

/** A value as it was when holding began, for as long as it is held: what many small steps change is drawn once they are done. */
export function useHeld<T>(value: T, hold: boolean): T {
  const [held, setHeld] = useState(value);
  if (!hold && held !== value) setHeld(value);
  return hold ? held : value;
}
