/** Not built yet. */
export function PricesPage() {
  return <section className="wrap" />;
}
