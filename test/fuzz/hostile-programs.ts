/** A program made to cost much, by its size. */
export type HostileProgram = (size: number) => string;

const NETWORK = `import cv2, numpy as np
from tensorflow.keras.applications import ResNet50
from tensorflow.keras.layers import *
from tensorflow.keras.models import *
model = ResNet50()
x = cv2.imread(path)
`;

const repeated =
  (text: string): HostileProgram =>
  (size) =>
    text.repeat(size);

const lines =
  (line: (i: number) => string, before = "", after = ""): HostileProgram =>
  (size) =>
    `${before}${Array.from({ length: size }, (_, i) => `${line(i)}\n`).join("")}${after}`;

const nested =
  (open: string, middle: string, close: string): HostileProgram =>
  (size) =>
    `x = ${open.repeat(size)}${middle}${close.repeat(size)}\n`;

/** Syntax whose size alone could be too much. */
export const hostileSyntax: Readonly<Record<string, HostileProgram>> = {
  parentheses: nested("(", "1", ")"),
  "parentheses that nothing closes": nested("(", "", ""),
  "lines of open parentheses": repeated("(\n"),
  lists: nested("[", "", "]"),
  sums: nested("a + ", "a", ""),
  methods: nested("", "a", ".b()"),
  calls: nested("f(", "", ")"),
  conditions: nested("a if b else ", "a", ""),
  "assignments in a chain": repeated("x = "),
  "a long list": nested("", "[", "1, "),
  "lines that backslashes join": repeated("\\\n"),
  "statements that backslashes join": (size) => `x = a${" \\\n + a".repeat(size)}\n`,
  "junk that backslashes join": repeated(";\\\n"),
  quotes: repeated("'\n"),
  semicolons: repeated("x = 1;"),
  "operators with nothing between them": repeated("/~"),
  "signs with nothing behind them": repeated("+:"),
  "signs with nothing behind them, assigned": (size) => `x = ${"-:=".repeat(size)}\n`,
  "signs with nothing behind them, in brackets": (size) => `f(${"~not +".repeat(size)})\n`,
  "signs in brackets with nothing behind them": (size) => `x${"(~)".repeat(size)}\n`,
  "powers of nothing": (size) => `x = [${"**-->".repeat(size)}\n`,
  "functions of nothing": (size) => `x = (${", lambda :".repeat(size)}\n`,
  "cases of a match": lines((i) => `    case ${i}: x = ${i}`, "match c:\n", "y = x\n"),
  "cases with a condition": lines((i) => `    case a if b${i}: x = ${i}`, "match c:\n"),
  "clauses of an if": lines((i) => `elif c == ${i}: x = ${i}`, "if c: x = 0\n"),
  "loops of a comprehension": (size) =>
    `x = [a${Array.from({ length: size }, (_, i) => ` for a${i} in range(10)`).join("")}]\n`,
  functions: lines((i) => `def f${i}(x): return f${i - 1}(x)`),
  arguments: (size) => `f(${Array.from({ length: size }, (_, i) => `k${i}=1`).join(", ")})\n`,
};

