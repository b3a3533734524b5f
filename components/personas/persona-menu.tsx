"use client";

import { Archive, Copy, Ellipsis } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { notify } from "@/components/ui/notify";
import { newId } from "@/lib/core/new-id";
import {
  archivePersonaAction,
  duplicatePersonaAction,
  restorePersonaAction,
} from "@/lib/personas/actions";

type PersonaMenuProps = { slug: string; persona: { id: string; name: string } };

/** What can be done with a whole persona. Archiving is undone, not asked about. */
export function PersonaMenu({ slug, persona }: PersonaMenuProps) {
  const t = useTranslations("personas");
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const home = `/${slug}/personas`;

  const duplicate = () =>
    startTransition(async () => {
      const result = await duplicatePersonaAction(slug, { personaId: persona.id, id: newId() });
      if (!result.ok) return notify.error(result.error.message);
      notify.ok(t("duplicated", { name: persona.name }));
      router.push(`${home}/${result.value.id}`);
    });

  const restore = async () => {
    const result = await restorePersonaAction(slug, { personaId: persona.id });
    if (!result.ok) return notify.error(result.error.message);
    router.push(`${home}/${persona.id}`);
    router.refresh();
  };

  const archive = () =>
    startTransition(async () => {
      const result = await archivePersonaAction(slug, { personaId: persona.id });
      if (!result.ok) return notify.error(result.error.message);
      const undo = { label: t("undo"), onUndo: () => void restore() };
      notify.ok(t("archivedNotice", { name: persona.name }), undo);
      router.push(home);
      router.refresh();
    });

  return (
    <Menu
      label={t("more")}
      placement="bottom end"
      trigger={
        <IconButton
          label={t("more")}
          size="md"
          icon={<Ellipsis size={16} />}
          isPending={isPending}
        />
      }
    >
      <MenuItem icon={<Copy size={16} />} onAction={duplicate}>
        {t("duplicate")}
      </MenuItem>
      <MenuItem icon={<Archive size={16} />} onAction={archive}>
        {t("archive")}
      </MenuItem>
    </Menu>
  );
}
