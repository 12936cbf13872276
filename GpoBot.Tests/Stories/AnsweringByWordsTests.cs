using GpoBot.Core.Commitments;
using GpoBot.Tests.Drivers;
using NodaTime;

namespace GpoBot.Tests.Stories;

/// <summary>A partner types how far they are; it is shown back, and a yes writes it.</summary>
public sealed class AnsweringByWordsTests : IAsyncLifetime
{
    private TeamsScenario _teams = null!;
    private TeamsPerson _gael = null!;

    public async Task InitializeAsync()
    {
        _teams = await TeamsScenario.StartAsync();
        _gael = await _teams.PersonAsync(TeamsScenario.Landlord);
    }

    public Task DisposeAsync() => _teams.DisposeAsync().AsTask();

    [Theory]
    [InlineData("AC003 fait", "AC003 · Fait · le vendredi 20 novembre 2026", CommitmentStatus.Done)]
    [InlineData("ac 3 bloqué on attend le fournisseur", "AC003 · Bloqué · motif : fournisseur**", CommitmentStatus.Blocked)]
    [InlineData("AC003 bloqué budget", "AC003 · Bloqué · motif : budget**", CommitmentStatus.Blocked)]
    [InlineData("AC003 bloqué, on n'a pas accès au local", "motif : accès · précision : on n'a pas accès au local**", CommitmentStatus.Blocked)]
    [InlineData("AC003 en cours 60 %", "AC003 · En cours · 60 %", CommitmentStatus.InProgress)]
    [InlineData("AC003 rien de neuf", "AC003 · Rien de neuf", CommitmentStatus.Todo)]
    public async Task Nothing_is_written_before_the_yes(string text, string shown, CommitmentStatus status)
    {
        Assert.Contains(shown, (await _gael.SaysAsync(text)).Text, StringComparison.Ordinal);
        Assert.Null((await StoredAsync("AC003")).AnsweredAt);
        Assert.Contains("Réponse enregistrée", (await _gael.SaysAsync("oui")).Text, StringComparison.Ordinal);
        Assert.Equal(status, (await StoredAsync("AC003")).Status);
        Assert.Contains("Aucune question n'est en attente", (await _gael.SaysAsync("oui")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Done_with_several_open_brings_the_list_to_choose_from(bool byButton)
    {
        var list = await _gael.SaysAsync("c'est fait");
        Assert.Contains("Neutraliser l'accès aux caves", list.Text, StringComparison.Ordinal);
        Assert.Contains("Murer ou poser des portes anti-squat", list.Text, StringComparison.Ordinal);

        var shown = byButton ? await _gael.PressesAsync(list.Card, "AC025") : await _gael.SaysAsync("ac 25");
        Assert.Contains("AC025 · Fait", shown.Text, StringComparison.Ordinal);
        await (byButton ? _gael.PressesAsync(shown.Card, "Oui") : _gael.SaysAsync("oui"));
        Assert.Equal(CommitmentStatus.Done, (await StoredAsync("AC025", "S04")).Status);
        Assert.Equal(CommitmentStatus.Todo, (await StoredAsync("AC003")).Status);
    }

    [Fact]
    public async Task What_is_said_anew_takes_the_place_of_the_question_that_was_open()
    {
        await _gael.SaysAsync("c'est fait");
        var list = await _gael.SaysAsync("bloqué, pas de budget");
        Assert.Contains("Bloqué · motif : budget", list.Text, StringComparison.Ordinal);
        Assert.Contains("AC025 · Bloqué · motif : budget", (await _gael.SaysAsync("les portes anti-squat")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mardi", "AC003 · Fait · le mardi 17 novembre 2026")]
    [InlineData("non, en cours", "AC003 · En cours**")]
    [InlineData("plutôt en cours 30 %", "AC003 · En cours · 30 %**")]
    [InlineData("report au 15/12", "AC003 · report demandé au mardi 15 décembre 2026")]
    public async Task A_correction_is_shown_back_in_its_turn(string correction, string shown)
    {
        await _gael.SaysAsync("AC003 fait");
        Assert.Contains(shown, (await _gael.SaysAsync(correction)).Text, StringComparison.Ordinal);
        Assert.Null((await StoredAsync("AC003")).AnsweredAt);
    }

    [Fact]
    public async Task A_no_leaves_everything_as_it_was()
    {
        await _gael.SaysAsync("AC003 fait");
        Assert.Contains("rien n'a été enregistré", (await _gael.SaysAsync("non")).Text, StringComparison.Ordinal);
        await _gael.SaysAsync("oui");
        Assert.Null((await StoredAsync("AC003")).AnsweredAt);
    }

    [Fact]
    public async Task The_button_to_change_it_opens_the_card_filled_in()
    {
        var shown = await _gael.SaysAsync("ac 3 bloqué on attend le fournisseur");
        var card = (await _gael.PressesAsync(shown.Card, "Modifier")).Card;
        Assert.Equal(("Blocked", "Supplier"), (card.Inputs()["status"], card.Inputs()["reason"]));
    }

    [Fact]
    public async Task Opening_a_commitment_leaves_no_answer_behind_for_a_later_yes()
    {
        await _gael.SaysAsync("AC003 fait");
        Assert.Contains("Envoyer", (await _gael.SaysAsync("AC025")).Card.Buttons);
        await _gael.SaysAsync("oui");
        Assert.Null((await StoredAsync("AC003")).AnsweredAt);
    }

    [Fact]
    public async Task A_remark_about_a_former_state_does_not_explain_the_new_one()
    {
        Assert.NotNull((await StoredAsync("AC025", "S04")).Comment);
        await _gael.SaysAsync("AC025 fait");
        await _gael.SaysAsync("oui");
        Assert.Null((await StoredAsync("AC025", "S04")).Comment);
    }

    [Theory]
    [InlineData("AC999 fait")]
    [InlineData("AC001 fait")]
    [InlineData("AC044 report au 15/12")]
    public async Task An_unknown_reference_and_somebody_elses_get_the_same_answer(string text) =>
        Assert.Contains($"Je ne trouve pas {text[..5]} parmi vos engagements", (await _gael.SaysAsync(text)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task The_lead_notes_for_a_partner_what_was_said_in_the_meeting()
    {
        var alix = await _teams.PersonAsync(TeamsScenario.Lead);
        Assert.Contains("Horizon Habitat Exemple", (await alix.SaysAsync("AC002 fait")).Text, StringComparison.Ordinal);
        Assert.Contains("Noté pour Horizon Habitat Exemple", Spaces.Plain((await alix.SaysAsync("oui")).Text), StringComparison.Ordinal);
        Assert.Equal((CommitmentStatus.Done, "PN:S01", new LocalDate(2026, 11, 20)),
            (await StoredAsync("AC002")) switch { var c => (c.Status, c.AnsweredBy!, c.DoneOn!.Value) });
    }

    [Fact]
    public async Task What_a_partner_wants_to_give_up_waits_for_the_lead_with_its_reason()
    {
        var alix = await _teams.PersonAsync(TeamsScenario.Lead);
        Assert.Contains("motif", (await _gael.SaysAsync("AC003 on ne le fera pas")).Text, StringComparison.Ordinal);
        Assert.Contains("Abandon proposé · motif : budget", (await _gael.SaysAsync("pas de budget")).Text, StringComparison.Ordinal);
        Assert.Contains("Alix Testard doit le confirmer", Spaces.Plain((await _gael.SaysAsync("oui")).Text), StringComparison.Ordinal);
        Assert.Equal(CommitmentStatus.ToConfirm, (await StoredAsync("AC003")).Status);

        var form = await alix.PressesAsync(alix.LastCard, "Décider de la suite");
        await alix.PressesAsync(form.Card, "Envoyer", ("status", "Dropped"));
        Assert.Equal(CommitmentStatus.Dropped, (await StoredAsync("AC003")).Status);
    }

    private async Task<Commitment> StoredAsync(string id, string gpo = "S01") => (await _teams.GpoAsync(gpo)).FindCommitment(id)!;
}
