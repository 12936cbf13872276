using GpoBot.Core.Ports;
using GpoBot.Dialogs.Flows.People;
using GpoBot.Tests.Drivers;
using GpoBot.Web.Retention.Persons;
using GpoBot.Web.Storage;
using Microsoft.Extensions.DependencyInjection;
using static GpoBot.Tests.Stories.MeetingTalk;

namespace GpoBot.Tests.Retention;

/// <summary>« mes données » tells everything that an erasure would take, and nothing of anybody else.</summary>
public sealed class MyDataTests
{
    [Fact]
    public async Task P13_The_file_holds_each_answer_message_and_line_and_its_reading_is_noted()
    {
        await using var teams = await TeamsScenario.StartAsync(settings: new Dictionary<string, string?> { ["Site:Url"] = "https://gpobot.example.org" });
        var gael = await teams.PersonAsync(TeamsScenario.Landlord);
        await gael.SaysAsync("AC003 fait");
        await gael.SaysAsync("oui");

        var card = (await gael.PressesAsync((await gael.SaysAsync("mes données")).Card, "Tout télécharger")).Card;
        Has("Vos données sont prêtes à télécharger", card.Text);
        Has("Conversation Teams", card.Text);
        var typed = (await gael.SaysAsync("télécharge mes données")).Card;
        Has("Journal", typed.Text);

        var address = new Uri(typed.Action(typed.Buttons.Single(button => button.StartsWith("Télécharger", StringComparison.Ordinal))).GetProperty("url").GetString()!);
        var file = await teams.Http.GetStringAsync(address.AbsolutePath);
        foreach (var known in new[] { "nature,gpo,reference,date,contenu", "AC003", "votre réponse : Done", "gael.halltemoin@ophlm-exemple.example.org", "commitment.answer", "29:" })
            Has(known, file);
        HasNot("Agathe", file);
        HasNot("AC001", file);
        var journal = await teams.Store.ReadHistoryAsync("S01", "u.audit.", default).OfType<Core.Audit.AuditLine>().Select(line => line.Verb).ToListAsync();
        Assert.Equal(2, journal.Count(verb => verb == "mine.export"));
        Assert.Contains("file.read", journal);
    }

    [Fact]
    public async Task Every_place_that_an_erasure_goes_through_is_told_to_the_person_and_no_other()
    {
        await using var teams = await TeamsScenario.StartAsync();
        await EraseTests.SeedAsync(teams);
        var erased = (await EraseTests.PlacesAsync(teams)).Where(place => place.Item1 is not (TableNames.Due or TableNames.Totals)).ToList();

        var people = teams.Services.GetRequiredService<IPeople>();
        await people.IndexAsync("S01", [(await teams.GpoAsync("S01")).FindContact("P91")! with { Active = true }], default);
        var person = (await people.FindByEmailAsync("zebulon.quidmarqueur@example.org", default))!;
        var told = await teams.Services.GetRequiredService<IOwnTraces>().OfAsync(person, [], default);

        // A commitment of the police is not told to a partner, though an erasure goes through it.
        var policeOnly = new[] { "d.commitment.", "q.commitment." };
        Assert.Equal(
            erased.Where(place => !policeOnly.Contains(place.Item2)).Select(place => TracePlaces.All.Single(one => (one.Table, one.Prefix) == place).Label),
            told.Select(one => one.Place).Distinct().Where(label => label != "Journal (par votre numéro, sans votre nom)"));
        Assert.DoesNotContain(told, one => one.What.Contains("ana@example.org", StringComparison.Ordinal) || one.What.Contains("P07", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_row_that_names_somebody_stands_in_a_place_of_the_list()
    {
        await using var teams = await TeamsScenario.StartAsync();
        await EraseTests.SeedAsync(teams);
        var store = teams.Services.GetRequiredService<ITableStore>();
        foreach (var table in TableNames.All)
        {
            await foreach (var row in store.QueryAsync(table, new RowQuery(), default))
            {
                var text = string.Join(' ', row.Properties.Values);
                if (text.Contains('@', StringComparison.Ordinal) && text.Contains("quidmarqueur", StringComparison.Ordinal)) Assert.NotNull(TracePlaces.Of(table, row));
            }
        }
    }
}
