import { describe, expect, it } from "vitest";
import { tables } from "../../core/effects/tables.ts";
import { canonicalName } from "../../core/models/canonical-name.ts";
import { networks } from "../../core/models/catalog.ts";
import { networkWords } from "../../core/network-words.ts";

/** The libraries of which nothing makes or loads a network, by what an import begins with. */
const withoutNetworks = `
  builtins functools collections copy itertools multiprocessing concurrent contextlib importlib argparse json csv configparser
  os glob time gc warnings logging sys pathlib math random io codecs gzip bz2 lzma types pickle cPickle _pickle tomllib
  yaml toml dill cloudpickle joblib hickle tqdm rich progressbar fastprogress easydict addict munch box ml_collections
  numpy scipy pandas sklearn matplotlib pylab h5py
  imblearn tensorflow tensorflow_datasets albumentations albucore imageio face_recognition dlib imgaug cv2 imutils PIL Image skimage torchvision
`
  .trim()
  .split(/\s+/);

function namesWord(root: string): boolean {
  return networkWords.some((word) => root.includes(word));
}

describe("networkWords", () => {
  it("are in the name of every library from which networks come", () => {
    const paths = [
      ...tables.flatMap(({ effects, constants }) => Object.keys({ ...effects, ...constants })),
      ...networks.flatMap((network) => network.paths),
    ];
    const roots = new Set(paths.map((path) => path.split(".")[0] ?? path));
    expect([...roots].filter((root) => !namesWord(root) && !withoutNetworks.includes(root))).toEqual([]);
    expect(withoutNetworks.filter(namesWord)).toEqual([]);
  });

  it("are in what TensorFlow has that loads a network", () => {
    const loading = tables
      .flatMap(({ effects }) => Object.keys(effects ?? {}))
      .filter((path) => /^tensorflow\.(?!data\.).*\bload$/.test(path));
    expect(loading.filter((path) => !namesWord(path))).toEqual([]);
  });

  it("are in the historic names of these libraries too", () => {
    const historic = ["tf_keras", "keras_preprocessing", "keras_core", "keras_applications"];
    expect(historic.filter((root) => !namesWord(root))).toEqual([]);
    expect(canonicalName("tf_keras.Model")).toBe("keras.Model");
  });

  it("are none of them part of another", () => {
    const parts = networkWords.filter((word) =>
      networkWords.some((other) => other !== word && other.includes(word)),
    );
    expect(parts).toEqual([]);
  });
});
