using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Links;
using GpoBot.Tests.Stories;

namespace GpoBot.Tests.Hostile;

/// <summary>Addresses that the bot gave out and that work: those of mails, of a calendar and of a file.</summary>
internal static class WorkingAddresses
{
    public static async Task<IReadOnlyList<(string Path, Attacker Owner)>> MakeAsync(TeamsScenario teams)
    {
        List<(string, Attacker)> made = [];
        await teams.AskOpinionsAsync();
        foreach (var item in new[] { LinkTalk.Session, LinkTalk.Tuesday, LinkTalk.Dealing }) made.Add((await teams.LinkAsync(item), Cast.School));
        // Of another person, of a group that is not theirs, and of nothing: issued, but worth nothing.
        made.Add((await teams.LinkAsync(LinkTalk.Session, contact: "P05"), Cast.All.Single(one => one.Kind == "other landlord")));
        made.Add((await teams.LinkAsync(LinkTalk.Session, gpo: "S09"), Cast.School));
        made.Add((await teams.LinkAsync(new(LinkKind.Commitment, "AC044")), Cast.School));
        made.Add((await teams.LinkAsync(LinkTalk.Session, daysAgo: 8), Cast.School));

        var school = await teams.PersonAsync(DemoPeople.HeadOfSchool);
        made.Add((await school.LinkAsync(), Cast.School));
        var lead = await teams.PersonAsync(TeamsScenario.Lead);
        made.Add((ReportTalk.FileOf((await lead.PressesAsync((await lead.SaysAsync("bilan S01")).Card, "CSV")).Card), Cast.All[0]));
        return made;
    }
}
