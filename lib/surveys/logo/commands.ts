import sharp from "sharp";
import { z } from "zod";
import { surveyLogos } from "@/db/schema/surveys";
import { invalid } from "@/lib/core/errors";
import { id } from "@/lib/core/ids";
import { command } from "@/lib/core/operation";
import { inWorkspace } from "@/lib/core/transaction";
import { lockSurvey, touch } from "../commands";

const taken = new Set(["png", "jpeg", "webp", "gif"]);
/** The page has 14 KB for everything. */
const mostBytes = 5 * 1024;
const sizes = [
  { height: 88, quality: 82 },
  { height: 66, quality: 70 },
  { height: 44, quality: 55 },
  { height: 32, quality: 40 },
];

/** Puts a logo on the page, drawn anew and small, or takes it away. @throws AppError not_found, invalid */
export const saveSurveyLogo = command({
  name: "survey.saveLogo",
  input: z.strictObject({
    surveyId: id,
    /** The picture's bytes in base64; null for none. */
    image: z.base64().max(2_000_000, "At most 1.5 MB.").nullable(),
  }),
  can: "survey.edit",
  before: async ({ surveyId, image }) => ({
    surveyId,
    image: image === null ? null : await drawSmall(Buffer.from(image, "base64")),
  }),
  async run({ tx, ctx, input: { surveyId, image } }) {
    const survey = await lockSurvey(tx, ctx, surveyId);
    if (image === null) {
      await tx.delete(surveyLogos).where(inWorkspace(ctx, surveyLogos, survey.id));
    } else {
      const row = { workspaceId: ctx.workspaceId, id: survey.id, image, updatedAt: ctx.now };
      await tx
        .insert(surveyLogos)
        .values(row)
        .onConflictDoUpdate({
          target: [surveyLogos.workspaceId, surveyLogos.id],
          set: { image, updatedAt: ctx.now },
        });
    }
    return touch(tx, ctx, survey);
  },
  subject: (_, input) => input.surveyId,
});

/** @throws what the library says of bytes that are no picture, or none at all */
const formatOf = async (bytes: Buffer) => (await sharp(bytes).metadata()).format;

/** Nothing of the file itself is kept: what is stored was drawn by us. */
async function drawSmall(bytes: Buffer): Promise<string> {
  const options = { limitInputPixels: 40_000_000, failOn: "error" as const };
  const format = await formatOf(bytes).catch(() => null);
  if (!format || !taken.has(format)) invalid("image", "A PNG, JPEG, WebP or GIF picture.");
  for (const { height, quality } of sizes) {
    const small = await sharp(bytes, options)
      .rotate()
      .resize({ width: height * 5, height, fit: "inside", withoutEnlargement: true })
      .webp({ quality })
      .toBuffer()
      .catch(() => null);
    if (!small) invalid("image", "This picture cannot be read.");
    if (small.length <= mostBytes) return `data:image/webp;base64,${small.toString("base64")}`;
  }
  return invalid("image", "This picture has too much detail for a logo. Take a simpler one.");
}
