import { roles } from "@/db/enums";
import { systemDoor } from "@/lib/access/doors";
import { openSession } from "@/lib/access/sessions";
import { createApiKey } from "@/lib/api-keys/commands";
import { newId } from "@/lib/core/new-id";
import { ingestEvents } from "@/lib/customers/commands";
import { listCustomers } from "@/lib/customers/people/queries";
import { startImport } from "@/lib/imports/commands";
import { createPainPoint } from "@/lib/insights/commands";
import { createMap } from "@/lib/maps/commands";
import { getMap } from "@/lib/maps/queries";
import { createSurvey } from "@/lib/surveys/commands";
import { removeMember } from "@/lib/workspaces/members/commands";
import {
  type BuiltWorkspace,
  buildMember,
  buildPersona,
  buildTouchpoint,
  buildWorkspace,
} from "./build";

/** Stands in every text of the workspace, so that a leak of any of them is seen. */
export const canary = "canary-7d41";

/** Somebody at a door. `userId` is null for those who only pretend to be somebody. */
export type Principal = { name: string; userId: string | null; cookie: string | null };
export type MatrixWorld = {
  home: BuiltWorkspace;
  apiKey: string;
  /** Value of each placeholder: of the home workspace, and of another one. */
  own: Record<string, string>;
  foreign: Record<string, string>;
  members: Record<(typeof roles)[number], Principal>;
  outsiders: Principal[];
};

/** A workspace with something on every page, and everybody who might try to open it. */
export async function buildMatrixWorld(): Promise<MatrixWorld> {
  const home = await buildWorkspace({ now: new Date() });
  const other = await buildWorkspace({ now: new Date() });
  const entries = roles.map(async (role) => {
    const member = await buildMember({ role, workspace: home });
    return [role, await principal(role, member.userId)] as const;
  });
  const members = Object.fromEntries(await Promise.all(entries));
  const { key } = await createApiKey(home.owner.ctx, { name: canary, scopes: ["events.write"] });
  return {
    home,
    apiKey: key,
    own: { workspace: home.slug, ...(await buildObjects(home)) },
    foreign: { workspace: home.slug, ...(await buildObjects(other)) },
    members: requireAll(members),
    outsiders: [
      { name: "anonymous", userId: null, cookie: null },
      { name: "forged cookie", userId: null, cookie: `throughline-session=${"A".repeat(43)}` },
      await principal("stranger", other.owner.userId),
      await removedMember(home),
    ],
  };
}

async function buildObjects(workspace: BuiltWorkspace): Promise<Record<string, string>> {
  const { ctx } = workspace.owner;
  const persona = await buildPersona({ ctx, name: `Persona ${canary}` });
  const touchpoint = await buildTouchpoint({ ctx, name: `Touchpoint ${canary} ${newId()}` });
  const map = await createMap(ctx, {
    title: `Map ${canary}`,
    objective: canary,
    framework: "four-stage",
    state: "current",
    personaIds: [persona.id],
  });
  const { board } = await getMap(ctx, { mapId: map.id });
  const stageId = Object.keys(board.stages)[0] ?? "";
  const survey = await createSurvey(ctx, {
    mapId: map.id,
    stageId,
    title: `Survey ${canary}`,
    template: "csat",
  });
  await ingestEvents(systemDoor(ctx.workspaceId), {
    events: [{ type: "identify", userId: newId(), traits: { name: canary } }],
  });
  const { customers } = await listCustomers(ctx, {});
  const { importId } = await startImport(ctx, { kind: "events", fileName: canary, bytes: 10 });
  const painPoint = await createPainPoint(ctx, {
    title: `Pain ${canary}`,
    description: canary,
    severity: 2,
    mapId: map.id,
    stageId,
  });
  return {
    personaId: persona.id,
    touchpointId: touchpoint.id,
    mapId: map.id,
    surveyId: survey.surveyId,
    painPointId: painPoint.painPointId,
    customerId: customers[0]?.id ?? "",
    importId,
  };
}

async function principal(name: string, userId: string): Promise<Principal> {
  return { name, userId, cookie: `throughline-session=${await openSession(userId, null)}` };
}

/** The same person, signed in anew: what was done to an earlier session does not matter. */
export const signedInAnew = async ({ name, userId, cookie }: Principal): Promise<Principal> =>
  userId ? principal(name, userId) : { name, userId, cookie };

async function removedMember(home: BuiltWorkspace): Promise<Principal> {
  const member = await buildMember({ role: "admin", workspace: home });
  const removed = await principal("removed member", member.userId);
  await removeMember(home.owner.ctx, { userId: member.userId });
  return removed;
}

function requireAll(members: Record<string, Principal>): MatrixWorld["members"] {
  const { owner, admin, editor, commenter, viewer } = members;
  if (!owner || !admin || !editor || !commenter || !viewer) throw new Error("A role is missing.");
  return { owner, admin, editor, commenter, viewer };
}
