using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Core.Reminders;
using GpoBot.Tests.Cards;
using GpoBot.Tests.Drivers;
using NodaTime;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories;

/// <summary>Several reminders in one message, and lists that are longer than a card.</summary>
public sealed class DigestTests : IAsyncLifetime
{
    private const string Heading = "Vos rappels du vendredi 20 novembre";
    private TeamsScenario _teams = null!;
    private TeamsPerson _gael = null!;

    public async Task InitializeAsync()
    {
        _teams = await TeamsScenario.StartAsync();
        _gael = await _teams.PersonAsync(TeamsScenario.Landlord);
    }

    public Task DisposeAsync() => _teams.DisposeAsync().AsTask();

    [Fact]
    public async Task Whatever_is_pressed_in_it_the_message_stays_and_the_answer_comes_below()
    {
        await RemindAsync();
        var digest = _gael.LastCard;
        Assert.StartsWith(Heading, digest.Text, StringComparison.Ordinal);
        Assert.Equal(["Je viens", "Je ne viens pas", "Mon suppléant", "Répondre sur AC003"], digest.Buttons);

        var coming = await _gael.PressesAsync(digest, "Je viens");
        Has("C'est enregistré : vous venez", coming.Card.Text);
        var still = Digest(coming);
        Has("Votre réponse : vous venez.", still.Text);
        Assert.Equal(["Changer", "Répondre sur AC003"], still.Buttons);

        var form = await _gael.PressesAsync(still, "Répondre sur AC003");
        Has("Où en est AC003 ?", form.Card.Text);
        await _gael.PressesAsync(form.Card, "Envoyer", ("status", "Done"));
        var changing = await _gael.PressesAsync(Digest(form), "Changer");
        Assert.Equal(["Changer"], Digest(changing).Buttons);
        Has("Viendrez-vous à cette réunion ?", changing.Card.Text);
    }

