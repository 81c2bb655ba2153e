import { lazy, type ComponentType, type LazyExoticComponent } from "react";

import type { FileFormProps } from "./file-form.ts";

type Form = LazyExoticComponent<ComponentType<FileFormProps>>;

/** Forms by the files that they are for, each loaded when the first such file is opened. */
const forms: readonly (readonly [files: RegExp, form: Form])[] = [
  [
    /^packages\/content\/options\//,
    lazy(() => import("./options/option-form.tsx").then((part) => ({ default: part.OptionForm }))),
  ],
  [
    /^packages\/content\/questions\//,
    lazy(() =>
      import("./questions/question-form.tsx").then((part) => ({ default: part.QuestionForm })),
    ),
  ],
  [
    /^packages\/content\/rules\//,
    lazy(() => import("./rules/rule-form.tsx").then((part) => ({ default: part.RuleForm }))),
  ],
  [
    /^packages\/content\/texts\//,
    lazy(() => import("./texts/text-form.tsx").then((part) => ({ default: part.TextForm }))),
  ],
  [
    /^packages\/pricing\/data\//,
    lazy(() => import("./prices/price-form.tsx").then((part) => ({ default: part.PriceForm }))),
  ],
];

/** The form for a file; none where a file is edited as text alone. */
export function formFor(path: string): Form | undefined {
  return forms.find(([files]) => files.test(path))?.[1];
}
