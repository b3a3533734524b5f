import type { Role } from "@/db/enums";
import type {
  ChannelContent,
  ChannelKey,
  MemberKey,
  TouchpointContent,
  TouchpointKey,
} from "./model";

/** The invented company of the demonstration: home and garden goods, sold online. */
export const shop = {
  name: "Fernhill Home",
  slug: "fernhill-home",
  timeZone: "Europe/London",
  currency: "GBP",
} as const;

export const people: Readonly<Record<MemberKey, { name: string; email: string; role: Role }>> = {
  nora: { name: "Nora Lindqvist", email: "nora.lindqvist@fernhill.example", role: "owner" },
  tomas: { name: "Tomás Ferreira", email: "tomas.ferreira@fernhill.example", role: "admin" },
  lena: { name: "Lena Osei", email: "lena.osei@fernhill.example", role: "editor" },
  sam: { name: "Sam Whitlock", email: "sam.whitlock@fernhill.example", role: "commenter" },
  ruth: { name: "Ruth Abernathy", email: "ruth.abernathy@fernhill.example", role: "viewer" },
};

export const channelContent: Readonly<Record<ChannelKey, ChannelContent>> = {
  web: { name: "Website", kind: "web" },
  app: { name: "Mobile app", kind: "app" },
  email: { name: "Email", kind: "email" },
  phone: { name: "Phone", kind: "phone" },
  chat: { name: "Live chat", kind: "chat" },
  showroom: { name: "Showroom", kind: "store" },
  social: { name: "Instagram", kind: "social" },
  search: { name: "Search engine", kind: "search" },
  ads: { name: "Online ads", kind: "ads" },
  parcel: { name: "Parcel delivery", kind: "post" },
};

export const touchpointContent: Readonly<Record<TouchpointKey, TouchpointContent>> = {
  instagram: {
    name: "Instagram post",
    description: "Rooms and borders of customers, twice a week, with the products tagged.",
    channel: "social",
    owner: "lena",
  },
  searchResult: {
    name: "Search result",
    description: "Title, price and stars of a product as the search engine shows them.",
    channel: "search",
    owner: "lena",
  },
  advert: {
    name: "Display advert",
    description: "Seasonal offers on other sites; paused while stock runs low.",
    channel: "ads",
    owner: null,
  },
  ideas: {
    name: "Ideas article",
    description: "How-to articles and room tours that lead to products.",
    channel: "web",
    owner: "lena",
  },
  newsletter: {
    name: "Newsletter",
    description: "Every other Thursday: one room, one plant, one offer.",
    channel: "email",
    owner: "lena",
  },
  productPage: {
    name: "Product page",
    description: "Pictures, sizes, care, reviews, stock and delivery date.",
    channel: "web",
    owner: "tomas",
  },
  showroomVisit: {
    name: "Showroom visit",
    description: "One showroom with samples of fabrics and wood, open from Thursday to Sunday.",
    channel: "showroom",
    owner: "nora",
  },
  checkout: {
    name: "Basket and checkout",
    description: "Basket, address, delivery slot and payment on the website.",
    channel: "web",
    owner: "tomas",
  },
  appCheckout: {
    name: "App checkout",
    description: "Two taps with a saved address and card.",
    channel: "app",
    owner: "tomas",
  },
  orderEmails: {
    name: "Order and tracking emails",
    description: "Confirmation, dispatch, delivery slot and delay notices.",
    channel: "email",
    owner: "tomas",
  },
  delivery: {
    name: "Delivery at the door",
    description: "Parcels by carrier; furniture by two people in a four-hour slot.",
    channel: "parcel",
    owner: "nora",
  },
  helpChat: {
    name: "Help chat",
    description: "An assistant answers first, people take over between nine and six.",
    channel: "chat",
    owner: "sam",
  },
  helpLine: {
    name: "Help line",
    description: "Phone support; the number is at the end of the help pages.",
    channel: "phone",
    owner: null,
  },
  reviewRequest: {
    name: "Review request",
    description: "An email ten days after delivery with a link to the review form.",
    channel: "email",
    owner: "lena",
  },
};
