import { expects } from "./conventions.ts";
import { KERAS_ROWS, type KerasRow, USUAL_PARAMETERS } from "./keras-network-rows.ts";
import type { NetworkEntry } from "./network-entry.ts";

/** Modules whose networks of the same name in pip `keras_applications` have nothing built in. */
const REBUILT_IN_KERAS: readonly string[] = ["efficientnet", "mobilenet_v3"];

const KERAS_APPLICATIONS = "keras_applications master source (after 1.0.8)";

/** The networks of `keras.applications` in every version, and of pip `keras_applications`, from which they came. */
export const kerasNetworks: readonly NetworkEntry[] = KERAS_ROWS.flatMap(entriesOf);

function entriesOf(row: KerasRow): NetworkEntry[] {
  const isRebuilt = REBUILT_IN_KERAS.includes(row.module);
  return row.names.flatMap((name) => {
    const paths = pathsOf("keras.applications", row, name);
    const old = pathsOf("keras_applications", row, name);
    const entry: NetworkEntry = {
      name,
      paths: isRebuilt ? paths : [...paths, ...old],
      parameters: row.parameters?.split(" ") ?? USUAL_PARAMETERS,
      weightsParameter: "weights",
      defaultWeights: "imagenet",
      cases: row.cases.map((one) => ({ weights: ["imagenet"], ...one })),
    };
    return isRebuilt ? [entry, withoutPreprocessing(entry, old)] : [entry];
  });
}

function pathsOf(root: string, { module, otherModules = [] }: KerasRow, name: string): string[] {
  return [`${root}.${module}.${name}`, ...otherModules.map((m) => `${root}.${m}.${name}`), `${root}.${name}`];
}

/** The network as `keras_applications` has it: what Keras later moved inside is still the caller's work. */
function withoutPreprocessing(entry: NetworkEntry, paths: readonly string[]): NetworkEntry {
  const module = paths[0]?.split(".")[1] ?? "";
  const expectation = expects(module === "efficientnet" ? "torch" : "tf", {
    preprocess: `keras_applications.${module}.preprocess_input`,
    source: KERAS_APPLICATIONS,
  });
  return { ...entry, paths, cases: [{ weights: ["imagenet"], channels: 3, expectation }] };
}
