import { DocumentError, type GoodReading } from "@tapeline/documents";

/** What the API finds wrong with one field of an input. */
interface FieldProblem {
  readonly field: string;
  readonly expected: string;
  readonly found: string;
  readonly fix: string;
}

/**
 * The error of a call whose input came from a file, with the file's lines where it was the input that was at fault; any other error
 * as it is. `fieldIn` says what the file calls a field of the call.
 */
export function placedIn(
  { file, positionOf }: Pick<GoodReading<unknown>, "file" | "positionOf">,
  error: unknown,
  fieldIn: (field: string) => string,
): unknown {
  const { problems } =
    (error as { readonly data?: { readonly problems?: readonly FieldProblem[] } | null }).data ??
    {};
  if (problems === undefined) return error;
  return new DocumentError(
    problems.map((problem) => {
      const field = fieldIn(problem.field);
      return { file, ...positionOf(pathOf(field)), ...problem, field };
    }),
  );
}

/** The steps of a field such as `case.parts[1].share`. */
const pathOf = (field: string): (string | number)[] =>
  [...field.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([name, index]) =>
    index === undefined ? name : Number(index),
  );
