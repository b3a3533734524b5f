"use client";

import { MessageSquare } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { useSide } from "./side-store";

/** Opens and closes the conversations beside the board. */
export function CommentsButton() {
  const t = useTranslations("comments");
  const isOpen = useSide((side) => side.panel === "comments");
  const count = useSide((side) => [...side.pins.values()].reduce((sum, one) => sum + one, 0));
  const toggle = useSide((side) => side.toggle);
  return (
    <span className="relative flex">
      <IconButton
        label={t("open", { count })}
        icon={<MessageSquare size={16} />}
        aria-pressed={isOpen}
        onPress={() => toggle("comments")}
      />
      {count > 0 && (
        <span
          aria-hidden
          className="keep-colour pointer-events-none absolute -end-0.5 -top-0.5 min-w-3.5 rounded-pill bg-accent px-0.5 text-center text-[9px] leading-3.5 font-semibold text-on-accent"
        >
          {count}
        </span>
      )}
    </span>
  );
}
