import { encode } from "uqr";

const dotPixels = 16;
const border = 3;

/** A QR code as a picture of sharp squares, black on white. */
export async function qrPng(text: string): Promise<Blob | null> {
  const { data, size } = encode(text, { ecc: "M", border });
  const canvas = document.createElement("canvas");
  canvas.width = size * dotPixels;
  canvas.height = size * dotPixels;
  const pen = canvas.getContext("2d");
  if (!pen) return null;
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = "#000000";
  for (const [y, row] of data.entries()) {
    for (const [x, isDark] of row.entries()) {
      if (isDark) pen.fillRect(x * dotPixels, y * dotPixels, dotPixels, dotPixels);
    }
  }
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}
