"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffectEvent, useRef } from "react";
import { notify } from "@/components/ui/notify";
import type { PendingOp } from "@/lib/maps/live/replica";
import type { RejectionReason } from "@/lib/maps/rejection";
import { textsOf } from "./texts-of";

type Translate = ReturnType<typeof useTranslations<"live">>;

/** What people are told about changes that could not be made, and about those found again. */
export function useLiveNotices(t: Translate) {
  const tMaps = useTranslations("maps");
  const router = useRouter();
  function wayToCopy(pending: readonly PendingOp[]) {
    const text = textsOf(pending);
    const onUndo = () => void navigator.clipboard.writeText(text);
    return text === "" ? undefined : { label: t("copyText"), onUndo };
  }
  const onRejected = useEffectEvent((gone: PendingOp[], reason: RejectionReason) => {
    notify.error(tMaps(`rejected.${reason}`), wayToCopy(gone));
  });
  const onAdopted = useEffectEvent((count: number) => notify.ok(t("adopted", { count })));
  const onRightsChanged = useEffectEvent((canEdit: boolean, unsent: readonly PendingOp[]) => {
    if (!canEdit) notify.error(t("watching", { count: unsent.length }), wayToCopy(unsent));
    router.refresh();
  });
  const isGone = useRef(false);
  const onGone = useEffectEvent((unsent: readonly PendingOp[]) => {
    if (!isGone.current) notify.error(t("gone"), wayToCopy(unsent));
    isGone.current = true;
    router.refresh();
  });
  return { onRejected, onAdopted, onRightsChanged, onGone };
}
