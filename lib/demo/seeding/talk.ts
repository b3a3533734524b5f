import { replyToThread, resolveThread, startThread } from "@/lib/comments/commands";
import { newId } from "@/lib/core/new-id";
import { createFolder, fileMap } from "@/lib/maps/folders/commands";
import { saveVersion } from "@/lib/maps/versions/commands";
import { mapKeys } from "../model";
import { filing, namedMoments, type Talk, talks } from "../talk";
import type { SeededMaps } from "./maps";
import { asMember, type World } from "./world";

/** What the team has said on its main map, the moments it has named, and where its maps lie. */
export async function seedTalk(world: World, maps: SeededMaps): Promise<void> {
  for (const talk of talks) await seedThread(world, maps, talk);
  const mapId = maps("home").id;
  for (const { by, age, name } of namedMoments)
    await saveVersion(asMember(world, by, age), { mapId, versionId: newId(), name });
  const owner = asMember(world, "nora", 30);
  const folderId = newId();
  await createFolder(owner, { id: folderId, name: filing.folder });
  for (const key of mapKeys)
    await fileMap(owner, { mapId: maps(key).id, folderId, tags: [...filing.tags[key]] });
}

async function seedThread(world: World, maps: SeededMaps, talk: Talk): Promise<void> {
  const map = maps("home");
  const targetId = map.painCards.get(talk.about.pain);
  if (!targetId) throw new Error(`No card says “${talk.about.pain}”.`);
  const threadId = newId();
  const [first, ...others] = talk.said;
  const target = { kind: "card", id: targetId } as const;
  const start = { mapId: map.id, threadId, target, commentId: newId(), body: first.text };
  await startThread(asMember(world, first.by, first.age), start);
  for (const { by, age, text } of others)
    await replyToThread(asMember(world, by, age), { threadId, commentId: newId(), body: text });
  if (talk.resolved) {
    const { by, age } = talk.resolved;
    await resolveThread(asMember(world, by, age), { threadId, isResolved: true });
  }
}
