import type { ClientFrame, Doing, Pointer, Window } from "@/lib/maps/live/frames";

type Send = (frame: ClientFrame) => void;

const doingMs = 60;
const pointerMs = 66;
const lookMs = 200;
/** The server forgets after 15 seconds what nobody repeats. */
const repeatMs = 5000;

const idle: Doing = { place: null, caret: null, isTyping: false, isDragging: false, view: null };

/** Tells what happens here, not more often than others can see, and hardly ever while nobody is there to see it. */
export function createTelling(send: Send, isAlone: () => boolean) {
  let doing = idle;
  let told = JSON.stringify(idle);
  let pointer: Pointer | null = null;
  const own = gathered(doingMs, () => {
    told = JSON.stringify(doing);
    send({ t: "doing", doing });
  });
  const point = gathered(pointerMs, () => send({ t: "pointer", pointer }));
  const outlook = createOutlook(send);
  const repeating = setInterval(() => {
    own.now();
    outlook.tell();
  }, repeatMs);
  return {
    /** Tells everything anew: to a server that knows nothing of this screen, or when company comes. */
    repeat() {
      own.now();
      point.now();
      outlook.repeat();
    },
    does(change: Partial<Doing>) {
      doing = { ...doing, ...change };
      if (isAlone()) return;
      if (JSON.stringify(doing) !== told) own.soon();
    },
    setCaret(caret: Doing["caret"]) {
      this.does({ caret, isTyping: caret !== null });
    },
    /** This screen may show another part of the board now; null for all of it. */
    looks: outlook.look,
    points(at: Pointer | null) {
      pointer = at;
      if (!isAlone()) point.soon();
    },
    stop() {
      clearInterval(repeating);
      for (const one of [own, point, outlook]) one.stop();
    },
  };
}

/** Tells which part of the board is on the screen, when that has changed. */
function createOutlook(send: Send) {
  let read: () => Window | null = () => null;
  let told = "null";
  function tell() {
    const window = read();
    const text = JSON.stringify(window);
    if (text === told) return;
    told = text;
    send({ t: "sees", window });
  }
  const telling = gathered(lookMs, tell);
  return {
    tell,
    repeat() {
      told = "null";
      tell();
    },
    /** `next` reads what is on the screen, once that is worth telling. */
    look(next: () => Window | null) {
      read = next;
      telling.soon();
    },
    stop: telling.stop,
  };
}

/** Does something at most once in so many milliseconds, however often it is asked for. */
function gathered(ms: number, work: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  function now() {
    clearTimeout(timer);
    timer = undefined;
    work();
  }
  return {
    now,
    soon() {
      timer ??= setTimeout(now, ms);
    },
    stop: () => clearTimeout(timer),
  };
}
