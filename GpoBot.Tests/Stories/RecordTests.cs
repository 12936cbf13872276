using GpoBot.Core.Records;
using GpoBot.Tests.Drivers;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories;

/// <summary>The record of meeting 24 of S01, from its draft to the members.</summary>
public sealed class RecordTests : IAsyncLifetime
{
    private TeamsScenario _teams = null!;
    private TeamsPerson _alix = null!;
    private TeamsPerson _gael = null!;

    public async Task InitializeAsync()
    {
        _teams = await TeamsScenario.StartAsync(
            "2026-11-24T09:15:00+01:00", new Dictionary<string, string?> { ["Site:Url"] = FeedTalk.Site });
        _alix = await _teams.PersonAsync(TeamsScenario.Lead);
        _gael = await _teams.PersonAsync(TeamsScenario.Landlord);
        var page = (await _alix.PressesAsync(
            (await _alix.SaysAsync("tenir la réunion")).Card, "Enregistrer les présences", ("organisations", "P01,P07"), ("leads", "PN:S01"))).Card;
        await _alix.PressesAsync(page, "AC003 fait");
        await _alix.PressesAsync(page, "Clore la réunion");
        await _teams.MoveToAsync("2026-11-24T11:30:00+01:00");
    }

    public Task DisposeAsync() => _teams.DisposeAsync().AsTask();

    [Fact]
    public async Task R10_The_validated_record_is_locked_numbered_and_sent_to_the_members()
    {
        Has("Aucun relevé de décisions n'est encore validé", (await _gael.SaysAsync("relevé")).Text);

        var sent = await _alix.PressesAsync((await _alix.SaysAsync("relevé")).Card, "Valider et diffuser");

        Has("Relevé de décisions n° 24 : validé et diffusé", sent.Text);
        Assert.Equal(1, _gael.Told("Relevé de décisions n° 24"));
        Has("AC003 (Neutraliser l'accès aux caves de l'entrée 6", _gael.LastCard.Text);
        var stored = Assert.Single(await VersionsAsync());
        Assert.Equal((1, "PN:S01"), (stored.Version, stored.ValidatedBy));
        Assert.Empty((await _teams.GpoAsync("S01")).DraftRecords);
        Has("rien n'est à valider", (await _alix.SaysAsync("valide le relevé")).Text);
    }

    [Fact]
    public async Task R10_By_mail_the_record_comes_with_its_text_and_a_document()
    {
        await ValidateAsync();

        var mail = await File.ReadAllTextAsync(Assert.Single(_teams.Mails("record-sent", "P10")));

        Has("releve-S01-24-v1.docx", mail);
        Has("application/vnd.openxmlformats-officedocument.wordprocessingml.document", mail);
    }

    [Fact]
    public async Task R10_Whoever_may_read_it_may_have_it_as_a_file()
    {
        await ValidateAsync();
        var card = (await _gael.SaysAsync("relevé")).Card;
        var file = (await _gael.PressesAsync(card, "Télécharger (.docx)")).Card;
        Has("releve-S01-24-v1.docx", file.Text);
        Has("valable quinze minutes", file.Text);

        var address = file.Action(file.Buttons[0]).GetProperty("url").GetString()!;
        var bytes = await _teams.Http.GetByteArrayAsync(new Uri(address).PathAndQuery);

        Assert.Equal("PK"u8, bytes.AsSpan(0, 2));
        var read = Assert.Single(await _teams.AuditAsync("S01", "file.read"));
        Assert.Equal(("P07", "R-S01-24.v1"), (read.ActorId, read.ObjectId));
        Has("Relevé de décisions n° 24", (await _gael.PressesAsync(file, "Revenir au relevé")).Text);

        var stranger = await _teams.PersonAsync(OutcomeStory.LeadOfS07);
        HasNot("releve-S01", (await stranger.PressesAsync(card, "Télécharger (.docx)")).Text);
    }

    [Fact]
    public async Task R10_Typed_it_is_shown_first_and_needs_one_yes()
    {
        Has("Validez-le d'abord", (await _alix.SaysAsync("diffuse le relevé")).Text);
        Assert.Empty(await VersionsAsync());

        Has("validé et diffusé", (await _alix.SaysAsync("oui")).Text);
        Assert.Single(await VersionsAsync());
    }

