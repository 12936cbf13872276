using Microsoft.Playwright;

namespace GpoBot.Tests.Links;

/// <summary>
/// What can be measured of the accessibility of a page as the browser shows it, in the criteria of RGAA that concern it. An empty
/// list is no proof, a full one is a fault.
/// </summary>
internal static class PageAudit
{
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        // With its style.
        await page.WaitForLoadStateAsync(LoadState.Load);
        return await page.EvaluateAsync<string[]>(Script);
    }

    private const string Script =
        """
        () => {
          const faults = [];
          const all = selector => [...document.querySelectorAll(selector)];
          const name = e => `${e.tagName.toLowerCase()}#${e.id}.${e.className}`;
          const say = (fault, ok, what) => { if (!ok) faults.push(`${fault} ${what ?? ''}`); };
          say('language', document.documentElement.lang === 'fr');
          say('title', document.title.length > 10);
          say('one h1', all('h1').length === 1);
          say('landmarks', all('header').length === 1 && all('main').length === 1 && all('footer').length === 1);
          say('scripts', all('script,[onclick],[style],img,iframe').length === 0);
          say('scrolls sideways', document.documentElement.scrollWidth <= window.innerWidth, document.documentElement.scrollWidth);
          const ids = all('[id]').map(e => e.id);
          say('double ids', new Set(ids).size === ids.length);
          for (const e of all('input:not([type=hidden]),select,textarea')) {
            say('label', e.labels.length === 1 && e.labels[0].innerText.trim().length > 0, name(e));
            const area = e.type === 'radio' ? e.labels[0].getBoundingClientRect() : e.getBoundingClientRect();
            say('small target', area.height >= 44 && area.width >= 44, `${name(e)} ${area.height}`);
          }
          for (const e of all('button')) say('small button', e.getBoundingClientRect().height >= 44, e.innerText);
          for (const e of all('[type=radio]')) say('legend', e.closest('fieldset')?.querySelector('legend')?.innerText.trim().length > 0);
          for (const e of all('[aria-describedby]'))
            for (const id of e.getAttribute('aria-describedby').split(' ')) say('described by nothing', document.getElementById(id), id);
          for (const e of all('a[href^="#"]')) say('leads nowhere', document.querySelector(e.getAttribute('href')), e.href);
          const parts = colour => (colour.match(/[\d.]+/g) ?? []).map(Number);
          const ground = e => { for (let at = e; at; at = at.parentElement) {
            const found = parts(getComputedStyle(at).backgroundColor); if (found.length === 3 || found[3] > 0) return found; } return [255, 255, 255]; };
          const light = c => { const [r, g, b] = c.slice(0, 3).map(v => { v /= 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; });
            return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
          const contrast = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
          for (const e of all('body *')) {
            const style = getComputedStyle(e);
            if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) || e.tagName === 'OPTION') continue;
            const ratio = contrast(parts(style.color), ground(e));
            say('contrast', ratio >= 4.5, `${name(e)} ${ratio.toFixed(2)}`);
          }
          for (const e of all('select,textarea,input[type=date],fieldset')) {
            const ratio = contrast(parts(getComputedStyle(e).borderTopColor), ground(e.parentElement));
            say('border', ratio >= 3, `${name(e)} ${ratio.toFixed(2)}`);
          }
          return faults;
        }
        """;
}
