
"use strict";
// Choosing a claim shows its words, choosing words shows their claims. Without this script the
// links of the page do as much.
(() => {
  const root = document.documentElement;
  root.classList.add("scripted");
  const keys = document.querySelector(".keys");
  const all = (where, what) => Array.from(where.querySelectorAll(what));
  const reportOf = (element) => element.closest(".report");
  const numbersOf = (element) => element.dataset.c.split(" ");

  const intoView = (element) => {
    if (!element) return;
    const panel = element.closest(".record");
    if (panel && panel.scrollHeight > panel.clientHeight) {
      const box = element.getBoundingClientRect(), frame = panel.getBoundingClientRect();
      if (box.top < frame.top + 64 || box.bottom > frame.bottom - 48) {
        panel.scrollTop += box.top - frame.top - panel.clientHeight / 3;
      }
      return;
    }
    const box = element.getBoundingClientRect();
    if (box.top < 48 || box.bottom > innerHeight - 64) scrollBy(0, box.top - innerHeight / 3);
  };

  const clear = () => {
    for (const one of all(document, ".on, .at.claim, .lit")) one.classList.remove("on", "at", "lit");
    for (const one of all(document, "[aria-current]")) one.removeAttribute("aria-current");
  };

  const mark = (entry) => {
    clear();
    const report = reportOf(entry), number = entry.dataset.c;
    entry.classList.add("on");
    entry.querySelector(".go").setAttribute("aria-current", "true");
    for (const one of all(report, `.text [data-c~="${number}"], .ref[data-n="${number}"]`)) {
      one.classList.add("on");
    }
  };

  const showWords = (entry) => {
    mark(entry);
    const report = reportOf(entry);
    intoView(report.querySelector(`.text .content[data-c~="${entry.dataset.c}"]`));
  };

  const showEntry = (entry) => {
    entry.hidden = entry.closest(".group").hidden = false;
    mark(entry);
    intoView(entry);
    entry.querySelector(".go").focus({preventScroll: true});
  };

  const showValue = (words) => {
    clear();
    const pieces = all(reportOf(words), `.text [data-m="${words.dataset.m}"]`);
    for (const one of pieces) one.classList.add("lit");
    intoView(words);
  };

  const entryOf = (report, number) => report.querySelector(`.claim[data-c="${number}"]`);

  // The innermost first: what stands in fewer words is meant sooner. Choosing again takes the next.
  const showClaims = (words) => {
    const report = reportOf(words);
    const numbers = [];
    for (let one = words; one && one !== report; one = one.parentElement) {
      if (one.dataset.c) numbers.push(...numbersOf(one));
    }
    const distinct = [...new Set(numbers)];
    if (!distinct.length) return;
    const chosen = report.querySelector(".claim.on");
    const next = chosen ? distinct.indexOf(chosen.dataset.c) + 1 : 0;
    const entry = entryOf(report, distinct[next % distinct.length]);
    entry.hidden = entry.closest(".group").hidden = false;
    mark(entry);
    for (const number of distinct) entryOf(report, number).classList.add("at");
    intoView(entry);
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (link) {
      const target = document.getElementById(link.hash.slice(1));
      if (!target) return;
      event.preventDefault();
      const entry = link.closest(".claim");
      if (link.classList.contains("go")) showWords(entry);
      else if (target.classList.contains("claim")) showEntry(target);
      else if (target.classList.contains("ref")) showWords(entryOf(reportOf(target), target.dataset.n));
      else showValue(target);
      return;
    }
    const words = event.target.closest(".text [data-c]");
    if (words && !String(getSelection())) showClaims(words);
  });

  const move = (step) => {
    const links = all(document, ".claim .go").filter((one) => one.offsetParent);
    if (!links.length) return;
    const at = links.indexOf(document.activeElement);
    const chosen = links.findIndex((one) => one.hasAttribute("aria-current"));
    const from = at >= 0 ? at : chosen;
    const to = from < 0 ? 0 : Math.min(links.length - 1, Math.max(0, from + step));
    links[to].focus({preventScroll: true});
    intoView(links[to].closest(".claim"));
  };

  const current = () => {
    const inside = document.activeElement.closest(".report");
    const seen = all(document, ".report").find((one) => one.getBoundingClientRect().bottom > innerHeight / 2);
    return inside || seen || document;
  };

  const steps = {j: 1, k: -1, ArrowDown: 1, ArrowUp: -1};
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const typing = event.target.matches("input[type=search]");
    if (event.key === "Escape") {
      clear();
      if (typing) { event.target.value = ""; filter(event.target); event.target.blur(); }
      return;
    }
    if (typing && event.key === "Enter") { move(1); event.preventDefault(); return; }
    if (typing || (event.key.length === 1 && !keys.querySelector("input").checked)) return;
    const arrow = event.key.startsWith("Arrow");
    if (event.key in steps && (!arrow || event.target.closest(".claim"))) {
      move(steps[event.key]);
      event.preventDefault();
    } else if (event.key === "/") {
      const box = current().querySelector(".filter input");
      if (!box) return;
      box.focus({preventScroll: true});
      const place = box.getBoundingClientRect();
      if (place.top < 0 || place.bottom > innerHeight) box.scrollIntoView({block: "start"});
      event.preventDefault();
    }
  });

  const filter = (box) => {
    const report = reportOf(box), wanted = box.value.trim().toLowerCase();
    const entries = all(report, ".claim");
    let count = 0;
    for (const group of all(report, ".group")) {
      const said = all(group, ".claim");
      const whole = group.querySelector("h4").textContent.toLowerCase().includes(wanted);
      for (const one of said) {
        one.hidden = !whole && !one.textContent.toLowerCase().includes(wanted);
        if (!one.hidden) count += 1;
      }
      group.hidden = said.every((one) => one.hidden);
    }
    report.querySelector(".filter output").textContent = wanted ? `${count} of ${entries.length}` : "";
  };

  for (const one of all(document, ".filter")) {
    one.hidden = one.parentElement.querySelector(".claim") === null;
    one.addEventListener("input", (event) => filter(event.target));
  }
  keys.hidden = document.querySelector(".claim") === null;
  const asked = location.hash ? document.getElementById(location.hash.slice(1)) : null;
  if (asked && asked.classList.contains("claim")) {
    mark(asked);
    addEventListener("load", () => setTimeout(() => { showWords(asked); intoView(asked); }));
  }
})();
