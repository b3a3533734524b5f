import { authorize } from "@/lib/access/policy";
import { inTurns } from "@/lib/core/turns";
import { addMapImage } from "@/lib/maps/images/commands";
import { encodePicture } from "@/lib/maps/images/encode";
import { largestUploadBytes } from "@/lib/maps/images/limits";
import { getMapImage } from "@/lib/maps/images/queries";
import { readBody } from "./body";
import { memberOfRequest } from "./member-request";
import { requireOwnSite } from "./own-site";
import { sendJson } from "./reply";
import type { RequestFacts, Route } from "./router";

/** Forty megapixels take 160 MB while they are drawn anew. */
const inTurn = inTurns(2);
const uuid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const uploadAddress = new RegExp(`^/([a-z0-9-]{1,60})/maps/(${uuid})/images$`);
const imageAddress = new RegExp(`^/([a-z0-9-]{1,60})/maps/${uuid}/images/(${uuid})$`);

/** `POST /{workspace}/maps/{map}/images` with the bytes of a picture: 201 with its id. */
const uploadRoute: Route = {
  method: "POST",
  role: "web",
  match: (path) => uploadAddress.test(path),
  async handle(req, res, facts) {
    requireOwnSite(req);
    const [, slug = "", mapId = ""] = uploadAddress.exec(facts.path) ?? [];
    const ctx = await memberOfRequest(req, { slug, requestId: facts.requestId });
    // Nobody's bytes are decoded before it is known that they may be kept.
    authorize(ctx.actor, "map.edit");
    const file = await readBody(req, largestUploadBytes);
    const picture = await inTurn(() => encodePicture(file));
    // Whoever has gone meanwhile wants nothing kept.
    if (res.destroyed) return;
    sendJson(res, 201, await addMapImage(ctx, { mapId, ...picture }));
  },
};

/** `GET /{workspace}/maps/{map}/images/{image}` for members. A picture never changes under its address. */
const imageRoute: Route = {
  method: "GET",
  role: "web",
  match: (path) => imageAddress.test(path),
  async handle(req, res, facts: RequestFacts) {
    const [, slug = "", imageId = ""] = imageAddress.exec(facts.path) ?? [];
    const ctx = await memberOfRequest(req, { slug, requestId: facts.requestId });
    const { content, contentType } = await getMapImage(ctx, { imageId });
    res.writeHead(200, {
      "content-type": contentType,
      "content-length": content.length,
      "cache-control": "private, max-age=86400, immutable",
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "content-disposition": "inline",
    });
    res.end(req.method === "HEAD" ? undefined : content);
  },
};

export const routes: readonly Route[] = [uploadRoute, imageRoute];
