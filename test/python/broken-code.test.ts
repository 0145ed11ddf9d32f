import { describe, expect, it } from "vitest";
import { pythonParser } from "../python-parser.ts";
import { printStatements } from "./print-statement.ts";

const cases: readonly {
  readonly python: string;
  readonly syntax: string;
  readonly broken: readonly string[];
}[] = [
  {
    python: `import os
x = 1
model.fit(`,
    syntax: `(import os)
(= x 1)
(broken)`,
    broken: ["model.fit("],
  },
  {
    python: `import os
model.fit(
x = 3
def f(): return 1`,
    syntax: `(import os)
(broken)
(= x 3)
def f():
  (return 1)`,
    broken: ["model.fit("],
  },
  {
    python: `x = foo(a,
        b
y = bar(c)`,
    syntax: `(= x (broken))
(= y (call bar c))`,
    broken: ["foo(a,\n        b"],
  },
  {
    python: `model = Sequential([
    Dense(3),
    Dense(4,
])
model.fit(x)`,
    syntax: `(= model (call Sequential (list (call Dense 3) (broken))))
(call model.fit x)`,
    broken: ["Dense(4,"],
  },
  {
    python: `def f(a):
    x = 1
    foo bar baz
    return x`,
    syntax: `def f(a):
  (= x 1)
  (broken statement)
  baz
  (return x)`,
    broken: ["foo bar"],
  },
  {
    python: `class A:
    def f(self):
        x = = 3
        return x
    def g(self):
        return foo.
    @deco
    def h(self, x
        return 2
y = 2`,
    syntax: `class A():
  def f(self):
    (= x (broken))
    (return x)
  def g(self):
    (return (broken))
  @deco
  def h(self x):
    (return 2)
(= y 2)`,
    broken: ["= 3", "foo.", "(self, x"],
  },
  {
    python: `%matplotlib inline
!pip install "it's
?foo
foo?
x = !ls *.py
y = 1`,
    syntax: `(broken statement)
(broken statement)
(broken statement)
(broken statement)
(= x (broken))
(= y 1)`,
    broken: ["%matplotlib inline", "!pip install \"it's", "?foo", "foo?", "!ls *.py"],
  },
  {
    python: `if x = 3:
    y = 1
else:
    y = 2`,
    syntax: `if (broken):
  (= y 1)
else:
  (= y 2)`,
    broken: ["if x = 3:"],
  },
  {
    python: `for x y:
    z
while :
    pass
with open(x as y:
    z = 1`,
    syntax: `for (broken) in (broken):
  z
while (broken):
  (pass)
with (broken):
  (= z 1)`,
    broken: ["for x y:", "while :", "open(x as y:"],
  },
  {
    python: `def f(x)
    return x
if x
    y
class A(B)
    z = 1`,
    syntax: `def f(x):
  (return x)
if x:
  y
class A(B):
  (= z 1)`,
    broken: ["def f(x)", "if x", "class A(B)"],
  },
  {
    python: `def f(a, b
    return a`,
    syntax: `def f(a b):
  (return a)`,
    broken: ["(a, b"],
  },
  {
    python: `x = """abc
y = 2
z = 3`,
    syntax: `(= x (broken))
(= y 2)
(= z 3)`,
    broken: ['"""abc'],
  },
  {
    python: `x = 'abc
y = 2`,
    syntax: `(= x (broken))
(= y 2)`,
    broken: ["'abc"],
  },
  {
    python: `x = f"abc {y
z = 1`,
    syntax: `(= x (broken))
(= z 1)`,
    broken: ['f"abc {y'],
  },
  {
    python: `print x, y
print >>f, x
print
exec "code" in ns
raise E, "x"
try:
    pass
except A, e:
    pass`,
    syntax: `(tuple x y)
(tuple f x)
print
(tuple "code" ns)
(raise (tuple E "x"))
try:
  (pass)
except A as e:
  (pass)`,
    broken: [],
  },
  {
    python: `else:
    x = 1
except X:
    y
elif z:
    w
finally:
    v`,
    syntax: `(broken statement)
(= x 1)
(broken statement)
y
if z:
  w
(broken statement)
v`,
    broken: ["else:", "except X:", "finally:"],
  },
  {
    python: `x = 1
    y = 2
  z = 3
w = 4`,
    syntax: `(= x 1)
(= y 2)
(= z 3)
(= w 4)`,
    broken: [],
  },
  {
    python: `@foo
x = 1
@bar`,
    syntax: `(broken statement)
(= x 1)
(broken statement)`,
    broken: ["@foo", "@bar"],
  },
  {
    python: `x, y = foo.
a.b += 
return foo(.
x: int =
del
import
from x import
from x import (a, b
from x import a as
lambda`,
    syntax: `(= (tuple x y) (broken))
(+= a.b (broken))
(return (broken))
(= x (broken))
(broken statement)
(broken statement)
(broken statement)
(from x a b)
(broken statement)
(broken statement)`,
    broken: [
      "foo.",
      "",
      "foo(.",
      "",
      "del",
      "import",
      "from x import",
      "from x import (a, b",
      "from x import a as",
      "lambda",
    ],
  },
  {
    python: `match x:
    case [a, 1
        y
    junk here
    case 2:
        z`,
    syntax: `match x:
  case (other a y):
  case 2:
    z`,
    broken: ["[a, 1\n        y", "    junk here"],
  },
  {
    python: `f(a, b=)
f(a., c)
g(x y)
[1, 2 3]
{a: b, c}
x[1
y = (1, 2`,
    syntax: `(broken)
(call f (broken))
(broken)
(broken)
(broken)
(broken)
(= y (broken))`,
    broken: ["f(a, b=)", "a., c", "g(x y)", "[1, 2 3]", "{a: b, c}", "x[1", "(1, 2"],
  },
  {
    python: `x = 1 y = 2
x = 3 3
x == = 3
)
]
foo)
foo(]`,
    syntax: `(= x (broken))
(= x (broken))
(broken)
(broken statement)
(broken statement)
(broken statement)
(broken)`,
    broken: ["1 y = 2", "3 3", "x == = 3", ")", "]", "foo)", "foo(]"],
  },
  {
    python: `type X = int
type(x).y = 3
x = \`y\`
t"{x}"
f(a as b)`,
    syntax: `(pass)
(= (broken) 3)
(= x (broken))
(broken)
(call f (broken))`,
    broken: ["a as b"],
  },
  {
    python: `if x:
pass
y`,
    syntax: `if x:
(pass)
y`,
    broken: [],
  },
  {
    python: `if foo(a:
    y = 1
    z = 2
w = 3`,
    syntax: `if (broken):
  (= y 1)
  (= z 2)
(= w 3)`,
    broken: ["foo(a:"],
  },
  {
    python: `def f(x y, z):
    return x
with (a, b c):
    pass
class A(B, C D):
    pass
x: int = foo.
d = {'a':
    1, 'b': 2}
f(lambda x:
    x)`,
    syntax: `def f(y z):
  (return x)
with a, b:
  (pass)
class A(B C (broken)):
  (pass)
(= x (broken))
(= d (dict "a": 1 "b": 2))
(call f (lambda (x) x))`,
    broken: ["(x y, z)", "(a, b c)", "(B, C D)", "D", "foo."],
  },
];

describe("broken code", () => {
  it.each(cases)("$python", ({ python, syntax, broken }) => {
    const { module } = pythonParser.parse(python);
    expect(printStatements(module.statements)).toBe(syntax);
    expect(module.broken.map(({ start, end }) => python.slice(start, end))).toEqual(broken);
  });
});
