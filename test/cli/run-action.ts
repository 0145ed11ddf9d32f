import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

type Texts = Readonly<Record<string, string>>;

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly shell?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Texts;
  readonly env?: Texts;
  readonly "working-directory"?: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

/** action.yml, as it is read. */
export const action: Action = parse(readFileSync(join(import.meta.dirname, "../../action.yml"), "utf8"), {
  strict: true,
});

/** What came of a job's step that uses the action. */
export interface ActionRun {
  /** The code of the step that failed; 0 where none did. */
  readonly status: number;
  readonly outputs: Texts;
  /** What actions of others were given that it uses. */
  readonly used: readonly { readonly uses: string; readonly with: Texts }[];
  readonly stderr: string;
}

/** Where it runs. */
export interface Runner {
  readonly workspace: string;
  readonly temp: string;
  /** The environment of the job. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The action's steps in their order, as GitHub's runner takes them; those of others are not run, but noted. */
export function runAction(given: Texts, { workspace, temp, env }: Runner): ActionRun {
  const known = new Map<string, string>([["runner.temp", temp]]);
  for (const [name, input] of Object.entries(action.inputs))
    known.set(`inputs.${name}`, given[name] ?? input.default);
  const used: { uses: string; with: Texts }[] = [];
  let stderr = "";
  const outputs = (): Texts =>
    Object.fromEntries(
      Object.entries(action.outputs).map(([name, { value }]) => [name, filled(value, known)]),
    );
  for (const step of action.runs.steps) {
    if (step.if !== undefined && !holds(step.if, known)) continue;
    if (step.uses !== undefined) {
      used.push({ uses: step.uses, with: allFilled(step.with ?? {}, known) });
      continue;
    }
    if (step.shell !== "bash") throw new Error(`no shell: ${step.shell}`);
    const [script, output] = [join(temp, "script.sh"), join(temp, "output")];
    writeFileSync(script, step.run ?? "");
    writeFileSync(output, "");
    const own = { ...allFilled(step.env ?? {}, known), GITHUB_OUTPUT: output, GITHUB_WORKSPACE: workspace };
    const ended = spawnSync("bash", ["--noprofile", "--norc", "-e", "-o", "pipefail", script], {
      cwd: join(workspace, filled(step["working-directory"] ?? ".", known)),
      env: { ...env, ...own },
      encoding: "utf8",
    });
    stderr += ended.stderr;
    for (const [, name, value] of readFileSync(output, "utf8").matchAll(/^([\w-]+)=(.*)$/gm))
      known.set(`steps.${step.id}.outputs.${name}`, value ?? "");
    if (ended.status !== 0) return { status: ended.status ?? -1, outputs: outputs(), used, stderr };
  }
  return { status: 0, outputs: outputs(), used, stderr };
}

/** `${{ inputs.paths }}` as what is known by that name; as GitHub has it, what is not known is nothing. */
function filled(text: string, known: ReadonlyMap<string, string>): string {
  return text.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, name: string) => known.get(name) ?? "");
}

function allFilled(texts: Texts, known: ReadonlyMap<string, string>): Texts {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, filled(text, known)]));
}

/** `inputs.upload == 'true'` */
function holds(condition: string, known: ReadonlyMap<string, string>): boolean {
  const [, name = "", value] = /^([\w.-]+) == '(.*)'$/.exec(condition) ?? [];
  if (value === undefined) throw new Error(`no such condition is known: ${condition}`);
  return known.get(name) === value;
}
