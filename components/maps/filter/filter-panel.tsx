"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { TextField } from "@/components/ui/text-field";
import { cardStatuses } from "@/db/enums";
import { type FilterField, isFiltering, matches, noFilter } from "@/lib/maps/filter";
import { useSurroundings } from "../editor/editor-context";
import { useBoard, useBoardValue } from "../state/board-context";
import { KeepView } from "./keep-view";
import { useSavedViews } from "./use-saved-views";
import { ViewList } from "./view-list";

type Choice = { id: string; label: string };

/** What a card has to be to be shown in full, and the views kept from it. */
export default function FilterPanel() {
  const t = useTranslations("maps");
  const store = useBoard();
  const around = useSurroundings();
  const views = useSavedViews();
  const filter = useBoardValue("ui", ({ ui }) => ui.get().filter);
  const board = useBoardValue("frame", ({ drawing }) => drawing().board);
  const cells = useBoardValue("frame", ({ drawing }) => drawing().view.cells);
  const cards = [...cells.values()].flat();
  const { channels } = around;
  const hits = cards.filter((card) => matches(card, filter, { board, channels })).length;
  const byName = ({ id, name }: { id: string; name: string }): Choice => ({ id, label: name });
  const known: { field: FilterField; label: string; choices: Choice[] }[] = [
    { field: "personas", label: t("panel.persona"), choices: around.personas.map(byName) },
    { field: "channels", label: t("panel.channel"), choices: channels.map(byName) },
    {
      field: "statuses",
      label: t("cardStatus.label"),
      choices: cardStatuses.map((id) => ({ id, label: t(`cardStatus.${id}`) })),
    },
    { field: "assignees", label: t("panel.assignee"), choices: around.members.map(byName) },
  ];
  // A kept view or a link may ask for what has left since; that it does can be seen and undone.
  const parts = known.map(({ choices, ...part }) => {
    const gone = filter[part.field].filter((id) => !choices.some((choice) => choice.id === id));
    return {
      ...part,
      choices: [...choices, ...gone.map((id) => ({ id, label: t("filter.gone") }))],
    };
  });

  function toggle(field: FilterField, id: string, isChosen: boolean) {
    const others = filter[field].filter((one) => one !== id);
    store.ui.set({ filter: { ...filter, [field]: isChosen ? [...others, id] : others } });
  }

  return (
    <div className="flex w-72 max-w-full flex-col gap-4">
      <ViewList filter={filter} views={views} />
      <TextField
        // On a touch screen the keyboard would cover what can be chosen.
        autoFocus={window.matchMedia("(pointer: fine)").matches}
        label={t("filter.text")}
        value={filter.text}
        maxLength={120}
        onChange={(text) => store.ui.set({ filter: { ...filter, text } })}
      />
      {parts.map(
        ({ field, label, choices }) =>
          choices.length > 0 && (
            <fieldset key={field} className="flex min-w-0 flex-col gap-1.5">
              <legend className="pb-1.5 font-medium">{label}</legend>
              {choices.map((choice) => (
                <Checkbox
                  key={choice.id}
                  isSelected={filter[field].includes(choice.id)}
                  onChange={(isChosen) => toggle(field, choice.id, isChosen)}
                >
                  {choice.label}
                </Checkbox>
              ))}
            </fieldset>
          ),
      )}
      <div className="sticky bottom-0 z-1 -mx-3 -mb-3 flex flex-col gap-2 border-t border-line bg-surface p-3">
        <div className="flex items-center gap-2">
          <span role="status" className="grow text-ink-2">
            {t("filter.hits", { count: hits, total: cards.length })}
          </span>
          <Button
            size="sm"
            isDisabled={!isFiltering(filter)}
            onPress={() => store.ui.set({ filter: noFilter })}
          >
            {t("filter.clear")}
          </Button>
        </div>
        <KeepView filter={filter} views={views} />
      </div>
    </div>
  );
}
