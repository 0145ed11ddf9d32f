import type { FlowNetwork, Trainable } from "../flow/flow.ts";
import type { CallSite, Step } from "../flow/step.ts";
import type { Place } from "../source/span.ts";
import type { Guard } from "./guard.ts";
import type { Pixels } from "./pixels.ts";
import type { Address } from "./store.ts";

/** What an expression of the program may be. Values are immutable; what programs can change lies in the store. */
export type Value =
  | Unknown
  | Constant
  | SliceValue
  | VectorValue
  | ImageValue
  | FeaturesValue
  | TupleValue
  | ListValue
  | DictValue
  | ApiValue
  | BoundApi
  | FunctionValue
  | PartialValue
  | ClassValue
  | InstanceValue
  | ModuleValue
  | ObjectValue
  | StreamValue
  | LayerValue
  | LayerOfValue
  | ModelValue
  | ChoiceValue;

/** Not understood, with the reason in words for people, and a key that names it wherever the program looks at it. */
export interface Unknown {
  readonly kind: "unknown";
  readonly reason: string;
  readonly key: string;
  /** It is what the program calculated from something unknown: what it does next says nothing of where that came from. */
  readonly isComputed?: true;
  /** A function that nobody knows returned it, and may have scaled it: it is no array as it came from outside. */
  readonly isReturned?: true;
  /** Bounds between which a number lies: enough to compare it with another that is far off. */
  readonly within?: readonly [least: number, most: number];
  /** What it is known to end in, where it is a text: the name of a file in a folder that nobody knows. */
  readonly ending?: string;
}

/** `undefined` stands for the ellipsis `...`, null for None. */
export interface Constant {
  readonly kind: "constant";
  readonly value: number | string | boolean | null | undefined;
  /** Whether a number is an int in Python. */
  readonly isInteger?: boolean;
}

export interface SliceValue {
  readonly kind: "slice";
  readonly lower?: Value;
  readonly upper?: Value;
  readonly step?: Value;
}

/** A small array of numbers, flattened: `np.array([0.485, 0.456, 0.406])`. */
export interface VectorValue {
  readonly kind: "vector";
  readonly numbers: readonly number[];
}

export type Layout = "channels-first" | "moved";

/** What kind of object holds the pixels: it decides which methods there are and whether operations work in place. */
export type Container = "numpy" | "tensor" | "pillow" | "symbolic";

/**
 * An image or a batch of images. The pixels lie in the store, shared with every alias and view, so that
 * what is written through one is seen through all.
 */
export interface ImageValue {
  readonly kind: "image";
  readonly address: Address;
  readonly container: Container;
  /** 3 for one image, 4 for a batch; absent where it is not known. */
  readonly rank?: number;
  /** 1 for grey, 3 for colour; absent where it is not known. */
  readonly channels?: number;
  /** One channel of a colour image: `img[:, :, 0]`. */
  readonly channel?: 0 | 1 | 2;
  /** Where the channels are, if not on the last axis: before height and width, or nobody can tell. */
  readonly layout?: Layout;
  /** Steps that wrote into the array and that who holds this value knows of: it is what they returned. */
  readonly knows?: readonly Step[];
  /** The `name=` of a `keras.Input`, by which a dict feeds it. */
  readonly inputName?: string;
}

/** Stands for the layers of the model itself, where images reach some that learn before any network of the catalog. */
export const OWN_LAYERS = -1;

/** What one network within a model is given, relative to the model's symbolic input. */
export interface Arrival {
  /** The network's address, or `OWN_LAYERS`. */
  readonly network: Address;
  readonly pixels: Pixels;
  /** For own layers: whether weights were loaded into the model that they are part of. */
  readonly isRestored?: true;
}

/** What comes out of networks and layers and is no image any more: feature maps, embeddings, predictions. */
export interface FeaturesValue {
  readonly kind: "features";
  /** What reached the networks on the way here, while a model is being built. */
  readonly arrivals: readonly Arrival[];
}

/** `rest`: further items of unknown number. */
export interface TupleValue {
  readonly kind: "tuple";
  readonly items: readonly Value[];
  readonly rest?: Value;
}

/** A list or set; content `ListContent`. */
export interface ListValue {
  readonly kind: "list";
  readonly address: Address;
}

/** A dict with constant keys; content `DictContent`. */
export interface DictValue {
  readonly kind: "dict";
  readonly address: Address;
}

/** A module, function, class or constant of a library, by its canonical name. */
export interface ApiValue {
  readonly kind: "api";
  readonly path: string;
  /** The name before historic paths are made one: "tensorflow.keras.applications.ResNet50". */
  readonly written: string;
}

/** A method of a library's object: `image.astype`, `path` "numpy.ndarray.astype". */
export interface BoundApi {
  readonly kind: "bound-api";
  readonly receiver: Value;
  readonly path: string;
}

export interface CallArgument {
  readonly value: Value;
  /** The keyword, where it was given by keyword. */
  readonly name?: string;
  /** Index into the site's `args`, where the argument stands in the text. */
  readonly index?: number;
}

/** What a call hands over, spread and in order, and where it stands. */
export interface CallArguments {
  readonly args: readonly CallArgument[];
  /** Whether `*args` or `**kwargs` of unknown content were among them. */
  readonly isOpen?: boolean;
  /** What each of any number of further positional arguments is: an item of `*pairs`. */
  readonly rest?: Value;
  readonly site: CallSite;
}

