import type { Transform, Triple } from "../../core/transform/transform.ts";
import { architecture } from "../architectures/architecture.ts";
import { buildNetwork } from "../network/build.ts";
import type { Network, Step } from "../network/network.ts";
import { type Channel, type Channels, channelsOf } from "./channels.ts";

/**
 * What a saved model does to pixels before they reach the network of keras.applications in it, as its own layers say:
 * `Rescaling`, `preprocess_input`. What that network does inside (EfficientNet scales) is not part of it. Undefined where
 * it is no map of channels that verify can follow.
 */
export function beforeBase(model: Network, application: string): Transform | undefined {
  const given = entrance(model);
  for (const isImagenet of [true, false]) {
    const size = { height: 224, width: 224 };
    const own = entrance(buildNetwork(architecture(application, { top: false, isImagenet }), size));
    const isIn = own.kinds.every((kind, at) => given.kinds[at] === kind) && own.filters === given.filters;
    const last = given.path[own.kinds.length];
    if (isIn && last !== undefined) return transformOf(channelsOf(model, last));
  }
  return undefined;
}

interface Entrance {
  /** The steps from the first convolution back to where pictures enter, or to where several tensors are joined. */
  readonly path: readonly number[];
  readonly kinds: readonly string[];
  /** How many features the first convolution gives. */
  readonly filters: number | undefined;
}

/** Padding is left out: it stands in the network in some versions of Keras, and in its first convolution in others. */
function entrance({ steps }: Network): Entrance {
  const first = steps.findIndex(({ layer }) => layer.kind.endsWith("Conv2D"));
  const path: number[] = [];
  for (let at = before(steps[first]); at !== undefined; at = before(steps[at])) {
    if (steps[at]?.layer.kind !== "ZeroPadding2D") path.push(at);
  }
  const kinds = path.map((at) => steps[at]?.layer.kind ?? "").filter((kind) => kind !== "InputLayer");
  return { path, kinds, filters: steps[first]?.shape.at(-1) };
}

function before(step: Step | undefined): number | undefined {
  const [only, ...others] = step?.inputs.flatMap((one) => (one.kind === "step" ? [one.step] : [])) ?? [];
  return others.length > 0 ? undefined : only;
}

/** The channels as one map, where each takes from one colour alone. */
export function transformOf(channels: Channels | undefined): Transform | undefined {
  const [a, b, c, ...others] = channels ?? [];
  if (a === undefined || b === undefined || c === undefined || others.length > 0) return undefined;
  for (const [order, from] of [
    ["rgb", [0, 1, 2]],
    ["bgr", [2, 1, 0]],
  ] as const) {
    const scale: Triple = [a[from[0]], b[from[1]], c[from[2]]];
    const isAlone = [a, b, c].every((channel, at) => isOf(channel, from[at] ?? 0));
    if (isAlone) return { order, scale, offset: [a[3], b[3], c[3]] };
  }
  return undefined;
}

function isOf(channel: Channel, color: number): boolean {
  return [0, 1, 2].every((at) => (channel[at] !== 0) === (at === color));
}
