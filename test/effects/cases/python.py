import argparse
import functools
import importlib
import itertools
import os
from collections import OrderedDict, defaultdict
from glob import glob
from pathlib import Path

from tensorflow.keras.preprocessing.image import img_to_array, load_img
from tqdm import tqdm

# iterating
reveal(list(range(3)))  # [0, 1, 2]
reveal(list(enumerate(["a", "b"])))  # [(0, "a"), (1, "b")]
reveal(list(zip([1, 2], ["a", "b"])))  # [(1, "a"), (2, "b")]
reveal(list(map(str.lower, ["A"])))  # [unknown: a text that is not known]
reveal(list(map(lambda n: n + 1, [1, 2])))  # [2, 3]
reveal([image for image in map(load_img, glob("*.jpg"))])  # [*RGB 0–255 · uint8 · pillow · 3d]
reveal(sorted(glob("*.jpg")))  # [*unknown: a file name]
reveal(list(itertools.chain([1], [2, 3])))  # [1, 2, 3]
reveal(functools.reduce(lambda a, b: a * b, [2, 3, 4]))  # 24
for path in tqdm(os.listdir("train")):
    reveal(path)  # unknown: a file name

# lists
images = []
for path in glob("*.jpg"):
    images.append(img_to_array(load_img(path)))
reveal(images)  # [*RGB 0–255 · float · numpy · 3d]
few = [1]
few.append(2)
few.extend([3, 4])
reveal(few.pop())  # 4
reveal(few)  # [1, 2, 3]
reveal(len(few))  # 3

# dicts
sizes = {"vgg": 224, "inception": 299}
reveal(sizes.get("vgg"))  # 224
reveal(sizes.get("other", 96))  # 96
reveal(sizes.items())  # [("vgg", 224), ("inception", 299)]
sizes.update(nasnet=331)
reveal(sizes)  # {"vgg": 224, "inception": 299, "nasnet": 331}
reveal(OrderedDict(a=1))  # {"a": 1}
reveal(dict(zip(["a", "b"], [1, 2])))  # {"a": 1, "b": 2}
groups = defaultdict(list)
groups["cat"].append(img_to_array(load_img("cat.jpg")))
reveal(groups["cat"])  # [RGB 0–255 · float · numpy · 3d]

# texts and paths
reveal("{}/{name}.jpg".format("train", name="dog"))  # "train/dog.jpg"
reveal("train/dog.JPG".lower().endswith((".jpg", ".png")))  # true
reveal("-".join(["a", "b"]))  # "a-b"
reveal("a,b".split(","))  # ["a", "b"]
reveal(os.path.join("data", "train"))  # "data/train"
reveal(os.path.splitext("a/b.png"))  # ("a/b", ".png")
reveal(str(Path("data") / "train"))  # "data/train"
reveal(Path("data").joinpath("train"))  # "data/train"

# numbers
reveal(int("3") + max(1, 2))  # 5
reveal(float(1) / 4)  # 0.25
reveal(isinstance("a", str))  # true
reveal(isinstance(3, (list, tuple)))  # false

# what the user decides
parser = argparse.ArgumentParser()
parser.add_argument("--size", type=int, default=224)
args = parser.parse_args()
reveal(args.size)  # unknown: a command-line argument
reveal(vars(args)["size"])  # unknown: a command-line argument
reveal(sizes.get(args.name))  # 224 || 299 || 331 || null

# functions
halve = functools.partial(lambda a, b: a / b, b=2)
reveal(halve(3))  # 1.5


def logged(function):
    @functools.wraps(function)
    def inner(*values):
        return function(*values)

    return inner


@logged
def double(n):
    return 2 * n


reveal(double(4))  # 8
reveal(importlib.import_module("tensorflow.keras.applications.resnet50").preprocess_input)  # api

# pairs in lists
pairs = []
for folder in ["cat", "dog"]:
    for path in os.listdir(folder):
        pairs.append([img_to_array(load_img(path)), folder])
inputs = []
for picture, label in pairs:
    inputs.append(picture)
reveal(inputs)  # [*RGB 0–255 · float · numpy · 3d]
