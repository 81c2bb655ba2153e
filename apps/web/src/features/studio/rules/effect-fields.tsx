import type { Option, Rule } from "@tapeline/engine";

import { Choice } from "../fields/choice.tsx";
import { EvidenceEffect } from "./evidence-effect.tsx";
import { GateEffect } from "./gate-effect.tsx";
import { OptionChips, optionChoices } from "./option-choices.tsx";
import type { RuleFile } from "./rule-file.ts";
import { SpokenEffect } from "./spoken-effect.tsx";

/** What the fields of an effect need. */
export interface EffectProps {
  readonly file: RuleFile;
  readonly options: readonly Option[];
}

/** What a rule of a kind does where it holds. */
export function EffectFields({ kind, ...props }: EffectProps & { readonly kind: Rule["kind"] }) {
  switch (kind) {
    case "gate":
      return <GateEffect {...props} />;
    case "evidence":
      return <EvidenceEffect {...props} />;
    case "ladder":
      return <LadderEffect {...props} />;
    default:
      return <SpokenEffect kind={kind} {...props} />;
  }
}

function LadderEffect({ file, options }: EffectProps) {
  return (
    <>
      <Choice
        field={file.at(["requireTest"])}
        label="Asks for a test before any custom model, of"
        values={optionChoices(options)}
      />
      <OptionChips
        field={file.at(["onlyIfNoneOf"])}
        label="Only where none of these may be used"
        options={options}
        optional
      />
    </>
  );
}
