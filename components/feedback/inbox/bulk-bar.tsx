"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { feedbackStatuses } from "@/db/enums";
import type { Person } from "@/lib/workspaces/queries";
import { TagDialog } from "../tag-dialog";
import type { useInboxWork } from "../use-inbox-work";

type Props = {
  chosen: string[];
  people: Person[];
  userId: string;
  work: ReturnType<typeof useInboxWork>;
  onClear: () => void;
};

const nobody = "nobody";

/** What can be done to all chosen items at once. */
export function BulkBar({ chosen, people, userId, work, onClear }: Props) {
  const t = useTranslations("feedback");
  return (
    <div
      role="toolbar"
      aria-label={t("bulk.label")}
      className="sticky top-0 z-10 flex flex-wrap items-center gap-1.5 border-b border-line bg-accent-soft px-3 py-2"
    >
      <span className="grow font-medium">{t("bulk.selected", { count: chosen.length })}</span>
      <Button size="sm" onPress={() => work.setStatus(chosen, "open")}>
        {t("bulk.open")}
      </Button>
      <Button size="sm" onPress={() => work.setStatus(chosen, "closed")}>
        {t("bulk.close")}
      </Button>
      <Button size="sm" onPress={() => work.assign(chosen, userId)}>
        {t("bulk.mine")}
      </Button>
      <TagDialog onTag={(name) => work.tag(chosen, name)} />
      <IconButton label={t("bulk.clear")} icon={<X size={14} />} onPress={onClear} />
      <div className="grid w-full grid-cols-2 gap-1.5">
        <Select
          hideLabel
          label={t("detail.status")}
          placeholder={t("bulk.status")}
          value={null}
          items={feedbackStatuses.map((id) => ({ id, label: t(`status.${id}`) }))}
          onChange={(id) => {
            const status = feedbackStatuses.find((one) => one === id);
            if (status) work.setStatus(chosen, status);
          }}
        />
        <Select
          hideLabel
          label={t("detail.assignee")}
          placeholder={t("bulk.assign")}
          value={null}
          items={[
            { id: nobody, label: t("detail.nobody") },
            ...people.map(({ id, name }) => ({ id, label: name })),
          ]}
          onChange={(id) => work.assign(chosen, id === nobody ? null : id)}
        />
      </div>
    </div>
  );
}
