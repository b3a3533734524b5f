type Bar = { key: string; name: string; value: number; text: string };

/**
 * Bars of `value` out of `of` with their words before and behind. All share one column, so that
 * equal values are equally long whatever is written beside them.
 */
export function ShareBars({ bars, of }: { bars: Bar[]; of: number }) {
  return (
    <ol className="grid gap-x-3 gap-y-2 sm:grid-cols-[fit-content(14rem)_minmax(0,1fr)_max-content]">
      {bars.map(({ key, name, value, text }) => (
        <li
          key={key}
          className="grid items-center max-sm:gap-1 sm:col-span-full sm:grid-cols-subgrid"
        >
          <span className="truncate" title={name}>
            {name}
          </span>
          <span aria-hidden className="h-3 rounded-sm bg-sunken">
            <span
              className="keep-colour block h-full rounded-sm bg-accent"
              style={{ width: `${of > 0 ? (100 * value) / of : 0}%` }}
            />
          </span>
          <span className="text-xs text-ink-2 tabular-nums sm:text-end">{text}</span>
        </li>
      ))}
    </ol>
  );
}
