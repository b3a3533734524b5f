"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { type FeedbackStatus, feedbackStatuses } from "@/db/enums";
import type { Person } from "@/lib/workspaces/queries";
import { useInboxWork } from "../use-inbox-work";

type Props = {
  slug: string;
  itemId: string;
  status: FeedbackStatus;
  assigneeId: string | null;
  people: Person[];
  mayWork: boolean;
};

const nobody = "nobody";

/** Status and assignee of one item. */
export function DetailControls({ slug, itemId, status, assigneeId, people, mayWork }: Props) {
  const t = useTranslations("feedback");
  const work = useInboxWork(slug);
  return (
    <>
      <Select
        label={t("detail.status")}
        className="w-36"
        isDisabled={!mayWork}
        value={status}
        items={feedbackStatuses.map((id) => ({ id, label: t(`status.${id}`) }))}
        onChange={(id) => {
          const next = feedbackStatuses.find((one) => one === id);
          if (next && next !== status) work.setStatus([itemId], next);
        }}
      />
      <div data-inbox-assignee>
        <Select
          label={t("detail.assignee")}
          className="w-48"
          isDisabled={!mayWork}
          value={assigneeId ?? nobody}
          items={[
            { id: nobody, label: t("detail.nobody") },
            ...people.map(({ id, name }) => ({ id, label: name })),
          ]}
          onChange={(id) => work.assign([itemId], id === nobody ? null : id)}
        />
      </div>
    </>
  );
}
