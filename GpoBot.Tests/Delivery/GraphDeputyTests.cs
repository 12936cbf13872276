using GpoBot.Tests.Drivers;
using GpoBot.Tests.Stories;

namespace GpoBot.Tests.Delivery;

/// <summary>With Microsoft Graph, a deputy gets the invitation of the calendar, and GpoBot asks whether they come.</summary>
public sealed class GraphDeputyTests
{
    [Fact]
    public async Task A_deputy_is_added_to_the_event_by_one_change_and_nobody_else_hears_of_it()
    {
        await using var story = await GraphStory.StartAsync();
        var elias = await story.Teams.PersonAsync(DemoPeople.OtherLandlord);
        var flore = await story.Teams.PersonAsync(DemoPeople.OtherLandlordsDeputy);
        var form = (await story.Alix.SaysAsync("planifier")).Card;
        await story.Alix.PressesAsync(form, "Voir les dates",
            ("date", "2026-12-01"), ("time", "14:00"), ("format", "Video"), ("invited", "P05,P07"));
        await story.Alix.SaysAsync("oui");
        var before = story.Calendar.Invitations.Count;

        await elias.SaysAsync("mon suppléant viendra le 1er décembre");
        await elias.SaysAsync("oui");

        Assert.Equal([DemoPeople.OtherLandlordsDeputy], story.Calendar.Invitations.Skip(before).Select(sent => sent.Address));
        Assert.Single(story.Calendar.Events);
        Assert.Single(flore.Cards("Vous remplacez Elias Palier"));
        Assert.Empty(flore.Cards("Invitation"));
        Assert.Empty(story.Teams.Mails("meeting-invited", "P06"));
    }
}
