import { compose } from "../../core/transform/compose.ts";
import { inverse } from "../../core/transform/inverse.ts";
import { IDENTITY, type Transform } from "../../core/transform/transform.ts";
import { BadInput } from "../bad-input.ts";
import { inKerasCache } from "../download/keras-cache.ts";
import { type WeightFileEntry, weightFileOf } from "../download/weight-file.ts";
import { basename, join } from "../machine/disk.ts";
import type { Network } from "../network/network.ts";
import { REFERENCE_MAPS, type ReferenceConvention, referenceFile } from "../reference/reference.ts";
import type { NetworkSource } from "../threads/source.ts";
import { applicationOf, sizeFor } from "./application.ts";
import { beforeBase } from "./before-base.ts";
import { holdsApplication } from "./holds-application.ts";
import type { WeightsContext } from "./weights-context.ts";

export type WeightsOrigin = "file" | "saved-model" | "keras-cache" | "download" | "reference";

/** Whose weights run, and the two maps as they arrive at that network. */
export interface ChosenWeights {
  readonly origin: WeightsOrigin;
  readonly path: string;
  /** "ResNet50", or the name of the file with a whole model. */
  readonly network: string;
  readonly source: NetworkSource;
  readonly actual: Transform;
  readonly expected: Transform;
  /** What the answers mean. */
  readonly labels: "imagenet" | "drawn" | "own";
  /** The reference network that stands in. */
  readonly reference?: ReferenceConvention;
}

/** Weights that could be had, were they downloaded. */
export interface Downloadable {
  readonly network: string;
  readonly entry: WeightFileEntry;
}

/** The user's file. Without a model of its own in it, it is taken for weights of the program's network. */
export function namedWeights(
  context: WeightsContext,
  path: string,
  model: Network | undefined,
): ChosenWeights {
  const application = applicationOf(context);
  if (model !== undefined) {
    const isOfFlow = application !== undefined && holdsApplication(model, application);
    const told = isOfFlow ? beforeBase(model, application) : undefined;
    return wholeModel(context, path, "file", told ?? insideOf(context));
  }
  if (application === undefined) {
    throw new BadInput(
      `${path} holds weights alone, and verify does not know the layers of ${nameIn(context)}; give a file with the whole model`,
    );
  }
  const hasTop = !/no[-_]?top/i.test(basename(path));
  return ofApplication(context, application, { origin: "file", path, hasTop });
}

/**
 * The model of the program's own file. Undefined where it holds another network than the flow's, or does to pixels before
 * that network what cannot be told: what would run is then not what the program shows.
 */
export function savedWeights(
  context: WeightsContext,
  path: string,
  model: Network,
): ChosenWeights | undefined {
  const application = applicationOf(context);
  if (application === undefined || !holdsApplication(model, application)) return undefined;
  const inside = beforeBase(model, application);
  return inside && wholeModel(context, path, "saved-model", inside);
}

/** Keras's own file, where an earlier program or download has left it. */
export function cachedWeights(context: WeightsContext): ChosenWeights | undefined {
  const application = applicationOf(context);
  if (application === undefined) return undefined;
  for (const hasTop of [true, false]) {
    const entry = weightFileOf(application, hasTop);
    const path = entry && inKerasCache(entry.file, context.cache);
    if (path !== undefined)
      return ofApplication(context, application, { origin: "keras-cache", path, hasTop });
  }
  return undefined;
}

export function downloadable(context: WeightsContext): Downloadable | undefined {
  const network = applicationOf(context);
  const entry = network === undefined ? undefined : weightFileOf(network, true);
  return network === undefined || entry === undefined ? undefined : { network, entry };
}

export function downloadedWeights(context: WeightsContext, { network, entry }: Downloadable): ChosenWeights {
  return ofApplication(context, network, {
    origin: "download",
    path: join(context.cache, entry.file),
    hasTop: true,
  });
}

/**
 * The bundled network of the same convention. Where the weights have a convention of their own, what arrives is brought to
 * the nearest one first, as if the network did so inside: what is right then stays right, and what is wrong stays as wrong.
 */
export function referenceWeights({ chosen }: WeightsContext): ChosenWeights {
  const { expectation, expected, actual } = chosen;
  const named = Object.keys(REFERENCE_MAPS).find((name) => name === expectation.convention);
  const reference = isReference(named) ? named : expected.order === "bgr" ? "caffe" : "tf";
  const undo = inverse(expected);
  if (undo === undefined) throw new BadInput("the pixels that the weights expect all have one colour");
  const bridge = compose(REFERENCE_MAPS[reference], undo);
  return {
    origin: "reference",
    path: referenceFile(reference),
    network: `reference-${reference}`,
    source: { layers: { kind: "file" }, weights: referenceFile(reference) },
    actual: isReference(named) ? actual : compose(bridge, actual),
    expected: isReference(named) ? expected : compose(bridge, expected),
    labels: "drawn",
    reference,
  };
}

function isReference(name: string | undefined): name is ReferenceConvention {
  return name !== undefined && Object.hasOwn(REFERENCE_MAPS, name);
}

interface FoundFile {
  readonly origin: WeightsOrigin;
  readonly path: string;
  readonly hasTop: boolean;
}

function ofApplication(
  context: WeightsContext,
  name: string,
  { origin, path, hasTop }: FoundFile,
): ChosenWeights {
  const size = sizeFor(context, name, hasTop);
  return {
    origin,
    path,
    network: name,
    source: {
      layers: {
        kind: "application",
        name,
        choice: { top: hasTop, isImagenet: true, ...(!hasTop && { pooling: "avg" as const }) },
      },
      weights: path,
      ...(size && { size }),
    },
    actual: context.chosen.actual,
    expected: context.chosen.expected,
    labels: "imagenet",
  };
}

/** What the program's own model does to pixels inside, as the program shows it. */
function insideOf({ chosen }: WeightsContext): Transform {
  return chosen.flow.steps.reduce(
    (inside, { inModel, change }) => (inModel && change ? compose(change, inside) : inside),
    IDENTITY,
  );
}

/** A model of the program's own. What it does to pixels inside travels with it, so it is taken off what arrives. */
function wholeModel(
  { chosen }: WeightsContext,
  path: string,
  origin: WeightsOrigin,
  inside: Transform,
): ChosenWeights {
  const undo = inverse(inside);
  if (undo === undefined) throw new BadInput(`${path} makes all pixels one colour inside`);
  return {
    origin,
    path,
    network: basename(path),
    source: { layers: { kind: "file" }, weights: path },
    actual: compose(undo, chosen.actual),
    expected: compose(undo, chosen.expected),
    labels: "own",
  };
}

function nameIn({ chosen }: WeightsContext): string {
  return chosen.flow.network.name;
}
