/** Not built yet. */
export function StartPage() {
  return <section className="wrap" />;
}
