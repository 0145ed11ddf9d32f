"""Makes test/fixtures/verify/images: small pictures of every kind, and what Pillow and OpenCV read from them.

    python3 scripts/goldens/images.py test/fixtures/verify/images

Written with Pillow 9.4.0, OpenCV 4.6.0 and NumPy; newer ones should give the same numbers.
"""
import base64, io, json, os, struct, sys, zlib

import cv2
import numpy as np
from PIL import Image

W, H = 37, 23
out = sys.argv[1]
os.makedirs(out, exist_ok=True)


def scene(w=W, h=H):
    y, x = np.mgrid[0:h, 0:w].astype(float)
    r = 127 + 120 * np.sin(x / 5) * np.cos(y / 7)
    g = 255 * x / (w - 1)
    b = np.where((x // 6 + y // 4) % 2 == 0, 30, 220)
    return np.clip(np.stack([r, g, b], -1), 0, 255).astype(np.uint8)


rgb = scene()
rgba = np.dstack([rgb, (rgb[..., 1] // 2 + 60).astype(np.uint8)])
grey = np.array(Image.fromarray(rgb).convert("L"))


def write(name, data):
    with open(os.path.join(out, name), "wb") as f:
        f.write(data)


def save(name, image, **options):
    image.save(os.path.join(out, name), **options)


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(array, depth, color, extra=b"", interlaced=False):
    """PNGs that Pillow does not write: 16 bits, 2 bits, tRNS."""
    h, w = array.shape[:2]
    if depth == 16:
        rows = b"".join(b"\0" + array[y].astype(">u2").tobytes() for y in range(h))
    elif depth < 8:
        rows = b""
        for y in range(h):
            bits = "".join(format(int(v), "0%db" % depth) for v in array[y])
            bits += "0" * (-len(bits) % 8)
            rows += b"\0" + bytes(int(bits[i:i + 8], 2) for i in range(0, len(bits), 8))
    else:
        rows = b"".join(b"\0" + array[y].tobytes() for y in range(h))
    head = struct.pack(">IIBBBBB", w, h, depth, color, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + extra + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def bmp(bits, rows, palette=b"", compression=0, height=H, masks=b"", header=40):
    body = struct.pack("<IiiHHIIiiII", header, W, height, 1, bits, compression, len(rows), 2835, 2835, len(palette) // 4, 0)
    body += masks + palette
    return b"BM" + struct.pack("<IHHI", 14 + len(body) + len(rows), 0, 0, 14 + len(body)) + body + rows


def padded(row):
    return row + b"\0" * (-len(row) % 4)


image = Image.fromarray(rgb)
save("rgb.jpg", image, quality=90)
save("rgb-444.jpg", image, quality=95, subsampling=0)
save("progressive.jpg", image, quality=80, progressive=True)
save("grey.jpg", Image.fromarray(grey), quality=90)
exif = Image.Exif()
exif[0x0112] = 6
save("exif-6.jpg", image, quality=90, exif=exif)
save("cmyk.jpg", image.convert("CMYK"), quality=95)
save("rgb.png", image)
save("rgba.png", Image.fromarray(rgba))
save("grey.png", Image.fromarray(grey))
save("grey-alpha.png", Image.fromarray(np.dstack([grey, rgba[..., 3]]), "LA"))
save("palette.png", image.quantize(16))
save("palette-transparent.png", image.quantize(16), transparency=3)
save("bilevel.png", Image.fromarray(grey).convert("1"))
write("rgb-16.png", png(rgb.astype(np.uint16) * 256 + 200, 16, 2))
write("grey-16.png", png(grey.astype(np.uint16) * 3, 16, 0))
write("grey-2.png", png(grey // 64, 2, 0))
write("rgb-transparent.png", png(rgb, 8, 2, chunk(b"tRNS", struct.pack(">HHH", *[int(v) for v in rgb[0, 0]]))))
save("plain.gif", image.quantize(32))
save("transparent.gif", image.quantize(32), transparency=5)
frames = [image.quantize(8), Image.fromarray(255 - rgb).quantize(8)]
frames[0].save(os.path.join(out, "animated.gif"), save_all=True, append_images=frames[1:])
small = image.crop((0, 0, 20, 10)).quantize(8)
buffer = io.BytesIO()
small.save(buffer, "GIF", interlace=0)
data = bytearray(buffer.getvalue())
data[6:10] = struct.pack("<HH", W, H)
write("small-frame.gif", bytes(data))
save("interlaced.gif", image.quantize(16), interlace=1)
save("rgb.bmp", image)
save("grey.bmp", Image.fromarray(grey))
save("palette.bmp", image.quantize(200))
save("bilevel.bmp", Image.fromarray(grey).convert("1"))
colours = np.array([[i * 17, 255 - i * 17, (i * 40) % 256] for i in range(16)], np.uint8)
palette4 = b"".join(bytes([c[2], c[1], c[0], 0]) for c in colours)
index4 = (grey // 16).astype(int)
rows4 = b"".join(padded(bytes((int(r[i]) << 4) | (int(r[i + 1]) if i + 1 < W else 0) for i in range(0, W, 2))) for r in index4[::-1])
write("palette-4.bmp", bmp(4, rows4, palette4))
rows24 = b"".join(padded(r[:, ::-1].tobytes()) for r in rgb)
write("top-down.bmp", bmp(24, rows24, height=-H))
rows32 = b"".join(np.dstack([r[None, :, ::-1], rgba[0:1, :, 3]]).tobytes() for r in rgb[::-1])
write("rgb-32.bmp", bmp(32, rows32))
five = (rgb[::-1].astype(int) >> 3)
rows16 = b"".join(padded(struct.pack("<%dH" % W, *[int(p[0]) << 10 | int(p[1]) << 5 | int(p[2]) for p in r])) for r in five)
write("rgb-555.bmp", bmp(16, rows16))
rows565 = b"".join(padded(struct.pack("<%dH" % W, *[(int(p[0]) >> 3) << 11 | (int(p[1]) >> 2) << 5 | int(p[2]) >> 3 for p in r])) for r in rgb[::-1])
write("rgb-565.bmp", bmp(16, rows565, compression=3, masks=struct.pack("<III", 0xF800, 0x7E0, 0x1F)))


def rle8(index):
    data = b""
    for row in index[::-1]:
        x = 0
        while x < W:
            n = 1
            while x + n < W and row[x + n] == row[x] and n < 255:
                n += 1
            data += bytes([n, int(row[x])])
            x += n
        data += b"\0\0"
    return data + b"\0\1"


write("rle-8.bmp", bmp(8, rle8(index4), palette4, compression=1))


def pillow(path):
    """As keras.utils.load_img reads it."""
    with open(path, "rb") as f:
        im = Image.open(io.BytesIO(f.read()))
        if im.mode != "RGB":
            im = im.convert("RGB")
        return np.array(im)


def packed(array):
    return base64.b64encode(zlib.compress(np.ascontiguousarray(array).tobytes(), 9)).decode()


expected = {}
for name in sorted(os.listdir(out)):
    if name.endswith(".json"):
        continue
    path = os.path.join(out, name)
    entry = {}
    try:
        a = pillow(path)
        entry["pillow"] = {"width": a.shape[1], "height": a.shape[0], "rgb": packed(a)}
    except Exception as e:
        entry["pillowError"] = str(e)[:80]
    c = cv2.imread(path)
    if c is not None:
        same = "pillow" in entry and c.shape == a.shape and (c[..., ::-1] == a).all()
        entry["opencv"] = "same" if same else {"width": c.shape[1], "height": c.shape[0], "rgb": packed(c[..., ::-1])}
    expected[name] = entry

resized = {}
big = scene(53, 41)
kinds = {"nearest": 0, "bilinear": 2, "bicubic": 3, "lanczos": 1, "box": 4, "hamming": 5}
for w, h in [(16, 12), (80, 61), (53, 20)]:
    for kind, code in kinds.items():
        resized["pillow-%s-%dx%d" % (kind, w, h)] = packed(np.array(Image.fromarray(big).resize((w, h), code)))
    for kind, code in {"nearest": cv2.INTER_NEAREST, "linear": cv2.INTER_LINEAR, "area": cv2.INTER_AREA, "cubic": cv2.INTER_CUBIC}.items():
        resized["opencv-%s-%dx%d" % (kind, w, h)] = packed(cv2.resize(big, (w, h), interpolation=code))
    # OpenCV's bilinear of floats is TensorFlow's: half-pixel centres, no antialiasing.
    smooth = cv2.resize(big.astype(np.float32), (w, h), interpolation=cv2.INTER_LINEAR)
    resized["tensorflow-bilinear-%dx%d" % (w, h)] = packed(np.round(smooth * 64).astype(np.int16))
resized["source"] = packed(big)
with open(os.path.join(out, "expected.json"), "w") as f:
    json.dump({"files": expected, "source": {"width": 53, "height": 41}, "resized": resized}, f, indent=0)
    f.write("\n")
for n, e in expected.items():
    print(n, "pillow" in e, e.get("pillowError"), "same" if e.get("opencv") == "same" else "opencv" in e)
