"use client";

import { Pencil } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { atField } from "@/components/ui/at-field";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { notify } from "@/components/ui/notify";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { correctReadingAction } from "@/lib/feedback/actions";
import type { FeedbackDetail } from "@/lib/feedback/items/queries";
import { polarities } from "@/lib/text/polarity";

type Props = { slug: string; itemId: string; reading: FeedbackDetail["reading"]; mayWork: boolean };

const ours = "ours";
const tones = { negative: "pain", neutral: "neutral", positive: "ok" } as const;

/** How the words are read, whether they contradict the rating, and the way to put it right. */
export function ReadingBox({ slug, itemId, reading, mayWork }: Props) {
  const t = useTranslations("feedback.reading");
  const router = useRouter();
  const { sentiment, themes } = reading;
  return (
    <div className="flex flex-wrap items-center gap-2 text-sm">
      {sentiment && (
        <Badge tone={tones[sentiment]}>
          {t(`sentiments.${sentiment}`)}
          {reading.isSentimentCorrected ? ` · ${t("corrected")}` : ""}
        </Badge>
      )}
      {reading.isContradiction && <Badge tone="idea">{t("contradiction")}</Badge>}
      {themes.map((theme) => (
        <Badge key={theme}>{theme}</Badge>
      ))}
      {reading.areThemesCorrected && <span className="text-ink-3">{t("themesCorrected")}</span>}
      {mayWork && (
        <Dialog
          title={t("title")}
          description={t("hint")}
          size="sm"
          trigger={
            <Button size="sm" variant="ghost" icon={<Pencil aria-hidden size={12} />}>
              {t("correct")}
            </Button>
          }
        >
          {({ close }) => (
            <ActionForm
              action={async (values) => {
                const wanted = polarities.find((one) => one === values.sentiment) ?? null;
                const typed = (values.themes ?? "").split(",").map((one) => one.trim());
                const named = typed.filter((one) => one !== "");
                const result = await correctReadingAction(slug, {
                  itemId,
                  sentiment: wanted,
                  themes: named.length > 0 ? named : null,
                });
                return atField(result, (path) => path.split(".")[0]);
              }}
              onSuccess={() => {
                notify.ok(t("saved"));
                close();
                router.refresh();
              }}
            >
              <Select
                label={t("sentiment")}
                name="sentiment"
                defaultValue={reading.isSentimentCorrected ? sentiment : ours}
                items={[
                  { id: ours, label: t("ours") },
                  ...polarities.map((id) => ({ id, label: t(`sentiments.${id}`) })),
                ]}
              />
              <TextField
                label={t("themes")}
                description={t("themesHint")}
                name="themes"
                defaultValue={reading.areThemesCorrected ? themes.join(", ") : ""}
                maxLength={300}
              />
              <div>
                <SubmitButton>{t("save")}</SubmitButton>
              </div>
            </ActionForm>
          )}
        </Dialog>
      )}
    </div>
  );
}
