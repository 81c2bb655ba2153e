import { BrokenFile } from "../fields/broken-file.tsx";
import { YesNo } from "../fields/choice.tsx";
import { Day } from "../fields/days.tsx";
import { useFormFile } from "../fields/form-file.ts";
import { TextArea, TextField } from "../fields/text-field.tsx";
import type { FileFormProps } from "../file-form.ts";
import styles from "./texts.module.css";

/** The offer of help that stands where a text says {{partner}}. */
export function PartnerForm(props: FileFormProps) {
  const reading = useFormFile(props);
  if (!reading.ok) return <BrokenFile problems={reading.problems} />;
  const { file } = reading;
  return (
    <div className={styles["form"]}>
      <div className={styles["head"]}>
        <YesNo field={file.at(["shown"])} label="Shown" />
        <TextField field={file.at(["title"])} label="Title" />
        <TextArea field={file.at(["body"])} label="Offer" />
        <TextField field={file.at(["link", "url"])} label="Address of the link" mono optional />
        <TextField field={file.at(["link", "title"])} label="Words of the link" optional />
        <TextArea
          field={file.at(["interest"])}
          label="Who is paid"
          help="By whom and for what; always shown beside the offer."
        />
        <Day field={file.at(["reviewBy"])} label="Read again by" />
      </div>
    </div>
  );
}
