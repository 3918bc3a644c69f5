"""Writes sRGB.icc, the colour profile that PDFs for the archive carry: version 2, of three curves and a matrix.

The curve is that of IEC 61966-2-1, the primaries are adapted to D50 by Bradford's matrix, as ICC.1:2001-04 asks.
Usage: python3 build-srgb.py sRGB.icc
"""

import struct
import sys

STEPS = 1024


def fixed(value):
    return struct.pack(">i", round(value * 65536))


def xyz(x, y, z):
    return b"XYZ \0\0\0\0" + fixed(x) + fixed(y) + fixed(z)


def curve():
    points = []
    for step in range(STEPS):
        share = step / (STEPS - 1)
        linear = share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
        points.append(round(linear * 65535))
    return b"curv\0\0\0\0" + struct.pack(">I", STEPS) + struct.pack(">%dH" % STEPS, *points)


def description(text):
    ascii_text = text.encode("ascii") + b"\0"
    return (
        b"desc\0\0\0\0"
        + struct.pack(">I", len(ascii_text))
        + ascii_text
        + b"\0" * 8  # no Unicode description
        + b"\0" * 70  # no Macintosh description
    )


def padded(content):
    return content + b"\0" * (-len(content) % 4)


def profile():
    shared = curve()
    tags = [
        (b"desc", description("sRGB")),
        (b"cprt", b"text\0\0\0\0" + b"No rights reserved\0"),
        (b"wtpt", xyz(0.9505, 1.0, 1.0891)),
        (b"rXYZ", xyz(0.43607, 0.22249, 0.01392)),
        (b"gXYZ", xyz(0.38515, 0.71687, 0.09708)),
        (b"bXYZ", xyz(0.14307, 0.06061, 0.71410)),
        (b"rTRC", shared),
        (b"gTRC", shared),
        (b"bTRC", shared),
    ]
    offset = 128 + 4 + 12 * len(tags)
    table, data, places = b"", b"", {}
    for name, content in tags:
        if content not in places:
            places[content] = offset + len(data)
            data += padded(content)
        table += name + struct.pack(">II", places[content], len(content))
    header = (
        struct.pack(">I", offset + len(data))
        + b"\0\0\0\0"
        + struct.pack(">I", 0x02100000)
        + b"mntrRGB XYZ "
        + struct.pack(">6H", 2026, 1, 1, 0, 0, 0)
        + b"acsp"
        + b"\0" * 28
        + fixed(0.9642)
        + fixed(1.0)
        + fixed(0.8249)
    )
    return header.ljust(128, b"\0") + struct.pack(">I", len(tags)) + table + data


if __name__ == "__main__":
    with open(sys.argv[1], "wb") as target:
        target.write(profile())
