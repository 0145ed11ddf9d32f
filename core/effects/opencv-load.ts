import { unknown } from "../values/make.ts";
import type { Value } from "../values/value.ts";
import { type EffectCall, type Effects, effect } from "./effect.ts";
import type { EffectTable } from "./library.ts";
import { type Loading, loadImage } from "./load.ts";
import { each, under } from "./named.ts";
import { flagName } from "./opencv-flags.ts";

/** OpenCV gives blue first. */
const colour: Loading = { order: "bgr", shape: { channels: 3 } };

/** What the flags of `cv2.imread` make of a file. */
const readings: Readonly<Record<string, Loading>> = {
  IMREAD_COLOR: colour,
  IMREAD_COLOR_BGR: colour,
  CV_LOAD_IMAGE_COLOR: colour,
  "1": colour,
  IMREAD_COLOR_RGB: { shape: { channels: 3 } },
  "256": { shape: { channels: 3 } },
  IMREAD_GRAYSCALE: { isGrey: true },
  CV_LOAD_IMAGE_GRAYSCALE: { isGrey: true },
  "0": { isGrey: true },
  IMREAD_UNCHANGED: { order: "bgr" },
  CV_LOAD_IMAGE_UNCHANGED: { order: "bgr" },
  "-1": { order: "bgr" },
  IMREAD_REDUCED_COLOR_2: colour,
  IMREAD_REDUCED_COLOR_4: colour,
  IMREAD_REDUCED_COLOR_8: colour,
  IMREAD_IGNORE_ORIENTATION: colour,
};

function read(call: EffectCall): Value {
  const flags = call.arg("flags");
  const loading = flags ? readings[flagName(flags) ?? ""] : colour;
  return loading ? loadImage(call, loading) : unknown("a picture read with flags that are not known");
}

/** `ok, frame = capture.read()` */
const readFrame = effect("image", (call) => ({
  kind: "tuple",
  items: [unknown("whether the camera gives a picture"), loadImage(call, colour)],
}));

const capture = effect("filename apiPreference", ({ machine }) =>
  machine.objects.make("cv2.VideoCapture", {}),
);

/** imutils' camera streams give the frame alone. */
const stream = effect("src", ({ machine }) => machine.objects.make("imutils.video.VideoStream", {}));
const self = effect("", (call) => call.receiver ?? unknown("no stream"));

const streams: Effects = {
  ...under(["imutils.video", "imutils.video.videostream", "imutils.video.webcamvideostream"], {
    ...each("VideoStream WebcamVideoStream FileVideoStream PiVideoStream", stream),
  }),
  "imutils.video.VideoStream.start": self,
  "imutils.video.VideoStream.read": effect("", (call) => loadImage(call, colour)),
  "imutils.url_to_image": effect("url readFlag", (call) => loadImage(call, colour)),
};

export const opencvLoad: EffectTable = {
  effects: {
    "cv2.imread": effect("filename flags", read),
    "cv2.imdecode": effect("buf flags", read),
    "cv2.VideoCapture": capture,
    "cv2.VideoCapture.read": readFrame,
    "cv2.VideoCapture.retrieve": readFrame,
    ...streams,
  },
};
