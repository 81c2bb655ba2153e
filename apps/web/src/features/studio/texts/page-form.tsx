import { useMemo } from "react";

import { BrokenFile } from "../fields/broken-file.tsx";
import { useFormFile } from "../fields/form-file.ts";
import type { FileFormProps } from "../file-form.ts";
import { BodyEditor } from "./body-editor.tsx";
import { HeadFields } from "./head-fields.tsx";
import { textParts, withBody, withHead, type TextParts } from "./text-parts.ts";
import styles from "./texts.module.css";
import { useTextTargets } from "./use-text-targets.ts";

/** A page: what stands in its head as fields, its body as Markdown with the page beside it as readers will see it. */
export function PageForm(props: FileFormProps) {
  const { path, text } = props;
  const parts = useMemo(() => textParts(path, text), [path, text]);
  return "fix" in parts ? <BrokenFile problems={[parts]} /> : <Parted {...props} parts={parts} />;
}

function Parted({
  path,
  text,
  base,
  problems,
  release,
  write,
  parts,
}: FileFormProps & { readonly parts: TextParts }) {
  const was = useMemo(() => {
    const before = base === null ? undefined : textParts(path, base);
    return before === undefined || "fix" in before ? null : before.head;
  }, [path, base]);
  const targets = useTextTargets(release);
  const reading = useFormFile({
    path,
    text: parts.head,
    base: was,
    problems,
    write: (head) => write(withHead(text, parts, head)),
  });
  return (
    <div className={styles["form"]}>
      {reading.ok ? (
        <HeadFields file={reading.file} path={path} targets={targets} />
      ) : (
        <BrokenFile problems={reading.problems} />
      )}
      <BodyEditor
        text={text}
        parts={parts}
        head={reading.ok ? reading.file.value : {}}
        problems={problems.filter(({ field }) => field === "text")}
        targets={targets}
        write={(body) => write(withBody(text, parts, body))}
      />
    </div>
  );
}
