import { templates, type Template } from "@tapeline/content/templates";
import { formatDay } from "@tapeline/engine/format";
import { Icon } from "@tapeline/ui";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";

import { toast } from "../../app/toast.ts";
import { createCase } from "../../cases/case-store.ts";
import type { StoredCase, WrittenCase } from "../../cases/stored-case.ts";
import { casesQuery } from "../../cases/use-cases.ts";
import { optionsQuery } from "../../engine/queries.ts";
import { FileDrop } from "./file-drop.tsx";
import { JobForm } from "./job-form.tsx";
import styles from "./start-page.module.css";

const recent = 5;

/** How a case begins: in a sentence, from a template, from a file, or where one left off. */
export function StartPage() {
  const navigate = useNavigate();
  const cases = useQuery(casesQuery);
  const [busy, setBusy] = useState(false);
  const begin = async (written: WrittenCase): Promise<void> => {
    setBusy(true);
    try {
      const { id } = await createCase(written, Date.now());
      await navigate({ to: "/assess/$caseId", params: { caseId: id } });
    } catch (error) {
      setBusy(false);
      toast(
        `The case could not be kept: ${error instanceof Error ? error.message : String(error)}.`,
      );
    }
  };
  return (
    <div className={`wrap ${styles["page"]}`} aria-busy={busy || cases.isPending}>
      <header>
        <h1>Measure a use case</h1>
        <p className="lead">
          One job, about ten minutes. The questions come in the order of what could change the
          verdict, and “I don’t know” is an answer. Everything stays on this device.
        </p>
      </header>
      {/* What was left off stands among these, so none is drawn before it is known whether there is any. */}
      {!cases.isPending && (
        <>
          <section className="sec">
            <header>
              <h2>In a sentence</h2>
              <p>Say what goes in and what comes out. The rest is asked.</p>
            </header>
            <JobForm onBegin={(written) => void begin(written)} />
          </section>
          <Continue cases={cases.data ?? []} />
          <section className="sec">
            <header>
              <h2>From a file</h2>
              <p>The YAML or JSON that the command line takes, or one that was downloaded here.</p>
            </header>
            <FileDrop onCase={(written) => void begin(written)} />
          </section>
          <section className="sec">
            <header>
              <h2>From a template</h2>
              <p>
                What is typical of the task is answered. The figures are placeholders: replace them.
              </p>
            </header>
            <ul className={styles["templates"]}>
              {templates.map((template) => (
                <li key={template.name}>
                  <button
                    type="button"
                    className={styles["template"]}
                    onClick={() => void begin(caseOf(template))}
                  >
                    <span className="med">{template.title}</span>
                    <span className="sm mut">{template.summary}</span>
                    <Icon name="arrow" />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
    </div>
  );
}

/** A template as a case; `unknown` where it has nothing to say is left out. */
function caseOf({ title, answers }: Template): WrittenCase {
  const said = Object.entries(answers).filter(([, value]) => value !== "unknown");
  return { title, answers: Object.fromEntries(said) };
}

/** The cases that were worked on last. */
function Continue({ cases }: { readonly cases: readonly StoredCase[] }) {
  const options = useQuery(optionsQuery).data ?? [];
  if (cases.length === 0) return null;
  const nameOf = ({ outcome }: StoredCase): string => {
    if (outcome === undefined) return "no verdict yet";
    const end = options.find(({ id }) => id === outcome.endPoint);
    return [outcome.answer, end?.short].filter((part) => part !== undefined).join(", ");
  };
  return (
    <section className="sec">
      <header>
        <h2>Where you left off</h2>
        <p>Kept on this device.</p>
      </header>
      <div>
        <ul className={styles["cases"]}>
          {cases.slice(0, recent).map((stored) => (
            <li key={stored.id}>
              <Link to="/assess/$caseId" params={{ caseId: stored.id }}>
                {stored.written.title}
              </Link>
              <span className="mut">{nameOf(stored)}</span>
              <span className="cap sm">{dayOf(stored.changedAt)}</span>
            </li>
          ))}
        </ul>
        {cases.length > recent && (
          <p className="sm">
            <Link to="/portfolio">All {cases.length} cases</Link>
          </p>
        )}
      </div>
    </section>
  );
}

function dayOf(time: number): string {
  const at = new Date(time);
  const two = (value: number): string => String(value).padStart(2, "0");
  return formatDay(`${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`);
}