    [Fact]
    public async Task R10_A_correction_is_a_new_version_and_the_first_stays()
    {
        await ValidateAsync();
        var form = (await _alix.PressesAsync((await _alix.SaysAsync("relevé")).Card, "Corriger (nouvelle version)")).Card;
        var draft = await _alix.PressesAsync(form, "Enregistrer", ("decision0", "demander un arrêté sur l'alcool"));
        Has("Relevé de décisions n° 24, version 2 (rectificatif)", draft.Text);
        await _alix.PressesAsync(draft.Card, "Valider et diffuser");

        Assert.Equal([1, 2], (await VersionsAsync()).Select(one => one.Version));
        Assert.Equal(1, _gael.Told("Relevé de décisions n° 24, version 2 (rectificatif)"));
        Has("demander un arrêté sur l'alcool", (await _gael.SaysAsync("relevé")).Text);
    }

    [Fact]
    public async Task R10_What_changed_since_it_was_read_is_read_again_before_it_leaves()
    {
        var card = (await _alix.SaysAsync("relevé")).Card;
        await _alix.SaysAsync("AC011 bloqué effectifs");
        await _alix.SaysAsync("oui");

        var shown = await _alix.PressesAsync(card, "Valider et diffuser");

        Has("Le projet a changé depuis que vous l'avez lu ; rien n'a été diffusé.", shown.Text);
        Has("AC011", shown.Text);
        Assert.Empty(await VersionsAsync());
    }

    [Fact]
    public async Task R10_A_text_that_names_a_person_keeps_the_record_from_leaving()
    {
        var gpo = await _teams.GpoAsync("S01");
        var unsafeTitle = gpo.FindCommitment("AC003")! with { Title = "Convoquer Kévin Zorglub" };
        await _teams.Store.CommitAsync(new Core.Ports.GpoCommit { GpoId = "S01", Read = gpo, Puts = [unsafeTitle] }, CancellationToken.None);

        var shown = await _alix.SaysAsync("relevé");

        Has("un texte semble désigner une personne", shown.Text);
        Assert.DoesNotContain("Valider et diffuser", shown.Card.Buttons);
        Has("un texte semble désigner une personne", (await _alix.SaysAsync("valide le relevé")).Text);
        await _alix.SaysAsync("oui");
        Assert.Empty(await VersionsAsync());
    }

    [Fact]
    public async Task P09_A_member_without_signed_charter_learns_only_that_there_is_a_record()
    {
        var gpo = await _teams.GpoAsync("S01");
        await _teams.Store.CommitAsync(new Core.Ports.GpoCommit
        {
            GpoId = "S01", Read = gpo, Puts = [gpo.FindContact("P07")! with { CharterSignedOn = null }],
        }, CancellationToken.None);
        await ValidateAsync();

        Assert.Equal(1, _gael.Told("Un relevé de décisions existe"));
        HasNot("AC003", _gael.LastCard.Text);
        var asked = await _gael.SaysAsync("relevé");
        Has("réservé aux membres qui ont signé la charte", asked.Text);
        HasNot("AC003", asked.Text);
        var final = (await _alix.SaysAsync("relevé")).Card;
        Has("Mes engagements", string.Join(' ', (await PartnerCardAsync()).Buttons));
        HasNot("caves", (await _gael.PressesAsync(final, "Corriger (nouvelle version)")).Text);
    }

    [Fact]
    public async Task P09_Somebody_of_another_GPO_gets_nothing_by_a_card_that_was_passed_on()
    {
        await ValidateAsync();
        var final = (await _alix.SaysAsync("relevé")).Card;
        var stranger = await _teams.PersonAsync(DemoPeople.ThirdLandlord);

        Has("Je ne trouve pas ce GPO parmi les vôtres.", (await stranger.PressesAsync(final, "Corriger (nouvelle version)")).Text);
    }

    private async Task<SeenCard> PartnerCardAsync() => (await (await _teams.PersonAsync(DemoPeople.OtherLandlordsDeputy)).SaysAsync("relevé")).Card;

    private async Task ValidateAsync() => await _alix.PressesAsync((await _alix.SaysAsync("relevé")).Card, "Valider et diffuser");

    private async Task<IReadOnlyList<DecisionRecord>> VersionsAsync()
    {
        List<DecisionRecord> rows = [];
        await foreach (var row in _teams.Store.ReadHistoryAsync("S01", DecisionRecord.HistoryPrefix, CancellationToken.None)) rows.Add((DecisionRecord)row);
        return rows;
    }
}
