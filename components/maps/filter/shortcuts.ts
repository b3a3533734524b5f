/** The keys of the editor as its sheet lists them; "mod" is Ctrl or ⌘. */
export const shortcuts = [
  {
    id: "move",
    lines: [
      { id: "walk", keys: ["←", "→", "↑", "↓"] },
      { id: "row", keys: ["Home", "End"] },
      { id: "corner", keys: ["mod", "Home", "End"] },
      { id: "lane", keys: ["PgUp", "PgDn"] },
      { id: "extend", keys: ["⇧", "←", "→", "↑", "↓"] },
      { id: "all", keys: ["mod", "A"] },
    ],
  },
  {
    id: "cards",
    lines: [
      { id: "edit", keys: ["Enter", "F2"] },
      { id: "newline", keys: ["⇧", "Enter"] },
      { id: "bold", keys: ["mod", "B"] },
      { id: "italic", keys: ["mod", "I"] },
      { id: "below", keys: ["N"] },
      { id: "above", keys: ["⇧", "N"] },
      { id: "lift", keys: ["Space"] },
      { id: "moveTo", keys: ["M"] },
      { id: "copy", keys: ["mod", "C", "X", "V"] },
      { id: "duplicate", keys: ["mod", "D"] },
      { id: "delete", keys: ["Delete"] },
      { id: "judge", keys: ["1", "2", "3", "4", "5"] },
      { id: "tag", keys: ["T"] },
      { id: "comment", keys: ["C"] },
      { id: "menu", keys: ["⇧", "F10"] },
    ],
  },
  {
    id: "map",
    lines: [
      { id: "undo", keys: ["mod", "Z"] },
      { id: "redo", keys: ["mod", "⇧", "Z"] },
      { id: "stage", keys: ["S"] },
      { id: "newLane", keys: ["L"] },
      { id: "details", keys: ["I"] },
      { id: "filter", keys: ["F"] },
      { id: "find", keys: ["mod", "F"] },
      { id: "present", keys: ["P"] },
      { id: "print", keys: ["mod", "P"] },
    ],
  },
  {
    id: "view",
    lines: [
      { id: "zoom", keys: ["+", "-"] },
      { id: "reset", keys: ["0"] },
      { id: "fit", keys: ["⇧", "1"] },
      { id: "wheel", keys: ["mod", "Wheel"] },
      { id: "pan", keys: ["Space", "Drag"] },
    ],
  },
] as const;
