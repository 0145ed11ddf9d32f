import { architecture } from "../architectures/architecture.ts";
import { buildNetwork } from "../network/build.ts";
import type { Network } from "../network/network.ts";
import { ownersOf } from "../network/variables.ts";

/**
 * Whether a model has all the variables of a network of keras.applications without its top: by their shapes, as layers may
 * have got other names (`conv2d_94`) where the program built several networks.
 */
export function holdsApplication(model: Network, name: string): boolean {
  const bare = buildNetwork(architecture(name, { top: false, isImagenet: true }), {
    height: 224,
    width: 224,
  });
  const left = shapesIn(model);
  return [...shapesIn(bare)].every(([shape, count]) => (left.get(shape) ?? 0) >= count);
}

/** How many variables there are of each shape. */
function shapesIn(network: Network): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { variables } of ownersOf(network).values()) {
    for (const { shape } of variables) counts.set(shape.join(), (counts.get(shape.join()) ?? 0) + 1);
  }
  return counts;
}
