using GpoBot.Core.Commitments;
using GpoBot.Tests.Drivers;
using NodaTime;

namespace GpoBot.Tests.Stories;

/// <summary>A partner answers on the card of a commitment; the sector lead is told.</summary>
public sealed class AnsweringByCardTests : IAsyncLifetime
{
    private TeamsScenario _teams = null!;
    private TeamsPerson _alix = null!;
    private TeamsPerson _gael = null!;

    public async Task InitializeAsync()
    {
        _teams = await TeamsScenario.StartAsync();
        _alix = await _teams.PersonAsync(TeamsScenario.Lead);
        _gael = await _teams.PersonAsync(TeamsScenario.Landlord);
    }

    public Task DisposeAsync() => _teams.DisposeAsync().AsTask();

    [Theory]
    [InlineData("Done", "", "", "Enregistré : Fait", "Fait le vendredi 20 novembre 2026")]
    [InlineData("Done", "2026-11-18", "", "Enregistré : Fait", "Fait le mercredi 18 novembre 2026")]
    [InlineData("InProgress", "", "", "Enregistré : En cours", "En cours")]
    [InlineData("InProgress", "2026-11-27", "", "Enregistré : En cours, report demandé", "vendredi 27 novembre 2026, à accepter par le référent")]
    [InlineData("Blocked", "", "Supplier", "Enregistré : Bloqué", "Bloqué, motif : fournisseur")]
    [InlineData("nothing", "", "", "Enregistré : rien de neuf", "À faire")]
    [InlineData("postpone", "2026-12-15", "", "Report demandé", "mardi 15 décembre 2026, à accepter par le référent")]
    public async Task The_card_shows_what_was_recorded_and_the_lead_is_told(string status, string date, string reason, string heading, string state)
    {
        var card = (await _gael.SaysAsync("AC003")).Card;
        var recorded = await _gael.PressesAsync(card, "Envoyer", ("status", status), ("date", date), ("reason", reason));

        Assert.Contains(recorded.Activities, a => a.IsUpdate && a.Id == card.ActivityId);
        Assert.StartsWith(heading, recorded.Card.Text, StringComparison.Ordinal);
        Assert.Contains(state, recorded.Card.Text, StringComparison.Ordinal);
        Assert.Contains("AC003", _alix.LastCard.Text, StringComparison.Ordinal);
        Assert.Contains("Gaël Hall-Témoin", _alix.LastCard.Text, StringComparison.Ordinal);
        Assert.Equal(1, Told());
    }

    [Theory]
    [InlineData("Blocked", "", "Choisissez le motif")]
    [InlineData("postpone", "", "Indiquez la nouvelle date")]
    [InlineData("postpone", "2026-11-05", "est passée")]
    [InlineData("postpone", "2026-11-31", "n'existe pas")]
    [InlineData("InProgress", "2026-11-19", "est passée")]
    [InlineData("Done", "2026-11-25", "pas encore venu")]
    [InlineData("Dropped", "", "Choisissez un motif")]
    [InlineData("", "", "Choisissez une réponse")]
    public async Task What_is_missing_is_said_on_the_card_which_keeps_the_rest(string status, string date, string complaint)
    {
        var card = (await _gael.SaysAsync("AC003")).Card;
        var back = await _gael.PressesAsync(card, "Envoyer", ("status", status), ("date", date), ("comment", "Devis reçu"));
        Assert.Contains(complaint, back.Card.Text, StringComparison.Ordinal);
        Assert.Equal((status, "Devis reçu"), (back.Card.Inputs()["status"], back.Card.Inputs()["comment"]));
        await AssertUntouchedAsync();
    }

    [Fact]
    public async Task A_day_that_is_not_later_than_the_due_date_is_no_postponement()
    {
        var daphne = await _teams.PersonAsync("csu@ville-montfictif.example.org");
        var card = (await daphne.SaysAsync("AC004")).Card;
        var back = await daphne.PressesAsync(card, "Envoyer", ("status", "postpone"), ("date", "2026-12-01"));
        Assert.Contains("ne vient pas après l'échéance de AC004", back.Card.Text, StringComparison.Ordinal);

        var recorded = await daphne.PressesAsync(back.Card, "Envoyer", ("status", "InProgress"));
        Assert.Contains("prochaine étape mardi 1er décembre 2026", recorded.Card.Text, StringComparison.Ordinal);
        Assert.Null((await _teams.GpoAsync("S01")).FindCommitment("AC004")!.RequestedDueOn);
    }

