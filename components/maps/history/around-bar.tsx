"use client";

import { useAround } from "../../comments/around-map";
import { CommentsButton } from "../../comments/comments-button";
import { AnswersButton } from "../evidence/answers-button";
import { MapMenu } from "../home/map-menu";
import { HistoryButton } from "./history-button";
import { LinksHere } from "./links-here";

/** What surrounds the board: conversations, history, maps that lead here, and what to do with the whole. */
export function AroundBar() {
  const { filing } = useAround();
  return (
    <>
      <LinksHere />
      <CommentsButton />
      <AnswersButton />
      <HistoryButton />
      {filing && <MapMenu map={filing.map} places={filing.places} />}
    </>
  );
}
