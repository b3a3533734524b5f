"use client";

import { ImagePlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useRef } from "react";
import { useLostFocus } from "./use-lost-focus";

type PictureChooserProps = {
  isReplacing: boolean;
  /** Whether it comes in the place of what had the keyboard. */
  isBack: boolean;
  onChoose: (file: File) => void;
};

/** Asks for a picture from a file. */
export function PictureChooser({ isReplacing, isBack, onChoose }: PictureChooserProps) {
  const t = useTranslations("maps.images");
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useLostFocus(() => (isBack ? field.current : null));
  return (
    <label
      htmlFor={id}
      className="flex h-8 cursor-pointer items-center justify-center gap-1.5 rounded-control border border-line-strong bg-surface font-medium shadow-card has-focus-visible:outline-2 has-focus-visible:outline-focus hover:bg-surface-2 pointer-coarse:h-11"
    >
      <ImagePlus aria-hidden size={14} />
      {t(isReplacing ? "replace" : "add")}
      <input
        ref={field}
        id={id}
        type="file"
        accept="image/jpeg,image/png,image/webp,image/gif,image/avif"
        className="sr-only"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) onChoose(file);
          event.currentTarget.value = "";
        }}
      />
    </label>
  );
}
