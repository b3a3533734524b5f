import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ArchiveTouchpoint } from "@/components/touchpoints/archive-touchpoint";
import { EditTouchpoint } from "@/components/touchpoints/edit-touchpoint";
import { TouchpointSheet } from "@/components/touchpoints/touchpoint-sheet";
import { Badge } from "@/components/ui/badge";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { orNotFound } from "@/lib/access/or-not-found";
import { can } from "@/lib/access/policy";
import { memberDoor } from "@/lib/access/request";
import { listChannels } from "@/lib/touchpoints/channels/queries";
import { getTouchpoint } from "@/lib/touchpoints/queries";
import { listPeople } from "@/lib/workspaces/queries";

type Props = PageProps<"/[workspace]/touchpoints/[touchpointId]">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("touchpoints"))("title") };
}

export default async function TouchpointPage({ params }: Props) {
  const { workspace: slug, touchpointId } = await params;
  const { ctx } = await memberDoor(slug);
  const [touchpoint, channels, people] = await Promise.all([
    orNotFound(getTouchpoint(ctx, { touchpointId })),
    listChannels(ctx, {}),
    listPeople(ctx, {}),
  ]);
  const t = await getTranslations("touchpoints");
  const isArchived = touchpoint.archivedAt !== null;
  return (
    <>
      <PageHeader
        title={touchpoint.name}
        breadcrumbs={[{ label: t("title"), href: `/${slug}/touchpoints` }]}
        meta={isArchived && <Badge>{t("archived")}</Badge>}
        actions={
          can(ctx.actor, "touchpoint.edit") && (
            <>
              <EditTouchpoint
                slug={slug}
                channels={channels}
                people={people}
                touchpoint={touchpoint}
                look="button"
              />
              <ArchiveTouchpoint
                slug={slug}
                touchpoint={{ id: touchpoint.id, name: touchpoint.name }}
                isArchived={isArchived}
              />
            </>
          )
        }
      />
      <PageBody width="wide">
        <TouchpointSheet slug={slug} touchpoint={touchpoint} people={people} />
      </PageBody>
    </>
  );
}
