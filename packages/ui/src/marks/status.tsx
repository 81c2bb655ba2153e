import type { Standing } from "@tapeline/engine";

import { Icon, type IconName } from "./icon.tsx";

const told: Readonly<Record<Standing, readonly [word: string, icon: IconName, style: string]>> = {
  recommended: ["Recommended", "check", "rec"],
  "recommended-after-test": ["Next, after a test", "check", "via"],
  viable: ["Viable", "viable", "via"],
  dominated: ["Outdone", "viable", "via"],
  excluded: ["Excluded", "excluded", "exc"],
  undetermined: ["Unsettled", "unknown", "via"],
  "not-priced": ["Not priced", "unknown", "exc"],
};

/** Where an option stands, as a shape and a word. */
export function Status({ standing }: { readonly standing: Standing }) {
  const [word, icon, style] = told[standing];
  return (
    <span className={`st ${style}`}>
      {style === "rec" ? (
        <i>
          <Icon name={icon} />
        </i>
      ) : (
        <Icon name={icon} />
      )}
      {word}
    </span>
  );
}
