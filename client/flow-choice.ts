import { window } from "vscode";

/** One arrival of images at a network, as `pixelproof flows --format json` tells it; the part that a choice needs. */
interface FlowRecord {
  readonly location: { readonly row: number };
  readonly cell: number | null;
  readonly phase: string;
  readonly network: { readonly name: string };
  readonly expected: unknown;
  readonly actual: unknown;
}

/** Where the cursor is: a row from 1, and in a notebook the cell from 1. */
export interface Cursor {
  readonly row: number;
  readonly cell: number | null;
}

/**
 * The place to verify, as `pixelproof verify` takes it behind the file's name: ":12", ":cell 3:2". The only one there is, the one
 * at the cursor, or the one that the user picks; undefined where there is none or the user gives up.
 */
export async function chooseFlow(json: string, cursor: Cursor | undefined): Promise<string | undefined> {
  const flows = verifiable(json);
  const here = flows.filter(({ location: { row }, cell }) => cursor?.row === row && cursor.cell === cell);
  const [only, ...more] = here.length > 0 ? here : flows;
  if (!only) {
    await window.showInformationMessage(
      "No images are seen to reach a pretrained network here, or it is not understood what arrives.",
    );
    return undefined;
  }
  if (more.every((flow) => suffixOf(flow) === suffixOf(only))) return suffixOf(only);
  const picked = await window.showQuickPick(choices(flows), {
    placeHolder: "Which use of a network shall be verified?",
  });
  return picked?.suffix;
}

/** Those of which it is known what arrives and what is expected. */
function verifiable(json: string): readonly FlowRecord[] {
  const flows: readonly FlowRecord[] = JSON.parse(json);
  return flows.filter(({ actual, expected }) => actual !== null && expected !== null);
}

/** One for each place: a fit that trains and validates is verified once. */
function choices(flows: readonly FlowRecord[]) {
  const bySuffix = new Map(flows.map((flow) => [suffixOf(flow), flow]));
  return [...bySuffix].map(([suffix, { phase, network, location, cell }]) => ({
    label: `${network.name}: ${phase}`,
    description: cell === null ? `line ${location.row}` : `cell ${cell}, line ${location.row}`,
    suffix,
  }));
}

function suffixOf({ cell, location: { row } }: FlowRecord): string {
  return cell === null ? `:${row}` : `:cell ${cell}:${row}`;
}
