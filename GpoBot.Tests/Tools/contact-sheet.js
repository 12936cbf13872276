// Runs in a page beside Microsoft's renderer: draws the cards one under the other, and names those whose content stands out of them.
const { AdaptiveCard, HostConfig, CardElement } = window.AdaptiveCards;

// Its pattern for languages is a global one, which remembers where it stopped and so refuses every second "fr".
CardElement.langProperty.regEx = /^[a-z]{2,3}$/i;

const host = new HostConfig({
  fontFamily: "Segoe UI, sans-serif",
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  containerStyles: { emphasis: { backgroundColor: "#F5F5F5" } },
  actions: { actionsOrientation: "horizontal", actionAlignment: "left", buttonSpacing: 8, maxActions: 6 },
  inputs: { label: { inputSpacing: 4 } },
  supportsInteractivity: true,
});

// Bold, italics and lists are what our cards use of Markdown.
AdaptiveCard.onProcessMarkdown = (text, result) => {
  const safe = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  result.outputHtml = safe.replace(/\*\*(.+?)\*\*/g, "<b>$1</b>").replace(/(^|[\s(])_(.+?)_(?=$|[\s).,;])/g, "$1<i>$2</i>")
    .replace(/\\([^\w\s])/g, "$1").replaceAll("\n", "<br>");
  result.didProcess = true;
};

function draw(cards) {
  for (const { name, card } of cards) {
    const parsed = new AdaptiveCard();
    parsed.hostConfig = host;
    parsed.parse(card);
    const figure = document.body.appendChild(document.createElement("figure"));
    figure.appendChild(document.createElement("figcaption")).textContent = name;
    figure.appendChild(document.createElement("div")).appendChild(parsed.render());
    figure.dataset.name = name;
  }
}

function cutOff() {
  return [...document.querySelectorAll("figure")].filter(figure => {
    const right = figure.getBoundingClientRect().right + 1;
    return [...figure.querySelectorAll("div *")].some(node => node.getBoundingClientRect().right > right);
  }).map(figure => figure.dataset.name);
}
