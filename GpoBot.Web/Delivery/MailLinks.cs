using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Dialogs.Messages;
using GpoBot.Dialogs.Texts;
using GpoBot.Web.Hosting;
using GpoBot.Web.Links;
using NodaTime;

namespace GpoBot.Web.Delivery;

/// <summary>
/// The links of a mail, one for each thing it asks, made when it leaves. The token is in the mail and nowhere else: a mail that is
/// tried again carries new ones.
/// </summary>
public sealed class MailLinks(IAnswerLinks links, SiteOptions site)
{
    /// <summary>What stands in the mail; nothing when it asks nothing, or when nobody outside could open a page of ours.</summary>
    public async Task<IReadOnlyList<string>> LinesAsync(
        Gpo gpo, Contact recipient, IReadOnlyList<MailAsk> asks, Instant now, CancellationToken cancellation)
    {
        if (site.Root is not { } root || asks.Count == 0) return [];
        List<string> lines = [Typography.French(Heading(asks.Count))];
        foreach (var ask in asks)
        {
            var (gpoId, contactId) = ask.Of ?? (gpo.Id, recipient.Id);
            var token = await links.IssueAsync(new AnswerLink(gpoId, contactId, ask.Kind, ask.ItemId, now), cancellation);
            lines.Add(Typography.French($"{ask.Label} :") + $" {root}{LinkEndpoints.Path}/{token}");
        }

        return lines;
    }

    private static string Heading(int count) => count == 1
        ? $"Répondre sans compte (lien personnel, valable {AnswerLink.Life.Days} jours, ne le transférez pas) :"
        : $"Répondre sans compte (liens personnels, valables {AnswerLink.Life.Days} jours, ne les transférez pas) :";
}