    [Fact]
    public async Task It_is_shown_again_to_nobody_else()
    {
        await RemindAsync();
        var elias = await _teams.PersonAsync(DemoPeople.OtherLandlord);
        var press = elias.Press(_gael.LastCard, "Je viens");
        var (_, body) = await elias.PostAsync(press);
        Assert.DoesNotContain("AC003", body, StringComparison.Ordinal);

        var data = press["value"]!["action"]!["data"]!.AsObject();
        data["verb"] = "reminder.page";
        press["value"]!["action"]!["verb"] = "reminder.page";
        press["id"] = "another";
        Assert.Contains("n'est plus à jour", (await elias.PostAsync(press)).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ordre du jour")]
    [InlineData("montre-moi l'odj de S01")]
    [InlineData("c'est quoi l'ordre du jour de la prochaine réunion ?")]
    public async Task The_agenda_can_be_asked_for_at_any_time_and_stays_when_one_answers(string words)
    {
        var agenda = (await _gael.SaysAsync(words)).Card;
        Assert.StartsWith("Réunion du mardi 24 novembre : ordre du jour", agenda.Text, StringComparison.Ordinal);
        Has("AC003 – Neutraliser l'accès aux caves", agenda.Text);

        Has("Engagements en retard", Digest(await _gael.PressesAsync(agenda, "Je viens")).Text);
    }

    [Fact]
    public async Task Among_other_reminders_a_long_agenda_is_one_button_away_and_the_way_leads_back()
    {
        await OweAsync(4);
        await RemindAsync(withAgenda: true);
        var digest = Digest(await _gael.PressesAsync(_gael.LastCard, "Je viens"));
        Has("7 engagements en retard", digest.Text);

        var agenda = (await _gael.PressesAsync(digest, "Voir l'ordre du jour")).Card;
        Assert.StartsWith("Réunion du mardi 24 novembre : ordre du jour", agenda.Text, StringComparison.Ordinal);
        Assert.StartsWith(Heading, (await _gael.PressesAsync(agenda, "Retour aux rappels")).Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sixty_commitments_are_all_asked_each_once_page_by_page()
    {
        var ids = await OweAsync(60);
        await RemindAsync();

        var (seen, titles) = await WalkAsync(_gael.LastCard);

        Assert.Equal(ids, seen);
        Assert.Equal("Suite (9 à 16 sur 61)", titles[0]);
        Assert.Equal("Suite (57 à 61 sur 61)", titles[^1]);
    }

    [Fact]
    public async Task A_page_begins_where_the_last_one_ended_although_something_was_answered_meanwhile()
    {
        var ids = await OweAsync(20);
        await RemindAsync();
        var first = _gael.LastCard;
        foreach (var id in ids.Take(3))
        {
            await _gael.SaysAsync($"{id} fait");
            await _gael.SaysAsync("oui");
        }

        var (seen, _) = await WalkAsync((await _gael.PressesAsync(first, "Suite (9 à 16 sur 21)")).Card);
        Assert.Equal(ids.Skip(8), seen);
    }

    [Theory]
    [InlineData("mes actions")]
    [InlineData("retards")]
    [InlineData("retards S01")]
    public async Task A_long_list_goes_on_from_card_to_card(string command)
    {
        var ids = await OweAsync(30);
        var (seen, _) = await WalkAsync((await _gael.SaysAsync(command)).Card);
        // Of his other GPO he owes one thing more, late in another place of the order.
        Assert.Equal(ids, seen.Where(id => id != "AC025"));
        Assert.Equal(command == "retards S01" ? 31 : 32, seen.Count);
    }

    [Fact]
    public async Task From_any_page_the_way_leads_back_to_the_first()
    {
        await OweAsync(30);
        var list = (await _gael.SaysAsync("mes actions")).Card;
        var second = await _gael.PressesAsync(list, list.Buttons[^1]);
        Assert.Equal(list.Text, (await _gael.PressesAsync(second.Card, "Retour au début")).Card.Text);
    }

    private async Task<(List<string> Seen, List<string> Titles)> WalkAsync(SeenCard card)
    {
        List<string> seen = [], titles = [];
        for (var turns = 0; turns < 20; turns++)
        {
            CardChecks.AssertReadable(card.Json);
            seen.AddRange(card.Buttons.Where(button => button.StartsWith("Répondre sur", StringComparison.Ordinal)).Select(button => button[^5..]));
            if (card.Buttons.FirstOrDefault(button => button.StartsWith("Suite", StringComparison.Ordinal)) is not { } more) break;
            titles.Add(more);
            card = (await _gael.PressesAsync(card, more)).Card;
        }

        return (seen, titles);
    }

    private static SeenCard Digest(Seen seen) => seen.Activities.First(sent => sent.IsUpdate).Card!;

    /// <summary>Commitments of the landlord in the order of their due dates; AC003 is among them.</summary>
    private async Task<List<string>> OweAsync(int number)
    {
        var own = (await _teams.GpoAsync("S01")).FindCommitment("AC003")!;
        List<GpoRow> rows = [.. Enumerable.Range(500, number).Select(n => own with { Id = $"AC{n}", DueOn = own.DueOn!.Value.PlusDays(n - 700) })];
        foreach (var some in rows.Chunk(50)) await StoreAsync(some);
        return [.. Enumerable.Range(500, number).Select(n => $"AC{n}"), "AC003"];
    }

    /// <summary>What a pass stores for a meeting that was planned in good time, of which only these lines are owed.</summary>
    private async Task RemindAsync(bool withAgenda = false)
    {
        var gpo = await _teams.GpoAsync("S01");
        var meeting = gpo.Meetings[0] with { PlannedAt = Instant.FromUtc(2026, 11, 1, 8, 0) };
        var now = Instant.FromUtc(2026, 11, 20, 8, 0);
        string[] keys = [.. new[] { ReminderKinds.MeetingWeek, ReminderKinds.CommitmentNews, ReminderKinds.MeetingAgenda }
            .Select(kind => $"{kind}.{meeting.Id}.P07")];
        var effect = new Effect
        {
            Id = "msg.story", Kind = EffectKind.Message, Topic = MessageTopics.Reminders, Recipient = "P07", DueAt = now,
            SubjectIds = [meeting.Id, .. gpo.Commitments.Where(one => one.OwnerId == "P07" && one.Open).Select(one => one.Id)],
            ReminderKeys = withAgenda ? keys : keys[..2],
        };
        var ledger = keys.Select(key => new ReminderEntry { Key = key, DueAt = now, RecordedAt = now })
            .Where(entry => !gpo.WasReminded(entry.Key));
        await StoreAsync([meeting, effect, .. ledger], new DuePointer(now, "S01", effect.Id));
        await _teams.SettleAsync();
    }

    private async Task StoreAsync(IReadOnlyList<GpoRow> rows, params IReadOnlyList<DuePointer> pointers)
    {
        var commit = new GpoCommit { GpoId = "S01", Read = await _teams.GpoAsync("S01"), Puts = rows, Pointers = pointers };
        Assert.Equal(CommitResult.Done, await _teams.Store.CommitAsync(commit, CancellationToken.None));
    }
}
