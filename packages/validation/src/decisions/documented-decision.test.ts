import { expect, test } from "vitest";

import { decisionInputsSchema } from "./decision-inputs.ts";
import { decisionLabelsSchema } from "./decision-labels.ts";
import { readDecisions } from "./documented-decision.ts";

const cells: Readonly<Record<string, string>> = {
  id: "parcel-sorter",
  group: "parcel-house",
  organisation: "Parcel House",
  year: "2026",
  source_address: "",
  original_source: "",
  source_kind: "made up",
  notes: "passed over",
  ...Object.fromEntries(Object.keys(decisionInputsSchema.shape).map((name) => [name, ""])),
  task_type: "classification (12 classes)",
  volume_requests_month: "2500000",
  ...Object.fromEntries(Object.keys(decisionLabelsSchema.shape).map((name) => [name, ""])),
  decision_taken: "5",
  hindsight_option: "3",
  acceptable_options: "3|5",
  label_basis: "documented",
};

function tableWith(changed: Readonly<Record<string, string>>): string {
  const row = { ...cells, ...changed };
  return `${Object.keys(row).join(",")}\n${Object.values(row).join(",")}\n`;
}

const problemsWith = (changed: Readonly<Record<string, string>>): string[] => {
  const reading = readDecisions(tableWith(changed), "d.csv");
  return reading.ok
    ? []
    : reading.problems.map(({ field, line, expected }) => `${line} ${field}: ${expected}`);
};

test("keeps what was known before apart from what was done and thought since", () => {
  const reading = readDecisions(tableWith({}), "d.csv");
  expect(reading).toMatchObject({
    ok: true,
    rows: [
      {
        line: 2,
        value: {
          identity: { id: "parcel-sorter", group: "parcel-house" },
          inputs: { task_type: "classification (12 classes)", volume_requests_month: 2_500_000 },
          labels: { decision_taken: "5", acceptable_options: ["3", "5"], refuted_options: [] },
        },
      },
    ],
  });
  const [row] = reading.ok ? reading.rows : [];
  expect(row?.value.inputs.domain).toBeUndefined();
  expect(Object.keys(row?.value.inputs ?? {})).not.toContain("decision_taken");
  expect(row?.value).not.toHaveProperty("notes");
});

test.each([
  [{ volume_class: "enormous" }, "2 volume_class: one of tiny, small, large, huge"],
  [{ volume_requests_month: "2.5M" }, "2 volume_requests_month: a number in digits"],
  [{ decision_taken: "O5" }, "2 decision_taken: one of 1, 2, 3, 4, 5, 6, 7, 8"],
  [{ decision_taken: "" }, "2 decision_taken: one of 1, 2, 3, 4, 5, 6, 7, 8"],
  [{ acceptable_options: "3/5" }, "2 acceptable_options: some of 1, 2, 3"],
  [{ task_type: "" }, "2 task_type: a name"],
])("refuses %j", (changed, says) => {
  expect(problemsWith(changed as unknown as Record<string, string>).join("\n")).toContain(says);
});
