/** One script that puts Tapeline's widgets on any page: `<tapeline-sentence>`, `<tapeline-verdict>`, `<tapeline-cost>` and `<tapeline-prices>`. */
import { CostWidget } from "./cost-widget.tsx";
import { defineWidget } from "./define-widget.tsx";
import { PricesWidget } from "./prices-widget.tsx";
import { SentenceWidget } from "./sentence-widget.tsx";
import { VerdictWidget } from "./verdict-widget.tsx";

defineWidget("tapeline-sentence", SentenceWidget);
defineWidget("tapeline-verdict", VerdictWidget);
defineWidget("tapeline-cost", CostWidget);
defineWidget("tapeline-prices", PricesWidget);
