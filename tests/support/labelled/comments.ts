/**
 * Short comments on services, written for this repository and labelled by hand before the scorer
 * existed. `negative`: something hurt; `positive`: something pleased; `neutral`: neither, both alike,
 * or only a fact or a question.
 */
const labelled = {
  negative: `
Still waiting for my parcel after two weeks
Had to call three times before anybody picked up
Nobody could tell me where my order was
The table arrived with a broken leg
Refund took over a month
I was charged twice and no one apologised
The app crashes every time I try to pay
Worst support I have ever dealt with
They promised a call back and never called
Delivery was four days late without a word
The chatbot kept sending me in circles
Your website is painfully slow on my phone
Wrong colour again, second time in a row
Could not find the return label anywhere
Waited forty minutes on hold, then the line went dead
The checkout lost my basket twice
Not worth the money
The box was soaked and the lamp inside was ruined
I will not order here again
No answer to my last three emails
The driver threw the parcel over the fence
Tracking said delivered but nothing came
You should not have to print a label at home in this day and age
Instructions were impossible to follow
Two screws were missing and the manual is useless
My voucher was rejected for no reason
I gave up and went to a shop in town
Way too complicated to create an account
Hidden fees at the very last step, really annoying
The agent was rude and hung up on me
It took me five attempts to reset my password
Sofa smells of chemicals even after a week
Disappointed with the quality of the fabric
Plants were dead on arrival
Nothing happens when I press the pay button
They keep asking for the same order number
Poor packaging, half of the cups were in pieces
Overpriced for what you get
Nobody told me the item was out of stock until a week later
The size chart is wrong, everything is too small
I am fed up with being passed from one person to the next
Customer service is a joke
Terrible experience from start to finish
Your newsletter will not stop even after I unsubscribed
The search shows everything except what I look for
The filter forgets my choice whenever I go back
It broke after two days
Assembly took six hours and it still wobbles
Why do I have to explain my problem to every new person
The courier left it in the rain
Late, damaged and nobody cares
The discount I was promised was not applied
I could not log in for three days
Payment page froze and I had to start over
The replacement was just as faulty as the first one
You sent the parcel to my old address although I changed it
Long queue, only one till open
Staff ignored me for ten minutes
The room was dirty and cold
Food arrived cold and an item was missing
I missed my appointment because the confirmation had the wrong date
The form deletes what I typed when I make a mistake
Cancelled my order without telling me why
No way to talk to a human being
Hard to understand what the contract actually covers
Two weeks without internet and not even an apology
The technician did not show up
Rather unhappy with how this was handled
I expected more from a brand like this
The new app is a step backwards
Prices went up and the service went down
My complaint was closed without an answer
Frustrating, slow and confusing
I still have not received my refund
It should not be this hard to cancel
The picture on the site looks nothing like the real thing
Delivery window of eight hours is ridiculous
My bag was scratched when it came
Had to chase you for every single update
The coffee machine leaks
Sent back twice, still not repaired
Unfriendly tone on the phone
The link in your email does not work
They blamed me for their own mistake
Never again
I lost a whole afternoon because of this
The menu is a maze, cannot find anything
Nobody answers the phone after five
Only half of the order turned up
The glue came off in the first week
Ordered next day delivery, came on day six
You ignored my request for a morning slot
The desk has a dent and the drawer sticks
I was left in the dark about the delay
It is a shame how you treat loyal customers
I regret buying this
The invoice is wrong and nobody fixes it
The seat is uncomfortable after an hour
Paid for express and got standard
Support answered after nine days with a copied text
Got a cold reply when I asked for help
The checkout would not accept my card
Wish I had read the reviews first
There is a strange noise and it gets louder every day
Stuck on the loading screen since the update`,
  positive: `
Quick delivery and everything in one piece
The lady on the phone was wonderful
Best shop for garden furniture
Found what I wanted in two minutes
Easy to order, easy to return
Beautiful quality, I love my new table
Refund was on my account the next day
Thank you for the fast help
The driver even carried it upstairs
Great value for money
Exactly as described
I will definitely come back
No problems at all
Could not be happier
Everything went smoothly
Your support solved it on the first call
Very friendly and patient staff
The club box makes my month
Nothing to complain about
Arrived a day early, well packed
The plants are thriving
Simple checkout, liked that I did not need an account
Recommended you to my sister already
Lovely wrapping and a handwritten card
Such a clear website
The tracking was spot on
Really comfortable chair, worth every cent
Jo in support went out of her way for me
Perfect fit
Excellent advice on which soil to buy
I was surprised how easy it was to put together
Great selection and fair prices
Delivered on time, as always
They replaced the broken lamp without any questions
Pleased with everything
The app is a joy to use
Super quick answer, even on a Sunday
So helpful, thanks
Fantastic experience
The colours are even nicer than in the photos
Good instructions, built in half an hour
You can tell that people care here
Smooth, fast, friendly
Never had an issue in three years
My new favourite shop
Impressed by the packaging, no plastic
The quality is outstanding
Happy with my purchase
Well done
The return was painless
Loved the sample pack
Kind people, great coffee
The nurse explained everything calmly
Room was spotless and the view amazing
Booking took less than a minute
Very satisfied
It just works
Brilliant service, five stars
I appreciate the honest delivery date
They kept me informed at every step
The installation was quick and clean
Reliable as ever
Glad I chose you over the big one
Warm welcome and good food
A real person answered at once
Solid wood, feels like it will last for ever
You fixed my mistake for free
Cannot fault it
No waiting, no fuss
Wonderful surprise to get a free plant
I felt taken seriously
The chat got me to a human right away
Much better since the last update
Great job with the new filters
Pretty and sturdy
Good communication throughout
The shop is a pleasure to visit
Clear prices, no hidden costs
Exceeded my expectations
Big thanks to the warehouse team
Delivery was faster than promised
Nice to see local products
It saved me a lot of time
The trainer was funny and knew her stuff
Top quality at a fair price
I have already ordered again
Not a single scratch, thank you
The repair was done within an hour
Effortless
Handy reminder before the appointment
My kids adore it
The fabric is soft and washes well
Courteous driver who called ahead
An absolute delight
They listened and found a solution
Glorious roses, all twelve of them
Set up in five minutes flat
Everything I hoped for
Best call centre I have spoken to
Would buy again in a heartbeat
So glad there was no queue
You made my day
The new table is gorgeous
Trustworthy and quick
Love the smell of the candles`,
  neutral: `
I ordered a table and two chairs
Delivered on Tuesday
Do you also ship to Norway
It was okay
The quality is good but the delivery was late
Nothing special
First order, so I cannot say much yet
I bought it for my mother
Friendly staff but a long wait
The parcel came in a box
I used the website on my tablet
Average
Some things were good and some were not
Please send me the catalogue
I picked it up at the store
Nice chair, bad instructions
I have not opened it yet
As expected
My order number is on the invoice
We will see how long it lasts
Paid by card
Neither good nor bad
Fast delivery but one glass was broken
I found you through an advert
The colour is between blue and green
Ask me again in a month
Can I change the delivery day
I live on the third floor
It does what it says
Came with two manuals
I compared three shops before ordering
Great product, terrible checkout
Would like to see more sizes
It is fine
Standard delivery
The chair is for my office
Is there a student price
Half of it was great, the other half was not
So so
I called on Monday and they called on Wednesday
Ordered in May, came in June
Good idea, poor execution
I was told to write this review
I use it twice a week
The shop is next to the station
Please add a dark mode
There were six people in the queue
No opinion
I had help from a neighbour to carry it
Cheap but it shows
Looks good, feels a bit thin
The box weighs about twenty kilos
Not great, not terrible
I moved last month
The invoice came by email
Could you add Apple Pay
Lovely people, clumsy website
It is a lamp
I took the small one
Delivery by a blue van
Answer came within a day as usual
We ordered for the whole team
It arrived
The app has four tabs
I read about it in a magazine
Some delay but they told me beforehand
Acceptable
I would prefer pick-up points
They asked for my date of birth
The second call was answered, the first was not
Good price, average quality
Waiting to hear from the warehouse about the date
I changed my mind and took the green one
Please call me on Thursday
No comment
Second time I order here
The sofa is bigger than the old one
I do not use the app
I signed up for the newsletter
My husband chose the colour
The delivery took three days
It is made of oak
Comfortable but the colour fades
The website is in English only
I needed it for a wedding
Let us wait and see
Everything as usual
I bought it in the sale
Support was kind yet could not help
The parcel was left with the neighbour
It has two drawers
I paid with a voucher
Where can I find the guarantee
I am a new customer
It was delivered by post
Not sure yet
Expensive but lasts
I asked for a quote
It comes in three sizes
The table is in the kitchen now
Middle of the road
I chose the slow shipping
You were closed on Saturday, open on Monday
I got the blue one instead of the green one, which is fine
Will try another size next time`,
} as const;

export type Label = keyof typeof labelled;
export type Labelled = { text: string; label: Label };

const linesOf = (text: string): string[] => text.split("\n").filter((one) => one.trim() !== "");

export const comments: Labelled[] = [
  ...linesOf(labelled.negative).map((text) => ({ text, label: "negative" as const })),
  ...linesOf(labelled.positive).map((text) => ({ text, label: "positive" as const })),
  ...linesOf(labelled.neutral).map((text) => ({ text, label: "neutral" as const })),
];

/** Two bits of FNV-1a over the text hold a quarter out, so that a comment never changes sides. */
export function isHeldOut(text: string): boolean {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return (((hash >>> 16) ^ hash) & 0x80000001) === 1;
}
