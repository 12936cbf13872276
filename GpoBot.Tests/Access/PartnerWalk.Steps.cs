using GpoBot.Tests.Drivers;
using GpoBot.Tests.Links;
using GpoBot.Tests.Places;
using GpoBot.Tests.Stories;

namespace GpoBot.Tests.Access;

// What partners look up, and what the leads do that reaches them.
internal sealed partial class PartnerWalk
{
    private async Task SearchesAsync(TeamsPerson partner)
    {
        foreach (var words in new[] { "", "zq", "AC001", "AC002", "PB01", "PB03", "caves" })
        {
            Heard("search", await partner.AsksAsync("composeExtension/query", PlaceStory.Search(words)));
            Heard("search", await Channel.AskedAsync(partner, "composeExtension/query", PlaceStory.Search(words)));
        }
    }

    private async Task MeetsInChannelAsync()
    {
        await Channel.HearsAsync(Lead, "lie ce canal au GPO S01");
        await Channel.HearsAsync(Lead, "oui");
        foreach (var words in new[] { "réunions", "ordre du jour", "retards", "problématiques", "PB01", "PB03", "AC001", "AC002", "qui vient ?", "bilan" })
        {
            if ((await Channel.HearsAsync(Lead, words)).Activities.LastOrDefault()?.Card is not { } card) continue;
            foreach (var partner in Partners)
            {
                if (card.Json.TryGetProperty("refresh", out _)) Heard("refresh", await Channel.LookedAtAsync(partner, card));
                foreach (var button in card.Buttons)
                    Heard("windows of the channel", await Channel.AskedAsync(partner, "task/fetch", PlaceStory.Opening(card, button)));
            }
        }

        foreach (var words in new[] { "", "zq", "AC001", "PB01" }) Heard("posted", await Channel.AskedAsync(Lead, "composeExtension/query", PlaceStory.Search(words)));
        await EachAsync(SearchesAsync);
    }

    private async Task OpensLinksAsync()
    {
        var present = (await Teams.GpoAsync("S01")).Partners.Where(one => Partners.Any(partner => partner.UserId.EndsWith(one.Email, StringComparison.Ordinal)));
        foreach (var contact in present)
        {
            foreach (var item in Asked)
            {
                var path = await Teams.LinkAsync(item, contact.Id);
                Read("pages of links", (await Teams.OpensAsync(path)).Html);
                Read("pages of links", (await Teams.PostsAsync(path, ("reponse", "nothing"))).Html);
                Read("pages of links", (await Teams.OpensAsync(path + "/new")).Html);
                Read("pages of links", (await Teams.PostsAsync(path + "/new")).Html);
            }
        }
    }

    private async Task SubscribesAsync()
    {
        foreach (var partner in Partners) Read("calendar", await Teams.Http.GetStringAsync(await partner.LinkAsync()));
        foreach (var file in Directory.Exists(Teams.CalendarFolder) ? Directory.GetFiles(Teams.CalendarFolder, "*", SearchOption.AllDirectories) : [])
            Read("calendar file", await File.ReadAllTextAsync(file));
    }

    private async Task LeadSaysAsync(params string[] all)
    {
        foreach (var words in all) await Lead.SaysAsync(words);
    }

    private Task MoveToAsync(string moment) => Teams.MoveToAsync(moment);

    private async Task HoldsMeetingAsync()
    {
        await Teams.MoveToAsync("2026-11-24T09:15:00+01:00");
        await Lead.SaysAsync("annuler");
        var page = await Lead.PressesAsync(
            (await Lead.SaysAsync("tenir la réunion")).Card, "Enregistrer les présences", ("organisations", "P01,P07"), ("leads", "PN:S01"));
        foreach (var words in new[] { "AC001 bloqué budget", "AC002 bloqué budget", "décision : demander un arrêté" }) await LeadSaysAsync(words, "oui");
        await Lead.PressesAsync(page.Card, "Clore la réunion");
        await Teams.MoveToAsync("2026-11-24T12:00:00+01:00");
        await Lead.PressesAsync((await Lead.SaysAsync("relevé")).Card, "Valider et diffuser");
        await Teams.SettleAsync();
    }

    private async Task SpeaksEnglishAsync(TeamsPerson partner)
    {
        await partner.SaysAsync("annuler");
        await partner.SaysAsync("langue en");
        await partner.SaysAsync("oui");
        foreach (var words in EnglishPhrases) Heard("in English", await partner.SaysAsync(words));
    }
}
