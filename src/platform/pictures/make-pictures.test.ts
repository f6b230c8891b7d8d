import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import sharp from "sharp";
import { openPictureMaker } from "./make-pictures.ts";

const maker = openPictureMaker();
after(() => maker.close());

const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: "#7a5" } });

describe("a picture that somebody brings", () => {
  it("is made anew as WebP, upright, and not larger than a page shows", async () => {
    const sideways = await plain(3_000, 1_500).withMetadata({ orientation: 6 }).jpeg().toBuffer();

    const made = await maker.make(sideways);

    assert.ok(made);
    assert.deepEqual([made.width, made.height], [800, 1_600]);
    const { format, orientation, width } = await sharp(made.bytes).metadata();
    assert.deepEqual([format, orientation, width], ["webp", undefined, 800]);
    const small = await maker.make(await plain(20, 10).png().toBuffer());
    assert.deepEqual([small?.width, small?.height], [20, 10]);
  });

  it("keeps nothing but what is seen: no place, no owner, no comment, nothing behind its end (A-061, A-064)", async () => {
    const exif = { IFD0: { Copyright: "Qzowner", Artist: "Qzartist" }, IFD3: { GPSLatitude: "47/1 22/1 0/1" } };
    const jpeg = await plain(40, 40)
      .withExif(exif)
      .withXmp("<x:xmpmeta xmlns:x='adobe:ns:meta/'>Qzxmp</x:xmpmeta>")
      .jpeg()
      .toBuffer();
    const behind = Buffer.concat([jpeg, Buffer.from("<script>Qztrailing</script>PK\u0003\u0004")]);
    assert.match(behind.toString("latin1"), /Qzowner[\s\S]*Qztrailing/);

    const made = await maker.make(behind);

    assert.ok(made);
    assert.doesNotMatch(made.bytes.toString("latin1"), /Qz/);
    const { exif: kept, xmp, icc, iptc } = await sharp(made.bytes).metadata();
    assert.deepEqual([kept, xmp, icc, iptc], [undefined, undefined, undefined, undefined]);
  });

  it("is refused when it is something else, whatever it calls itself (A-066, A-068, A-070)", async () => {
    const png = await plain(300, 300).png().toBuffer();
    const others = {
      svg: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'),
      gif: await plain(9, 9).gif().toBuffer(),
      tiff: await plain(9, 9).tiff().toBuffer(),
      html: Buffer.from("<html><body>not a picture"),
      address: Buffer.from("http://169.254.169.254/"),
      path: Buffer.from("/etc/passwd"),
      nothing: Buffer.alloc(0),
      cut: png.subarray(0, png.length - 200),
    };

    for (const [what, bytes] of Object.entries(others)) assert.equal(await maker.make(bytes), null, what);
    assert.ok(await maker.make(png), "The next one is made.");
  });

  it("is refused when it would fill the memory (A-065)", async () => {
    const bomb = await plain(9_000, 9_000).png({ compressionLevel: 9 }).toBuffer();
    assert.ok(bomb.length < 400_000);

    assert.equal(await maker.make(bomb), null);
  });
});
