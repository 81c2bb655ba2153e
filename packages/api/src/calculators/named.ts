import { nearestNames } from "@tapeline/engine";
import { modelShapeOf, type ModelShape } from "@tapeline/engine/models";
import type { Gpu, Model, PriceBook } from "@tapeline/pricing";

import { acceleratorOf } from "../assessment/accelerator-of.ts";
import { badRequest } from "../bad-request.ts";

/** An open model of known size. */
export interface Servable {
  readonly model: Model & { readonly openWeights: NonNullable<Model["openWeights"]> };
  readonly shape: ModelShape;
}

/** The open model of an id; else a bad request that names those near by. */
export function openModel(id: string, { models }: PriceBook): Servable {
  const found = servable(Object.hasOwn(models, id) ? models[id] : undefined);
  if (found !== undefined) return found;
  const open = Object.values(models).flatMap((model) =>
    servable(model) === undefined ? [] : [model.id],
  );
  const near = nearestNames(id, open);
  throw badRequest([
    {
      field: "model",
      expected: "an open model whose size is known",
      found: JSON.stringify(id),
      fix:
        near.length > 0
          ? `did you mean ${near.slice(0, 5).join(", ")}?`
          : `name one of ${open.slice(0, 5).join(", ")} …`,
    },
  ]);
}

/** The accelerator of an id or a name; else a bad request. */
export const acceleratorBy = (name: string, { gpus }: PriceBook): Gpu =>
  acceleratorOf(name, gpus, "accelerator");

/** What a calculator can be asked about, in the order of their names. */
export interface Choices {
  readonly models: readonly {
    readonly id: string;
    readonly name: string;
    readonly parameters: number;
    readonly activeParameters: number;
  }[];
  readonly accelerators: readonly {
    readonly id: string;
    readonly name: string;
    readonly memoryGb: number;
  }[];
}

/** All open models of known size, and all accelerators. */
export function choicesIn({ models, gpus }: PriceBook): Choices {
  const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);
  return {
    models: Object.values(models)
      .flatMap((model) => {
        const found = servable(model);
        if (found === undefined) return [];
        const { parameters, activeParameters } = found.shape;
        return [{ id: model.id, name: model.name, parameters, activeParameters }];
      })
      .toSorted(byName),
    accelerators: Object.values(gpus)
      .map(({ id, name, memoryGb }) => ({ id, name, memoryGb }))
      .toSorted(byName),
  };
}

function servable(model: Model | undefined): Servable | undefined {
  const openWeights = model?.openWeights;
  const shape = openWeights === undefined ? undefined : modelShapeOf(openWeights);
  return model === undefined || openWeights === undefined || shape === undefined
    ? undefined
    : { model: { ...model, openWeights }, shape };
}
