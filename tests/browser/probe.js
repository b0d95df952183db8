// Put first into each page by the test server: hears what goes wrong, and measures what is drawn.
window.__probe = (() => {
  document.currentScript.remove();

  const errors = [];
  addEventListener("error", event => {
    const { tagName, src, href } = event.target;
    errors.push(event.message || `${tagName} did not load: ${src || href}`);
  }, true);
  addEventListener("unhandledrejection", event => errors.push(`rejected: ${event.reason}`));
  // What breaks the policy in the page itself no browser reports: the test server is told from here, where the policy lets it be.
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, documentURI, sourceFile }) => {
    // Firefox asks every page for such an icon by itself.
    if (blockedURI.endsWith("/report") || blockedURI.endsWith("/favicon.ico")) return;
    errors.push(`${violatedDirective} broken by ${blockedURI}`);
    const body = JSON.stringify({ "csp-report": {
      "violated-directive": violatedDirective, "blocked-uri": blockedURI, "document-uri": documentURI, "source-file": sourceFile,
    } });
    if (location.protocol === "http:") fetch(new URL("/report", location), { method: "POST", mode: "no-cors", keepalive: true, body }).catch(() => {});
  });
  const infos = [];
  const hear = (manner, heard) => {
    const write = console[manner];
    console[manner] = (...words) => {
      heard.push(words.join(" "));
      write.apply(console, words);
    };
  };
  hear("error", errors);
  hear("info", infos);

  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const size = box => box.width > 0 && box.height > 0;
  const shown = element =>
    element.checkVisibility({ visibilityProperty: true }) && size(element.getBoundingClientRect());
  const words = element => element.textContent.trim().replace(/\s+/g, " ").slice(0, 60);
  const name = element => {
    const place = element.closest("[id]");
    return `${place ? "#" + place.id + " " : ""}${element.localName} “${words(element)}”`;
  };

  // A part without the day on the road, which is the reader's once the page is alive, and without what is drawn anew for the
  // very width of the window.
  const lasting = part => {
    const copy = part.cloneNode(true);
    all("[data-fitted], .now", copy).forEach(own => own.remove());
    return copy;
  };

  // The hydrated parts, as plain facts that can be compared.
  const roots = () => ({
    height: document.documentElement.scrollHeight,
    parts: all("[data-root]").map(root => ({
      root: root.dataset.root || root.id,
      elements: all("*", lasting(root)).length,
      text: lasting(root).textContent,
    })),
  });

  // The hydrated parts at the very moment the page says that it is alive.
  let ready, atReady;
  Object.defineProperty(window, "__ready", {
    get: () => ready,
    set: value => {
      ready = value;
      atReady = roots();
    },
  });

  // Which station the page shows: by its radio and by its panels.
  const station = () => ({
    radio: document.querySelector("input[name=y]:checked")?.value,
    panels: [...new Set(all("section[data-year]").filter(shown).map(panel => panel.dataset.year))],
  });

  // What makes the page wider than its window.
  const wide = () => {
    const root = document.documentElement;
    if (root.scrollWidth <= innerWidth) return [];
    const scrolls = element => ["auto", "scroll", "hidden"].includes(getComputedStyle(element).overflowX);
    const inScroller = element => element !== document.body && (scrolls(element) || inScroller(element.parentElement));
    const beyond = all("body *").filter(element =>
      element.getBoundingClientRect().right > innerWidth + 1 && !inScroller(element.parentElement));
    return [`page ${root.scrollWidth} px in ${innerWidth}`, ...beyond.slice(0, 5).map(name)];
  };

  // A box in an SVG element's own units, as the box on the screen that holds it.
  const onScreen = (element, { x, y, width, height }) => {
    const matrix = element.getScreenCTM();
    const corners = [[x, y], [x + width, y], [x, y + height], [x + width, y + height]]
      .map(([x, y]) => new DOMPoint(x, y).matrixTransform(matrix));
    const xs = corners.map(corner => corner.x), ys = corners.map(corner => corner.y);
    return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  };

  // Every drawing in sight with its texts and their boxes.
  const drawings = () => all("svg").filter(svg => svg.viewBox.baseVal && shown(svg)).map(svg => ({
    frame: onScreen(svg, svg.viewBox.baseVal),
    texts: all("text", svg)
      .filter(text => size(text.getBBox()) && getComputedStyle(text).visibility === "visible")
      .map(text => ({ name: name(text), box: onScreen(text, text.getBBox()) })),
  }));

  // The texts that stand out of their drawing by more than a pixel.
  const cut = () => drawings().flatMap(({ frame, texts }) => texts.flatMap(({ name, box }) => {
    const out = Math.max(frame.left - box.left, box.right - frame.right,
      frame.top - box.top, box.bottom - frame.bottom);
    return out > 1 ? [`${name} is ${out.toFixed(1)} px out of its drawing`] : [];
  }));

  // The pairs of texts in one drawing whose boxes share more than two pixels each way.
  const overlaps = () => drawings().flatMap(({ texts }) => texts.flatMap((one, index) =>
    texts.slice(index + 1).flatMap(other => {
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      return across > 2 && down > 2
        ? [`${one.name} over ${other.name} by ${across.toFixed(1)} × ${down.toFixed(1)} px`]
        : [];
    })));

  // How much light a colour gives off, from 0 to 1; none where it covers nothing or not all.
  const luminance = colour => {
    const [red, green, blue, cover = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    if (!colour.startsWith("rgb") || cover < 1) return undefined;
    const [r, g, b] = [red, green, blue].map(part => part / 255)
      .map(part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  };

  // What a text stands on: its halo where it has one, else what is painted at its middle.
  const ground = text => {
    const { paintOrder, stroke } = getComputedStyle(text);
    if (paintOrder.startsWith("stroke") && stroke !== "none") return luminance(stroke);
    text.scrollIntoView({ block: "center", inline: "nearest" });
    const box = text.getBoundingClientRect();
    return document.elementsFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2)
      .filter(element => !element.closest("text"))
      .map(element => luminance(getComputedStyle(element)[element instanceof SVGGeometryElement ? "fill" : "backgroundColor"]))
      .find(light => light !== undefined);
  };

  // The texts in drawings that stand out from their ground by less than 7 : 1, or 4.5 : 1 where they are large.
  const faint = () => all("svg").filter(svg => svg.viewBox.baseVal && shown(svg)).flatMap(svg => all("text", svg))
    .filter(text => size(text.getBBox()) && getComputedStyle(text).visibility === "visible")
    .flatMap(text => {
      const { fill, fontSize, fontWeight } = getComputedStyle(text);
      const large = parseFloat(fontSize) >= (fontWeight >= 700 ? 18.66 : 24);
      const [less, more] = [luminance(fill), ground(text)].sort((one, other) => one - other);
      const ratio = (more + .05) / (less + .05);
      return ratio >= (large ? 4.5 : 7) ? [] : [`${name(text)} stands out by ${ratio.toFixed(2)} : 1`];
    });

  // What a reader with a keyboard should come by, each with its place in the document.
  const focusable = "a[href], button, input, select, textarea, summary, iframe, [tabindex]";
  const place = element => all("*").indexOf(element);
  const ofGroup = input => input.type === "radio" && !input.checked &&
    document.querySelector(`input[type=radio][name="${input.name}"]:checked`);
  const stops = () => all(focusable)
    .filter(element => element.tabIndex >= 0 && !element.disabled && !element.closest("[inert]"))
    .filter(element => shown(element) && !ofGroup(element))
    .map(element => ({ place: place(element), name: name(element) }));

  // Where the focus is, and what a sighted reader sees of it: the element or its label.
  const focused = () => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const faces = [element, ...(element.labels ?? [])];
    return {
      place: place(element),
      name: name(element),
      href: element.getAttribute("href"),
      inSight: faces.some(inSight),
      ringed: faces.some(ringed),
    };
  };
  const inSight = element => Array.from(element.getClientRects()).some(box => {
    const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
    const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
    // The box of a drawn line leaves out its width; a large thing need not be in sight as a whole.
    const least = length => element.ownerSVGElement ? 0 : Math.min(length, 8);
    if (right - left < least(box.width) || bottom - top < least(box.height)) return false;
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    // Marks of one drawing may touch.
    const drawn = element.ownerSVGElement?.contains(hit);
    return Boolean(hit) && (drawn || element.contains(hit) || hit.contains(element));
  });
  const ringed = element => {
    const style = getComputedStyle(element);
    const outline = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
    return outline || style.boxShadow !== "none";
  };

  return { errors, infos, all, shown, name, roots, rootsAtReady: () => atReady, station, wide, cut, overlaps, faint, stops, focused };
})();
