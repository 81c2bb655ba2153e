import type { Page } from "../site/page.ts";
import { thisRelease } from "../site/release.ts";
import { accuracyPage } from "./evidence/accuracy.tsx";
import { changelogPage } from "./evidence/changelog.ts";
import { decisionPages, decisionPlaces } from "./evidence/decisions.tsx";
import { embedPage } from "./embed.tsx";
import { documentPages, documentPlaces } from "./guides.ts";
import { howItDecidesPage } from "./how-it-decides.tsx";
import { claimsPage } from "./knowledge/claims.tsx";
import { optionPages } from "./knowledge/options.tsx";
import { questionPages } from "./knowledge/questions.tsx";
import { rulePages } from "./knowledge/rules.tsx";
import { scenarioPages } from "./knowledge/scenarios.tsx";
import { scenariosOf } from "./knowledge/scenarios-of.ts";
import { acceleratorsPage } from "./prices/accelerators.tsx";
import { modelPricesPage } from "./prices/models.tsx";
import { commandLinePages } from "./reference/command-line.tsx";
import { packagePages } from "./reference/packages.tsx";
import { proceduresPage } from "./reference/procedures.tsx";
import { startPage } from "./start.tsx";
import { glossaryPage } from "./texts/glossary.tsx";
import { textPages } from "./texts/texts.tsx";

/** Every page of the site. */
export async function allPages(): Promise<readonly Page[]> {
  const release = thisRelease();
  const cases = scenariosOf(release);
  const places = new Map([...(await decisionPlaces()), ...documentPlaces]);
  return [
    startPage(release),
    howItDecidesPage(release),
    ...optionPages(release),
    ...questionPages(release, cases),
    ...rulePages(release, cases),
    await claimsPage(release, cases),
    ...scenarioPages(release, cases),
    ...(await textPages(release)),
    glossaryPage(release),
    await modelPricesPage(release),
    await acceleratorsPage(release),
    await accuracyPage(),
    ...commandLinePages(),
    embedPage(release),
    ...(await packagePages()),
    await proceduresPage(),
    ...(await documentPages(places)),
    ...(await decisionPages(places)),
    await changelogPage(),
  ];
}
