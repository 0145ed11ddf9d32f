import type { Step } from "../flow/step.ts";
import { samePlace } from "../source/span.ts";
import { affine } from "../transform/transform.ts";
import { isNone } from "../values/make.ts";
import { type Pixels, scalePixels, unknownPixels, withStep } from "../values/pixels.ts";
import type { ImageValue, Value } from "../values/value.ts";
import { forEachAlternative, truthOf } from "./alternatives.ts";
import { callOfArgument } from "./argument-call.ts";
import { type Operand, operandOf } from "./arithmetic.ts";
import type { EffectCall } from "./effect.ts";
import { misplacedArgument } from "./keras-images-misplaced.ts";
import { FITTED } from "./keras-images-statistics.ts";

/** One `ImageDataGenerator(…)`: its call, the steps that stand in it, and the object that holds its arguments. */
export interface ImageGenerator {
  readonly call: EffectCall;
  readonly object: Value;
  /** `ImageDataGenerator(…)`, where a missing argument can be added. */
  readonly made: Step;
  /** An argument in the place of another, if there is one. */
  readonly misplaced: Step | undefined;
  /** The steps of the arguments as written in the call. */
  readonly argumentSteps: Readonly<Record<"rescale" | "preprocessing_function", Step | undefined>>;
}

/** Reads the steps out of the text of the call while its file is the one that runs. */
export function imageGenerator(call: EffectCall, object: Value): ImageGenerator {
  const { machine, site } = call;
  const name = machine.textAt(site.callee);
  const made = machine.step(site.span, "other", {
    text: site.args.length > 0 ? `${name}(…)` : `${name}()`,
    api: call.path,
    site: { form: "generator", call: site },
  });
  const misplaced = misplacedArgument(call);
  const stepOf = (parameter: string, kind: Step["kind"]): Step | undefined => {
    const argument = call.argSite(parameter);
    return (
      argument && machine.step(argument.span, kind, { site: { form: "argument", call: site, argument } })
    );
  };
  return {
    call,
    object,
    made,
    misplaced,
    argumentSteps: {
      rescale: stepOf("rescale", "scale"),
      preprocessing_function: stepOf("preprocessing_function", "preprocess"),
    },
  };
}

/**
 * What the generator makes of one picture, in Keras's order: `preprocessing_function`, `rescale`, the picture's own
 * statistics, those that `fit` computed. The picture is a float32 array of its own.
 */
export function standardize(generator: ImageGenerator, image: ImageValue): Value {
  const { machine } = generator.call;
  const { made, misplaced } = generator;
  const started = machine.images.map(image, (pixels) => ({
    ...withStep(misplaced ? withStep(pixels, made) : pixels, misplaced ?? made),
    dtype: "float",
  }));
  if (generator.call.raw.isOpen) {
    return machine.images.map(started, (pixels) =>
      unknownPixels("not all arguments of the generator are known", pixels),
    );
  }
  return forEachAlternative(runFunction(generator, started), (result) => {
    if (result.kind === "features") return result;
    if (result.kind !== "image") {
      const reason =
        result.kind === "unknown" ? result.reason : "`preprocessing_function` returns no picture";
      return machine.images.map(started, (pixels) => unknownPixels(reason, pixels));
    }
    const preprocessed = usesStatistics(generator) ? fitted(generator, result) : result;
    return machine.images.map(preprocessed, (pixels) =>
      featurewise(generator, samplewise(generator, rescale(generator, { ...pixels, dtype: "float" }))),
    );
  });
}

function usesStatistics(generator: ImageGenerator): boolean {
  return ["featurewise_center", "featurewise_std_normalization"].some(
    (name) => truthOf(field(generator, name)) === true,
  );
}

/** The picture with a step that says on what the statistics rest, where they were computed from other pixels. */
function fitted(generator: ImageGenerator, image: ImageValue): ImageValue {
  const layer = field(generator, FITTED);
  const result =
    layer?.kind === "layer" ? layer.apply(image, { args: [], site: generator.call.site }) : image;
  return result.kind === "image" ? result : image;
}

function field({ call, object }: ImageGenerator, name: string): Value | undefined {
  const value = call.machine.objects.field(object, name);
  return value && !isNone(value) ? value : undefined;
}

/** The step of an argument, where the object still holds what was written there. */
function stepOf(generator: ImageGenerator, name: "rescale" | "preprocessing_function"): Step | undefined {
  const given = generator.call.arg(name);
  const held = field(generator, name);
  return given && held && generator.call.machine.isSame(given, held)
    ? generator.argumentSteps[name]
    : undefined;
}

