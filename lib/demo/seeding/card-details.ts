import sharp from "sharp";
import { newId } from "@/lib/core/new-id";
import { applyMapOps } from "@/lib/maps/commands";
import { noFilter } from "@/lib/maps/filter";
import { addMapImage } from "@/lib/maps/images/commands";
import type { ClientOp } from "@/lib/maps/ops";
import { getMap } from "@/lib/maps/queries";
import { viewBoard } from "@/lib/maps/view";
import { saveMapView } from "@/lib/maps/views/commands";
import { type CardDetail, cardDetails, parcelDrawing, savedView } from "../card-details";
import type { SeededMaps } from "./maps";
import { asMember, userIdOf, type World } from "./world";

type CardSet = Extract<ClientOp, { kind: "card.set" }>["set"];
const age = 12;

/** Tags, states, owners, a picture, a link, a wide card and a saved view on the main map. */
export async function seedCardDetails(world: World, maps: SeededMaps): Promise<void> {
  const map = maps("home");
  const ctx = asMember(world, "lena", age);
  const imageId = await addParcel(world, map.id);
  const ops = cardDetails.flatMap((detail) => {
    const id = map.painCards.get(detail.pain);
    if (!id) throw new Error(`No card says “${detail.pain}”.`);
    return detailOps(id, detail, { world, imageId, clubId: maps("club").id });
  });
  const wide = await findWideCard(world, map.id);
  if (wide) ops.push(setOp(wide, { field: "span", value: 2 }));
  const { rejected } = await applyMapOps(ctx, {
    ...{ mapId: map.id, clientId: newId(), batchId: newId() },
    ops,
  });
  if (rejected.length > 0) throw new Error(`The map refused ${rejected.length} details.`);
  const filter = { ...noFilter, statuses: [...savedView.statuses] };
  await saveMapView(ctx, { mapId: map.id, name: savedView.name, filter });
}

const setOp = (id: string, set: CardSet): ClientOp => ({
  ...{ opId: newId(), kind: "card.set", id },
  set,
});

type Around = { world: World; imageId: string; clubId: string };

function detailOps(id: string, detail: CardDetail, { world, imageId, clubId }: Around): ClientOp[] {
  const { tags, status, assignee, linkUrl } = detail;
  const ops = [
    setOp(id, { field: "tags", value: [...tags] }),
    setOp(id, { field: "status", value: status }),
    setOp(id, { field: "assigneeId", value: userIdOf(world, assignee) }),
  ];
  if (linkUrl) ops.push(setOp(id, { field: "linkUrl", value: linkUrl }));
  if (detail.hasPicture) ops.push(setOp(id, { field: "imageId", value: imageId }));
  if (detail.leadsToClub)
    ops.push({ opId: newId(), kind: "card.link", id, link: "linkedMap", targetId: clubId });
  return ops;
}

async function addParcel(world: World, mapId: string): Promise<string> {
  const { data, info } = await sharp(Buffer.from(parcelDrawing))
    .webp({ quality: 82 })
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const picture = { contentType: "image/webp", content: data, width, height } as const;
  return (await addMapImage(asMember(world, "lena", age), { mapId, ...picture })).id;
}

/** The first idea of a step that another of its stage follows. */
async function findWideCard(world: World, mapId: string): Promise<string | null> {
  const { board } = await getMap(asMember(world, "lena", age), { mapId });
  const view = viewBoard(board);
  const lane = view.lanes.find((one) => one.kind === "opportunities");
  for (const { steps } of view.stages)
    for (const step of steps.slice(0, -1)) {
      const [card] = view.cells.get(`${lane?.id}|${step.id}`) ?? [];
      if (card) return card.id;
    }
  return null;
}
