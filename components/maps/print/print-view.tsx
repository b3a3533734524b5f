"use client";

import { ArrowLeft, Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { Board } from "@/lib/maps/model";
import { viewBoard } from "@/lib/maps/view";
import { type Surroundings, SurroundingsContext } from "../editor/editor-context";
import { type Fit, type Paper, pageRule, paperScale, papers } from "./paper";
import { PrintTable } from "./print-table";

type PrintViewProps = Surroundings & { title: string; objective: string; board: Board };

const sizes = Object.keys(papers).filter((key): key is Paper => key in papers);

/** The whole map on paper: every card is there, and nothing has to be scrolled to. */
export function PrintView({ title, objective, board, ...around }: PrintViewProps) {
  const t = useTranslations("maps.print");
  const [paper, setPaper] = useState<Paper>("a3");
  const [fit, setFit] = useState<Fit>("all");
  const view = viewBoard(board);
  const { workspaceSlug, mapId } = around;
  const parts = fit === "all" ? [view.stages] : view.stages.map((stage) => [stage]);
  return (
    <SurroundingsContext value={around}>
      <style>{`${pageRule(paper)} @media print { html { background: white; color-scheme: light } }`}</style>
      <div className="flex flex-wrap items-center gap-4 border-b border-line bg-surface p-4 print:hidden">
        <LinkButton href={`/${workspaceSlug}/maps/${mapId}`} icon={<ArrowLeft size={14} />}>
          {t("back")}
        </LinkButton>
        <SegmentedControl
          label={t("size")}
          items={sizes.map((id) => ({ id, label: id.toUpperCase() }))}
          value={paper}
          onChange={setPaper}
        />
        <SegmentedControl<Fit>
          label={t("fit")}
          items={[
            { id: "all", label: t("all") },
            { id: "stages", label: t("stages") },
          ]}
          value={fit}
          onChange={setFit}
        />
        <Button variant="primary" icon={<Printer size={14} />} onPress={() => window.print()}>
          {t("do")}
        </Button>
      </div>
      <main className="p-6 text-ink print:p-0">
        <h1 className="text-2xl font-semibold">{title}</h1>
        {objective && <p className="pt-1 text-base text-ink-2">{objective}</p>}
        {parts.map((stages, index) => (
          <div
            key={stages[0]?.id ?? "none"}
            style={{
              zoom: paperScale(
                paper,
                stages.reduce((total, stage) => total + Math.max(1, stage.steps.length), 0),
              ),
              breakBefore: index > 0 ? "page" : undefined,
            }}
          >
            <PrintTable stages={stages} lanes={view.lanes} cells={view.cells} board={board} />
          </div>
        ))}
      </main>
    </SurroundingsContext>
  );
}
