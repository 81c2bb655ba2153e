/** A field of a part that is not as it was; absent: it is not there. */
export interface FieldChange {
  /** As in `assume[0].base`. */
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

/** The deepest fields in which two values differ, in the order of the later one. */
export function fieldChanges(before: unknown, after: unknown, at = ""): FieldChange[] {
  if (Object.is(before, after)) return [];
  if (!isFields(before) || !isFields(after) || Array.isArray(before) !== Array.isArray(after))
    return [
      {
        field: at,
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
      },
    ];
  const keys = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...keys].flatMap((key) => fieldChanges(before[key], after[key], within(at, key, after)));
}

const within = (at: string, key: string, of: Fields): string =>
  Array.isArray(of) ? `${at}[${key}]` : at === "" ? key : `${at}.${key}`;
