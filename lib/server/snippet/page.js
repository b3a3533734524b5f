(() => {
  // Served as /events.js. No cookies; without consent nothing outlives the tab.
  const script = document.currentScript;
  const { key, consent: wish, manual } = script.dataset;
  const url = `${new URL("/api/v1/collect", script.src)}?key=${key}`;
  const name = "throughline";
  const now = () => new Date().toISOString();
  const uuid = () =>
    crypto.randomUUID?.() ||
    [...crypto.getRandomValues(new Uint8Array(16))]
      .map((b) => b.toString(16).padStart(2, 0))
      .join("");
  const read = (store) => {
    try {
      return JSON.parse(window[store].getItem(name));
    } catch {
      return null;
    }
  };
  // `ok`: true may be remembered, false must not send, null has not been asked.
  let state = read("localStorage") || read("sessionStorage") || { ok: null, id: uuid(), queue: [] };
  let busy = false;
  let wait = 0;
  const save = () => {
    try {
      const [to, other] = state.ok
        ? [localStorage, sessionStorage]
        : [sessionStorage, localStorage];
      other.removeItem(name);
      to.setItem(name, JSON.stringify(state));
    } catch {}
  };
  const may = () => state.ok ?? wish !== "required";
  const add = (item) => {
    if (state.ok === false) return;
    const who = { userId: state.user, anonymousId: state.id };
    state.queue = [...state.queue, { ...who, messageId: uuid(), timestamp: now(), ...item }].slice(
      -500,
    );
    save();
    setTimeout(flush, 200);
  };
  const flush = async () => {
    if (busy || !may() || !state.queue.length || navigator.onLine === false) return;
    busy = true;
    const batch = state.queue.slice(0, 50);
    const body = JSON.stringify({ batch });
    const sent = await fetch(url, {
      method: "POST",
      body,
      credentials: "omit",
      // Browsers refuse more than 64 KiB that outlive their page.
      keepalive: body.length < 2e4,
    }).catch(() => null);
    busy = false;
    if (sent && sent.status !== 429 && sent.status < 500) {
      drop(batch);
      wait = 0;
      void flush();
    } else {
      wait = Math.min(wait * 2 + 2000, 60000);
      setTimeout(flush, wait);
    }
  };
  const drop = (batch) => {
    const ids = new Set(batch.map((item) => item.messageId));
    state.queue = state.queue.filter((item) => !ids.has(item.messageId));
    save();
  };
  // What was sent twice counts once, so the queue stays until an answer has come.
  addEventListener("pagehide", () => {
    if (may() && state.queue.length) {
      navigator.sendBeacon(url, JSON.stringify({ batch: state.queue.slice(0, 50) }));
    }
  });
  addEventListener("online", flush);
  // In another tab they have consented or signed in, or taken their consent back.
  addEventListener("storage", ({ key: changed, newValue }) => {
    if (changed !== name) return;
    if (newValue) state = { ...JSON.parse(newValue), queue: state.queue };
    else if (state.ok) withdraw();
  });
  const withdraw = () => {
    state = { ok: false, id: uuid(), queue: [] };
    save();
  };
  const page = () =>
    add({
      event: "Page Viewed",
      properties: { path: location.pathname, title: document.title.slice(0, 200) },
    });
  window[name] = {
    track: (event, properties = {}) => add({ event, properties }),
    identify: (userId, traits = {}) => {
      state.user = userId ? `${userId}` : undefined;
      add({ type: "identify", traits });
    },
    page,
    consent: (ok) => {
      if (!ok) return withdraw();
      state.ok = true;
      save();
      void flush();
    },
    reset: () => {
      state = { ok: state.ok, id: uuid(), queue: state.queue };
      save();
    },
  };
  if (manual === undefined) page();
  void flush();
})();