/** Programs whose values could grow without end, or whose calls. */
export const hostileValues: Readonly<Record<string, HostileProgram>> = {
  "texts that double": (size) => `s = "ab"\n${"s = s + s\n".repeat(size)}`,
  "texts that double in an f-string": (size) => `s = "ab"\n${'s = f"{s}{s}"\n'.repeat(size)}`,
  "texts that double in a format": (size) => `s = "ab"\n${'s = "{0}{0}".format(s)\n'.repeat(size)}`,
  "texts that are replaced by themselves": (size) => `s = "aa"\n${'s = s.replace("a", s)\n'.repeat(size)}`,
  "texts that are joined": (size) => `s = "ab"\n${"s = s.join([s, s, s])\n".repeat(size)}`,
  "a text of a billion zeros": (size) => 's = "1".zfill(10**9)\n'.repeat(size),
  "paths that double": (size) => `import os\ns = "ab"\n${"s = os.path.join(s, s)\n".repeat(size)}`,
  "lists that double": (size) => `s = [1]\n${"s = s + s\n".repeat(size)}`,
  "lists within lists": (size) =>
    `a = [1]\nb = [2]\n${"a = [a, a]\nb = [b, b]\n".repeat(size)}x = ([a, b] * 6)[i]\nfor y in [a, b] * 20: z = y\n`,
  "tuples within tuples": (size) =>
    `a = b = (1, 2)\n${"a = (a, a, a)\nb = (b, b, b)\n".repeat(size)}x = a == b\nfor y in (a, b) * 20: z = y\n`,
  "dicts within dicts": (size) =>
    `a = {}\nb = {}\n${"a = {1: a, 2: a}\nb = {1: b, 2: b}\n".repeat(size)}x = ([a, b] * 6)[i]\n`,
  "a dict that grows": lines((i) => `d["k${i}"] = ${i}`, "d = {}\n"),
  "a list that grows": lines((i) => `d.append(${i})`, "d = []\n"),
  "numbers beyond all bounds": (size) =>
    "x = 10 ** 10 ** 10\ny = 1 << 10 ** 9\nz = [0] * 10 ** 12\n".repeat(size),
  partials: (size) => `from functools import partial\nf = int\n${"f = partial(f)\n".repeat(size)}f(1)\n`,
  "functions of functions": (size) => `f = int\n${"f = (lambda g: lambda x: g(x))(f)\n".repeat(size)}f(1)\n`,
  "objects that call each other": (size) =>
    `class A:\n    def __call__(self, x): return self.f(x)\na = int\n${"b = A()\nb.f = a\na = b\n".repeat(size)}a(1)\n`,
  "models within models": (size) =>
    `${NETWORK}m = model\n${"m = Sequential([m])\n".repeat(size)}m.predict(x)\nn = clone_model(m)\nm.fit(x)\nm.layers\n`,
  "models twice within models": (size) =>
    `${NETWORK}m = model\n${"m = Sequential([m, m])\n".repeat(size)}m.predict(x)\n`,
  "layers within layers": (size) =>
    `${NETWORK}m = Rescaling(1.0)\n${"m = TimeDistributed(m)\n".repeat(size)}model.predict(m(x))\n`,
  "outputs that are added up": (size) =>
    `${NETWORK}y = model.output\n${"y = Add()([y, model(Rescaling(2.0)(Input((2, 2, 3))))])\n".repeat(size)}Model(model.input, y).predict(x)\n`,
  "many steps": (size) => `${NETWORK}${"x = x / 1.0001\n".repeat(size)}model.predict(x)\n`,
  "many decisions": lines((i) => `if c${i}: x = x / 255\nelse: x = x / 2`, NETWORK, "model.predict(x)\n"),
  "functions that call each other": (size) =>
    "def a(x): return b(x) + b(x)\ndef b(x): return c(x) + c(x)\ndef c(x): return a(x) + a(x)\na(1)\n".repeat(
      size,
    ),
};

/** Values that hold themselves. */
export const endlessValues = `${NETWORK}a = []
a.append(a)
b = [a]
b.append(b)
c = ([a, b] * 6)[i]
for d in [a, b] * 20: e = d
f = a == b, str(a), a[0][0][0], len(a), tuple(a), sorted(a), list(zip(a, b)), np.array(a), np.stack(a)
model.predict(a)
model.fit(a, b)
g = {}
g["g"] = g
model.predict(g)
m = Sequential([model])
m.add(m)
m.predict(x)
n = Sequential([m])
m.add(n)
n.fit(x)
n.trainable = False
n.save("n.h5")
load_model("n.h5").predict(x)
clone_model(n)
n.load_weights("n.h5")
Model(n.input, n.output).predict(x)
for layer in n.layers: layer.trainable = True
`;
