/** Not built yet. */
export function VerdictPage() {
  return <section className="wrap" />;
}
