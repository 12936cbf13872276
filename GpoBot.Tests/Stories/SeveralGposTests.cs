using GpoBot.Core.Commitments;
using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;
using GpoBot.Tests.Cards;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Links;
using GpoBot.Tests.Mail;
using NodaTime;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Stories;

/// <summary>A social landlord sits in two GPOs, which both ask him something on the same morning.</summary>
[Trait("Speed", "Slow")]
public sealed class SeveralGposTests : IAsyncLifetime
{
    private const string Heading = "Vos rappels du mercredi 25 novembre";
    private static readonly Instant Nine = Instant.FromUtc(2026, 11, 25, 8, 0);
    private TeamsScenario _teams = null!;
    private TeamsPerson _gael = null!;

    public async Task InitializeAsync()
    {
        _teams = await LinkTalk.StartAsync("2026-11-20T09:00:00+01:00");
        _gael = await _teams.PersonAsync(TeamsScenario.Landlord);
    }

    public Task DisposeAsync() => _teams.DisposeAsync().AsTask();

    [Fact]
    public async Task One_card_speaks_for_both_and_stays_whole_whatever_is_pressed_in_it()
    {
        var card = await ReminderAsync(("S01", 1), ("S04", 1));
        CardChecks.AssertReadable(card.Json);
        Has("2 GPO : S01, S04", card.Text);
        Has("AC910", card.Text);
        Has("AC940", card.Text);

        var form = await _gael.PressesAsync(card, "Répondre sur AC940");
        Has("Où en est AC940 ?", form.Card.Text);
        Has("AC910", Updated(form).Text);
        await _gael.PressesAsync(form.Card, "Envoyer", ("status", "Done"));
        var still = Updated(await _gael.PressesAsync(card, "Répondre sur AC910"));
        Has(Heading, still.Text);
        HasNot("AC940", still.Text);
    }

    [Fact]
    public async Task A_long_list_of_one_goes_on_by_itself_and_leads_back_to_all()
    {
        var card = await ReminderAsync(("S01", 7), ("S04", 2));
        Has("AC940", card.Text);
        Has("AC913", card.Text);
        HasNot("AC914", card.Text);

        var rest = (await _gael.PressesAsync(card, card.Buttons.Single(button => button.StartsWith("Suite de S01", StringComparison.Ordinal)))).Card;
        Has("AC914", rest.Text);
        HasNot("AC940", rest.Text);

        var back = (await _gael.PressesAsync(rest, "Retour au début")).Card;
        Assert.Equal(card.Text, back.Text);
    }

    [Fact]
    public async Task Each_link_of_the_mail_is_bound_to_its_own_gpo_and_the_outbox_names_the_message()
    {
        await ReminderAsync(("S01", 1), ("S04", 1));
        var mail = await ReadMail.OneAsync(Directory.GetFiles(_teams.MailFolder, "*commitment-d2.AC910*.eml").Single());
        foreach (var (gpoId, id) in new[] { ("S01", "AC910"), ("S04", "AC940") })
        {
            var line = mail.Text.Split('\n').Single(one => one.StartsWith($"{gpoId}, {id}", StringComparison.Ordinal));
            Has($"Où en est {id} ?", (await _teams.OpensAsync(LinkTalk.LinkIn(line))).Text);
        }

        Has("\"carrier\":\"S01/msg.commitment-d2.AC910", await _teams.Http.GetStringAsync("/dev/outbox?gpo=S04"));
    }

    private async Task<SeenCard> ReminderAsync(params (string GpoId, int Number)[] owed)
    {
        await _teams.MoveToAsync("2026-11-25T08:59:00+01:00");
        foreach (var (gpoId, number) in owed)
        {
            var gpo = await _teams.GpoAsync(gpoId);
            GpoRow[] rows = [.. Enumerable.Range(0, number).Select(n => new Commitment
            {
                Id = $"AC9{gpoId[2..]}{n}", OwnerId = "P07", ProblemId = gpo.Problems[0].Id, Title = $"Fermer le local vélo {n}",
                DecidedOn = new LocalDate(2026, 11, 20), DueOn = new LocalDate(2026, 11, 27),
            })];
            var commit = new GpoCommit { GpoId = gpoId, Read = gpo, Puts = rows, Pointers = [new DuePointer(Nine, gpoId, null)] };
            Assert.Equal(CommitResult.Done, await _teams.Store.CommitAsync(commit, default));
        }

        var before = _gael.Sees.Count;
        await _teams.MoveToAsync("2026-11-25T09:01:00+01:00");
        return Assert.Single(_gael.Sees.Skip(before)).Card!;
    }

    private static SeenCard Updated(Seen seen) => seen.Activities.First(sent => sent.IsUpdate).Card!;
}
