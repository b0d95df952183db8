// Runs axe on a part of the page (null: all of it), by all rules or by those that colours bear on, and tells what it found
// in words.
const [part, colours, done] = arguments;

const contrast = "color-contrast";
const options = {
  // WCAG 2.2 up to AA, and good practice.
  runOnly: colours ? [contrast, "link-in-text-block"] : ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  // Of AAA the contrast of text, by the rule of AA: axe's own rule for AAA lets pass what is below AA or not known.
  checks: { [contrast]: { options: { contrastRatio: { normal: { expected: 7 }, large: { expected: 4.5 } } } } },
  resultTypes: ["violations", "incomplete"],
  elementRef: true,
  iframes: false,
  preload: false,
};

const line = text => text.replace(/\s+/g, " ");
const places = nodes => nodes.slice(0, 3).map(node => `\n        ${node.target.join(" ")}: ${line(node.failureSummary)}`).join("");
const fault = ({ id, impact, help, nodes }) => `${id} (${impact}): ${help}; ${nodes.length} × in all${places(nodes)}`;

// Of a contrast that axe is not sure of it may know the number all the same.
const short = node => node.any.some(({ data }) =>
  data?.contrastRatio > 0 && data.contrastRatio < parseFloat(data.expectedContrastRatio));
// axe cannot see the ground of a drawing's text: `faint` in probe.js does.
const drawn = node => node.element.closest("svg");
const unsure = ({ id, nodes }) => id === contrast ? nodes.filter(node => !short(node) && !drawn(node)) : nodes;

axe.run(part ?? document, options).then(({ violations, incomplete, passes }) => {
  const known = incomplete.filter(({ id }) => id === contrast)
    .map(rule => ({ ...rule, nodes: rule.nodes.filter(node => short(node) && !drawn(node)) }))
    .filter(({ nodes }) => nodes.length > 0);
  done({
    faults: [...violations, ...known].map(fault),
    unsure: incomplete.flatMap(rule => unsure(rule).map(node => ({
      what: `${rule.id}: ${line((node.any[0] ?? node.all[0] ?? node.none[0]).message)}`,
      where: node.target.join(" "),
    }))),
    ran: [...violations, ...incomplete, ...passes].map(({ id }) => id),
  });
}, error => done({ faults: [`axe stopped: ${error}`], unsure: [], ran: [] }));
