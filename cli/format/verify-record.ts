import type { Flow } from "../../core/flow/flow.ts";
import type { VerifyResult } from "../../verify/result/verify-result.ts";
import type { ShownFile } from "../checked-file.ts";
import { flowRecord } from "./flow-record.ts";

/** The object that `verify --format json` prints. */
export function verifyRecord(file: ShownFile, flow: Flow, result: VerifyResult): object {
  const { backend, weights, images, skipped, summary, probe, pictures } = result;
  const { sentence, meanConfidence, ...numbers } = summary;
  return {
    flow: flowRecord(file, flow),
    backend: backend.name,
    weights: {
      source: weights.source,
      path: weights.path,
      network: weights.network,
      ...(weights.reference && { accuracy: weights.reference.accuracy }),
    },
    pictures,
    images: images.map(({ path, folder, actual, expected, cosine }) => ({
      path,
      ...(folder !== undefined && { class: folder }),
      actual: { top5: actual.top5 },
      expected: { top5: expected.top5 },
      cosine,
    })),
    skipped,
    summary: {
      ...numbers,
      top1Changed: numbers.top1Changed ?? null,
      meanConfidence: meanConfidence ?? null,
      sentence,
    },
    probe: probe ?? null,
  };
}
