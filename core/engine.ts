import { createLibrary, type Library } from "./effects/library.ts";
import { tables } from "./effects/tables.ts";
import type { Fix } from "./fixes/fix.ts";
import type { Flow } from "./flow/flow.ts";
import type { Outline } from "./flow/outline.ts";
import { isSameNetwork } from "./flow/same-network.ts";
import { type FollowedProgram, followProgram } from "./interpret/follow.ts";
import { outlineOf } from "./interpret/outline.ts";
import { markShapeProbes } from "./interpret/shape-probes.ts";
import { fixesThatHold, type Project } from "./mend.ts";
import { mendNetwork } from "./mend-network.ts";
import { type MendedFiles, mendOne, mendTogether } from "./mend-together.ts";
import { type Dependency, isUnchanged, observe } from "./observed-workspace.ts";
import { createParseCache, type ParseCache } from "./parse-cache.ts";
import { createPythonParser } from "./python/parser.ts";
import type { RuleFailure } from "./rules/failure.ts";
import type { Finding } from "./rules/finding.ts";
import { judge } from "./rules/index.ts";
import { type Suppression, suppressionsIn } from "./settings/suppression.ts";
import type { Place, Span } from "./source/span.ts";
import { nowhere, type SourceText, type Workspace } from "./source/workspace.ts";
import { byDefault, type Telling } from "./telling.ts";
import type { TrialBudget } from "./trial-budget.ts";

/** What Pixelproof knows of one version of one file. Plain data, but for nothing: it may outlive the file it came from. */
export interface Analysis {
  readonly file: string;
  readonly text: string;
  readonly flows: readonly Flow[];
  /** What arrives at the same networks in other files, by which they were trained or are used: a model that one file saves and this one loads. */
  readonly elsewhere: readonly Flow[];
  /** All that was found. What of it is to be told, `telling.ts` knows. */
  readonly findings: readonly Finding[];
  /** The rules that failed, whose findings may be missing: bugs of ours. */
  readonly failures: readonly RuleFailure[];
  /** The comments that hide findings, of each file that has such and in which findings stand, its own among them. */
  readonly suppressions: ReadonlyMap<string, readonly Suppression[]>;
  /** Whether nothing was left open by which there could be another finding: all parsed, and what reaches networks is known. */
  readonly isUnderstood: boolean;
  readonly outline: Outline;
  /** What did not parse. */
  readonly broken: readonly Span[];
  /** The text of each file that was read, its own among them: places of flows and findings may lie in any of these. */
  readonly texts: ReadonlyMap<string, string>;
  /** What was asked of the workspace, and the answers. */
  readonly dependencies: readonly Dependency[];
  /** The functions of other files that this one calls. */
  readonly calledElsewhere: readonly Place[];
}

/** A file that stays open, so that a change costs little. */
export interface OpenFile {
  readonly analysis: Analysis;
  /** Takes the file's new text and analyses it. */
  update(text: string): Analysis;
  close(): void;
}

/** Text in, plain data out. Makes no use of Node, the DOM, a clock, disk or network. */
export interface Engine {
  /** Analyses a text once. */
  check(file: string, text: string): Analysis;
  /** The same engine with a window on other files: what they define is followed where a file imports it. */
  within(workspace: Workspace): Engine;
  /** Whether the files around still read as they did when this analysis was made. */
  isCurrent(analysis: Analysis): boolean;
  open(file: string, text: string): OpenFile;
  /**
   * The ways to mend a finding of this analysis, the best first. Each was tried: the fixed text parses, checking it
   * again no longer gives the finding, and gives no new one. Each costs an analysis: ask for no more than are needed.
   * @param others analyses that may read the file that a fix changes: none of them has a new finding by it either
   * @param budget of what may be spent on all that are asked with it: where nothing is left, no more are tried
   */
  fixesFor(
    analysis: Analysis,
    finding: Finding,
    most?: number | undefined,
    others?: readonly Analysis[],
    budget?: TrialBudget,
  ): readonly Fix[];
  /**
   * Mends all findings that are told and have a fix of these applicabilities, again and again until nothing more changes; of
   * those that settings turn off or comments hide, none.
   * @param others analyses that may read the file: none of them has a new finding by it either
   */
  fixAll(
    analysis: Analysis,
    applicabilities: readonly Fix["applicability"][],
    telling?: Telling,
    others?: readonly Analysis[],
  ): FixedText;
  /**
   * Mends what is found of the network that a finding is about, wherever it is fed; undefined where that is in one place
   * only, or is not to be mended by these applicabilities in more than one.
   */
  fixNetwork(
    analysis: Analysis,
    finding: Finding,
    applicabilities: readonly Fix["applicability"][],
    telling?: Telling,
    others?: readonly Analysis[],
  ): FixedText | undefined;
  /** The same of several files at once, which may share what they import. */
  fixAllIn(
    analyses: readonly Analysis[],
    applicabilities: readonly Fix["applicability"][],
    telling?: Telling,
  ): MendedFiles;
}

export interface FixedText {
  /** Of the file that was analysed. */
  readonly text: string;
  /** The new text of each file that changes: those that it imports may be among them. */
  readonly changed: ReadonlyMap<string, string>;
  /** How many findings were mended. */
  readonly fixed: number;
  readonly analysis: Analysis;
}

/** The bytes of web-tree-sitter's own wasm and of the Python grammar. */
export interface EngineBytes {
  readonly runtime: Uint8Array;
  readonly grammar: Uint8Array;
}

/** @throws {Error} when the bytes are not those of the two wasm files. */
export async function createEngine({ grammar, runtime }: EngineBytes): Promise<Engine> {
  const { parse } = createParseCache(await createPythonParser(grammar, runtime));
  return engineWithin(nowhere, { parse, library: createLibrary(tables), meter: { work: 0 } });
}

