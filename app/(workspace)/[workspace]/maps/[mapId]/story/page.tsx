import { getFormatter, getTranslations } from "next-intl/server";
import { StoryText } from "@/components/maps/story/story-text";
import { asText, tell } from "@/components/maps/story/tell";
import { CopyButton } from "@/components/ui/copy-button";
import { LinkButton } from "@/components/ui/link-button";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { orNotFound } from "@/lib/access/or-not-found";
import { memberDoor } from "@/lib/access/request";
import { getStageSatisfaction } from "@/lib/kpis/satisfaction/queries";
import { narrate } from "@/lib/maps/narration";
import { getMap } from "@/lib/maps/queries";

type Props = { params: Promise<{ workspace: string; mapId: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("templates.story"))("title") };
}

export default async function StoryPage({ params }: Props) {
  const { workspace: slug, mapId } = await params;
  const { ctx } = await memberDoor(slug);
  const map = await orNotFound(getMap(ctx, { mapId }));
  const measured = await getStageSatisfaction(ctx, { mapId });
  const t = await getTranslations("templates.story");
  const tMaps = await getTranslations("maps");
  const { title, objective, personas, board } = map;
  const story = tell(narrate({ title, objective, personas, board, measured }), {
    t,
    format: await getFormatter(),
  });
  return (
    <>
      <PageHeader
        title={t("title")}
        breadcrumbs={[
          { label: tMaps("title"), href: `/${slug}/maps` },
          { label: title, href: `/${slug}/maps/${mapId}` },
        ]}
        actions={
          <>
            <LinkButton href={`/${slug}/maps/${mapId}`}>{t("back")}</LinkButton>
            <CopyButton text={asText(title, story)} label={t("copy")} />
          </>
        }
      />
      <PageBody width="text">
        <StoryText story={story} />
      </PageBody>
    </>
  );
}
