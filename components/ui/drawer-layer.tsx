"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { cx } from "./cx";
import type { DrawerProps } from "./drawer";
import { IconButton } from "./icon-button";
import { overlayClasses } from "./overlay-classes";
import { useEarlyEscape } from "./use-early-escape";

const sides = {
  end: "h-dvh w-full max-w-105 border-s entering:animate-[slide-in-end_180ms_ease-out]",
  bottom:
    "max-h-[85dvh] w-full self-end rounded-t-panel border-t entering:animate-[rise-in_180ms_ease-out]",
};

type DrawerLayerProps = Omit<DrawerProps, "trigger"> & {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
};

/** An open panel over the dimmed page. */
export default function DrawerLayer(props: DrawerLayerProps) {
  const { title, isOpen, onOpenChange, side = "end", children, footer } = props;
  const t = useTranslations("ui");
  useEarlyEscape(isOpen, () => onOpenChange(false));
  return (
    <ModalOverlay
      isDismissable
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      className={cx(overlayClasses, "justify-end")}
    >
      <Modal className={cx("border-line bg-surface shadow-float outline-none", sides[side])}>
        <AriaDialog className="flex h-full max-h-[inherit] flex-col outline-none">
          {({ close }) => (
            <>
              <div className="flex h-12 shrink-0 items-center gap-2 border-b border-line px-4">
                <Heading slot="title" className="min-w-0 grow truncate text-base font-semibold">
                  {title}
                </Heading>
                <IconButton label={t("close")} icon={<X size={16} />} onPress={close} />
              </div>
              <div className="min-h-0 grow overflow-y-auto p-4">
                {typeof children === "function" ? children({ close }) : children}
              </div>
              {footer && <div className="border-t border-line px-4 py-3">{footer}</div>}
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
