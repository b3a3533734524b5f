import { createApiKey, revokeApiKey } from "@/lib/api-keys/commands";
import { setSegments } from "@/lib/customers/segments/commands";
import { addPiece, checkImport, runImport, startImport } from "@/lib/imports/commands";
import { continueImport } from "@/lib/imports/jobs";
import type { History } from "../customers/history";
import { householdOf } from "../customers/traits";
import { guestList, keyContent, segmentContent } from "../sources";
import { asMember, type Library, type World } from "./world";

const segmentsAge = 168;
const importAge = 33;
const guests = 48;

/** Keys, and the segments by which customers get their personas as soon as they are known. */
export async function seedSources(world: World, library: Library): Promise<void> {
  for (const { age, isRevoked, ...key } of keyContent) {
    const { id: keyId } = await createApiKey(asMember(world, "nora", age), key);
    if (isRevoked) await revokeApiKey(asMember(world, "nora", age - 60), { keyId });
  }
  const segments = segmentContent.map(({ name, persona }) => ({
    ...{ name, personaId: library.persona(persona) },
    rules: [{ trait: "household", test: "is" as const, value: householdOf[persona] }],
  }));
  await setSegments(asMember(world, "lena", segmentsAge), { segments });
}

/** A file of the staff's: customers the shop knows, and what they said of themselves. */
export async function seedImport(world: World, { customers }: History): Promise<void> {
  const ctx = asMember(world, "lena", importAge);
  const text = guestList(customers.slice(0, guests).map(({ key }) => key));
  const data = new TextEncoder().encode(text);
  const fileName = "showroom evening.csv";
  const { importId } = await startImport(ctx, { kind: "customers", fileName, bytes: data.length });
  await addPiece(ctx, { importId, start: 0, data });
  await checkImport(ctx, { importId, mapping: { userId: "customer_id" } });
  await continueImport(ctx, importId);
  await runImport(ctx, { importId });
  await continueImport(ctx, importId);
}
