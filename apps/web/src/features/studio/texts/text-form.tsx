import type { FileFormProps } from "../file-form.ts";
import { GlossaryForm } from "./glossary-form.tsx";
import { PageForm } from "./page-form.tsx";
import { PartnerForm } from "./partner-form.tsx";

/** The form over a file of `packages/content/texts`: a page in Markdown, the words of a topic, or the offer of help. */
export function TextForm(props: FileFormProps) {
  if (props.path.endsWith(".md")) return <PageForm {...props} />;
  if (props.path.endsWith("/partner.yaml")) return <PartnerForm {...props} />;
  return <GlossaryForm {...props} />;
}
