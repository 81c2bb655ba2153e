/** The square with an option's number, in its own colour; hollow where the option is excluded. */
export function OptionMark({
  code,
  hollow = false,
}: {
  /** `O0` to `O7`. */
  readonly code: string;
  readonly hollow?: boolean;
}) {
  const number = code.slice(1);
  return (
    <span className={`opt o${number}${hollow ? " hollow" : ""}`} aria-hidden="true">
      {number}
    </span>
  );
}

/** An option's number and name in a line. */
export function OptionName({
  code,
  children,
  hollow = false,
}: {
  readonly code: string;
  readonly children: string;
  readonly hollow?: boolean;
}) {
  return (
    <span className="optname">
      <OptionMark code={code} hollow={hollow} />
      <span>{children}</span>
    </span>
  );
}
