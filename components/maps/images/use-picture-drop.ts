"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useEffectEvent } from "react";
import { notify } from "@/components/ui/notify";
import { useBoard } from "../state/board-context";
import { cellUnder } from "../state/under";
import { usePictures } from "./use-pictures";

/** Pictures dragged from elsewhere onto a cell become cards. */
export function usePictureDrop(scroller: RefObject<HTMLElement | null>) {
  const t = useTranslations("maps.images");
  const store = useBoard();
  const addPictures = usePictures();
  const onDrop = useEffectEvent((event: DragEvent) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    const pictures = files.filter((file) => file.type.startsWith("image/"));
    const cell = cellUnder(event.target);
    event.preventDefault();
    if (!cell) return;
    if (pictures.length > 0) addPictures(pictures, cell);
    else notify.error(t("noPicture"));
  });
  useEffect(() => {
    const element = scroller.current;
    if (!element || !store.canEdit) return;
    const onOver = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes("Files")) onDrop(event);
    };
    element.addEventListener("dragover", onOver);
    element.addEventListener("drop", drop);
    return () => {
      element.removeEventListener("dragover", onOver);
      element.removeEventListener("drop", drop);
    };
  }, [scroller, store]);
}
