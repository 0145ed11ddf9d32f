import { expect, it } from "vitest";
import { architecture } from "../../../verify/architectures/architecture.ts";
import { buildNetwork } from "../../../verify/network/build.ts";
import { holdsApplication } from "../../../verify/plan/holds-application.ts";

const size = { height: 96, width: 96 };
const own = (name: string) =>
  buildNetwork(architecture(name, { top: false, pooling: "avg", isImagenet: false }), size);

it("knows a network by its variables, at any size, and not another by them", () => {
  expect(holdsApplication(own("MobileNetV2"), "MobileNetV2")).toBe(true);
  expect(holdsApplication(own("EfficientNetB0"), "EfficientNetB0")).toBe(true);
  expect(holdsApplication(own("MobileNet"), "MobileNetV2")).toBe(false);
  expect(holdsApplication(own("ResNet50"), "ResNet101")).toBe(false);
});