/** To place, judge and compare a flow takes as long as to evaluate so many expressions. */
const FLOW_WORK = 6;

/** What all engines made of one share. */
interface Shared extends Pick<ParseCache, "parse"> {
  readonly library: Library;
  /** How much was done so far, in expressions and statements evaluated, or what takes as long. */
  readonly meter: { work: number };
}

function engineWithin(workspace: Workspace, shared: Shared): Engine {
  const trials = createTrials(shared.library);
  const project: Project = {
    spent: () => shared.meter.work,
    check: (file, text, changed) =>
      analyse({ file, text }, overlaid(workspace, changed), shared, trials.of(file)),
    fileOf({ file, text }) {
      const { module } = shared.parse({ file, text });
      return { text, outline: outlineOf(module), broken: module.broken };
    },
  };
  const check: Engine["check"] = (file, text) =>
    analyse({ file, text }, workspace, shared, trials.begin(file));
  return {
    check,
    within: (other) => engineWithin(other, shared),
    isCurrent: ({ dependencies }) => dependencies.every((dependency) => isUnchanged(dependency, workspace)),
    open(file, first) {
      const program = followProgram(file, shared.library);
      let analysis = analyse({ file, text: first }, workspace, shared, program);
      return {
        get analysis() {
          return analysis;
        },
        update(text) {
          analysis = analyse({ file, text }, workspace, shared, program);
          return analysis;
        },
        close: () => undefined,
      };
    },
    fixesFor(analysis, finding, most = Number.POSITIVE_INFINITY, others = [], budget = undefined) {
      const fixes: Fix[] = [];
      for (const fix of fixesThatHold(analysis, finding, project, { others, ...(budget && { budget }) })) {
        if (fixes.push(fix) >= most) break;
      }
      return fixes;
    },
    fixAll: (analysis, applicabilities, telling = byDefault, others = []) =>
      mendOne(analysis, { applicabilities, telling }, project, others),
    fixNetwork: (analysis, finding, applicabilities, telling = byDefault, others = []) =>
      mendNetwork(analysis, finding, { applicabilities, telling }, project, { others }),
    fixAllIn: (analyses, applicabilities, telling = byDefault) =>
      mendTogether(analyses, { applicabilities, telling }, project),
  };
}

/** More files than these are not mended at once often. */
const MOST_TRIALS = 4;

/** Fixes are tried on texts that differ little from what was checked: as versions of that file they cost little. */
function createTrials(library: Library) {
  // No Map: to V8, what it held hangs on it until the whole heap is gone through.
  let trials: readonly { readonly file: string; readonly program: FollowedProgram }[] = [];
  const keep = (file: string, program: FollowedProgram): FollowedProgram => {
    const others = trials.filter((trial) => trial.file !== file);
    trials = [...others.slice(1 - MOST_TRIALS), { file, program }];
    return program;
  };
  const known = (file: string) => trials.find((trial) => trial.file === file)?.program;
  return {
    /** A program without a past, the first version of the file. */
    begin: (file: string) => keep(file, followProgram(file, library)),
    /** The next version of a file. */
    of: (file: string) => keep(file, known(file) ?? followProgram(file, library)),
  };
}

function analyse(
  source: SourceText,
  workspace: Workspace,
  { parse, meter }: Shared,
  followed: FollowedProgram,
): Analysis {
  const program = parse(source);
  // What imports the file that is checked gets this very version of it.
  const observed = observe(workspace, (other) => (other.file === source.file ? program : parse(other)));
  const { flows: seen, elsewhere: others, calledElsewhere, work } = followed.follow(program, observed);
  meter.work += work + FLOW_WORK * seen.length;
  const flows = markShapeProbes(seen, source.file, program.module);
  const elsewhere = others.filter(({ network }) => flows.some((own) => isSameNetwork(own.network, network)));
  const { findings, failures } = judge(flows, elsewhere);
  const texts = new Map([...observed.texts(), [source.file, source.text]]);
  const { broken } = program.module;
  return {
    file: source.file,
    text: source.text,
    flows,
    elsewhere,
    findings,
    failures,
    suppressions: suppressionsAround(source.file, findings, texts),
    isUnderstood: broken.length === 0 && failures.length === 0 && flows.every(isKnown),
    outline: outlineOf(program.module),
    broken,
    texts,
    dependencies: observed.dependencies(),
    calledElsewhere,
  };
}

function suppressionsAround(
  own: string,
  findings: readonly Finding[],
  texts: ReadonlyMap<string, string>,
): Analysis["suppressions"] {
  const files = new Set([own, ...findings.map(({ place }) => place.file)]);
  return new Map(
    [...files].flatMap((file) => {
      const suppressions = suppressionsIn(texts.get(file) ?? "");
      return suppressions.length > 0 ? [[file, suppressions] as const] : [];
    }),
  );
}

/** Whether it is known what arrives, in each of the ways in which it may. */
function isKnown({ use, arriving, alternatives }: Flow): boolean {
  if (use.isShapeProbe) return true;
  return [arriving, ...alternatives.map((other) => other.arriving)].every(({ kind }) => kind === "known");
}

/** The workspace as it would be with these texts in it. */
function overlaid(workspace: Workspace, changed: ReadonlyMap<string, string>): Workspace {
  const now = ({ file, text }: SourceText): SourceText => ({ file, text: changed.get(file) ?? text });
  return {
    resolve(importer, module, level) {
      const found = workspace.resolve(importer, module, level);
      return found && now(found);
    },
    saving: (asker, name) => workspace.saving(asker, name).map(now),
  };
}
