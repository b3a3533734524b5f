"use client";

import { useTranslations } from "next-intl";
import { CopyArchiveMenu } from "@/components/ui/copy-archive-menu";
import {
  archivePersonaAction,
  duplicatePersonaAction,
  restorePersonaAction,
} from "@/lib/personas/actions";

type PersonaMenuProps = { slug: string; persona: { id: string; name: string } };

export function PersonaMenu({ slug, persona: { id: personaId, name } }: PersonaMenuProps) {
  const t = useTranslations("personas");
  return (
    <CopyArchiveMenu
      label={t("more")}
      home={`/${slug}/personas`}
      id={personaId}
      copy={{
        label: t("duplicate"),
        notice: t("duplicated", { name }),
        act: (id) => duplicatePersonaAction(slug, { personaId, id }),
      }}
      archive={{
        label: t("archive"),
        notice: t("archivedNotice", { name }),
        act: () => archivePersonaAction(slug, { personaId }),
        undo: () => restorePersonaAction(slug, { personaId }),
      }}
    />
  );
}
