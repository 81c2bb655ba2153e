/** Not built yet. */
export function ComparePage() {
  return <section className="wrap" />;
}
