import { encode } from "uqr";

/** A QR picture as one path on a grid of `size` by `size`, its quiet edge included. */
export interface QrPicture {
  readonly size: number;
  readonly path: string;
}

const edge = 4;

export function qrPicture(text: string): QrPicture {
  const { size, data } = encode(text, { ecc: "M", border: edge });
  const squares = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")));
  return { size, path: squares.join("") };
}
