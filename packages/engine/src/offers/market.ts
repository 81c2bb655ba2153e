import type { Model, PriceBook } from "@tapeline/pricing";

import { addMonths } from "../facts/calendar.ts";
import type { Option } from "../vocabulary/option.ts";
import {
  acceleratorOffers,
  acceleratorSupply,
  ownModel,
  servableOpenModel,
  type ServingNeed,
  type Supply,
} from "./accelerator-offers.ts";
import { readAtHand, withAtHand, type AtHandRead } from "./at-hand.ts";
import { apiOffers, tunedApiOffers } from "./api-offers.ts";
import type { MarketDay } from "./answering.ts";
import {
  inOwnHands,
  type AcceleratorOffer,
  type Offer,
  type PlainOffer,
  type UnpricedOffer,
} from "./offer.ts";

/** Models older than this many months no longer stand for their class. Editorial: better bases come every few months. */
const currentMonths = 24;
/** Open models below this size are left to devices: they are no peers of a vendor's small class. Editorial. */
const leastOpenParameters = 3e9;

/** A model made for code is no offer where something else is written, however cheap it is. */
const suits = ({ madeFor }: Model, writesCode: boolean): boolean =>
  madeFor === undefined || writesCode;

const plain: PlainOffer = {
  kind: "plain",
  id: "own-build",
  class: "top",
  title: "built in house",
  vendor: "in house",
  hosting: "none",
  ownHardware: "yes",
  ...inOwnHands,
};

const inHouse = { offers: [plain], notPriced: [], unpriced: [] };

/** Another market, and how what is the same in both is made the same objects. */
interface Likeness {
  readonly market: Market;
  readonly shared: <T>(made: T, other: T) => T;
}

/** What can be bought on a day; offers are laid out when first asked for and then kept. */
export class Market {
  readonly day: MarketDay;
  readonly #kept = new Map<string, unknown>();
  readonly #like: Likeness | undefined;

  constructor(prices: PriceBook, asOf: string, knownOn: string, like?: Likeness) {
    this.day = { prices, asOf, knownOn };
    this.#like = like;
  }

  private keep<T>(key: string, make: () => T): T {
    if (!this.#kept.has(key)) {
      const made = make();
      const like = this.#like;
      const other = like && (like.market.#kept.get(key) as T | undefined);
      this.#kept.set(key, other === undefined ? made : like!.shared(made, other));
    }
    return this.#kept.get(key) as T;
  }

  /** Hosted models; those made for code among them where the case writes code, or where none is in question. */
  api(writesCode = true): ReturnType<typeof apiOffers> {
    return this.keep(`api ${writesCode}`, () => {
      const { offers, ...rest } = writesCode ? apiOffers(this.day) : this.api();
      const suiting = offers.filter(
        ({ model }) => this.isCurrent(model) && suits(model, writesCode),
      );
      return { offers: suiting, ...rest };
    });
  }

  /** Tuning at a provider: the first job after the option's own test, in use until the end of the horizon. */
  tuned(testMonths: number, horizon: number): ReturnType<typeof tunedApiOffers> {
    return this.keep(`tuned ${testMonths} ${horizon}`, () => {
      const firstJob = addMonths(this.day.asOf, testMonths);
      return tunedApiOffers(this.day, firstJob, addMonths(firstJob, horizon));
    });
  }

  supply(): ReturnType<typeof acceleratorSupply> {
    return this.keep("supply", () => acceleratorSupply(this.day));
  }

  /** The supply as a case meets it that may own accelerators already. */
  #supplyTo({ ownedAccelerators }: ServingNeed): readonly Supply[] {
    const { supply } = this.supply();
    const { atHand } = this.atHand(ownedAccelerators);
    return atHand === undefined ? supply : withAtHand(supply, atHand);
  }

  /** What is made of what a case says of its accelerators. */
  atHand(ownedAccelerators: string | undefined): AtHandRead {
    return readAtHand(ownedAccelerators, this.supply().supply, this.day.prices.gpus);
  }

  open(need: ServingNeed, writesCode = true): AcceleratorOffer[] {
    return this.keep(`open ${writesCode} ${JSON.stringify(need)}`, () => {
      const servables = Object.values(this.day.prices.models)
        .filter(
          (model) =>
            model.released <= this.day.asOf &&
            this.isCurrent(model) &&
            suits(model, writesCode) &&
            (model.contextTokens ?? Infinity) >= need.contextTokens / 2,
        )
        .flatMap((model) => servableOpenModel(model) ?? [])
        .filter(({ shape }) => shape.parameters >= leastOpenParameters);
      return acceleratorOffers(servables, this.#supplyTo(need), need);
    });
  }

  own(parameters: number, need: ServingNeed): AcceleratorOffer[] {
    return this.keep(`own ${parameters} ${JSON.stringify(need)}`, () =>
      acceleratorOffers([ownModel(parameters)], this.#supplyTo(need), need),
    );
  }

  private isCurrent(model: { readonly released: string }): boolean {
    return `${model.released}-01`.slice(0, 10) >= addMonths(this.day.asOf, -currentMonths);
  }

  /** Whether any hosted model can be bought and is priced on the day. */
  sellsModels(): boolean {
    return this.api().offers.length > 0;
  }

  /** From the first day of any model's price to the last on which one was read; undefined where there is none. */
  daysOnRecord(): { readonly first: string; readonly last: string } | undefined {
    return this.keep("days on record", () => {
      const { models, recordedUntil } = this.day.prices;
      const [first] = Object.values(models)
        .flatMap(({ offers }) => offers)
        .flatMap(({ history }) => history.map(({ from }) => from))
        .sort();
      return first === undefined ? undefined : { first, last: recordedUntil };
    });
  }

  /** Everything that could realise an option, before any gate; and what could not be priced. */
  offersFor(
    option: Option,
    need: ServingNeed,
    ownParameters: number,
    horizon: number,
    writesCode: boolean,
  ): {
    offers: readonly Offer[];
    notPriced: readonly string[];
    unpriced: readonly UnpricedOffer[];
  } {
    switch (option.offers) {
      case "none":
        return inHouse;
      case "api":
        return this.api(writesCode);
      case "tuned-api":
        return this.tuned(option.test.months.value, horizon);
      case "open-model":
        return {
          offers: this.open(need, writesCode),
          notPriced: this.supply().notPriced,
          unpriced: [],
        };
      case "own-model":
        return {
          offers: this.own(ownParameters, need),
          notPriced: this.supply().notPriced,
          unpriced: [],
        };
    }
  }
}
