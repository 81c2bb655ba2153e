import { safeCell } from "@tapeline/documents/write";

/** A live formula with the value that it has now, so that programs which compute nothing show it too. */
export interface Formula {
  readonly formula: string;
  readonly value: number;
}

/** How a number is shown. */
export type NumberFormat = "plain" | "money" | "percent";

/** One cell; nothing where it is not known. */
export type SheetCell = string | number | Formula | undefined;

export interface Column {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  readonly format?: NumberFormat;
}

/** One sheet: a line of headings, and the rows below it. */
export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** Styles by their place in `styles.xml`. */
const styles = { plain: 0, money: 1, percent: 2, heading: 3 } as const;

/** A sheet as a workbook holds it. Texts are texts by their type and defused besides, for whoever saves it as a table. */
export function sheetXml({ columns, rows }: Sheet): string {
  const widths = columns.map(
    ({ width }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const head = columns.map(({ heading }, index) => textCell(place(index, 1), heading, "heading"));
  const body = rows.map((row, at) => {
    const cells = row.map((cell, index) => cellXml(cell, place(index, at + 2), columns[index]));
    return `<row r="${at + 2}">${cells.join("")}</row>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${widths.join("")}</cols>`,
    `<sheetData><row r="1">${head.join("")}</row>${body.join("")}</sheetData>`,
    "</worksheet>",
  ].join("");
}

/** The name of a cell: `place(1, 4)` is `B4`. */
export function place(column: number, row: number): string {
  return `${String.fromCharCode(65 + column)}${row}`;
}

function cellXml(cell: SheetCell, at: string, { format = "plain" }: Column): string {
  if (cell === undefined) return "";
  if (typeof cell === "string") return textCell(at, cell, "plain");
  if (typeof cell === "number") return `<c r="${at}" s="${styles[format]}"><v>${cell}</v></c>`;
  return `<c r="${at}" s="${styles[format]}"><f>${xmlText(cell.formula)}</f><v>${cell.value}</v></c>`;
}

const textCell = (at: string, text: string, style: keyof typeof styles): string =>
  `<c r="${at}" s="${styles[style]}" t="inlineStr"><is><t xml:space="preserve">${xmlText(safeCell(text))}</t></is></c>`;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  // A reader of XML would make a line feed of it.
  "\r": "&#13;",
};

/** A text inside XML. `safeCell` left no character that XML may not hold. */
export const xmlText = (text: string): string =>
  text.replaceAll(/[&<>"\r]/g, (sign) => entities[sign]!);
