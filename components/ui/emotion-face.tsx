import { useTranslations } from "next-intl";
import { EmotionGlyph } from "./emotion-glyph";

type EmotionFaceProps = {
  /** 1 (very bad) to 5 (very good); fractions take the nearest face. */
  value: number;
  size?: number;
  /** An empty text makes it decoration, for a face with its number beside it. */
  label?: string;
};

export function EmotionFace({ value, size = 18, label }: EmotionFaceProps) {
  const t = useTranslations("ui.emotion");
  const name = label ?? t("face", { value });
  return (
    <svg
      width={size}
      height={size}
      viewBox="-10 -10 20 20"
      className="keep-colour shrink-0"
      role={name ? "img" : undefined}
      aria-label={name || undefined}
      aria-hidden={name ? undefined : true}
    >
      <EmotionGlyph value={value} />
    </svg>
  );
}
