import { unknown } from "../values/make.ts";
import type { Value } from "../values/value.ts";
import { type Effect, type EffectCall, effect } from "./effect.ts";
import type { EffectTable } from "./library.ts";

const same: Effect = effect("x", ({ arg }) => arg("x") ?? unknown("a decorator of nothing"));

/** `@tf.function`, also as `@tf.function(reduce_retracing=True)`: the function, or a decorator that gives it. */
const decorator: Effect = effect(
  "func",
  (call) => call.arg("func") ?? { kind: "api", path: SAME, written: call.written },
);

const SAME = "keras.saving.register_keras_serializable.decorator";

/** `@register_keras_serializable(package="mine")` is always called. */
const decoratorFactory: Effect = effect(
  "",
  (call: EffectCall): Value => ({ kind: "api", path: SAME, written: call.written }),
);

/** Decorators that leave what a function does as it is. */
export const kerasDecorators: EffectTable = {
  effects: {
    [SAME]: same,
    "tensorflow.function": decorator,
    "tensorflow.autograph.experimental.do_not_convert": decorator,
    "tensorflow.autograph.to_graph": decorator,
    "tensorflow.Module.with_name_scope": decorator,
    "keras.saving.register_keras_serializable": decoratorFactory,
    "keras.utils.register_keras_serializable": decoratorFactory,
  },
};
