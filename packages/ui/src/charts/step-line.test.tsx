import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";

import { Sparkline } from "./sparkline.tsx";
import { StepLine } from "./step-line.tsx";

const steps = [
  { from: "2026-07-09", value: 1 },
  { from: "2026-07-30", value: 0.2 },
];

describe("a chart of price steps", () => {
  const html = renderToStaticMarkup(
    <StepLine
      finding="cut by 80 % on 30 July"
      series={[{ name: "in", steps: [...steps, { from: "2026-12-01", value: 0.4 }] }]}
      notes={[{ value: 1, from: "2026-07-30", says: "a list has $1.00" }]}
      from="2025-11-24"
      until="2027-01-30"
      today="2026-11-24"
    />,
  );

  test("states its finding, and labels changes and line ends", () => {
    expect(html.match(/role="img" aria-label="cut by 80 % on 30 July"/g)).toHaveLength(2);
    expect(html).toContain("30 Jul, −80%");
    expect(html).toContain("1 Dec, +100%");
    expect(html).toContain("$0.40");
    expect(html).toContain("a list has $1.00");
  });

  test("draws what is announced apart from what holds", () => {
    expect(html).toContain('stroke-dasharray="5 4"');
  });

  test("draws no number that is none", () => {
    expect(html).not.toMatch(/NaN|Infinity/);
  });
});

describe("a small line", () => {
  test("says the change in words, and that there is no history where there is none", () => {
    const year = { from: "2025-11-24", until: "2026-11-24" };
    expect(renderToStaticMarkup(<Sparkline steps={steps} {...year} />)).toContain("−80%");
    expect(renderToStaticMarkup(<Sparkline steps={steps.slice(0, 1)} {...year} />)).toContain(
      "flat",
    );
    const none = renderToStaticMarkup(<Sparkline steps={[{ from: "2026-01-01" }]} {...year} />);
    expect(none).toContain("no history");
  });
});
