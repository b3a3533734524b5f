"use client";

import { useTranslations } from "next-intl";
import { Chip } from "@/components/ui/chip";
import { TagDialog } from "../tag-dialog";
import { useInboxWork } from "../use-inbox-work";

type Props = {
  slug: string;
  itemId: string;
  tags: { id: string; name: string }[];
  mayWork: boolean;
};

/** The tags of one item. */
export function ItemTags({ slug, itemId, tags, mayWork }: Props) {
  const t = useTranslations("feedback.tags");
  const work = useInboxWork(slug);
  if (!mayWork && tags.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-2">
      {tags.map((tag) => (
        <Chip
          key={tag.id}
          onRemove={mayWork ? () => work.untag([itemId], tag) : undefined}
          removeLabel={t("remove", { name: tag.name })}
        >
          {tag.name}
        </Chip>
      ))}
      {mayWork && <TagDialog onTag={(name) => work.tag([itemId], name)} />}
    </div>
  );
}
