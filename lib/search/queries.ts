import { and, desc, ilike, isNull, ne, or } from "drizzle-orm";
import { z } from "zod";
import { painPoints } from "@/db/schema/insights";
import { journeyMaps } from "@/db/schema/maps";
import { personas } from "@/db/schema/personas";
import { surveys } from "@/db/schema/surveys";
import { touchpoints } from "@/db/schema/touchpoints";
import { query } from "@/lib/core/operation";
import { prose } from "@/lib/core/text";
import { inWorkspace } from "@/lib/core/transaction";

const perKind = 6;

/** Maps, personas, surveys, pain points and touchpoints whose name contains the text. */
export const searchWorkspace = query({
  name: "search.workspace",
  input: z.strictObject({ text: prose(120) }),
  can: "workspace.read",
  async run({ tx, ctx, input }) {
    const pattern = `%${input.text.replace(/[\\%_]/g, "\\$&")}%`;
    const [maps, people, asked, pains, contacts] = await Promise.all([
      tx
        .select({ id: journeyMaps.id, label: journeyMaps.title })
        .from(journeyMaps)
        .where(
          and(
            inWorkspace(ctx, journeyMaps),
            isNull(journeyMaps.archivedAt),
            or(ilike(journeyMaps.title, pattern), ilike(journeyMaps.objective, pattern)),
          ),
        )
        .orderBy(desc(journeyMaps.updatedAt))
        .limit(perKind),
      tx
        .select({ id: personas.id, label: personas.name, hint: personas.tagline })
        .from(personas)
        .where(
          and(
            inWorkspace(ctx, personas),
            isNull(personas.archivedAt),
            or(ilike(personas.name, pattern), ilike(personas.tagline, pattern)),
          ),
        )
        .limit(perKind),
      tx
        .select({ id: surveys.id, label: surveys.title })
        .from(surveys)
        .where(
          and(inWorkspace(ctx, surveys), isNull(surveys.archivedAt), ilike(surveys.title, pattern)),
        )
        .limit(perKind),
      tx
        .select({ id: painPoints.id, label: painPoints.title })
        .from(painPoints)
        .where(
          and(
            inWorkspace(ctx, painPoints),
            ne(painPoints.status, "archived"),
            ilike(painPoints.title, pattern),
          ),
        )
        .orderBy(desc(painPoints.severity))
        .limit(perKind),
      tx
        .select({ id: touchpoints.id, label: touchpoints.name })
        .from(touchpoints)
        .where(
          and(
            inWorkspace(ctx, touchpoints),
            isNull(touchpoints.archivedAt),
            ilike(touchpoints.name, pattern),
          ),
        )
        .limit(perKind),
    ]);
    return { maps, personas: people, surveys: asked, painPoints: pains, touchpoints: contacts };
  },
});
