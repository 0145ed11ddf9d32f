import { Dataset, File, FS, Group, ready } from "h5wasm";
import { BadInput } from "../bad-input.ts";
import type { OpenFile } from "../machine/open-file.ts";
import { isRecord } from "../network/json.ts";

/** A stretch of an open file: the whole of an .h5, or a member of a .keras archive. */
export interface Stretch {
  readonly file: OpenFile;
  readonly start: number;
  readonly size: number;
}

/** An HDF5 file as far as weights need it. Every method throws BadInput where the file is damaged. */
export interface Hdf5 {
  /** The names in a group; undefined where there is no such group. */
  names(group: string): readonly string[] | undefined;
  /** The text or texts of a group's attribute; undefined where it has none. */
  texts(group: string, attribute: string): readonly string[] | undefined;
  dataset(path: string): StoredArray | undefined;
  close(): void;
}

export interface StoredArray {
  readonly shape: readonly number[];
  /** Numbers per row, for `read`. */
  read(into: Float32Array): void;
}

/** Numbers read at once: 16 MB, so that a large layer is never in memory twice. */
const AT_ONCE = 4 * 1024 * 1024;

let opened = 0;

export async function openHdf5(stretch: Stretch): Promise<Hdf5> {
  await ready;
  const name = `/${++opened}.h5`;
  mount(name, stretch);
  const file = guarded("it is no complete HDF5 file", () => new File(name, "r"));
  return {
    names: (group) => guarded(`its group ${group} is damaged`, () => groupAt(file, group)?.keys()),
    texts: (group, attribute) =>
      guarded(`the attribute ${attribute} of ${group} is damaged`, () =>
        textsIn(groupAt(file, group), attribute),
      ),
    dataset: (path) => guarded(`its array ${path} is damaged`, () => storedArray(file, path)),
    close() {
      file.close();
      FS?.unlink(name);
    },
  };
}

/** A file for libhdf5 that reads from a stretch of a real one, so that it is never in memory as a whole. */
function mount(name: string, { file, start, size }: Stretch): void {
  FS?.writeFile(name, new Uint8Array());
  const node: unknown = FS?.lookupPath(name, {}).node;
  if (!isRecord(node) || !isRecord(node.stream_ops)) throw new Error("h5wasm's file system has changed");
  const read = (
    _stream: unknown,
    buffer: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ): number => {
    const count = Math.max(0, Math.min(length, size - position));
    return count === 0 ? 0 : file.read(buffer, offset, count, start + position);
  };
  Object.assign(node, { usedBytes: size, stream_ops: { ...node.stream_ops, read } });
}

function groupAt(file: File, path: string): Group | undefined {
  const entity = path === "/" ? file : file.get(path);
  return entity instanceof Group ? entity : undefined;
}

function textsIn(group: Group | undefined, name: string): readonly string[] | undefined {
  if (group === undefined) return undefined;
  const parts = Object.keys(group.attrs).includes(name) ? [name] : splitAttribute(group, name);
  if (parts.length === 0) return undefined;
  return parts.flatMap((part) => {
    const value: unknown = group.get_attribute(part, false);
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    // Keras writes an empty list of names as an empty array of numbers.
    return values.filter((one) => typeof one === "string").map(withoutPadding);
  });
}

/** Texts of fixed length end in zeros. */
function withoutPadding(text: string): string {
  let end = text.length;
  while (text[end - 1] === "\0") end--;
  return text.slice(0, end);
}

/** An attribute over 64 KB: Keras writes `layer_names0`, `layer_names1`, … */
function splitAttribute(group: Group, name: string): readonly string[] {
  const names = Object.keys(group.attrs);
  const count = names.filter((one) => one.startsWith(name) && /^\d+$/.test(one.slice(name.length))).length;
  return Array.from({ length: count }, (_, at) => `${name}${at}`);
}

function storedArray(file: File, path: string): StoredArray | undefined {
  const entity = file.get(path);
  if (!(entity instanceof Dataset)) return undefined;
  const shape = entity.shape ?? [];
  return {
    shape,
    read: (into) => guarded(`its array ${path} is damaged`, () => readRows(entity, shape, into, path)),
  };
}

function readRows(dataset: Dataset, shape: readonly number[], into: Float32Array, path: string): void {
  const [rows] = shape;
  if (rows === undefined) {
    copy(dataset.value, into, path);
    return;
  }
  const width = into.length / rows;
  const step = Math.max(1, Math.floor(AT_ONCE / Math.max(1, width)));
  for (let row = 0; row < rows; row += step) {
    const end = Math.min(rows, row + step);
    copy(
      dataset.slice([[row, end], ...shape.slice(1).map((): [] => [])]),
      into.subarray(row * width, end * width),
      path,
    );
  }
}

/** Numbers of any type that HDF5 stores, as float32. */
function copy(value: unknown, into: Float32Array, path: string): void {
  if (typeof value === "number" || typeof value === "bigint") {
    into[0] = Number(value);
  } else if (value instanceof BigInt64Array || value instanceof BigUint64Array) {
    for (const [at, one] of value.entries()) into[at] = Number(one);
  } else if (isNumeric(value) && value.length === into.length) {
    into.set(value);
  } else {
    throw new BadInput(`its array ${path} does not hold ${into.length} numbers`);
  }
}

function isNumeric(value: unknown): value is ArrayLike<number> {
  return (
    value instanceof Float32Array ||
    value instanceof Float64Array ||
    value instanceof Int32Array ||
    value instanceof Uint32Array ||
    value instanceof Int16Array ||
    value instanceof Uint16Array ||
    value instanceof Int8Array ||
    value instanceof Uint8Array
  );
}

/** libhdf5 throws for what it cannot read, and its wasm traps where a damaged file leads it astray. */
function guarded<T>(damage: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new BadInput(`${damage}; it may be incomplete or not what its name says`);
  }
}
