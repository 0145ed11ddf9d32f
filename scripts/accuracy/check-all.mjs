import { execFile } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

/** How long a command may take before it counts as hung, in milliseconds. */
const LONGEST = 60_000;

const PROGRAM = /\.(py|ipynb)$/;

const NETWORKS =
  /\b(VGG(16|19|Face)|ResNet\d+(V2)?|MobileNet(V2|V3\w+)?|InceptionV3|InceptionResNetV2|Xception|NASNet\w+|DenseNet\d+|EfficientNet\w+|ConvNeXt\w+)\s*\(/;
const USES = /\.(fit|predict|evaluate)(_generator)?\(/;

/**
 * What `check` and `flows` say of each program below the folder, each in a process of its own: what crashes or hangs
 * costs only itself, and the time is what a person waits for, the start of Node included.
 */
export async function checkAll(folder, cli, say) {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`${folder} is no folder`);
  if (!statSync(cli, { throwIfNoEntry: false }))
    throw new Error(`${cli} is not there: run \`npm run build\``);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => PROGRAM.test(file) && statSync(join(folder, file)).isFile())
    .sort();
  const checked = [];
  const left = [...files];
  const worker = async () => {
    for (let file = left.shift(); file !== undefined; file = left.shift()) {
      checked.push(await checkOne(folder, file, cli));
      if (checked.length % 100 === 0) say(`${checked.length} of ${files.length}`);
      await setTimeout(0);
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker));
  return checked.sort((a, b) => (a.file < b.file ? -1 : 1));
}

async function checkOne(folder, file, cli) {
  const start = performance.now();
  const check = await run(cli, ["check", "--format", "json", "--exit-zero", file], folder);
  const milliseconds = Math.round(performance.now() - start);
  const flows = await run(cli, ["flows", "--format", "json", file], folder);
  return {
    file,
    milliseconds,
    error: check.error ?? flows.error,
    findings: check.output ?? [],
    flows: flows.output ?? [],
  };
}

function run(cli, args, cwd) {
  return new Promise((done) => {
    const options = { cwd, timeout: LONGEST, maxBuffer: 1 << 28, encoding: "utf8" };
    execFile(process.execPath, [cli, ...args], options, (error, stdout, stderr) => {
      try {
        done(error ? { error: stderr.trim() || error.message } : { output: JSON.parse(stdout) });
      } catch (reason) {
        done({ error: `${args[0]} printed no JSON: ${reason.message}` });
      }
    });
  });
}

/** Whether the program builds one of the networks and trains, evaluates or asks one, outside of comments. */
export function hasNetwork(textOf) {
  return ({ file }) => {
    const text = textOf(file).replace(/^\s*"?#.*$/gm, "");
    return NETWORKS.test(text) && USES.test(text);
  };
}
