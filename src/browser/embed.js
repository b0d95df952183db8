// For pages that show views of this site in frames: gives each frame the height of its view, and defines the element
// <binh-phuoc-road view="…">. One copy serves any number of frames, wherever they stand and whenever they come.
(() => {
  const own = "binh-phuoc-road";
  if (customElements.get(own)) return;
  // A copy of this file on another host names the site in data-home.
  const script = document.currentScript ?? document.querySelector("script[src*='/embed.js']");
  const home = new URL(script.dataset.home ?? "./", script.src);
  const frames = () => [...document.querySelectorAll("iframe")];
  // The view that a frame shows, if it is one of this site.
  const shown = ({ src }) => src.startsWith(home) ? /^(en\/)?embed\/([\w-]+)\//.exec(src.slice(home.href.length))?.[2] : undefined;
  const ask = (frame, state) => frame.contentWindow?.postMessage({ [own]: 1, state }, "*");

  // Where the article wants it, its fragment says the state of a view: #chart-growth:y=2045.
  const views = new WeakMap();
  const wanted = (view) => {
    const [name, state] = location.hash.slice(1).replace(/%3A/i, ":").replace(/%3D/i, "=").split(":");
    return name === view ? state : undefined;
  };
  const mirror = (frame, view, state) => {
    if (!frame.closest("[data-mirror]") || !/^(y=\d{4})?$/.test(state)) return;
    const asked = wanted(view);
    if (views.has(frame)) {
      const { pathname, search } = location;
      if (state !== (asked ?? "")) history.replaceState(history.state, "", state ? `#${view}:${state}` : pathname + search);
    } else if (asked !== undefined) {
      frame.scrollIntoView();
      if (asked !== state) ask(frame, asked);
    }
    views.set(frame, view);
  };
  addEventListener("hashchange", () => frames().forEach((frame) => {
    const asked = wanted(views.get(frame));
    if (asked !== undefined) ask(frame, asked);
  }));

  // A frame is known by its window and by the address that the article gave it; it is believed numbers, and its year. A
  // frame in a sandbox may have no origin.
  addEventListener("message", ({ source, origin, data }) => {
    if (!data?.[own] || !Number.isFinite(data.height) || ![home.origin, "null"].includes(origin)) return;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    const view = frame && shown(frame);
    if (!view) return;
    // Whatever the article's rules make of all frames, the view has its room inside.
    const box = getComputedStyle(frame);
    const edges = ["padding-top", "padding-bottom", "border-top-width", "border-bottom-width"]
      .reduce((sum, edge) => sum + parseFloat(box.getPropertyValue(edge)), 0);
    const room = box.boxSizing === "border-box" ? edges : 0;
    const height = `${Math.min(Math.max(Math.ceil(data.height + room), 40), 20000)}px`;
    for (const { style } of [frame, frame.closest(own) ?? frame]) if (style.height !== height) {
      style.setProperty("height", height, "important");
      style.setProperty("max-height", "none", "important");
    }
    if (typeof data.state === "string") mirror(frame, view, data.state);
  });

  customElements.define(own, class extends HTMLElement {
    static observedAttributes = ["view", "lang", "options"];
    connectedCallback() {
      const language = (this.lang || document.documentElement.lang).startsWith("en") ? "en/" : "";
      const to = new URL(`${language}embed/${this.getAttribute("view")}/`, home);
      to.search = this.getAttribute("options") ?? "";
      const frame = this.querySelector("iframe") ?? document.createElement("iframe");
      if (frame.src === to.href) return;
      frame.title ||= this.textContent.trim();
      frame.loading = "lazy";
      frame.setAttribute("sandbox", "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox");
      frame.style.cssText = "display:block;width:100%;height:100%;border:0";
      frame.src = to;
      this.replaceChildren(frame);
    }
    attributeChangedCallback() {
      if (this.isConnected) this.connectedCallback();
    }
  });

  // Frames that told their height before this was here tell it again.
  frames().forEach((frame) => shown(frame) && ask(frame));
})();
