"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/notify";
import { saveSurveyLogoAction } from "@/lib/surveys/actions";

type Props = {
  slug: string;
  surveyId: string;
  logo: string | null;
  onSaved: (version: number) => void;
};

const mostBytes = 1_500_000;

/** The logo on top of the page; it is drawn anew and small, so that the page stays light. */
export function LogoField({ slug, surveyId, logo, onSaved }: Props) {
  const t = useTranslations("surveys.settings");
  const router = useRouter();
  const picker = useRef<HTMLInputElement>(null);
  const [isSaving, setSaving] = useState(false);
  const [fault, setFault] = useState<string | null>(null);

  async function save(image: string | null) {
    setSaving(true);
    const result = await saveSurveyLogoAction(slug, { surveyId, image }).catch(() => null);
    setSaving(false);
    if (!result?.ok) {
      const { fields, message } = result?.error ?? {};
      return setFault(fields?.image ?? message ?? t("logoFailed"));
    }
    setFault(null);
    onSaved(result.value.version);
    notify.ok(t("saved"));
    router.refresh();
  }

  async function pick(file: File | undefined) {
    if (!file) return;
    if (file.size > mostBytes) return setFault(t("logoTooLarge"));
    const bytes = new Uint8Array(await file.arrayBuffer());
    let text = "";
    for (const byte of bytes) text += String.fromCharCode(byte);
    await save(btoa(text));
  }

  return (
    <div className="flex flex-col gap-2">
      <span className="text-xs font-medium text-ink-2">{t("logo")}</span>
      <div className="flex flex-wrap items-center gap-3">
        {logo && (
          // biome-ignore lint/performance/noImgElement: a data address, nothing to optimise
          <img
            src={logo}
            alt={t("logo")}
            className="max-h-11 max-w-52 rounded-control bg-white p-1"
          />
        )}
        <input
          ref={picker}
          type="file"
          className="sr-only"
          tabIndex={-1}
          aria-label={t("logo")}
          accept="image/png,image/jpeg,image/webp,image/gif"
          onChange={(event) => {
            void pick(event.target.files?.[0]);
            event.target.value = "";
          }}
        />
        <Button onPress={() => picker.current?.click()} isPending={isSaving}>
          {logo ? t("logoChange") : t("logoChoose")}
        </Button>
        {logo && (
          <Button variant="ghost" onPress={() => void save(null)} isDisabled={isSaving}>
            {t("logoRemove")}
          </Button>
        )}
      </div>
      {fault && (
        <p role="alert" className="text-xs text-danger">
          {fault}
        </p>
      )}
      <p className="text-xs text-ink-3">{t("logoHint")}</p>
    </div>
  );
}
