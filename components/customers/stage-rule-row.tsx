"use client";

import { ArrowDown, ArrowUp, SlidersHorizontal, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { PopoverPanel } from "@/components/ui/popover-panel";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { RuleConditions } from "./rule-conditions";
import type { RuleChoices, RuleDraft } from "./rule-draft";

type Props = RuleChoices & {
  draft: RuleDraft;
  position: number;
  mayEdit: boolean;
  /** Whether the row has just been added, so that it is typed into at once. */
  isAdded: boolean;
  problem: string | undefined;
  onChange: (draft: RuleDraft) => void;
  onRemove: () => void;
  onUp?: () => void;
  onDown?: () => void;
};

/** One rule: the event, the stage it means, and what it has caught. */
export function StageRuleRow(props: Props) {
  const { draft, position, mayEdit, onChange, onRemove, onUp, onDown, stages } = props;
  const t = useTranslations("customers");
  const conditions = useConditionsText(props);
  return (
    <li
      aria-label={t("rule", { position })}
      className="flex flex-wrap items-center gap-2 rounded-panel border border-line bg-surface p-2"
    >
      <span className="w-6 text-end text-xs text-ink-3 tabular-nums">{position}</span>
      <TextField
        hideLabel
        label={t("eventName")}
        value={draft.eventName ?? ""}
        onChange={(eventName) => onChange({ ...draft, eventName: eventName || null, caught: null })}
        placeholder={t("any")}
        errorMessage={props.problem}
        maxLength={200}
        isDisabled={!mayEdit}
        autoFocus={props.isAdded}
        className="min-w-40 flex-1 scroll-mb-20"
      />
      <Select
        hideLabel
        label={t("stage")}
        items={stages.map(({ id, title }) => ({ id, label: title }))}
        value={draft.stageId}
        onChange={(stageId) => onChange({ ...draft, stageId })}
        isDisabled={!mayEdit}
        className="w-48 max-sm:w-full"
      />
      <span className="w-44 text-xs text-ink-3 tabular-nums max-sm:grow">
        {draft.caught ? t("caught", draft.caught) : t("notCounted")}
      </span>
      {mayEdit && (
        <div className="flex items-center">
          <PopoverPanel
            label={t("conditions")}
            trigger={
              <IconButton
                label={t("conditions")}
                variant={conditions ? "secondary" : "ghost"}
                icon={<SlidersHorizontal aria-hidden size={14} />}
              />
            }
          >
            <RuleConditions {...props} />
          </PopoverPanel>
          <IconButton
            label={t("up", { position })}
            icon={<ArrowUp aria-hidden size={14} />}
            isDisabled={!onUp}
            onPress={onUp}
          />
          <IconButton
            label={t("down", { position })}
            icon={<ArrowDown aria-hidden size={14} />}
            isDisabled={!onDown}
            onPress={onDown}
          />
          <IconButton
            label={t("remove", { position })}
            icon={<Trash2 aria-hidden size={14} />}
            onPress={onRemove}
          />
        </div>
      )}
      {conditions && <p className="w-full ps-8 text-xs text-ink-2">{conditions}</p>}
    </li>
  );
}

/** What has to hold beside the name of the event, in words; empty where nothing has. */
function useConditionsText({ draft, touchpoints, channels }: Props): string {
  const t = useTranslations("customers");
  const named = (label: string, value: string) => t("condition", { label, value });
  const touchpoint = touchpoints.find(({ id }) => id === draft.touchpointId);
  const channel = channels.find(({ id }) => id === draft.channelId);
  return [
    touchpoint && named(t("touchpoint"), touchpoint.name),
    channel && named(t("channel"), channel.name),
    draft.propertyName && named(draft.propertyName, draft.propertyValue ?? t("any")),
  ]
    .filter(Boolean)
    .join(" · ");
}
