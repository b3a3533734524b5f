"use client";

import { Bookmark, Trash2 } from "lucide-react";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { notify } from "@/components/ui/notify";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { TextLink } from "@/components/ui/text-link";
import { deleteFilterAction, saveFilterAction } from "@/lib/feedback/actions";
import type { SavedFilter } from "@/lib/feedback/saved/queries";

type Props = { slug: string; saved: SavedFilter[]; mayWork: boolean };

/** Filters the team keeps under a name: to choose, to keep the present ones, to forget. */
export function SavedFilters({ slug, saved, mayWork }: Props) {
  const t = useTranslations("feedback.saved");
  const router = useRouter();
  const path = usePathname();
  const params = useSearchParams();
  const [isOpen, setOpen] = useState(false);

  async function forget(filterId: string) {
    const result = await deleteFilterAction(slug, { filterId });
    if (!result.ok) notify.error(result.error.message);
    router.refresh();
  }

  return (
    <Dialog
      title={t("title")}
      description={t("hint")}
      size="sm"
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={<Button icon={<Bookmark aria-hidden size={14} />}>{t("title")}</Button>}
    >
      <div className="flex flex-col gap-4">
        {saved.length === 0 && <p className="text-ink-3">{t("none")}</p>}
        <ul className="flex flex-col gap-1">
          {saved.map((one) => (
            <li key={one.id} className="flex items-center gap-2">
              <span className="grow">
                <TextLink href={`${path}?${one.query}`}>{one.name}</TextLink>
              </span>
              {mayWork && (
                <IconButton
                  label={t("forget", { name: one.name })}
                  icon={<Trash2 size={16} />}
                  onPress={() => void forget(one.id)}
                />
              )}
            </li>
          ))}
        </ul>
        {mayWork && (
          <ActionForm
            action={(values) =>
              saveFilterAction(slug, { name: values.name ?? "", query: params.toString() })
            }
            onSuccess={() => {
              notify.ok(t("kept"));
              setOpen(false);
              router.refresh();
            }}
          >
            <TextField label={t("name")} name="name" maxLength={60} isRequired />
            <div>
              <SubmitButton>{t("keep")}</SubmitButton>
            </div>
          </ActionForm>
        )}
      </div>
    </Dialog>
  );
}
