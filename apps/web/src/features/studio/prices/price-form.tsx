import { BrokenFile } from "../fields/broken-file.tsx";
import { useFormFile } from "../fields/form-file.ts";
import type { FileFormProps } from "../file-form.ts";
import { EntriesFields } from "./entries-fields.tsx";
import styles from "./prices.module.css";
import { shapeOfFile } from "./shape.ts";

/** The form over a record of `packages/pricing/data`: its fields, and histories that are appended to and never rewritten. */
export function PriceForm(props: FileFormProps) {
  const { path, text, release, write } = props;
  const reading = useFormFile(props);
  const parts = shapeOfFile(path);
  if (!reading.ok) return <BrokenFile problems={reading.problems} />;
  if (parts === undefined)
    return <p className="mut">There is no form for this file. Edit it as YAML.</p>;
  const record = { path, file: reading.file, text, write, release, Entries: EntriesFields };
  return (
    <div className={styles["form"]}>
      <EntriesFields record={record} at={[]} parts={parts} />
    </div>
  );
}