/** A function or lambda of the program, or one that the interpreter makes (a decorator's result). */
export interface FunctionValue {
  readonly kind: "function";
  readonly name: string;
  readonly place: Place;
  /** Tells functions apart: the same for every value of one definition in one scope. */
  readonly id: number;
  readonly invoke: (call: CallArguments) => Value;
  /** The object before the dot, for a method. */
  readonly receiver?: Value;
  /** How attributes lookup turns it into a method. */
  readonly binds: "instance" | "class" | "never" | "property";
}

export interface PartialValue {
  readonly kind: "partial";
  readonly callee: Value;
  readonly args: readonly CallArgument[];
}

/** Names and the cells that hold what they are bound to. */
export interface Namespace {
  readonly names: Map<string, Address>;
  /** Libraries' modules all of whose names are there too, the last one first: `from keras.layers import *`. */
  readonly stars?: readonly string[];
}

export interface ClassValue {
  readonly kind: "class";
  readonly name: string;
  readonly place: Place;
  readonly namespace: Namespace;
  readonly bases: readonly Value[];
  /** Annotated names in order: the fields of a dataclass. */
  readonly fields: readonly string[];
  readonly id: number;
}

export interface InstanceValue {
  readonly kind: "instance";
  readonly class: ClassValue;
  readonly namespace: Namespace;
  readonly id: number;
  /** For `super()`: the object itself, to which methods found by way of this value are bound. */
  readonly whole?: InstanceValue;
}

/** A module of the program itself. */
export interface ModuleValue {
  readonly kind: "module";
  readonly name: string;
  readonly namespace: Namespace;
}

/**
 * An object of a library that effects make and read: `type` is the canonical name of its class, which finds its
 * methods; content `ObjectContent`, fields by name.
 */
export interface ObjectValue {
  readonly kind: "object";
  readonly type: string;
  readonly address: Address;
}

/**
 * Batches or single items, one after another: a Keras generator, a tf.data dataset, an iterator, a Python generator.
 * `element` is made anew for every item, so that nothing done to one is seen in the next.
 */
export interface StreamValue {
  readonly kind: "stream";
  /** The canonical name of its class, which finds its methods. */
  readonly type: string;
  readonly element: Value;
}

/** A layer of no interest by itself; what it does to its input is `apply`. */
export interface LayerValue {
  readonly kind: "layer";
  /** The canonical name of its class: "keras.layers.Rescaling". */
  readonly type: string;
  readonly id: number;
  readonly apply: (input: Value, call: CallArguments) => Value;
  /** Whether it has weights that learn, so that images end here. */
  readonly learns?: boolean;
  /** The model out of which it was taken: `model.layers[-2]`. */
  readonly model?: Address;
}

/** A layer taken out of a model: `base.layers[0]`, the variable of `for layer in base.layers`. */
export interface LayerOfValue {
  readonly kind: "layer-of";
  readonly model: Address;
  /** Whether this may be any of the layers (a loop over all), or only some of them (an index, a slice). */
  readonly covers: "all" | "some";
}

export interface ModelValue {
  readonly kind: "model";
  readonly address: Address;
}

/** One of several, told apart by what the program decided; never nested, never only one. */
export interface ChoiceValue {
  readonly kind: "choice";
  readonly alternatives: readonly { readonly guard: Guard; readonly value: Value }[];
}

// ---------------------------------------------------------------- what cells of the store hold

export type Content =
  | { readonly kind: "value"; readonly value: Value }
  | { readonly kind: "pixels"; readonly pixels: Pixels }
  | ListContent
  | DictContent
  | ObjectContent
  | ModelContent;

/** `rest`: what further items are, where there may be more than `items`. */
export interface ListContent {
  readonly kind: "list";
  readonly items: readonly Value[];
  readonly rest?: Value;
}

export interface DictContent {
  readonly kind: "dict";
  readonly entries: ReadonlyMap<string, Value>;
  /** What stands under keys that are not known. */
  readonly rest?: Value;
}

export interface ObjectContent {
  readonly kind: "object";
  readonly fields: ReadonlyMap<string, Value>;
}

export type ModelContent = NetworkContent | SequentialContent | FunctionalContent | OpaqueContent;

/** A model of which nothing is known but the reason. */
export interface OpaqueContent {
  readonly kind: "opaque";
  readonly reason: string;
}

/** Where a model is made of layers: `Sequential([…])`, `Model(inputs, outputs)`. */
export interface ModelOrigin {
  readonly call: CallSite;
  /** The class's name as the import resolves it. */
  readonly written: string;
  /** Whether weights were loaded into it, of which nobody knows on what they were trained. */
  readonly isRestored?: boolean;
}

/** A pretrained (or not) network as its constructor makes it. */
export interface NetworkContent {
  readonly kind: "network";
  readonly network: FlowNetwork;
  /** The pixels of its own input, symbolic, or those of `input_tensor`. */
  readonly input: ImageValue;
}

export interface SequentialContent {
  readonly kind: "sequential";
  readonly origin?: ModelOrigin;
  readonly layers: readonly Value[];
  readonly trainable: Trainable;
}

/** `Model(inputs, outputs)`, where the outputs say what happened on the way. */
export interface FunctionalContent {
  readonly kind: "functional";
  readonly origin?: ModelOrigin;
  readonly inputs: readonly ImageValue[];
  readonly outputs: Value;
  readonly trainable: Trainable;
}
