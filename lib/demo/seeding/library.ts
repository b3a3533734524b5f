import { createPersona } from "@/lib/personas/commands";
import { createChannel } from "@/lib/touchpoints/channels/commands";
import { createTouchpoint } from "@/lib/touchpoints/commands";
import { channelKeys, personaKeys, touchpointKeys } from "../model";
import { personaContent } from "../personas";
import { channelContent, touchpointContent } from "../shop";
import { asMember, foundedAge, type Library, newIds, userIdOf, type World } from "./world";

/** Channels, touchpoints with their owners, personas. */
export async function seedLibrary(world: World): Promise<Library> {
  const library: Library = {
    channel: newIds(channelKeys),
    touchpoint: newIds(touchpointKeys),
    persona: newIds(personaKeys),
  };
  await seedChannels(world, library);
  await seedTouchpoints(world, library);
  await seedPersonas(world, library);
  return library;
}

async function seedChannels(world: World, { channel }: Library): Promise<void> {
  for (const key of channelKeys) {
    const ctx = asMember(world, "tomas", foundedAge - 1);
    await createChannel(ctx, { id: channel(key), ...channelContent[key] });
  }
}

async function seedTouchpoints(world: World, { channel, touchpoint }: Library): Promise<void> {
  for (const key of touchpointKeys) {
    const { owner, channel: channelKey, ...fields } = touchpointContent[key];
    await createTouchpoint(asMember(world, "tomas", foundedAge - 1), {
      ...{ id: touchpoint(key), ...fields },
      ...{ channelId: channel(channelKey), ownerId: userIdOf(world, owner) },
    });
  }
}

async function seedPersonas(world: World, { channel, persona }: Library): Promise<void> {
  for (const key of personaKeys) {
    const { channels, goals, challenges, behaviours, preferences, ...fields } = personaContent[key];
    await createPersona(asMember(world, "lena", foundedAge - 2), {
      ...{ id: persona(key), ...fields },
      ...{ goals: [...goals], challenges: [...challenges] },
      ...{ behaviours: [...behaviours], preferences: [...preferences] },
      channelIds: channels.map(channel),
    });
  }
}
