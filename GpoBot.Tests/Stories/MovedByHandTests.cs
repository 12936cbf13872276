using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Tests.Drivers;
using NodaTime;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories;

/// <summary>The event of a meeting was moved in the calendar: the sector lead is asked which time holds.</summary>
public sealed class MovedByHandTests
{
    private static readonly LocalDateTime Moved = new(2026, 11, 26, 14, 0);

    [Theory]
    [InlineData("Garder le nouvel horaire", "Nouvel horaire gardé", "2026-11-26T14:00")]
    [InlineData("Revenir au mar. 24 nov. à 9 h 30", "Ancien horaire rétabli", "2026-11-24T09:30")]
    public async Task The_question_is_answered_by_a_button(string button, string title, string start)
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await AskedAsync(teams);
        Has("a été déplacée à la main dans l'agenda au jeudi 26 novembre 2026 à 14 h. Quel horaire tient ?", alix.LastCard.Text);
        var question = alix.LastCard;

        Has(title, (await alix.PressesAsync(question, button)).Text);
        Assert.Equal(start, (await teams.PlannedAsync("S01"))[0]);
        Has("disent la même chose", (await alix.PressesAsync(question, button)).Text);

        Assert.Single(await teams.AuditAsync("S01", "meeting.hand-move"));
        Has(start.Replace("-", "", StringComparison.Ordinal).Replace(":", "", StringComparison.Ordinal), await teams.CalendarFileAsync("R-S01-24"));
    }

    [Theory]
    [InlineData("garder le nouvel horaire", "La réunion aura lieu le jeudi 26 novembre 2026 à 14 h", "2026-11-26T14:00")]
    [InlineData("revenir à l'ancien horaire", "La réunion restera le mardi 24 novembre 2026 à 9 h 30", "2026-11-24T09:30")]
    public async Task Or_in_words_that_are_shown_back(string said, string shown, string start)
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await AskedAsync(teams);

        Has(shown, (await alix.SaysAsync(said)).Text);
        Assert.NotNull((await teams.GpoAsync("S01")).FindMeeting("R-S01-24")!.HandMovedTo);
        await alix.SaysAsync("oui");

        Assert.Equal(start, (await teams.PlannedAsync("S01"))[0]);
        Assert.Null((await teams.GpoAsync("S01")).FindMeeting("R-S01-24")!.HandMovedTo);
    }

    [Fact]
    public async Task Moved_once_more_the_old_card_asks_about_the_time_of_now()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await AskedAsync(teams);
        var question = alix.LastCard;
        await StoreAsync(teams, gpo => [gpo.FindMeeting("R-S01-24")! with { HandMovedTo = Moved.PlusDays(1) }]);

        var again = await alix.PressesAsync(question, "Garder le nouvel horaire");

        Has("a changé entre-temps", again.Text);
        Has("vendredi 27 novembre 2026 à 14 h", again.Text);
        Has("Nouvel horaire gardé", (await alix.PressesAsync(again.Card, "Garder le nouvel horaire")).Text);
    }

    [Fact]
    public async Task Of_several_it_is_asked_which_one()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await AskedAsync(teams);
        await StoreAsync(teams, gpo => [gpo.FindMeeting("R-S01-25")! with { HandMovedTo = Moved.PlusDays(14), HandMovedMinutes = 90 }]);

        Has("Pour quelle réunion ?", (await alix.SaysAsync("garder le nouvel horaire")).Text);
        Has("La réunion aura lieu le jeudi 10 décembre 2026", (await alix.SaysAsync("celle du 8 décembre")).Text);
        await alix.SaysAsync("oui");

        Assert.Equal(["2026-11-24T09:30", "2026-12-10T14:00"], await teams.PlannedAsync("S01"));
    }

    [Fact]
    public async Task Where_nothing_was_moved_there_is_nothing_to_choose_and_a_partner_chooses_nothing()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        Has("disent la même chose", (await alix.SaysAsync("garder le nouvel horaire")).Text);

        var gael = await teams.PersonAsync(TeamsScenario.Landlord);
        Has("n'est plus planifiée", (await gael.PressesAsync((await AskedAsync(teams)).LastCard, "Garder le nouvel horaire")).Text);
        Assert.NotNull((await teams.GpoAsync("S01")).FindMeeting("R-S01-24")!.HandMovedTo);
    }

    [Fact]
    public async Task An_event_that_was_put_back_can_be_cancelled_from_its_message()
    {
        await using var teams = await TeamsScenario.StartAsync();
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        await StoreAsync(teams, gpo => [Told(gpo, CalendarNews.EventPutBack)]);
        await teams.SettleAsync();

        Has("avait été supprimé à la main dans l'agenda", alix.LastCard.Text);
        var card = (await alix.PressesAsync(alix.LastCard, "Annuler la réunion")).Card;
        await alix.PressesAsync(card, "Annuler la réunion", ("reason", "Leave"));

        Assert.Single(await teams.PlannedAsync("S01"));
    }

    private static async Task<TeamsPerson> AskedAsync(TeamsScenario teams)
    {
        var alix = await teams.PersonAsync(TeamsScenario.Lead);
        await StoreAsync(teams, gpo =>
        [
            gpo.FindMeeting("R-S01-24")! with { HandMovedTo = Moved, HandMovedMinutes = 90 }, Told(gpo, CalendarNews.HandMoved),
        ]);
        await teams.SettleAsync();
        return alix;
    }

    private static Effect Told(Gpo gpo, string topic) => new()
    {
        Id = $"msg.{topic}.R-S01-24", Kind = EffectKind.Message, Topic = topic, SubjectIds = ["R-S01-24"], Recipient = gpo.Lead!.Id,
        DueAt = Instant.FromUtc(2026, 11, 20, 8, 0),
    };

    private static async Task StoreAsync(TeamsScenario teams, Func<Gpo, IReadOnlyList<GpoRow>> rows)
    {
        var gpo = await teams.GpoAsync("S01");
        var puts = rows(gpo);
        var pointers = puts.OfType<Effect>().Select(effect => new DuePointer(effect.DueAt, "S01", effect.Id)).ToList();
        var commit = new GpoCommit { GpoId = "S01", Read = gpo, Puts = puts, Pointers = pointers };
        Assert.Equal(CommitResult.Done, await teams.Store.CommitAsync(commit, CancellationToken.None));
    }
}
