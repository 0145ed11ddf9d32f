import { describe, expect, it } from "vitest";
import { offeredDownload } from "../../../verify/download/offered-download.ts";
import { weightFileOf } from "../../../verify/download/weight-file.ts";

/** As https://keras.io/api/applications/ tells them, in whole megabytes of 2^20 bytes. */
const told = {
  Xception: 88,
  VGG16: 528,
  VGG19: 549,
  ResNet50: 98,
  ResNet152V2: 232,
  InceptionV3: 92,
  MobileNet: 16,
  MobileNetV2: 14,
  DenseNet121: 33,
  DenseNet201: 80,
  NASNetMobile: 23,
  NASNetLarge: 343,
  EfficientNetB7: 256,
  EfficientNetV2S: 88,
  ConvNeXtTiny: 109,
};

describe("offeredDownload", () => {
  it.each(Object.entries(told))(
    "says of %s what it weighs, %i MB, without asking anybody",
    (name, megabytes) => {
      const entry = weightFileOf(name, true);
      if (entry === undefined) throw new Error(`no file of ${name}`);
      const { bytes, file, address, path } = offeredDownload(name, entry, "/cache/file.h5");
      const size = bytes / 2 ** 20;
      expect(size).toBeGreaterThan(megabytes * 0.94);
      expect(size).toBeLessThan(megabytes * 1.03);
      expect({ file, address, path }).toEqual({
        file: entry.file,
        address: entry.address,
        path: "/cache/file.h5",
      });
    },
  );
});
