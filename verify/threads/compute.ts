import { type BackendUsed, openBackend } from "../backend/open-backend.ts";
import { arrive } from "../images/arrive.ts";
import type { Tensor, Tf } from "../layers/layer-kind.ts";
import { compile, type Program } from "../program/compile.ts";
import { run } from "../program/run.ts";
import type { Answer, Tasks } from "./messages.ts";

let loaded: { readonly tf: Tf; readonly program: Program } | undefined;

export async function load(
  { backend, network, weights }: Tasks["load"]["ask"],
  onProgress: (done: number) => void,
): Promise<BackendUsed> {
  const { tf, used } = await openBackend(backend);
  loaded?.program.dispose();
  loaded = { tf, program: compile(tf, network, weights, onProgress) };
  return used;
}

export async function predict({ raws, map }: Tasks["predict"]["ask"]): Promise<readonly Answer[]> {
  if (loaded === undefined) throw new Error("no network is loaded");
  const { tf, program } = loaded;
  const [height = 0, width = 0] = program.network.steps[program.network.input]?.shape ?? [];
  const length = 3 * height * width;
  const arriving = new Float32Array(raws.length * length);
  for (const [at, raw] of raws.entries()) arrive(raw, map, arriving.subarray(at * length, (at + 1) * length));
  const pictures = tf.tensor4d(arriving, [raws.length, height, width, 3]);
  const { output, features } = run(tf, program, pictures);
  pictures.dispose();
  const outputs = await rowsOf(tf, output, raws.length);
  const judged = await rowsOf(tf, features, raws.length);
  return outputs.map((one, at) => ({ output: one, features: judged[at] ?? one }));
}

/** A vector for each picture; maps of features are averaged over their places. */
async function rowsOf(tf: Tf, tensor: Tensor, count: number): Promise<readonly Float32Array[]> {
  const vectors = tensor.rank === 4 ? tf.mean(tensor, [1, 2]) : tensor;
  const values = Float32Array.from(await vectors.data());
  tensor.dispose();
  vectors.dispose();
  const length = values.length / count;
  return Array.from({ length: count }, (_, at) => values.slice(at * length, (at + 1) * length));
}
