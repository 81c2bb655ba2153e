import { maxPinnedText } from "@tapeline/api/client";
import { useState } from "react";

import type { WrittenCase } from "../../../cases/stored-case.ts";
import { FileDrop } from "../../assess/file-drop.tsx";
import { caseYaml } from "../../share/exports/case-yaml.ts";
import { DeviceCases } from "./device-cases.tsx";
import styles from "./impact.module.css";
import { pin } from "./pins.ts";

/** Pins a case of this device or of a file. */
export function PinForm() {
  const [open, setOpen] = useState(false);
  const [refused, setRefused] = useState<string>();
  const take = (written: WrittenCase, caseId?: string): void => {
    const text = caseYaml(written);
    const fits = text.length <= maxPinnedText;
    setRefused(
      fits
        ? undefined
        : `“${written.title}” is too long to be pinned: at most ${maxPinnedText} signs.`,
    );
    if (!fits) return;
    pin({ name: written.title, text, ...(caseId === undefined ? {} : { caseId }) });
    setOpen(false);
  };
  return (
    <div className={styles["pick"]}>
      <button
        className="btn line s"
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {open ? "Pin nothing" : "Pin a case of yours"}
      </button>
      {open && (
        <>
          <DeviceCases onChoose={({ id, written }) => take(written, id)} />
          <FileDrop onCase={take} />
        </>
      )}
      {refused !== undefined && (
        <p className="sm" role="alert">
          {refused}
        </p>
      )}
    </div>
  );
}
