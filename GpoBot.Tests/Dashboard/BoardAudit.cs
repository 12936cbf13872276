using GpoBot.Tests.Links;
using Microsoft.Playwright;

namespace GpoBot.Tests.Dashboard;

/// <summary>
/// The measures of <see cref="PageAudit"/>, and those that drawings and tables call for: text for each drawing, heads and captions, an
/// order of headings without gaps, contrast of what is drawn.
/// </summary>
internal static class BoardAudit
{
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page) =>
        [.. await PageAudit.FaultsAsync(page), .. await page.EvaluateAsync<string[]>(Script)];

    private const string Script =
        """
        () => {
          const faults = [];
          const all = selector => [...document.querySelectorAll(selector)];
          const say = (fault, ok, what) => { if (!ok) faults.push(`${fault} ${what ?? ''}`); };
          for (const e of all('svg[role=img]')) {
            const told = e.getAttribute('aria-labelledby').split(' ').map(id => document.getElementById(id)?.textContent.trim());
            say('text of a drawing', told.length === 2 && told.every(text => text), told);
            const box = e.getBoundingClientRect();
            say('drawing wider than its frame', box.right <= e.parentElement.getBoundingClientRect().right + 1, told);
            for (const text of e.querySelectorAll('text')) {
              const at = text.getBoundingClientRect();
              say('words beside the drawing', at.left >= box.left - 1 && at.right <= box.right + 1, `${told[0]} ${text.textContent}`);
              say('small words', at.height >= 8, `${text.textContent} ${at.height}`);
            }
          }
          for (const e of all('svg:not([role=img])')) say('a hidden drawing', e.getAttribute('aria-hidden') === 'true');
          for (const e of all('table')) {
            say('caption', e.caption?.innerText.trim() || e.caption?.textContent.trim());
            say('scope', [...e.querySelectorAll('th')].every(th => th.scope));
            const width = e.tHead.rows[0].cells.length;
            say('ragged rows', [...e.rows].every(row => row.cells.length === width), e.caption?.textContent);
          }
          let level = 0;
          for (const e of all('h1,h2,h3,h4')) { const at = +e.tagName[1]; say('gap in headings', at <= level + 1, e.textContent); level = at; }
          for (const e of all('section')) say('name of a section', document.getElementById(e.getAttribute('aria-labelledby')));
          say('skip link first', document.body.firstElementChild.matches('a[href="#contenu"]'));
          for (const e of all('.periods a, summary')) say('small target', e.getBoundingClientRect().height >= 44, e.textContent);
          const parts = colour => (colour.match(/[\d.]+/g) ?? []).map(Number);
          const light = c => { const [r, g, b] = c.slice(0, 3).map(v => { v /= 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; });
            return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
          const contrast = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
          const ground = e => { for (let at = e; at; at = at.parentElement) {
            const found = parts(getComputedStyle(at).backgroundColor); if (found.length === 3 || found[3] > 0) return found; } return [255, 255, 255]; };
          for (const e of all('svg[role=img] rect:not(.none)')) {
            const ratio = contrast(parts(getComputedStyle(e).fill), ground(e.closest('svg').parentElement));
            say('contrast of a drawing', ratio >= 3, `${e.getAttribute('class')} ${ratio.toFixed(2)}`);
          }
          for (const e of all('svg[role=img] text')) {
            const style = getComputedStyle(e);
            const under = e.classList.contains('on') ? parts(getComputedStyle(e.previousElementSibling).fill) : ground(e.closest('svg').parentElement);
            const ratio = contrast(parts(style.fill), under);
            say('contrast of words in a drawing', ratio >= 4.5, `${e.textContent} ${e.getAttribute('class')} ${ratio.toFixed(2)}`);
          }
          return [...new Set(faults)];
        }
        """;
}
