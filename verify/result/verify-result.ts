import type { Transform } from "../../core/transform/transform.ts";
import type { BackendUsed } from "../backend/open-backend.ts";
import type { OfferedDownload } from "../download/offered-download.ts";
import type { Pixels } from "../images/pixels.ts";
import type { WeightsOrigin } from "../plan/choose-weights.ts";
import type { Share } from "../probe/wilson.ts";
import type { ReferenceCard } from "../reference/reference.ts";
import type { ClassAnswer } from "./answers.ts";
import type { Histogram } from "./histogram.ts";

/** What running the network both ways has shown: plain data. */
export interface VerifyResult {
  readonly backend: BackendUsed;
  readonly weights: {
    readonly source: WeightsOrigin;
    readonly path: string;
    readonly network: string;
    /** Where a bundled network stands in: what is known of it. */
    readonly reference?: ReferenceCard;
    /** Where the real weights could be downloaded instead, which nobody has agreed to. */
    readonly download?: OfferedDownload;
  };
  readonly pictures: {
    readonly origin: "option" | "program" | "drawn";
    /** The folder; undefined where they were drawn. */
    readonly folder?: string;
    readonly found: number;
  };
  /** The maps as they arrive at the network that ran. */
  readonly maps: { readonly actual: Transform; readonly expected: Transform };
  readonly images: readonly VerifiedImage[];
  readonly skipped: readonly { readonly path: string; readonly why: string }[];
  readonly summary: Summary;
  readonly probe: Probe | undefined;
}

export interface VerifiedImage {
  readonly path: string;
  /** Its class folder. */
  readonly folder?: string;
  readonly thumbnail: Pixels;
  readonly actual: Told;
  readonly expected: Told;
  readonly cosine: number;
}

/** What the network makes of an image that arrives one way. */
export interface Told {
  /** Empty where the network gives features alone. */
  readonly top5: readonly ClassAnswer[];
  readonly histogram: Histogram;
}

export interface Summary {
  readonly images: number;
  /** How many answers change; undefined where the network gives features alone. */
  readonly top1Changed: number | undefined;
  readonly meanCosine: number;
  readonly meanConfidence: { readonly actual: number; readonly expected: number } | undefined;
  /** One sentence that a beginner understands. */
  readonly sentence: string;
}

export interface Probe {
  readonly classes: readonly string[];
  readonly images: number;
  readonly actual: Share;
  readonly expected: Share;
}