    [Theory]
    [InlineData("Blocked", "Supplier")]
    [InlineData("Blocked", "")]
    [InlineData("", "")]
    public async Task A_remark_that_names_a_person_is_neither_kept_nor_shown_again(string status, string reason)
    {
        var card = (await _gael.SaysAsync("AC003")).Card;
        var back = await _gael.PressesAsync(card, "Envoyer", ("status", status), ("reason", reason), ("comment", "voir Kévin Zorglub au 3e"));
        Assert.Contains("désigner une personne", back.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Zorglub", back.Text + back.Body, StringComparison.Ordinal);
        Assert.Equal(status, back.Card.Inputs()["status"]);
        Assert.Empty(_teams.FilesWith("Zorglub"));
        await AssertUntouchedAsync();
    }

    [Fact]
    public async Task A_second_click_changes_nothing_and_shows_what_stands()
    {
        var card = (await _gael.SaysAsync("AC003")).Card;
        await _gael.PressesAsync(card, "Envoyer", ("status", "Blocked"), ("reason", "Supplier"));
        var once = await StoredAsync();

        var again = await _gael.PressesAsync(card, "Envoyer", ("status", "Blocked"), ("reason", "Supplier"));
        Assert.Contains("Bloqué, motif : fournisseur", again.Card.Text, StringComparison.Ordinal);
        Assert.Contains("Déjà enregistré", again.Card.Text, StringComparison.Ordinal);
        Assert.Equal(once.Version, (await StoredAsync()).Version);
        Assert.Equal(1, Told());
    }

    [Fact]
    public async Task Another_answer_on_a_card_left_behind_is_not_taken_for_a_second_click()
    {
        var first = (await _gael.SaysAsync("AC003")).Card;
        var second = (await _gael.SaysAsync("AC003")).Card;
        await _gael.PressesAsync(first, "Envoyer", ("status", "InProgress"));

        var back = await _gael.PressesAsync(second, "Envoyer", ("status", "Done"));
        Assert.Contains("AC003 a changé", back.Card.Text, StringComparison.Ordinal);
        Assert.Equal("Done", back.Card.Inputs()["status"]);
        Assert.Equal(CommitmentStatus.InProgress, (await StoredAsync()).Status);
        await _gael.PressesAsync(back.Card, "Envoyer");
        Assert.Equal(CommitmentStatus.Done, (await StoredAsync()).Status);
    }

    [Fact]
    public async Task A_card_from_before_the_lead_changed_it_shows_the_new_state_first()
    {
        var card = (await _gael.SaysAsync("AC003")).Card;
        await _alix.SaysAsync("AC003 report au 15/12");
        await _alix.SaysAsync("oui");

        var back = await _gael.PressesAsync(card, "Envoyer", ("status", "Blocked"), ("reason", "Budget"));
        Assert.Contains("AC003 a changé", back.Card.Text, StringComparison.Ordinal);
        Assert.Contains("mardi 15 décembre 2026", back.Card.Text, StringComparison.Ordinal);
        Assert.Equal(CommitmentStatus.Todo, (await StoredAsync()).Status);
    }

    [Fact]
    public async Task On_a_closed_commitment_the_card_shows_that_it_is_closed()
    {
        var card = (await _gael.SaysAsync("AC003")).Card;
        await _alix.SaysAsync("AC003 fait");
        await _alix.SaysAsync("oui");

        var back = await _gael.PressesAsync(card, "Envoyer", ("status", "InProgress"));
        Assert.Contains("Fait le vendredi 20 novembre 2026", back.Card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Envoyer", back.Card.Buttons);
        Assert.Contains("déjà clos", (await _gael.SaysAsync("AC003 en cours")).Text, StringComparison.Ordinal);
        Assert.Equal(CommitmentStatus.Done, (await StoredAsync()).Status);
    }

    [Theory]
    [InlineData("AC002", "S01")]
    [InlineData("AC001", "S01")]
    [InlineData("AC044", "S08")]
    [InlineData("AC044", "S01")]
    [InlineData("AC777", "S01")]
    [InlineData("", "")]
    public async Task A_forged_reference_gets_the_answer_of_an_unknown_one(string id, string gpo)
    {
        var card = (await _gael.SaysAsync("AC003")).Card;
        var press = _gael.Press(card, "Envoyer", ("status", "Done"));
        var data = press["value"]!["action"]!["data"]!.AsObject();
        (data["id"], data["gpo"]) = (id, gpo);
        var (_, body) = await _gael.PostAsync(press);

        Assert.Contains("cet engagement parmi vos engagements", Spaces.Plain(System.Text.RegularExpressions.Regex.Unescape(body)), StringComparison.Ordinal);
        Assert.Equal(0, Told());
    }

    private int Told() => _alix.Sees.Count(seen => seen.Card!.Text.Contains(") a répondu.", StringComparison.Ordinal));

    private async Task<Commitment> StoredAsync() => (await _teams.GpoAsync("S01")).FindCommitment("AC003")!;

    private async Task AssertUntouchedAsync()
    {
        Assert.Equal((CommitmentStatus.Todo, 1, (Instant?)null), (await StoredAsync()) switch { var c => (c.Status, c.Version, c.AnsweredAt) });
        Assert.Equal(0, Told());
    }
}