function runFunction(generator: ImageGenerator, image: ImageValue): Value {
  const callee = field(generator, "preprocessing_function");
  if (!callee || truthOf(callee) === false) return image;
  const { call } = generator;
  const step = stepOf(generator, "preprocessing_function");
  const site = step ? callOfArgument(call, "preprocessing_function") : call.site;
  const result = call.machine.callWith(callee, [image], site);
  return forEachAlternative(result, (value) =>
    value.kind === "image"
      ? call.machine.images.map(value, (pixels) => named(pixels, step, generator.made))
      : value,
  );
}

/** A library's function was called where the argument stands: that step is the argument. */
function named(pixels: Pixels, step: Step | undefined, made: Step): Pixels {
  const steps = pixels.steps.map((one) => {
    if (step && samePlace(one.place, step.place)) return nameOf(step, one);
    if (!step && one !== made && samePlace(one.place, made.place)) return without(one, "site");
    return one;
  });
  return { ...pixels, steps };
}

/** The argument as the place of what the function did. */
function nameOf(step: Step, { kind, change, api }: Step): Step {
  return { ...step, kind, ...(change ? { change } : {}), ...(api === undefined ? {} : { api }) };
}

function without(step: Step, key: "site"): Step {
  const { [key]: _, ...rest } = step;
  return rest;
}

function rescale(generator: ImageGenerator, pixels: Pixels): Pixels {
  const factor = field(generator, "rescale");
  if (!factor || truthOf(factor) === false) return pixels;
  // What came by way of `**settings` or was set later stands nowhere in the call.
  const step = stepOf(generator, "rescale") ?? madeWith(generator, "rescale=…");
  const operand = operandOf(factor);
  if (operand === undefined)
    return unknownPixels("the value of `rescale` is not known", withStep(pixels, step));
  return scalePixels(pixels, operand, 0, { ...step, change: affine(operand) });
}

function samplewise(generator: ImageGenerator, pixels: Pixels): Pixels {
  for (const name of ["samplewise_center", "samplewise_std_normalization"]) {
    const value = field(generator, name);
    if (value && truthOf(value) !== false)
      return unknownPixels(`\`${name}\` uses each picture's own statistics`, pixels);
  }
  return pixels;
}

/** Statistics that nobody computed are left out by Keras, with a warning. Programs may set `datagen.mean` themselves. */
function featurewise(generator: ImageGenerator, pixels: Pixels): Pixels {
  const hasDeviation = truthOf(field(generator, "featurewise_std_normalization"));
  const hasMean = hasDeviation === true || truthOf(field(generator, "featurewise_center"));
  const [mean, deviation] = [field(generator, "mean"), field(generator, "std")];
  const centred = mean && hasMean !== false ? subtract(generator, pixels, mean, hasMean) : pixels;
  if (truthOf(field(generator, "zca_whitening")) !== false && field(generator, "principal_components")) {
    return unknownPixels("`zca_whitening` mixes the pixels of a picture", centred);
  }
  if (!deviation || hasDeviation === false) return centred;
  const operand = numbersIn(generator, deviation);
  if (operand === undefined || hasDeviation === undefined) return unknownPixels(STATISTICS, centred);
  return scalePixels(centred, invert(operand), 0);
}

const STATISTICS = "statistics of the training pictures, which `datagen.fit` computes";

function subtract(generator: ImageGenerator, pixels: Pixels, mean: Value, isOn: boolean | undefined): Pixels {
  const operand = numbersIn(generator, mean);
  if (operand === undefined || isOn === undefined) return unknownPixels(STATISTICS, pixels);
  const negated: Operand = typeof operand === "number" ? -operand : [-operand[0], -operand[1], -operand[2]];
  const step = { ...madeWith(generator, "featurewise_center=…"), change: affine(1, negated) };
  return scalePixels(pixels, 1, negated, step);
}

/** The step of what does not stand in the generator's call: `ImageDataGenerator(rescale=…)`. */
function madeWith({ made }: ImageGenerator, what: string): Step {
  const [name = made.text] = made.text.split("(");
  return { ...without(made, "site"), text: `${name}(${what})`, kind: "scale" };
}

function numbersIn({ call: { machine } }: ImageGenerator, value: Value): Operand | undefined {
  if (value.kind !== "list") return operandOf(value);
  const { items, rest } = machine.lists.read(value.address);
  return rest ? undefined : operandOf({ kind: "tuple", items });
}

function invert(operand: Operand): Operand {
  const of = (n: number): number => 1 / (n + 1e-6);
  return typeof operand === "number" ? of(operand) : [of(operand[0]), of(operand[1]), of(operand[2])];
}
