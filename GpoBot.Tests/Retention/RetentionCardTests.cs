using System.Text.Json;
using GpoBot.Core.Retention;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Cards.People;
using GpoBot.Dialogs.Flows.People;
using GpoBot.Tests.Cards;
using GpoBot.Tests.Cards.Real;
using GpoBot.Tests.Drivers;
using GpoBot.Tests.Storage;
using GpoBot.Web.Retention.Persons;
using NodaTime;

namespace GpoBot.Tests.Retention;

/// <summary>The cards that tell of one's own data and of a legal hold, judged.</summary>
public sealed class RetentionCardTests
{
    public static TheoryData<string> Names => ["my-data-file", "group-settings-held"];

    [Theory, MemberData(nameof(Names))]
    public void It_is_the_card_that_was_looked_at(string name) => Snapshot.Match($"cards/{name}", Card(name).GetRawText());

    [Theory, MemberData(nameof(Names))]
    public void It_keeps_the_rules(string name) => CardChecks.AssertReadable(Card(name));

    [Fact, Trait("Speed", "Slow")]
    public Task Microsofts_renderer_accepts_them_all() => CardChecks.AssertValid([.. new[] { "my-data-file", "group-settings-held" }.Select(name => (name, Card(name)))]);

    private static JsonElement Card(string name) => (name == "my-data-file" ? File() : Held()).ToJson();

    private static AdaptiveCard File() => MyDataFileCard.Of(
        [.. TracePlaces.All.Select(place => new OwnTrace(place.Label, "S01", "AC003", "2026-11-20", "x")), new OwnTrace("Fiche de contact", "S04", "P07", "", "x")],
        new Uri("https://gpobot.example.org/f/0123"), 5200);

    private static AdaptiveCard Held() => GroupSettingsCard.Form(
        FilledRows.Group with { Hold = new LegalHold("réquisition 2026-114", new LocalDate(2026, 11, 20)) }, new LocalDate(2026, 11, 20), []);
}
