import type { Fix } from "../fixes/fix.ts";
import type { Finding } from "../rules/finding.ts";
import type { Span } from "../source/span.ts";
import { ruleNames } from "./layer.ts";
import { nearestName } from "./nearest-name.ts";
import { removeName } from "./remove-suppression.ts";
import { levelOf, type Settings } from "./settings.ts";
import { isAbout, isWhere, type SuppressedName, type Suppression } from "./suppression.ts";
import { hides } from "./told.ts";

/** A file whose suppressions are judged. */
export interface SuppressedFile {
  readonly file: string;
  readonly suppressions: readonly Suppression[];
  /** All findings that stand in it, of rules that are off too. */
  readonly findings: readonly Finding[];
  /** Whether these are all that there can be. */
  readonly isSure: () => boolean;
  readonly settings: Settings;
}

/** The suppressions, or names in them, that hide nothing: of a rule that is off nobody can say so. */
export function unusedSuppressions(file: SuppressedFile): readonly Finding[] {
  const told = file.suppressions.filter((suppression) => !isHidden(suppression, file));
  const unused = told.filter(({ isMalformed }) => !isMalformed).flatMap((each) => unusedParts(each, file));
  return [
    ...told.flatMap((each) => misunderstood(each, file)),
    ...(unused.length > 0 && file.isSure() ? unused : []),
  ];
}

function misunderstood(suppression: Suppression, file: SuppressedFile): readonly Finding[] {
  if (suppression.isMalformed) return [malformed(suppression, file)];
  const unknown = suppression.names?.filter(({ selector }) => selector === undefined) ?? [];
  return unknown.map((name) => unknownName(name, suppression, file));
}

function isHidden(suppression: Suppression, { suppressions }: SuppressedFile): boolean {
  return suppressions.some(
    (other) =>
      isAbout(other, "unused-suppression") && (other === suppression || isWhere(other, suppression.span)),
  );
}

function unusedParts(suppression: Suppression, file: SuppressedFile): readonly Finding[] {
  const hidden = file.findings.filter((finding) => hides(suppression, finding));
  const { names } = suppression;
  if (names === undefined) return hidden.length > 0 ? [] : [wholly(suppression, file)];
  const idle = names.filter(({ selector }) => selector && isIdle(selector, hidden, file.settings));
  if (idle.length === names.length) return [wholly(suppression, file)];
  return idle.map((name) => partly(name, suppression, file));
}

function isIdle(
  selector: NonNullable<SuppressedName["selector"]>,
  hidden: readonly Finding[],
  settings: Settings,
): boolean {
  if (selector === "all") return hidden.length === 0;
  return levelOf(selector, settings) !== "off" && !hidden.some(({ rule }) => rule === selector);
}

function wholly(suppression: Suppression, file: SuppressedFile): Finding {
  const { names, isOfFile, span } = suppression;
  const what = names && names.length > 0 ? ` of ${names.map(({ text }) => `\`${text}\``).join(" or ")}` : "";
  const where = isOfFile ? "in this file" : "here";
  return findingAt(span, file, {
    message: `This comment hides nothing: there is no finding${what} ${where}.`,
    help: "Remove it.",
    isUnnecessary: true,
    fix: { title: "Remove the unused suppression", edit: suppression.removal },
  });
}

function partly(name: SuppressedName, { names = [], isOfFile }: Suppression, file: SuppressedFile): Finding {
  return findingAt(name.span, file, {
    message: `\`${name.text}\` hides nothing: there is no finding of it ${isOfFile ? "in this file" : "here"}.`,
    help: "Take it out of the brackets.",
    isUnnecessary: true,
    fix: { title: `Remove \`${name.text}\` from the suppression`, edit: removeName(name, names) },
  });
}

function unknownName(name: SuppressedName, suppression: Suppression, file: SuppressedFile): Finding {
  const meant = nearestName(name.text, ruleNames);
  const { names = [] } = suppression;
  const edit = names.length > 1 ? removeName(name, names) : suppression.removal;
  return findingAt(name.span, file, {
    message: `There is no rule \`${name.text}\`, so that this hides nothing of it.`,
    help: meant ? `Did you mean \`${meant}\`?` : "`pixelproof explain` lists the rules.",
    fix: meant
      ? { title: `Write \`${meant}\``, edit: { span: name.span, content: meant }, isUnsafe: true }
      : { title: `Remove \`${name.text}\` from the suppression`, edit },
  });
}

function malformed({ span }: Suppression, file: SuppressedFile): Finding {
  return findingAt(span, file, {
    message: "This comment hides nothing, as it is not understood.",
    help: "Write `# pixelproof: ignore[rule]` behind a line, or `# pixelproof: ignore-file[rule]` for the file.",
  });
}

interface Words {
  readonly message: string;
  readonly help: string;
  readonly isUnnecessary?: true;
  /** One that hides more than before is no fix that may be applied unseen. */
  readonly fix?: { readonly title: string; readonly edit: Fix["edits"][number]; readonly isUnsafe?: true };
}

function findingAt(
  span: Span,
  { file }: SuppressedFile,
  { message, help, isUnnecessary, fix }: Words,
): Finding {
  return {
    rule: "unused-suppression",
    severity: "information",
    place: { file, span },
    message,
    arrives: "",
    expected: "",
    why: "It would hide what is wrong here one day, and nobody would hear of it.",
    help,
    related: [],
    flows: [],
    ...(isUnnecessary && { isUnnecessary }),
    ...(fix && {
      fix: {
        title: fix.title,
        applicability: fix.isUnsafe ? "unsafe" : "safe",
        file,
        edits: [fix.edit],
      },
    }),
  };
}
