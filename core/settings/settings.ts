import type { Finding, RuleName } from "../rules/finding.ts";
import { type Given, type Layer, type Level, ruleNames, type Selector } from "./layer.ts";

/** How one file's findings are told. Plain data. */
export interface Settings {
  /** Of each rule, and who said so. */
  readonly levels: ReadonlyMap<RuleName, Given<Level>>;
}

/**
 * What layers come to, each with more to say than those before it. A layer's `select` replaces that of earlier ones; what they
 * ignore stays ignored; a rule's severity is the last that was given. A rule's own name says more than "all", also between
 * layers: who selects it by name gets it, though an earlier layer ignores it or has it off.
 */
export function settingsOf(layers: readonly Layer[]): Settings {
  return { levels: new Map(ruleNames.map((rule) => [rule, levelBy(layers, rule)])) };
}

/** Where nothing is set: every rule, with its own severities. */
export const defaultSettings: Settings = settingsOf([]);

/** How a rule's findings are told. */
export function levelOf(rule: RuleName, { levels }: Settings): Level {
  return levels.get(rule)?.value ?? "default";
}

/** A finding as it is to be told; undefined for one of a rule that is off. */
export function withSeverity(finding: Finding, settings: Settings): Finding | undefined {
  const level = levelOf(finding.rule, settings);
  if (level === "off") return undefined;
  return level === "default" || level === finding.severity ? finding : { ...finding, severity: level };
}

/** What is known of one rule after some layers. */
interface State {
  readonly level: Given<Level>;
  /** Who left it out of what is selected. */
  readonly unselected?: string | undefined;
  readonly ignored?: string | undefined;
}

function levelBy(layers: readonly Layer[], rule: RuleName): Given<Level> {
  const untouched: State = { level: { value: "default", from: "default" } };
  const { level, unselected, ignored } = layers.reduce(
    (state, layer) => after(state, layer, rule),
    untouched,
  );
  const off = ignored ?? unselected;
  return off === undefined ? level : { value: "off", from: off };
}

function after(before: State, { select, ignore, severity = [] }: Layer, rule: RuleName): State {
  const isNamed = select?.value.includes(rule) === true;
  const isIgnored = ignore?.value.includes(rule) || (ignore?.value.includes("all") && !isNamed);
  let { level, unselected, ignored } = before;
  if (select) unselected = isNamed || select.value.includes("all") ? undefined : select.from;
  if (select && isNamed) {
    ignored = undefined;
    if (level.value === "off") level = { value: "default", from: select.from };
  }
  if (ignore && isIgnored) ignored = ignore.from;
  return { level: severityBy(severity, rule, level), unselected, ignored };
}

/** A severity for all rules turns none on that is off. */
function severityBy(
  severity: NonNullable<Layer["severity"]>,
  rule: RuleName,
  before: Given<Level>,
): Given<Level> {
  const given = (selector: Selector) => severity.findLast(({ value }) => value.rule === selector);
  const own = given(rule) ?? (before.value === "off" ? undefined : given("all"));
  return own ? { value: own.value.level, from: own.from } : before;
}

/** Settings as a name: the same for those that tell findings alike. */
export function levelsText({ levels }: Settings): string {
  return JSON.stringify([...levels].map(([rule, { value }]) => [rule, value]));
}
