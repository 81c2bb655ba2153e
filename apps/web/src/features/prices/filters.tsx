import { Icon } from "@tapeline/ui";
import type { Ref } from "react";

import type { PricesSearch } from "./prices-search.ts";
import type { Change } from "./use-prices-search.ts";
import styles from "./prices-page.module.css";

/** A thing to choose from, as a chip; chosen, it is ringed, and the first entry takes it back. */
function ChoiceChip({
  label,
  value,
  choices,
  onValue,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly choices: readonly (readonly [string, string])[];
  readonly onValue: (value: string | undefined) => void;
}) {
  return (
    <select
      className={`chip ${styles["choice"]}${value === undefined ? "" : " on"}`}
      aria-label={label}
      value={value ?? ""}
      onChange={({ target }) => onValue(target.value === "" ? undefined : target.value)}
    >
      <option value="">{value === undefined ? label : `Any ${label.toLowerCase()}`}</option>
      {choices.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** A condition that holds or does not, as a chip. */
function ToggleChip({
  on,
  onToggle,
  children,
}: {
  readonly on: boolean;
  readonly onToggle: () => void;
  readonly children: string;
}) {
  return (
    <button type="button" className={on ? "chip on" : "chip"} aria-pressed={on} onClick={onToggle}>
      {children}
      {on && <Icon name="cross" />}
    </button>
  );
}

const longContext = 128_000;

/** What the table is narrowed to: words, seller, place, class, weights, context, cost and what moves. */
export function Filters({
  search,
  providers,
  regions,
  words,
  count,
  onChange,
}: {
  readonly search: PricesSearch;
  readonly providers: readonly (readonly [string, string])[];
  readonly regions: readonly string[];
  /** The field of words, for the key that goes there. */
  readonly words: Ref<HTMLInputElement>;
  /** How many rows there are, of how many. */
  readonly count: string;
  readonly onChange: (change: Change) => void;
}) {
  const { tab } = search;
  return (
    <div className={styles["filters"]}>
      <label className={`field ${styles["search"]}`}>
        <Icon name="search" />
        <input
          ref={words}
          type="search"
          aria-label="Model or vendor"
          placeholder="Model or vendor"
          value={search.q ?? ""}
          onChange={({ target }) => onChange({ q: target.value === "" ? undefined : target.value })}
        />
        <span className="kbd" aria-hidden="true">
          /
        </span>
      </label>
      {tab !== "accelerators" && (
        <>
          <ChoiceChip
            label="Provider"
            value={search.provider}
            choices={providers}
            onValue={(provider) => onChange({ provider })}
          />
          {regions.length > 1 && (
            <ChoiceChip
              label="Region"
              value={search.region}
              choices={regions.map((region) => [region, region] as const)}
              onValue={(region) => onChange({ region })}
            />
          )}
        </>
      )}
      {(tab === "models" || tab === "tuning") && (
        <>
          <ChoiceChip
            label="Class"
            value={search.class}
            choices={[
              ["small", "Small class"],
              ["mid", "Mid class"],
              ["top", "Top class"],
            ]}
            onValue={(size) => onChange({ class: size as PricesSearch["class"] })}
          />
          <ToggleChip
            on={search.weights === "open"}
            onToggle={() => onChange({ weights: search.weights === "open" ? undefined : "open" })}
          >
            Open weights
          </ToggleChip>
          <ToggleChip
            on={search.context !== undefined}
            onToggle={() =>
              onChange({ context: search.context === undefined ? longContext : undefined })
            }
          >
            128k or more
          </ToggleChip>
        </>
      )}
      {tab === "models" && (
        <ChoiceChip
          label="Cost"
          value={search.most === undefined ? undefined : String(search.most)}
          choices={[1, 3, 10, 30].map(
            (most) => [String(most), `Up to $${most} per 1,000`] as const,
          )}
          onValue={(most) => onChange({ most: most === undefined ? undefined : Number(most) })}
        />
      )}
      {tab !== "accelerators" && (
        <>
          <ToggleChip
            on={search.moving === "changed"}
            onToggle={() =>
              onChange({ moving: search.moving === "changed" ? undefined : "changed" })
            }
          >
            Changed in 90 days
          </ToggleChip>
          <ToggleChip
            on={search.moving === "coming"}
            onToggle={() => onChange({ moving: search.moving === "coming" ? undefined : "coming" })}
          >
            Changing or ending
          </ToggleChip>
          <ToggleChip
            on={search.ended === true}
            onToggle={() => onChange({ ended: search.ended === true ? undefined : true })}
          >
            Sold no more
          </ToggleChip>
        </>
      )}
      <span className={`sm cap ${styles["count"]}`} role="status">
        {count}
      </span>
    </div>
  );
}

/** The narrowings that are on, the last one first, so that an empty table can take one back. */
export function narrowings(search: PricesSearch): readonly (readonly [string, Change])[] {
  const { q, provider, region, class: size, weights, context, most, moving } = search;
  const all: readonly (readonly [string | undefined, Change])[] = [
    [moving === undefined ? undefined : "what moves", { moving: undefined }],
    [most === undefined ? undefined : `up to $${most}`, { most: undefined }],
    [context === undefined ? undefined : "128k or more", { context: undefined }],
    [weights === undefined ? undefined : "open weights", { weights: undefined }],
    [size === undefined ? undefined : `${size} class`, { class: undefined }],
    [region, { region: undefined }],
    [provider, { provider: undefined }],
    [q === undefined ? undefined : `“${q}”`, { q: undefined }],
  ];
  return all.filter((one): one is readonly [string, Change] => one[0] !== undefined);
}
