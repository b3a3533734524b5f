"use client";

import { useTranslations } from "next-intl";
import { Switch } from "@/components/ui/switch";

export type WithTemplate = { withCards: boolean; withTouchpoints: boolean; withSurvey: boolean };
type TemplateSwitchesProps = {
  value: WithTemplate;
  onChange: (value: WithTemplate) => void;
  /** templates of one's own bring their cards alone */
  isOwn: boolean;
};

/** What comes along with a template. */
export function TemplateSwitches({ value, onChange, isOwn }: TemplateSwitchesProps) {
  const t = useTranslations("maps.fields");
  const tWith = useTranslations("templates.with");
  return (
    <div className="flex flex-col gap-3">
      <Switch
        isSelected={value.withCards}
        onChange={(withCards) => onChange({ ...value, withCards })}
        description={t("cardsHint")}
      >
        {t("cards")}
      </Switch>
      {!isOwn && value.withCards && (
        <Switch
          isSelected={value.withTouchpoints}
          onChange={(withTouchpoints) => onChange({ ...value, withTouchpoints })}
          description={tWith("touchpointsHint")}
        >
          {tWith("touchpoints")}
        </Switch>
      )}
      {!isOwn && (
        <Switch
          isSelected={value.withSurvey}
          onChange={(withSurvey) => onChange({ ...value, withSurvey })}
          description={tWith("surveyHint")}
        >
          {tWith("survey")}
        </Switch>
      )}
    </div>
  );
}
