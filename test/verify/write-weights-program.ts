// Writes filled weights of a network of keras.applications into a file: for measurements, where no real ones are at hand.
import { architecture } from "../../verify/architectures/architecture.ts";
import { buildNetwork } from "../../verify/network/build.ts";
import { filledWeights } from "./filler.ts";
import { goldens } from "./parity.ts";
import { writeLegacy } from "./write-weights.ts";

const [name = "", path = ""] = process.argv.slice(2);
const model = architecture(name, { top: true, isImagenet: false });
const network = buildNetwork(model, { height: 224, width: 224 });
await writeLegacy(path, model, network, filledWeights(network, goldens[name]?.variants.top?.gains));
