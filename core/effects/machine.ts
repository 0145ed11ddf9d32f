import type { FlowNetwork, Phase, Use } from "../flow/flow.ts";
import type { CallSite, Step } from "../flow/step.ts";
import type { Span } from "../source/span.ts";
import type { Pixels } from "../values/pixels.ts";
import type { Address, Cell } from "../values/store.ts";
import type {
  CallArguments,
  Container,
  Content,
  DictContent,
  ImageValue,
  Layout,
  ListContent,
  ModelContent,
  Value,
} from "../values/value.ts";

/** What kind of array an image is in. */
export interface ImageShape {
  readonly container: Container;
  readonly rank?: number | undefined;
  readonly channels?: number | undefined;
  readonly channel?: 0 | 1 | 2 | undefined;
  readonly layout?: Layout | undefined;
  readonly knows?: readonly Step[] | undefined;
}

/**
 * What effects may ask of the interpreter. Arguments that effects are given are never a ChoiceValue: the
 * interpreter runs an effect once for each alternative and joins what comes out.
 */
export interface Machine {
  /** The text at this span, as written: of this file, or of the one that runs. */
  textAt(span: Span, file?: string): string;
  /** A step of the flow, its text and place taken from the span; in this file, or in the one that runs. */
  step(span: Span, kind: Step["kind"], more?: Partial<Step>, file?: string): Step;

  readonly images: {
    /** What the image holds; more than one alternative where the program decides. */
    read(image: ImageValue): Cell<Pixels>;
    /** A new image in an array of its own. */
    make(pixels: Pixels | Cell<Pixels>, shape: ImageShape): ImageValue;
    /** A new array whose pixels are those of `image`, changed. Shape as the image's, but for what is given. */
    map(image: ImageValue, change: (pixels: Pixels) => Pixels, shape?: Partial<ImageShape>): ImageValue;
    /** Changes the array itself, as every alias and view will see. */
    change(image: ImageValue, change: (pixels: Pixels) => Pixels): void;
    /** Says that two arrays share their memory, the one with its channels reversed: a change of one is seen in the other. */
    mirror(one: ImageValue, other: ImageValue): void;
    /** The same array looked at in another shape. */
    view(image: ImageValue, shape: Partial<ImageShape>): ImageValue;
    /** A symbolic image that stands for what will be fed to a model, and the number that names it. */
    input(): ImageValue;
  };

  readonly lists: {
    make(items: readonly Value[], rest?: Value): Value;
    read(address: Address): ListContent;
    write(address: Address, content: ListContent): void;
    /** Whether the program is in a loop, so that what is done once here may be done any number of times. */
    isInLoop(): boolean;
  };

  readonly dicts: {
    make(entries: ReadonlyMap<string, Value>, rest?: Value): Value;
    read(address: Address): DictContent;
    write(address: Address, content: DictContent): void;
  };

  readonly objects: {
    make(type: string, fields: Readonly<Record<string, Value | undefined>>): Value;
    field(object: Value, name: string): Value | undefined;
    setField(object: Value, name: string, value: Value): void;
  };

  readonly models: {
    make(content: ModelContent): Value;
    /** The alternatives that this address may hold here. */
    read(address: Address): Cell<ModelContent>;
    change(address: Address, change: (content: ModelContent) => ModelContent): void;
  };

  /** Runs what lies one level deeper, a layer within a model; `otherwise` where models lie too deep in each other to follow. */
  nested<T>(run: () => T, otherwise: () => T): T;
  /** Calls whatever can be called: a function of the program, an API, a model, a class. */
  call(callee: Value, call: CallArguments): Value;
  /** Calls with positional values that stand nowhere in the text; steps within are placed at `site`. */
  callWith(callee: Value, values: readonly Value[], site: CallSite): Value;
  attribute(value: Value, name: string): Value;
  setAttribute(value: Value, name: string, to: Value): void;
  /** What one step of iterating gives: the element of a list or stream, made anew. */
  elementOf(iterable: Value): Value;
  /** A copy that shares no array with the value, as each batch of a generator is a new one. */
  fresh(value: Value): Value;
  /** One value that is either of these, told apart by nothing: joined where they are the same, else unknown. */
  either(values: readonly Value[], reason: string): Value;
  /** Whether two values are the same as far as flows are concerned. */
  isSame(a: Value, b: Value): boolean;

  /**
   * While `run` runs, images that reach a network are recorded as arriving at this use. Within an outer use
   * (a model called inside `fit`) the outer one stays. `own` is the model itself, where it is a network of its own.
   */
  withUse<T>(phase: Phase, use: Use, run: () => T, own?: FlowNetwork): T;
  /** Records that these pixels reach the network, or the used model's own layers, at the use that is open. */
  arrive(network: Address, pixels: Pixels, guard: Cell<Pixels>[number]["guard"]): void;
  /** The use that is open, if any. */
  isInUse(): boolean;

  /** What tells which network is fed what, where no images are seen to reach one. */
  readonly clues: {
    /** A model of which nobody knows what it is, a parameter, is given these pixels. */
    fed(phase: Phase, use: Use, pixels: Pixels): void;
    /** There is another model, or there are other weights, than one could take for the only ones. */
    doubt(): void;
  };

  /** Memory over the whole run under a name: what `model.save("m.h5")` stored for `load_model("m.h5")`. */
  readonly shelf: {
    put(key: string, content: Content): void;
    /** What is stored under the key, here or by another program; `path` is that of the file. */
    get(key: string, path: string): Content | undefined;
  };
}
