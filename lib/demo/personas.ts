import type { NewPersona } from "@/lib/personas/schema";
import type { ChannelKey, PersonaKey } from "./model";

type PersonaContent = {
  name: string;
  tagline: string;
  quote: string;
  color: NewPersona["color"];
  age: string;
  occupation: string;
  location: string;
  goals: readonly string[];
  challenges: readonly string[];
  behaviours: readonly string[];
  preferences: readonly string[];
  sharePercent: number;
  valueRank: number;
  channels: readonly ChannelKey[];
};

export const personaContent: Readonly<Record<PersonaKey, PersonaContent>> = {
  priya: {
    name: "Busy parent Priya",
    tagline: "Furnishes a family home in the half hours between everything else",
    quote: "If I cannot do it on my phone while the pasta boils, it will not get done.",
    color: 5,
    age: "34–42",
    occupation: "Team lead in a health insurance company, two children",
    location: "Suburb of a large city",
    goals: [
      "A home that survives children and still looks good",
      "Get things ordered and off her mind",
      "Know for certain on which day a parcel comes",
    ],
    challenges: [
      "Shops in short bursts and loses her basket in between",
      "Cannot stay at home for a four-hour delivery slot",
      "Returns pile up in the hallway",
    ],
    behaviours: [
      "Saves posts on Instagram, buys days later in the app",
      "Reads the three worst reviews first",
      "Orders small things often",
    ],
    preferences: [
      "App with saved address and card",
      "Short messages instead of long emails",
      "Delivery to a neighbour or a parcel shop",
    ],
    sharePercent: 46,
    valueRank: 1,
    channels: ["app", "social", "email", "parcel"],
  },
  marcus: {
    name: "Renovator Marcus",
    tagline: "Does up an old terraced house room by room",
    quote: "I have measured that alcove four times. Just tell me the depth.",
    color: 2,
    age: "28–36",
    occupation: "Electrician, lives with his partner",
    location: "Mid-sized town",
    goals: [
      "Furniture that fits to the centimetre",
      "Keep the renovation on schedule and within budget",
      "Buy once and keep it for ten years",
    ],
    challenges: [
      "Sizes are incomplete or hidden in a PDF",
      "One late delivery holds up everything behind it",
      "Large pieces are hard to send back",
    ],
    behaviours: [
      "Compares three shops in open tabs on a laptop",
      "Comes to the showroom before a large order",
      "Orders seldom and a lot at once",
    ],
    preferences: [
      "Drawings with measurements",
      "A firm delivery slot with a call ahead",
      "Honest stock figures",
    ],
    sharePercent: 31,
    valueRank: 2,
    channels: ["web", "search", "showroom", "chat", "parcel"],
  },
  helen: {
    name: "Gardener Helen",
    tagline: "Knows her soil, wants to talk to somebody who knows theirs",
    quote: "I do not want to chat with a window. I want to speak to a person.",
    color: 7,
    age: "61–72",
    occupation: "Retired teacher",
    location: "Village with a large garden",
    goals: [
      "Healthy plants at the right time of the season",
      "Advice she can trust",
      "Give presents that last longer than flowers",
    ],
    challenges: [
      "Help is offered by chat only, the phone number is hard to find",
      "Small print and grey text",
      "Plants suffer when a parcel waits over the weekend",
    ],
    behaviours: [
      "Reads the newsletter to the end and prints articles",
      "Orders every few weeks in the season",
      "Recommends by name in her gardening group",
    ],
    preferences: [
      "A telephone number with opening hours",
      "Paper invoice and planting card in the box",
      "The same adviser as last time",
    ],
    sharePercent: 23,
    valueRank: 3,
    channels: ["web", "email", "phone", "parcel"],
  },
};
