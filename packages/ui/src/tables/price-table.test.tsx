import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";

import { PriceTable, type PriceColumn } from "./price-table.tsx";
import { SourceMarks } from "./source-marks.tsx";

interface Row {
  readonly id: string;
  readonly price: number;
}

const columns: readonly PriceColumn<Row>[] = [
  { id: "name", title: ["Model"], sortable: true, cell: ({ id }) => <b>{id}</b> },
  {
    id: "in",
    title: ["In", "$ per M"],
    sortable: true,
    align: "right",
    cell: ({ price }) => price,
  },
  { id: "kind", title: ["Kind"], cell: () => "any" },
];
const rows = ["one", "two", "three"].map((id, price) => ({ id, price }));

const drawn = (
  more: {
    rows?: readonly Row[];
    open?: string;
    selected?: readonly string[];
    full?: boolean;
  } = {},
) =>
  renderToStaticMarkup(
    <PriceTable<Row>
      caption="Prices on a day"
      columns={columns}
      rows={more.rows ?? rows}
      idOf={({ id }) => id}
      nameOf={({ id }) => id}
      sorting={{ by: "in", down: true }}
      onSort={() => {}}
      selected={more.selected ?? []}
      onSelect={() => {}}
      full={more.full ?? false}
      open={more.open}
      onOpen={() => {}}
      details={({ id }) => `all of ${id}`}
    />,
  );

describe("a table of prices", () => {
  test("says by which column it is sorted, on that column alone", () => {
    const html = drawn();
    expect(html.match(/aria-sort/g)).toHaveLength(1);
    expect(html).toMatch(/<th scope="col" class="r" aria-sort="descending">/);
    expect(html).toContain("<caption");
  });

  test("begins with the rows of a screen, and with all up to the one that is open", () => {
    const many = Array.from({ length: 100 }, (_, price) => ({ id: `row ${price}`, price }));
    const count = (html: string): number => html.match(/scope="row"/g)?.length ?? 0;
    const first = count(drawn({ rows: many }));
    expect(first).toBeGreaterThan(15);
    expect(first).toBeLessThan(40);
    expect(count(drawn({ rows: many, open: "row 70" }))).toBe(71);
    expect(count(drawn())).toBe(3);
  });

  test("opens the row that is asked for, and says so", () => {
    expect(drawn()).not.toContain("all of");
    const html = drawn({ open: "two" });
    expect(html).toContain("all of two");
    expect(html.match(/aria-expanded="true"/g)).toHaveLength(1);
    expect(html).toContain('aria-controls="price-two"');
    expect(html).toContain('id="price-two"');
  });

  test("lets no sixth row be compared, and says why", () => {
    const html = drawn({ selected: ["one"], full: true });
    expect(html.match(/disabled=""/g)).toHaveLength(2);
    expect(html).toContain("Compare two (five are compared)");
  });
});

test("witnesses are told in words, not by letters and colours alone", () => {
  const html = renderToStaticMarkup(
    <SourceMarks
      witnesses={[
        { id: "litellm", title: "LiteLLM", says: "differs" },
        { id: "portkey", title: "Portkey", says: "agrees" },
      ]}
    />,
  );
  expect(html).toContain("LiteLLM differs, Portkey agrees.");
  expect(html).toContain("1 differs");
  expect(renderToStaticMarkup(<SourceMarks witnesses={[]} />)).toContain("No list has it.");
});
