import { request } from "node:http";
import { count } from "drizzle-orm";
import sharp from "sharp";
import { expect, test } from "vitest";
import { mapImages } from "@/db/schema/maps";
import { sessionCookie } from "@/lib/access/cookie";
import { openSession } from "@/lib/access/sessions";
import { inTransaction, inWorkspace } from "@/lib/core/transaction";
import { createMap } from "@/lib/maps/commands";
import { addMapImage } from "@/lib/maps/images/commands";
import { encodePicture } from "@/lib/maps/images/encode";
import { largestUploadBytes } from "@/lib/maps/images/limits";
import { getMapImage } from "@/lib/maps/images/queries";
import { routes } from "@/lib/server/map-images";
import { buildMember, buildWorkspace } from "../support/build";
import { testSite } from "../support/test-site";

let onceRead = () => {};
const site = testSite(
  routes.map((route) => ({
    ...route,
    handle(req, res, facts) {
      req.once("end", () => onceRead());
      return route.handle(req, res, facts);
    },
  })),
);

const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#c05020" } })
    .withExif({ IFD0: { Copyright: "Somebody" } })
    .jpeg()
    .toBuffer();

test("A photo is drawn anew: smaller, as WebP, and without what was hidden in it", async () => {
  const picture = await encodePicture(await photo(3200, 1600));
  expect(picture).toMatchObject({ contentType: "image/webp", width: 1600, height: 800 });
  const { format, exif } = await sharp(picture.content).metadata();
  expect(format).toBe("webp");
  expect(exif).toBeUndefined();
});

test("A small picture is not blown up", async () => {
  expect(await encodePicture(await photo(40, 30))).toMatchObject({ width: 40, height: 30 });
});

test.each([
  ["SVG", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
  ["HTML", Buffer.from("<!doctype html><script>alert(1)</script>")],
  ["half a JPEG", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70])],
  ["nothing", Buffer.alloc(0)],
])("%s is no picture", async (_what, file) => {
  await expect(encodePicture(file)).rejects.toMatchObject({ code: "unsupported" });
});

test("A file over 5 MB and a picture over 40 megapixels are refused", async () => {
  const heavy = Buffer.alloc(largestUploadBytes + 1);
  await expect(encodePicture(heavy)).rejects.toMatchObject({ code: "too_large" });
  const wide = sharp({ create: { width: 9000, height: 5000, channels: 3, background: "#fff" } });
  const file = await wide.png({ compressionLevel: 9 }).toBuffer();
  await expect(encodePicture(file)).rejects.toMatchObject({ code: "unsupported" });
});

test("An editor keeps a picture with a map, and every reader of the map gets it", async () => {
  const { ctx, mapId, workspace } = await buildOwnMap();
  const picture = await encodePicture(await photo(60, 40));
  const { id: imageId } = await addMapImage(ctx, { mapId, ...picture });
  const viewer = await buildMember({ workspace, role: "viewer" });
  const read = await getMapImage(viewer.ctx, { imageId });
  expect(read.contentType).toBe("image/webp");
  expect(read.content.equals(picture.content)).toBe(true);
});

test("A viewer and a commenter keep no pictures", async () => {
  const { mapId, workspace } = await buildOwnMap();
  const picture = await encodePicture(await photo(20, 20));
  for (const role of ["viewer", "commenter"] as const) {
    const member = await buildMember({ workspace, role });
    await expect(addMapImage(member.ctx, { mapId, ...picture })).rejects.toMatchObject({
      code: "forbidden",
    });
  }
});

test("A picture of another workspace does not exist, nor does its map", async () => {
  const { ctx, mapId } = await buildOwnMap();
  const picture = await encodePicture(await photo(20, 20));
  const { id: imageId } = await addMapImage(ctx, { mapId, ...picture });
  const stranger = await buildMember({ role: "owner" });
  await expect(getMapImage(stranger.ctx, { imageId })).rejects.toMatchObject({ code: "not_found" });
  await expect(addMapImage(stranger.ctx, { mapId, ...picture })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("Nothing is kept of an upload that is cancelled, even when all of it has come", async () => {
  const { ctx, mapId, workspace } = await buildOwnMap();
  const token = await openSession(workspace.owner.userId, null);
  const body = await photo(2400, 1600);
  const address = `${site.url}/${workspace.slug}/maps/${mapId}/images`;
  const headers = { cookie: `${sessionCookie().name}=${token}`, "sec-fetch-site": "same-origin" };
  await new Promise<void>((resolve) => {
    const upload = request(address, { method: "POST", headers });
    onceRead = () => upload.destroy();
    upload.on("error", () => resolve());
    upload.end(body);
  });
  onceRead = () => {};
  const kept = await fetch(address, { method: "POST", headers, body: new Uint8Array(body) });
  expect(kept.status).toBe(201);
  const again = await fetch(address, { method: "POST", headers, body: new Uint8Array(body) });
  expect(again.status).toBe(201);
  const [held] = await inTransaction(ctx, (tx) =>
    tx.select({ images: count() }).from(mapImages).where(inWorkspace(ctx, mapImages)),
  );
  expect(held?.images).toBe(2);
});

async function buildOwnMap() {
  const workspace = await buildWorkspace();
  const { ctx } = workspace.owner;
  const { id: mapId } = await createMap(ctx, { title: "Test map", framework: "blank" });
  return { workspace, ctx, mapId };
}
