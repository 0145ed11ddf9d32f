import type { FlowNetwork } from "../flow/flow.ts";
import { isEquivalent } from "../transform/equal.ts";
import type { Clue, Sighting } from "./interpreter.ts";

type Fed = Clue & { readonly clue: "fed" };

/** What was seen to arrive, and what is told by clues alone. */
export interface Told {
  readonly sightings: readonly Sighting[];
  readonly inferred: readonly Sighting[];
}

/**
 * Tells arrivals from clues, and infers those that the file plainly shows: it makes one pretrained network, which nothing
 * is seen to reach, and one `fit` of a model that is a parameter, and all that feeds such models is prepared alike.
 * Whatever speaks against it (another model, weights from a file) and there is nothing to infer.
 */
export function toldBy(file: string, all: readonly (Sighting | Clue)[]): Told {
  const sightings = all.filter((one): one is Sighting => !isClue(one));
  const clues = all.filter(isClue);
  return { sightings, inferred: sightings.length > 0 ? [] : inferredFrom(file, clues) };
}

function inferredFrom(file: string, clues: readonly Clue[]): readonly Sighting[] {
  if (clues.some(({ clue }) => clue === "doubt")) return [];
  const network = onlyNetwork(clues);
  if (network?.result.kind !== "pretrained" || network.isRestored || network.call.file !== file) return [];
  const fed = clues.filter((one): one is Fed => one.clue === "fed" && one.use.call.file === file);
  const fits = new Set(fed.flatMap(({ phase, use }) => (phase === "train" ? [use.call.span.start] : [])));
  if (fits.size !== 1 || !areAlike(fed)) return [];
  return fed.map(({ clue: _, ...seen }) => ({ ...seen, network, isInferred: true }));
}

/** The one network that is made, as it was last seen; undefined where there is none, or another. */
function onlyNetwork(clues: readonly Clue[]): FlowNetwork | undefined {
  const made = clues.flatMap((one) => (one.clue === "made" ? [one.network] : []));
  const last = made.at(-1);
  const isOnly = made.every(
    ({ name, call }) =>
      name === last?.name && call.file === last.call.file && call.span.start === last.call.span.start,
  );
  return isOnly ? last : undefined;
}

function areAlike(fed: readonly Fed[]): boolean {
  const [first] = fed;
  return fed.every(({ pixels }) => {
    if (pixels.map.kind === "unknown" || first?.pixels.map.kind !== "known") return false;
    return isEquivalent(pixels.map.transform, first.pixels.map.transform);
  });
}

function isClue(one: Sighting | Clue): one is Clue {
  return "clue" in one;
}
