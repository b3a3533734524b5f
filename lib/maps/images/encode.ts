import sharp from "sharp";
import { AppError } from "@/lib/core/errors";
import { largestUploadBytes } from "./limits";

const longestEdgePx = 1600;
const mostPixels = 40_000_000;
// SVG can hold scripts and addresses of other sites; it is no picture to us.
const formats = new Set(["jpeg", "png", "webp", "gif", "avif", "heif"]);

export type Picture = { content: Buffer; contentType: "image/webp"; width: number; height: number };

/**
 * A picture drawn anew: as WebP, upright, at most 1600 px on its longer edge and without anything
 * that was hidden in the file. @throws AppError unsupported, too_large
 */
export async function encodePicture(file: Buffer): Promise<Picture> {
  if (file.length > largestUploadBytes)
    throw new AppError("too_large", "The picture is larger than 5 MB.");
  if (file.length === 0) refuse();
  const image = sharp(file, { limitInputPixels: mostPixels, failOn: "error", pages: 1 });
  const { format } = await image.metadata().catch(refuse);
  if (!format || !formats.has(format)) refuse();
  const { data, info } = await image
    .rotate()
    .resize({
      width: longestEdgePx,
      height: longestEdgePx,
      fit: "inside",
      withoutEnlargement: true,
    })
    .webp({ quality: 82 })
    .toBuffer({ resolveWithObject: true })
    .catch(refuse);
  return { content: data, contentType: "image/webp", width: info.width, height: info.height };
}

function refuse(cause?: unknown): never {
  throw new AppError(
    "unsupported",
    "This file is no picture we can show. Use JPEG, PNG, WebP, GIF or AVIF of at most 40 megapixels.",
    { cause },
  );
}
