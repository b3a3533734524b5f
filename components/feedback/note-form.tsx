"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { addFeedbackNoteAction } from "@/lib/feedback/actions";

export function NoteForm({ slug, itemId }: { slug: string; itemId: string }) {
  const t = useTranslations("feedback.detail");
  const router = useRouter();
  return (
    <ActionForm
      action={(values) => addFeedbackNoteAction(slug, { itemId, text: values.text ?? "" })}
      onSuccess={() => router.refresh()}
      resetOnSuccess
      className="gap-2"
    >
      <TextArea label={t("note")} hideLabel name="text" rows={2} maxLength={4000} isRequired />
      <div>
        <SubmitButton variant="secondary">{t("addNote")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
