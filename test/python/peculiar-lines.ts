/** Lines of which each has something that Python or tree-sitter's grammar of it reads in a way of its own. */
export const peculiarLines = String.raw`
x = -a ** -b ** c * d // e % f @ g
x = a & b | c << d >> e
x = a ^ b & c
x = not a == b and c or not d
x = a < b <= c != d is not e not in f
x = a if b else c if d else e
x = lambda: a if b else c
x = lambda a, *b, c=1, **d: (yield a)
x = (yield)
x = yield a, b
x = yield from a
yield
x = y = a, *b
x, = a
x, *y = a, b
*x, (y, [z.a, z[0]]) = a
(x) = a
(x), y = a
(x.y) += 1
x = (a)
x = (a) + (b)
((a, b), c) = d
() = d
x: int
x: list[int] | None = None
x: list[int] | dict[str, int] | None = None
x: "a" | b = 1
x: Callable[[int, str], None] = f
x: Literal["a", "b"] = "a"
x: a.b[c].d = 1
x: Tuple[int, ...] = ()
x: Tuple[int,] = ()
x: Dict[a: b] = c
(x): int = 1
x.y[0]: int = 1
x, y: int = 1
x = y: int = 1
x = a[1:2, ::3, ..., None]
x = a[b, c,]
x = a[b,]
x = a[:]
x = a[*b]
x = a[b := 1]
x = (a := 1)
x = [a := 1, b]
x = a := 1
f(a := 1)
f(*a.b(), *a + b, *a[0], **c or d, *a if b else c)
f(*(a), *(b)(c), **(d))
f(*(a for a in b))
x = [*(a), *(b).c]
f((*b), *not c)
f(a for a in b)
f(a for a in b, c)
f(c, a for a in b)
f((a for a in b), c)
f(a=1, *b, **c)
f(a=b=c)
f((a)=b)
f(type=a, match=b, print=c, exec=d)
f(a,)
f(,)
f(a, , b)
x = {**a, "b": c, **d or e}
x = {a, *b}
x = {a: b for a, b in c if d if e}
x = {a: b, c}
x = {}
x = [a for b in c for d in b if e if f]
x = [a for a, in b]
x = [a for a in b if c else d]
x = [a for a in b, c]
x = [*a for a in b]
x = [a async for a in b]
x = [lambda: a for a in b]
x = a for a in b
x = 1 + 1. + .5 + 1e5 + 1.e-3 + 1E+3 + 0xFF + 1j + 1_000 + 0o17 + 0777 + 10L
x = 1.real
x = 1 .real
x = 1if a else b
x = 0xfor
x = 1__0
x = "a" 'b' r"\n" b"c"
x = "\x41\u00e9\N{BULLET}\8\q"
x = f"a{b}{{c}}{d!r:>10}" "e{f}" rf"\d{g}"
x = f"{a:{b}}{c=}"
x = f"{a['b']}" f'{a["b"]}'
x = f"{a["b"]}"
x = f"{a!r}{b != c}{d:=5}{e:}"
x = f"{ {1: 2}[1] }{(lambda: 1)()}{a, b}"
x = f"\N{BULLET}{a}\{b}"
x = f"{a" "}"
x = f"}"
x = f"{}"
x = f"{a:.2f"
x = f"""a
{b}
{c:
}"""
x = u"a" Rb"b" bR'c' ur"d" t"e" fb"f"
x = """a"b""" + '''c
d\
e'''
x = "a\
b"
x = (a  # note
     .b  # note
     (c))
x = a \
    + b
x = [
    # note
    a,
    # note
]
x = a; y = b; ; z
x = a; y = b;
import a.b as c, d
import a.b as c.d
import a . b
import (a)
import a,
from . import a
from ...a.b import (c, d as e,)
from ... import a
from a import *
from a import (*)
from a import b, c,
from a import b as c.d
from __future__ import annotations, division
from .__future__ import a
raise
raise A(b) from c
raise A, b
raise from c
assert a, (yield)
assert (a, b)
assert a, b, c
del a, b[0], c.d
del (a, b)
del a, (b, c)
del f()
global a, b
nonlocal a
return
return a, *b
return *a, b
* (a(b)), c
*a, *None*b
a(*b), *not c
x = [*not a, *None*b, *-c]
x = [*a*b, *c or d]
x = {*a if b else c, *d()}
f(*a*b, *[c], *d())
f(*-a, **-b)
f(*None, **{})
return (yield)
pass; break; continue
pass a
print a
print(a)
print(a), b
print (a) % b
print(a, file=b)
print >>a, b
print
print.a
print = a
exec a in b
exec(a)
type(a)
type(a).b = c
type A = b
type = a
match = a
match.group(1)
match(a)
match [a]
match -a
case = a
_ = a
await a
x = await a
async = a
@a
@a.b(c)
@ a
@a[b]
def f(): pass
@a := b
class A: pass
def f(a, /, b=1, *, c: int = 2, **d: str) -> list[int]: return a
def f(a, b): yield a
def f((a, b)): pass
def f(a=1, b): pass
def f(*): pass
def f(*a, *b, **c, d): pass
def f(a: int | None, *b: A[c]) -> A | B | C: pass
def f[T](a: T): pass
def print(a): pass
def f(a) -> (yield): pass
def f(a
def f(a: b=c): pass
class A(B, metaclass=C, *d): x = 1
class A(): pass
class A[T]: pass
class A
if a: b
elif c: d
else: e
if (a := b): pass
if a := b: pass
if a = b: pass
if a: b; c
while True: pass
else: pass
for a in b: pass
for a, (b, c) in d, e: pass
for a, in b: pass
for *a, b in c: pass
for a.b, c[d] in e: pass
for a in *b, c: pass
for a in b
for (a) in b: pass
for a in (yield): pass
with a as b, c as (d, e), f: pass
with (a as b, c): pass
with (a): pass
with a as b.c: pass
with a as f(): pass
with a, : pass
try: a
except A as b: c
except (A, B): c
except A, b: c
except* A: c
except A as b.c: d
except: e
finally: f
try: a
except A: b
match a:
    case 1: pass
    case _: pass
x = $a
x = a?
x = a b
x = a.
x = .a
x = a..b
x = a[]
x = ()
x = (,)
x = (a,)
x = (*a,)
x = (*a)
x = a <> b
x = a -> b
x = !a
x = a not b
x = a is is b
x = True.a + None[0] + "a".b + (1).c + [].d + {}.e + ...
x = é + 1
True = 1
f() = 1
a + b = c
f() += 1
[a] += b
"a" "b".join(c)
"a" % b
-a
*a
*a, b
*(a), b
*(a(b)), c
(a, b)
lambda: a
not a
~a
...
None
x = ["a\0b", 'a\0b', """\0""", f"\0{a}"]
x = [a, # \0
    b]
`.replaceAll("\\0", "\0");
