import type { PersonaKey } from "../model";

type Goods = { name: string; priceMinor: number };

/** What each persona buys: the name as people write it, the price in minor units. */
export const goods: Readonly<Record<PersonaKey, readonly [Goods, ...Goods[]]>> = {
  priya: [
    { name: "the toy basket", priceMinor: 3900 },
    { name: "the hallway bench", priceMinor: 14_900 },
    { name: "the kids' bookshelf", priceMinor: 11_900 },
    { name: "the table lamp", priceMinor: 5900 },
    { name: "the wool rug", priceMinor: 17_900 },
    { name: "the storage box", priceMinor: 2900 },
    { name: "the linen curtain", priceMinor: 8900 },
    { name: "the coat rack", priceMinor: 4900 },
    { name: "the bunk bed ladder", priceMinor: 7900 },
    { name: "the floor cushion", priceMinor: 3400 },
  ],
  marcus: [
    { name: "the oak sideboard", priceMinor: 54_900 },
    { name: "the alcove shelf", priceMinor: 18_900 },
    { name: "the dining table", priceMinor: 62_900 },
    { name: "the pendant light", priceMinor: 12_900 },
    { name: "the wardrobe", priceMinor: 49_900 },
    { name: "the dining bench", priceMinor: 29_600 },
    { name: "the worktop", priceMinor: 22_900 },
    { name: "the bathroom cabinet", priceMinor: 19_900 },
    { name: "the bed frame", priceMinor: 45_900 },
  ],
  helen: [
    { name: "the climbing rose", priceMinor: 2790 },
    { name: "the hellebore", priceMinor: 2450 },
    { name: "the terracotta pot", priceMinor: 5600 },
    { name: "the tulip mix", priceMinor: 1890 },
    { name: "the potting bench", priceMinor: 13_900 },
    { name: "the fern collection", priceMinor: 3490 },
    { name: "the pruning saw", priceMinor: 4290 },
    { name: "the garden bench", priceMinor: 21_900 },
    { name: "the hydrangea", priceMinor: 2990 },
  ],
};
