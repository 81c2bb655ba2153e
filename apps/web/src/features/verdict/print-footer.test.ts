import { expect, test } from "vitest";

import { quoted } from "./print-footer.tsx";

test("a title stands in the foot of a page as it is written", () => {
  expect(quoted("Support replies – 2026, phase 1")).toBe('"Support replies – 2026, phase 1"');
});

test("nothing in a title ends the string or the rule", () => {
  const told = quoted('"; } } @import url(https://example.com) \\ \n </style>');
  expect(told.slice(1, -1)).not.toMatch(/["{};<>@()\n]/);
  expect(told).toContain("\\22 ");
});
