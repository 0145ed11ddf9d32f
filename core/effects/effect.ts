import type { CallSite } from "../flow/step.ts";
import type { CallArgument, CallArguments, Value } from "../values/value.ts";
import type { Machine } from "./machine.ts";

/** What a call of a library's function does to values. */
export interface Effect {
  /** The names of the positional parameters, in order; keyword-only ones may follow. `self` is not among them. */
  readonly parameters: readonly string[];
  readonly run: (call: EffectCall) => Value;
  /** Whether the method's name alone tells something, so that it runs with an object that nobody knows too. */
  readonly isTelling?: boolean;
  /** Whether the program ends with this call: `sys.exit()`. */
  readonly stops?: boolean;
}

/** What reading an attribute of a library's object gives. */
export type AttributeEffect = (receiver: Value, machine: Machine) => Value;

/** What setting an attribute of a library's object does. */
export type SetterEffect = (receiver: Value, value: Value, machine: Machine) => void;

/** Effects by canonical name: `numpy.expand_dims`, or `numpy.ndarray.astype` for a method. */
export type Effects = Readonly<Record<string, Effect>>;

/** One call of an effect. */
export interface EffectCall {
  readonly machine: Machine;
  readonly path: string;
  /** As the import resolves it: "tensorflow.keras.applications.ResNet50". */
  readonly written: string;
  readonly site: CallSite;
  /** The object before the dot, for a method. */
  readonly receiver: Value | undefined;
  /** The argument for this parameter, by position or keyword; undefined where it was not given. */
  arg(parameter: string): Value | undefined;
  /** Which of the site's arguments that is; undefined where it came through `**kwargs` or a partial. */
  argSite(parameter: string): CallSite["args"][number] | undefined;
  /** All arguments as given, for effects that take any number. */
  readonly all: readonly CallArgument[];
  readonly raw: CallArguments;
}

/** An effect from its parameters, written as Python would list them: `effect("a axis=…", …)` is `"a axis"`. */
export function effect(parameters: string, run: (call: EffectCall) => Value): Effect {
  return { parameters: parameters.split(" ").filter((name) => name !== ""), run };
}

/** Binds a call's arguments to an effect's parameters. */
export function bindEffect(
  effectOf: Effect,
  machine: Machine,
  path: string,
  written: string,
  raw: CallArguments,
  receiver: Value | undefined,
): EffectCall {
  const given = (parameter: string) => argumentFor(parameter, effectOf.parameters, raw.args);
  return {
    machine,
    path,
    written,
    site: raw.site,
    receiver,
    arg: (parameter) => given(parameter)?.value,
    argSite: (parameter) => {
      const index = given(parameter)?.index;
      return index === undefined ? undefined : raw.site.args[index];
    },
    all: raw.args,
    raw,
  };
}

/** The first argument that stands for this parameter, by its place among the positional ones or by keyword. */
function argumentFor(
  parameter: string,
  parameters: readonly string[],
  args: readonly CallArgument[],
): CallArgument | undefined {
  let position = 0;
  for (const argument of args) {
    const name = argument.name ?? parameters[position++];
    if (name === parameter) return argument;
  }
  return undefined;
}
