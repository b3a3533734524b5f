import { and, desc, isNull, ne, or } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { painPoints } from "@/db/schema/insights";
import { journeyMaps } from "@/db/schema/maps";
import { personas } from "@/db/schema/personas";
import { surveys } from "@/db/schema/surveys";
import { touchpoints } from "@/db/schema/touchpoints";
import type { Context } from "@/lib/core/context";
import { contains } from "@/lib/core/matching";
import { query } from "@/lib/core/operation";
import { prose } from "@/lib/core/text";
import { inWorkspace } from "@/lib/core/transaction";

const perKind = 6;

/** Maps, personas, surveys, pain points and touchpoints whose name contains the text. */
export const searchWorkspace = query({
  name: "search.workspace",
  input: z.strictObject({ text: prose(120) }),
  can: "workspace.read",
  async run({ tx, ctx, input: { text } }) {
    const [maps, people, asked, pains, contacts] = await Promise.all([
      searchMaps(tx, ctx, text),
      searchPersonas(tx, ctx, text),
      searchSurveys(tx, ctx, text),
      searchPainPoints(tx, ctx, text),
      searchTouchpoints(tx, ctx, text),
    ]);
    return { maps, personas: people, surveys: asked, painPoints: pains, touchpoints: contacts };
  },
});

const searchMaps = (tx: Tx, ctx: Context, text: string) =>
  tx
    .select({ id: journeyMaps.id, label: journeyMaps.title })
    .from(journeyMaps)
    .where(
      and(
        inWorkspace(ctx, journeyMaps),
        isNull(journeyMaps.archivedAt),
        or(contains(journeyMaps.title, text), contains(journeyMaps.objective, text)),
      ),
    )
    .orderBy(desc(journeyMaps.updatedAt))
    .limit(perKind);

const searchPersonas = (tx: Tx, ctx: Context, text: string) =>
  tx
    .select({ id: personas.id, label: personas.name, hint: personas.tagline })
    .from(personas)
    .where(
      and(
        inWorkspace(ctx, personas),
        isNull(personas.archivedAt),
        or(contains(personas.name, text), contains(personas.tagline, text)),
      ),
    )
    .orderBy(personas.name)
    .limit(perKind);

const searchSurveys = (tx: Tx, ctx: Context, text: string) =>
  tx
    .select({ id: surveys.id, label: surveys.title })
    .from(surveys)
    .where(
      and(inWorkspace(ctx, surveys), isNull(surveys.archivedAt), contains(surveys.title, text)),
    )
    .orderBy(surveys.title)
    .limit(perKind);

const searchPainPoints = (tx: Tx, ctx: Context, text: string) =>
  tx
    .select({ id: painPoints.id, label: painPoints.title })
    .from(painPoints)
    .where(
      and(
        inWorkspace(ctx, painPoints),
        ne(painPoints.status, "archived"),
        contains(painPoints.title, text),
      ),
    )
    .orderBy(desc(painPoints.severity), painPoints.title)
    .limit(perKind);

const searchTouchpoints = (tx: Tx, ctx: Context, text: string) =>
  tx
    .select({ id: touchpoints.id, label: touchpoints.name })
    .from(touchpoints)
    .where(
      and(
        inWorkspace(ctx, touchpoints),
        isNull(touchpoints.archivedAt),
        contains(touchpoints.name, text),
      ),
    )
    .orderBy(touchpoints.name)
    .limit(perKind);
