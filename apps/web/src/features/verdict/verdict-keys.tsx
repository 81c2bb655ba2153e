import { useShortcut } from "../../app/shortcuts.ts";

const numbers = ["0", "1", "2", "3", "4", "5", "6", "7"];

/** The keys of a verdict: 0–7 highlight an option in every chart, T turns charts into tables, E goes to the answers. */
export function VerdictKeys({
  highlight,
  onHighlight,
  onTables,
  onEdit,
}: {
  readonly highlight: string | undefined;
  readonly onHighlight: (number: string | undefined) => void;
  readonly onTables: () => void;
  readonly onEdit: () => void;
}) {
  useShortcut({ key: "t", does: "Charts as tables, and back", where: "Verdict", run: onTables });
  useShortcut({ key: "e", does: "Edit answers", where: "Verdict", run: onEdit });
  useShortcut(
    highlight === undefined
      ? undefined
      : {
          key: "Escape",
          does: "Highlight no option",
          where: "Verdict",
          shown: "",
          run: () => onHighlight(undefined),
        },
  );
  return numbers.map((number) => (
    <OptionKey
      key={number}
      number={number}
      run={() => onHighlight(highlight === number ? undefined : number)}
    />
  ));
}

function OptionKey({ number, run }: { readonly number: string; readonly run: () => void }) {
  useShortcut({
    key: number,
    does: "Highlight an option in every chart",
    where: "Verdict",
    shown: number === "0" ? "0–7" : "",
    run,
  });
  return null;
}
