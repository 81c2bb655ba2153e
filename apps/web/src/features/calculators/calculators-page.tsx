/** Not built yet. */
export function CalculatorsPage() {
  return <section className="wrap" />;
}
