import { BadInput } from "../bad-input.ts";
import { bundledText } from "../machine/bundled-file.ts";
import { isRecord, listIn } from "../network/json.ts";

/** `[class, name, settings?, inputs?]`: see scripts/architectures.mjs, which makes them. */
export interface Row {
  readonly kind: string;
  readonly name: string;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Names of rows or constants; undefined where it is the row before. */
  readonly inputs: readonly (string | number)[] | undefined;
}

let text: ReadonlyMap<string, string> | undefined;

/** The rows of one of them, as `NAME(weights=None)` builds it. */
export function rowsOf(name: string): readonly Row[] {
  const line = lines().get(name);
  if (line === undefined) {
    throw new BadInput(
      `verify does not have the network ${name}; give it a whole model (.keras or .h5) instead`,
    );
  }
  return readRows(JSON.parse(line));
}

export function readRows(rows: unknown): readonly Row[] {
  return listIn(rows).map((row) => {
    const [kind, name, settings, inputs] = listIn(row);
    return {
      kind: String(kind),
      name: String(name),
      settings: isRecord(settings) ? settings : {},
      inputs:
        inputs === undefined
          ? undefined
          : listIn(inputs).map((one) => (typeof one === "number" ? one : String(one))),
    };
  });
}

/** One line a network: the file is read as text, and only the line that is wanted is parsed. */
function lines(): ReadonlyMap<string, string> {
  text ??= new Map(
    bundledText("architectures/keras-architectures.json")
      .split("\n")
      .flatMap((line): [string, string][] => {
        const [, name, rows] = /^"(\w+)": (.*?),?$/.exec(line) ?? [];
        return name === undefined || rows === undefined ? [] : [[name, rows]];
      }),
  );
  return text;
}
