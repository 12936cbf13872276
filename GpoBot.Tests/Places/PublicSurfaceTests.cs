using System.Text.Json.Nodes;
using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Places;

/// <summary>How much of a GPO can be read where everybody reads along: a walk over every surface.</summary>
public sealed class PublicSurfaceTests
{
    [Fact]
    public async Task As_long_as_one_member_has_not_signed_the_charter_no_titles_stand_there()
    {
        await using var story = await PlaceStory.StartAsync();
        await story.WithoutCharterAsync("P11");

        foreach (var question in new[] { "retards", "ordre du jour", "problématiques", "PB01" })
        {
            var card = (await story.Channel.HearsAsync(story.Alix, question)).Card;
            Assert.DoesNotContain("AC003", card.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("stupéfiants", card.Text, StringComparison.Ordinal);
            Assert.Contains("n'a pas signé la charte", card.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_card_names_at_most_sixty_people_for_whom_it_is_drawn_anew()
    {
        await using var story = await PlaceStory.StartAsync();
        await story.ChangeAsync(gpo => [.. Enumerable.Range(0, 70).Select(n => gpo.FindContact("P07")! with { Id = $"Z{n}", Email = $"membre{n}@example.org" })]);
        await story.ChangeAsync(gpo => [gpo.Meetings[0] with { InvitedIds = [.. gpo.Partners.Select(one => one.Id)] }]);
        story.Channel.Has([story.Alix, story.Gael, .. Enumerable.Range(0, 70).Select(n => new TeamsPerson(story.Teams, $"membre{n}@example.org"))]);
        await story.Teams.MoveToAsync("2026-11-20T09:30:00+01:00");

        var card = (await story.Channel.HearsAsync(story.Alix, "réunions")).Card;

        Assert.Equal(60, card.Json.GetProperty("refresh").GetProperty("userIds").GetArrayLength());
    }

    [Fact]
    public async Task No_surface_of_a_shared_place_shows_what_is_for_the_police_alone_or_another_GPO_s()
    {
        await using var story = await PlaceStory.StartAsync();
        await story.HideAsync();
        var foreign = await story.Teams.GpoAsync("S02");
        List<string> shown = [];
        foreach (var who in new[] { story.Alix, story.Gael })
        {
            foreach (var question in new[] { "réunions", "prochaine réunion", "ordre du jour", "retards", "mes actions", "AC901", "AC901 fait", "retards S02", "aide", "rappels", "problématiques", "PB01", "PB05", "qui vient ?", "engagement", "planifier" })
            {
                var seen = await story.Channel.HearsAsync(who, question);
                shown.Add(seen.Everything());
                if (seen.Activities is not [{ Card: { } card }]) continue;
                if (card.Json.TryGetProperty("refresh", out _)) shown.Add((await story.Channel.LookedAtAsync(who, card)).Everything());
                foreach (var button in card.Buttons) shown.Add((await story.Channel.AskedAsync(who, "task/fetch", PlaceStory.Opening(card, button))).Everything());
            }

            foreach (var words in new[] { "", "hall", "surveiller", "AC901", "AC" })
                shown.Add((await story.Channel.AskedAsync(who, "composeExtension/query", PlaceStory.Search(words))).Everything());
            foreach (var kind in new[] { "Problems", "Problem", "Agenda", "Overdue" })
                shown.Add((await story.Channel.AskedAsync(who, "task/fetch", new JsonObject { ["data"] = new JsonObject { ["verb"] = "place.view", ["choice"] = kind, ["id"] = "PB01", ["gpo"] = "S02", ["schema"] = 1 } })).Everything());
        }

        shown.Add(story.Readable);
        Assert.All(shown, text =>
        {
            Assert.DoesNotContain(PlaceStory.PoliceOnly, text, StringComparison.Ordinal);
            Assert.DoesNotContain("AC901", text, StringComparison.Ordinal);
            Assert.All(foreign.Problems.Select(one => one.Title), title => Assert.DoesNotContain(Spaces.Plain(title), text, StringComparison.Ordinal));
            Assert.All(foreign.Commitments.Select(one => one.Title), title => Assert.DoesNotContain(Spaces.Plain(title), text, StringComparison.Ordinal));
        });
    }
}
