import type { Flow } from "../flow/flow.ts";
import { isSameNetwork } from "../flow/same-network.ts";
import { samePlace } from "../source/span.ts";
import { describe } from "../transform/describe.ts";
import { differs } from "./differs.ts";
import type { Finding } from "./finding.ts";
import { wordsOfArriving, wordsOfExpected, wordsOfNetwork } from "./network-words.ts";
import type { Blame, Scene, SceneRule } from "./rule.ts";
import page from "./train-predict-mismatch.md";
import { expectationOfTraining, helpToFollow } from "./training-side.ts";
import { whyOf } from "./why.ts";
import { OWN_WEIGHTS, relatedOf, useWords } from "./words.ts";
import { arrivalAgainst, type WrongArrival } from "./wrong-arrival.ts";

/** One network, trained on some pixels and used on others. */
export const trainPredictMismatch: SceneRule = {
  name: "train-predict-mismatch",
  page,
  find(scene) {
    const groups = new Map<string, [Mismatch, ...Mismatch[]]>();
    for (const mismatch of scene.flows.flatMap((flow) => mismatchOf(flow, scene) ?? [])) {
      const group = groups.get(keyOf(mismatch));
      if (group) group.push(mismatch);
      else groups.set(keyOf(mismatch), [mismatch]);
    }
    return [...groups.values()].map(findingOf);
  },
};

/** A flow that is to blame, and the one beside which it is wrong. */
interface Mismatch {
  readonly wrong: WrongArrival;
  readonly other: Flow;
  readonly blame: Blame;
}

function mismatchOf(flow: Flow, scene: Scene): Mismatch | undefined {
  if (flow.phase === "train") return undefined;
  const trains = scene.all.filter(
    (other) => other.phase === "train" && isSameNetwork(other.network, flow.network),
  );
  // What is not known might be the side that this one agrees with.
  if (trains.length === 0 || ![flow, ...trains].every(isCertain)) return undefined;
  return flow.network.result.kind === "pretrained"
    ? againstWeights(flow, trains, scene)
    : againstTraining(flow, trains, scene);
}

/** `x = prepare(…); x /= 255` with a `prepare` that nobody knows says how it was scaled last, not how in all. */
function isCertain({ arriving }: Flow): boolean {
  return arriving.kind === "known" && !arriving.isLikely;
}

/** Weights that expect something say which side is wrong. Where training is, that is a matter by itself. */
function againstWeights(flow: Flow, trains: readonly Flow[], { verdictOf }: Scene): Mismatch | undefined {
  const verdict = verdictOf(flow);
  const train = trainBeside(flow, trains);
  if (!verdict || !train || trains.some((one) => verdictOf(one) !== undefined)) return undefined;
  return { wrong: verdict.wrong, other: train, blame: verdict.blame };
}

/** The training of the same `fit`, or the last before. */
function trainBeside({ use }: Flow, trains: readonly Flow[]): Flow | undefined {
  return trains.find((train) => samePlace(train.use.call, use.call)) ?? trains.at(-1);
}

/** Where nothing is expected, what follows training follows its pixels. */
function againstTraining(flow: Flow, trains: readonly Flow[], { blameOf }: Scene): Mismatch | undefined {
  if (!trains.every((train) => differs(flow, train))) return undefined;
  const train = trainBeside(flow, trains);
  const expectation = train && expectationOfTraining(train);
  const wrong = expectation && arrivalAgainst(flow, expectation, OWN_WEIGHTS);
  const blame = wrong && blameOf(wrong);
  if (!wrong || !blame) return undefined;
  return { wrong, other: train, blame: { ...blame, help: helpToFollow(wrong) } };
}

function keyOf({ blame: { place }, wrong: { flow } }: Mismatch): string {
  return JSON.stringify([place.file, place.span, flow.network.call.file, flow.network.call.span]);
}

function findingOf(group: readonly [Mismatch, ...Mismatch[]]): Finding {
  const [{ wrong, other, blame }] = group;
  const { flow, actual, isOrderKnown } = wrong;
  return {
    rule: "train-predict-mismatch",
    severity: "warning",
    place: blame.place,
    message: messageOf(wrong, other),
    arrives: describe(actual, isOrderKnown),
    expected: flow.network.result.kind === "pretrained" ? wordsOfExpected(flow) : wordsOfArriving(other),
    why: whyOf(wrong),
    help: blame.help,
    related: [
      ...relatedOf(wrong),
      {
        place: { file: other.file, span: other.use.call.span },
        message: `${useWords(other)}, on ${wordsOfArriving(other)}`,
      },
    ],
    ...(flow.network.result.kind === "pretrained" ? {} : { expectation: wrong.expectation }),
    flows: group.map((mismatch) => mismatch.wrong.flow),
  };
}

const DOING = {
  train: "is trained on",
  validate: "is validated on",
  evaluate: "is evaluated on",
  predict: "predicts on",
} as const;

/** Both sides in numbers: "this model (Sequential) is trained on RGB/255, range 0…1; here it predicts on RGB 0–255." */
function messageOf({ flow, actual, isOrderKnown }: WrongArrival, other: Flow): string {
  const { network } = flow;
  const where = other.file === flow.file ? "" : ` in ${other.file.replace(/^.*[\\/]/, "")}`;
  const asExpected = network.result.kind === "pretrained" ? ", as its weights expect" : "";
  const first = `${wordsOfNetwork(network)} ${DOING[other.phase]} ${wordsOfArriving(other)}${where}${asExpected}`;
  return `${first}; here it ${DOING[flow.phase]} ${describe(actual, isOrderKnown)}.`;
}
