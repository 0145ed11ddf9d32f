import { type Texts, textsOf } from "./call-text.ts";
import { onDisk } from "./program-pictures.ts";
import type { WeightsContext } from "./weights-context.ts";

const LOADS = /\bload_model\(([^,()]+)[,)]/g;
const SAVES = /(?:\.save|\bModelCheckpoint)\(([^,()]+)[,)]/g;

/**
 * The file of the program's own model, where it is on this disk and there is one alone: where the flow's weights came back
 * from a file, the one that the file of the use loads; else the one that is saved or loaded where the network is built or used.
 */
export function savedModelFile(context: WeightsContext): string | undefined {
  const { network, file } = context.chosen.flow;
  const use = codeOf(file, context.useText);
  const made = codeOf(network.call.file, context.text);
  const loaded = network.isRestored ? namedIn(use, LOADS, context.workspace) : [];
  const named =
    loaded.length > 0
      ? loaded
      : [use, made].flatMap((code) =>
          [LOADS, SAVES].flatMap((calls) => namedIn(code, calls, context.workspace)),
        );
  const [only, ...others] = new Set(named);
  return others.length > 0 ? undefined : only;
}

interface Code {
  readonly file: string;
  readonly code: string;
  readonly textOf: Texts;
}

function codeOf(file: string, text: string): Code {
  const code = withoutComments(text);
  return { file, code, textOf: textsOf(code) };
}

/** `model.save("out/model.h5")`, `load_model(PATH)`: those that are there. */
function namedIn({ file, code, textOf }: Code, calls: RegExp, workspace: string): readonly string[] {
  const paths = [...code.matchAll(calls)].map(([, argument = ""]) =>
    textOf(argument.trim().replace(/^filepath\s*=\s*/, "")),
  );
  // The disk is asked once for each name, however often it is written.
  return [...new Set(paths)].flatMap((path) => {
    if (path === undefined || !/\.(?:keras|h5|hdf5)$/.test(path)) return [];
    return onDisk(path, file, workspace) ?? [];
  });
}

function withoutComments(text: string): string {
  return text.replace(/^[ \t]*#.*$/gm, "");
}
