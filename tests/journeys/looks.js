// The first element of each way in which text looks here, so that axe weighs the contrast of each
// once and not once for every row: what looks alike, on what looks alike, has the same contrast.
() => {
  // All that axe's rule reads, for the element and for everything that it stands in.
  const STYLE = [
    "color", "backgroundColor", "backgroundImage", "opacity", "fontSize", "fontWeight",
    "textShadow", "filter", "mixBlendMode", "visibility", "display", "position", "clip", "clipPath",
    "overflow", "float", "zIndex", "textIndent", "webkitTextStrokeColor",
  ];
  const ATTRIBUTES = ["disabled", "aria-disabled", "aria-hidden", "hidden", "inert", "type", "role"];
  const FIELDS = "input:not([type=hidden]), select, textarea, button";
  const [numbers, looks] = [new Map(), new Map()];

  const numberOf = (words) => {
    if (!numbers.has(words)) numbers.set(words, numbers.size);
    return numbers.get(words);
  };

  const lookOf = (element) => {
    if (!element) return "";
    if (!looks.has(element)) {
      const style = getComputedStyle(element);
      const own = STYLE.map((name) => style[name]);
      const said = ATTRIBUTES.map((name) => element.getAttribute(name));
      const words = JSON.stringify([lookOf(element.parentElement), element.tagName, own, said]);
      looks.set(element, numberOf(words));
    }
    return looks.get(element);
  };

  const meet = (a, b) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

  const all = [...document.body.querySelectorAll("*")];
  // What may lie over text that it does not contain.
  const loose = all.filter((element) => {
    const style = getComputedStyle(element);
    const moved =
      style.position !== "static" || style.float !== "none" || style.transform !== "none" ||
      [style.marginTop, style.marginRight, style.marginBottom, style.marginLeft].join().includes("-");
    return moved && (style.backgroundColor !== "rgba(0, 0, 0, 0)" || style.backgroundImage !== "none");
  });
  const boxes = loose.map((element) => element.getBoundingClientRect());

  const placeOf = (element) => {
    const box = element.getBoundingClientRect();
    const over = loose.map((other, i) => !other.contains(element) && meet(box, boxes[i]));
    const hidden = [];
    for (let above = element.parentElement; above; above = above.parentElement) {
      if (getComputedStyle(above).overflow === "visible") continue;
      hidden.push(!meet(box, above.getBoundingClientRect()));
    }
    const outside =
      box.right + scrollX <= 0 || box.bottom + scrollY <= 0 ||
      box.left >= Math.max(innerWidth, document.body.scrollWidth);
    return [over, hidden, outside, box.width > 1 && box.height > 1];
  };

  const textOf = (element) => {
    const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    return own.map((node) => node.data).join("").trim();
  };

  const kindOf = (element) => {
    const text = textOf(element) || (element.matches(FIELDS) ? element.value || "a field" : "");
    // Axe leaves one letter alone, signs that are no letters, and the labels of disabled fields.
    const label = element.closest("label");
    const disabled = Boolean(label && label.control && label.control.disabled);
    return text && [text.length > 1, /[\p{L}\p{N}]/u.test(text), disabled];
  };

  const first = new Map();
  for (const element of all) {
    const kind = kindOf(element);
    if (!kind) continue;
    const key = JSON.stringify([lookOf(element), kind, placeOf(element)]);
    if (!first.has(key)) first.set(key, element);
  }
  return [...first.values()];
}
