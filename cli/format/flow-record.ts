import {
  type Arriving,
  expectationOfFlow,
  type Flow,
  type FlowNetwork,
  type Phase,
  type Trainable,
} from "../../core/flow/flow.ts";
import type { Step } from "../../core/flow/step.ts";
import type { Location } from "../../core/source/line-index.ts";
import type { Place } from "../../core/source/span.ts";
import type { Transform } from "../../core/transform/transform.ts";
import { cellNumberAt, locate, type ShownFile } from "../checked-file.ts";

/** A flow as `flows --format json` prints it. */
export interface FlowRecord {
  readonly filename: string;
  /** The call of fit, evaluate, predict or of the model. */
  readonly location: Location;
  /** The notebook's cell with the call, from 1 over all its cells; a Python file has none. */
  readonly cell: number | null;
  readonly phase: Phase;
  readonly network: {
    readonly name: string;
    /** null where it has no pretrained weights, or nobody knows which. */
    readonly weights: string | null;
    readonly trainable: Trainable;
  } & PlaceRecord;
  /** null where nobody knows. */
  readonly expected: Transform | null;
  /** null where it is not known, and then `unknown` says why. */
  readonly actual: Transform | null;
  readonly unknown?: string;
  readonly steps: readonly StepRecord[];
  /** Whether the network is only taken for the one that is fed, as it is the only one in the file. */
  readonly inferred?: true;
  /** What else may arrive at the same use; absent where nothing else may. */
  readonly alternatives?: readonly ArrivalRecord[];
}

type ArrivalRecord = Pick<FlowRecord, "actual" | "unknown" | "steps">;

interface StepRecord extends PlaceRecord {
  readonly text: string;
}

interface PlaceRecord {
  /** Where it is another file than the call's. */
  readonly filename?: string;
  readonly location: Location;
  /** In a notebook, where it may be another than the call's. */
  readonly cell?: number | null;
}

export function flowRecord(file: ShownFile, flow: Flow): FlowRecord {
  const { network, phase, use, arriving, steps, alternatives } = flow;
  const expected = expectationOfFlow(flow)?.transform;
  return {
    filename: file.path,
    location: locate(file, use.call.span.start),
    cell: cellNumberAt(file, use.call.span.start),
    phase,
    network: {
      name: network.name,
      weights: weightsOf(network),
      trainable: network.trainable,
      ...placeRecord(file, network.call),
    },
    expected: expected ? plain(expected) : null,
    ...arrivalRecord(file, arriving, steps),
    ...(flow.isInferred && { inferred: true }),
    ...(alternatives.length > 0 && {
      alternatives: alternatives.map((each) => arrivalRecord(file, each.arriving, each.steps)),
    }),
  };
}

function arrivalRecord(file: ShownFile, arriving: Arriving, steps: readonly Step[]): ArrivalRecord {
  return { ...actualOf(arriving), steps: steps.map((step) => stepRecord(file, step)) };
}

function actualOf(arriving: Arriving): Pick<FlowRecord, "actual" | "unknown"> {
  if (arriving.kind === "unknown") return { actual: null, unknown: arriving.reason };
  const { transform, isOrderKnown } = arriving;
  if (isOrderKnown) return { actual: plain(transform) };
  const { scale, offset } = transform;
  const numbers = `each channel is ${scale.join(", ")} times the raw pixel plus ${offset.join(", ")}`;
  return { actual: null, unknown: `the channel order is not known: ${numbers}` };
}

function stepRecord(file: ShownFile, { text, place }: Step): StepRecord {
  return { text, ...placeRecord(file, place) };
}

function placeRecord(file: ShownFile, place: Place): PlaceRecord {
  const { start } = place.span;
  const other = file.fileAt?.(place.file) ?? file;
  return {
    ...(other.path !== file.path && { filename: other.path }),
    location: locate(other, start),
    ...(other.cells && { cell: cellNumberAt(other, start) }),
  };
}

function weightsOf({ result }: FlowNetwork): string | null {
  return result.kind === "pretrained" ? result.weights : null;
}

/** The three fields alone, whatever else the value carries. */
function plain({ order, scale, offset }: Transform): Transform {
  return { order, scale, offset };
}
