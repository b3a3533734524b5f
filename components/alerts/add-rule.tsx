"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormMessage } from "@/components/ui/form-message";
import { notify } from "@/components/ui/notify";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { watchedKpis } from "@/db/enums";
import { setAlertRuleAction } from "@/lib/alerts/actions";
import type { ListedRule } from "@/lib/alerts/queries";
import { listMapStagesAction } from "@/lib/kpis/actions";
import { noticeOf, type Person, RuleNotice } from "./rule-notice";

type Titled = { id: string; title: string };
type Props = {
  workspaceSlug: string;
  maps: Titled[];
  mapId: string;
  stages: Titled[];
  members: Person[];
  rules: ListedRule[];
};

const every = "every";

/** Begins to watch a figure. */
export function AddRule({ workspaceSlug, maps, members, rules, ...first }: Props) {
  const t = useTranslations("alerts.rule");
  const kinds = useTranslations("alerts.kpi");
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [{ mapId, stages }, setMap] = useState(first);
  const [stage, setStage] = useState(every);
  const [kpi, setKpi] = useState<(typeof watchedKpis)[number]>("satisfaction");
  const place = { mapId, stageId: stage === every ? null : stage, kpi };
  const watched = rules.find(
    (rule) => rule.mapId === mapId && rule.stageId === place.stageId && rule.kpi === kpi,
  );

  async function chooseMap(id: string) {
    const found = await listMapStagesAction(workspaceSlug, { mapId: id });
    if (!found.ok) return notify.error(found.error.message);
    setMap({ mapId: id, stages: found.value });
    setStage(every);
  }
  return (
    <>
      <Button variant="primary" onPress={() => setOpen(true)}>
        {t("add")}
      </Button>
      <Dialog title={t("title")} isOpen={isOpen} onOpenChange={setOpen} size="sm">
        <ActionForm
          action={(values) =>
            setAlertRuleAction(workspaceSlug, {
              ...place,
              ...noticeOf(values, { members, rule: watched }),
            })
          }
          onSuccess={() => {
            setOpen(false);
            notify.ok(t("added"));
            router.refresh();
          }}
        >
          {maps.length > 1 && (
            <Select
              label={t("map")}
              items={maps.map(({ id, title }) => ({ id, label: title }))}
              value={mapId}
              onChange={chooseMap}
            />
          )}
          <Select
            label={t("kpi")}
            items={watchedKpis.map((id) => ({ id, label: kinds(id) }))}
            value={kpi}
            onChange={(id) => setKpi(watchedKpis.find((one) => one === id) ?? "satisfaction")}
          />
          <Select
            label={t("stage")}
            items={[
              { id: every, label: t("everyStage") },
              ...stages.map(({ id, title }) => ({ id, label: title })),
            ]}
            value={stage}
            onChange={setStage}
          />
          {watched && <FormMessage tone="info">{t("isWatched")}</FormMessage>}
          <RuleNotice
            key={watched?.id ?? ""}
            {...{ workspaceSlug, members }}
            {...(watched && { rule: watched })}
          />
          <div>
            <SubmitButton>{t("save")}</SubmitButton>
          </div>
        </ActionForm>
      </Dialog>
    </>
  );
}
