import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { formatDay } from "@tapeline/engine/format";
import { Icon } from "@tapeline/ui";
import { useMemo } from "react";

import { usePageTitle } from "../../app/page-title.ts";
import { useShortcut } from "../../app/shortcuts.ts";
import { toast } from "../../app/toast.ts";
import { createCase } from "../../cases/case-store.ts";
import { engine } from "../../engine/client.ts";
import { aboutQuery, questionsQuery } from "../../engine/queries.ts";
import type { Calculator } from "./calculator.ts";
import { calculators } from "./calculators.ts";
import { Explained } from "./explained.tsx";
import { ChoiceView, FigureView, RecordView } from "./field-views.tsx";
import { filled, valuesOf, written, type Field, type Questions, type Value } from "./fields.ts";
import { problemsOf } from "./problems-of.ts";
import { saidAnswers } from "./said-answers.ts";
import styles from "./calculator.module.css";

/** One calculator by its place in the address. */
export function CalculatorPage() {
  const { calculator: id } = useParams({ from: "/calculators/$calculator" });
  const found = calculators.find((one) => one.id === id);
  const questions = useQuery(questionsQuery);
  usePageTitle(found?.title ?? "No such calculator");
  if (questions.error !== null) throw questions.error;
  if (found === undefined)
    return (
      <div className="wrap message">
        <h1>There is no such calculator</h1>
        <Link className="btn line" to="/calculators">
          All calculators
        </Link>
      </div>
    );
  return (
    <div className={`wrap ${styles["page"]}`}>
      <header className={styles["head"]}>
        <Link className="sm mut" to="/calculators">
          Calculators
        </Link>
        <h1>{found.title}</h1>
        <p className="lead">{found.about}</p>
      </header>
      {questions.data === undefined ? (
        <div className={styles["room"]} aria-busy="true" />
      ) : (
        <Calculation key={found.id} calculator={found} questions={questions.data} />
      )}
    </div>
  );
}

/** The form and the answer beside it. */
function Calculation({
  calculator,
  questions,
}: {
  readonly calculator: Calculator;
  readonly questions: Questions;
}) {
  const search: Readonly<Record<string, unknown>> = useSearch({
    from: "/calculators/$calculator",
  });
  const navigate = useNavigate({ from: "/calculators/$calculator" });
  const all = useMemo(
    () => filled(calculator.fields, search, questions),
    [calculator, search, questions],
  );
  const values = useMemo(() => valuesOf(all), [all]);
  const choices = useQuery(choicesQuery);
  const about = useQuery(aboutQuery).data;
  const answer = useQuery({
    queryKey: ["calculator", calculator.id, values],
    queryFn: ({ signal }) => engine.ask((client) => calculator.ask(client, values, signal)),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
  const problems = problemsOf(answer.error);
  const known = calculator.fields.map(({ name }) => name);
  const elsewhere = problems.filter(({ field }) => !known.includes(field));
  const change = (field: Field, value: Value): void => {
    const text = written(value);
    const { [field.name]: _, ...others } = search;
    const next = text === undefined ? others : { ...others, [field.name]: text };
    void navigate({ search: next, replace: true, resetScroll: false });
  };
  const copy = async (): Promise<void> => {
    const link = new URL(location.href);
    for (const { field, value } of all) {
      const text = written(value);
      if (text !== undefined) link.searchParams.set(field.name, text);
    }
    try {
      await navigator.clipboard.writeText(link.href);
      toast("Link copied. It holds every figure of this page.");
    } catch {
      toast("Not copied: this browser gives no access to the clipboard here. Copy the address.");
    }
  };
  useShortcut({
    key: "c",
    does: "Copy the link",
    where: "Calculators",
    run: () => void copy(),
  });
  const use = async (): Promise<void> => {
    const answers = saidAnswers(calculator, all);
    const { id } = await createCase({ title: calculator.title, answers }, Date.now());
    await navigate({ to: "/assess/$caseId", params: { caseId: id } });
  };
  const shown = all.filter(({ field }) => calculator.shows?.(field, values) ?? true);
  const { Result } = calculator;
  return (
    <div className={styles["columns"]}>
      <h2
        className={styles["finding"]}
        aria-live="polite"
        data-waiting={answer.isFetching || undefined}
      >
        {answer.data !== undefined ? (
          unbroken(calculator.finding(answer.data, values))
        ) : problems.length === 0 ? (
          <span className={styles["pending"]}>Computing …</span>
        ) : (
          "No answer yet"
        )}
      </h2>
      <form className={styles["form"]} onSubmit={(event) => event.preventDefault()}>
        {shown.map((one) => {
          const { field, ...rest } = one;
          const problem = problems.find(({ field: at }) => at === field.name)?.says;
          const props = { ...rest, problem, onValue: (value: Value) => change(field, value) };
          switch (field.kind) {
            case "figure":
              return <FigureView key={field.name} field={field} questions={questions} {...props} />;
            case "choice":
              return <ChoiceView key={field.name} field={field} {...props} />;
            case "model":
            case "accelerator":
              return (
                <RecordView
                  key={field.name}
                  field={field}
                  {...props}
                  options={
                    (field.kind === "model"
                      ? choices.data?.models
                      : choices.data?.accelerators
                    )?.map(({ id, name }) => [id, name] as const) ?? []
                  }
                />
              );
          }
        })}
        <div className={styles["actions"]}>
          <button type="button" className="btn line" onClick={() => void copy()}>
            <Icon name="copy" />
            Copy link
          </button>
          {calculator.answers !== undefined && (
            <button type="button" className="btn line" onClick={() => void use()}>
              Use in a case
            </button>
          )}
        </div>
      </form>
      <section
        className={styles["result"]}
        aria-label="Result"
        data-waiting={answer.isFetching || undefined}
      >
        {elsewhere.map(({ field, says }) => (
          <p key={field} role="alert" className={styles["wrong"]}>
            {says}
          </p>
        ))}
        {answer.data !== undefined && (
          <Result
            answer={answer.data}
            values={values}
            assumed={all.flatMap(({ field, assumed }) => (assumed ? [field.name] : []))}
          />
        )}
        {(answer.data !== undefined || problems.length > 0) && (
          <>
            <Explained texts={calculator.texts} />
            {about !== undefined && (
              <p className="sm cap">
                Ranges hold 80 of 100 cases. The median of a product is not the product of the
                middles where a range is lopsided, so a formula and a median may differ. Prices as
                of {formatDay(about.today)}, read until {formatDay(about.pricesRecordedUntil)}.
              </p>
            )}
          </>
        )}
      </section>
    </div>
  );
}

/** A sentence whose ranges are not broken between lines. */
const unbroken = (sentence: string): string => sentence.replaceAll("–", "\u2060–\u2060");

const choicesQuery = {
  queryKey: ["calculator", "choices"],
  queryFn: () => engine.ask((client) => client.calculators.choices.query()),
  staleTime: Infinity,
};
