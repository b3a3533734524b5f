"use client";

import { useTranslations } from "next-intl";
import { MenuItem } from "@/components/ui/menu-item";
import { MenuSection } from "@/components/ui/menu-section";
import { stageColor } from "@/components/ui/stage-color";

const colors = [1, 2, 3, 4, 5, 6, 7, 8];

type ColorItemsProps = {
  title: string;
  value: number | null;
  onChoose: (color: number) => void;
};

/** The eight colours of the palette as entries of a menu. */
export function ColorItems({ title, value, onChoose }: ColorItemsProps) {
  const t = useTranslations("maps");
  return (
    <MenuSection title={title}>
      {colors.map((color) => (
        <MenuItem
          key={color}
          id={`color-${color}`}
          isChecked={color === value}
          icon={
            <span
              aria-hidden
              className="keep-colour size-3.5 rounded-sm"
              style={{ backgroundColor: stageColor(color - 1) }}
            />
          }
          onAction={() => onChoose(color)}
        >
          {t("panel.colorNumber", { number: color })}
        </MenuItem>
      ))}
    </MenuSection>
  );
}
