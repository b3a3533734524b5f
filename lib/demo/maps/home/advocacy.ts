import type { DemoStage } from "../../model";

export const advocacy: DemoStage = {
  title: "Advocacy",
  steps: [
    {
      title: "Writes a review",
      emotions: { priya: 0.3, marcus: 0.4, helen: 0.7 },
      texts: {
        actions: ["Uploads a photo of the alcove", "Mentions the driver by name"],
        thoughts: ["“Others should know the real size.”"],
        motivations: ["Got help from reviews, gives some back"],
        obstacles: ["Review form wants forty words"],
        opportunities: ["Stars and a photo are enough"],
        personalisation: ["Ask Marcus about the fit, Helen about growth"],
        backstage: ["Reviews are read before they appear"],
        metrics: ["Reviews per hundred orders"],
      },
      touchpoints: ["reviewRequest"],
      channels: ["email"],
    },
    {
      title: "Tells others",
      emotions: { priya: 1.0, marcus: 0.6, helen: 1.4 },
      texts: {
        actions: ["Forwards a link to two colleagues", "Brings the newsletter to the group"],
        thoughts: ["“I found them first.”"],
        motivations: ["Likes to be the one who knows"],
        obstacles: ["Afraid that a friend's parcel is late"],
        opportunities: ["A present for both sides"],
        personalisation: ["A printed card for gardening groups"],
        backstage: ["Referral codes are checked once a week"],
        metrics: ["Recommendation (NPS)", "Orders from referrals"],
      },
      touchpoints: ["instagram", "reviewRequest"],
      channels: ["social", "email"],
      pains: [{ text: "Friends' codes expire before they order", severity: 1 }],
    },
  ],
};
