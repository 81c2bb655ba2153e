import styles from "./verdict-page.module.css";

/** Takes the room of a verdict until it is there; its shapes appear after a while, so that a quick one does not flicker. */
export function Skeleton({ title }: { readonly title: string }) {
  return (
    <div className={`wrap ${styles["skeleton"]}`} aria-busy="true">
      <p className="vh" role="status">
        Computing the verdict on {title}
      </p>
      <div className={styles["hero"]} aria-hidden="true">
        <div>
          <i style={{ width: "80%", height: 44 }} />
          <i style={{ width: "68%", height: 44 }} />
          <i style={{ width: "60%", height: 24 }} />
          <i style={{ width: "54%", height: 24 }} />
        </div>
        <div>
          <i style={{ width: "100%", height: 26 }} />
          <i style={{ width: "100%", height: 72 }} />
        </div>
      </div>
      {[0, 1, 2, 3, 4, 5, 6, 7].map((row) => (
        <i key={row} style={{ width: "100%", height: 56 }} aria-hidden="true" />
      ))}
    </div>
  );
}
