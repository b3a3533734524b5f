import type { CardStatus } from "@/db/enums";
import type { MemberKey } from "./model";

/** What the team has noted on cards of its main map's pain points lane, by their texts. */
export type CardDetail = {
  pain: string;
  tags: readonly string[];
  status: CardStatus;
  assignee: MemberKey;
  linkUrl?: string;
  /** the card leads to the journey of the club */
  leadsToClub?: boolean;
  hasPicture?: boolean;
};

export const cardDetails: readonly CardDetail[] = [
  {
    pain: "Parcels arrive days after the promised date",
    ...{ tags: ["delivery", "carrier"], status: "done", assignee: "nora" },
    hasPicture: true,
  },
  {
    pain: "Guests have to open an account",
    ...{ tags: ["checkout"], status: "doing", assignee: "tomas" },
    leadsToClub: true,
  },
  {
    pain: "Depth is missing on half of the furniture",
    ...{ tags: ["product data"], status: "open", assignee: "sam" },
    linkUrl: "https://www.example.com/product-data",
  },
];

/** A view of the main map that the team has saved. */
export const savedView = { name: "Still to do", statuses: ["open", "doing"] } as const;

/** A parcel before a door, as a drawing of 640 × 360 pixels. */
export const parcelDrawing = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360">
<rect width="640" height="360" fill="#dbe4ee"/><rect y="270" width="640" height="90" fill="#b9a58c"/>
<rect x="70" y="40" width="150" height="230" rx="4" fill="#53489f"/><circle cx="198" cy="160" r="6" fill="#e8bd6d"/>
<rect x="300" y="150" width="210" height="140" rx="4" fill="#c98f4e"/><rect x="390" y="150" width="30" height="140" fill="#e6c48f"/>
<rect x="318" y="240" width="58" height="34" rx="2" fill="#fff"/><path d="M324 250h44M324 262h30" stroke="#8a8f98" stroke-width="4"/>
</svg>`;
