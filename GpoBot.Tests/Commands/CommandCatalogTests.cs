using System.Text.Json.Nodes;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Understanding;
using GpoBot.Tests.Drivers;
using NodaTime;

namespace GpoBot.Tests.Commands;

/// <summary>What the help and the manifest offer is what is understood.</summary>
public sealed class CommandCatalogTests
{
    private static readonly LocalDate Today = new(2026, 11, 20);

    public static TheoryData<string> Names => [.. CommandCatalog.All.Select(command => command.Name)];

    [Theory, MemberData(nameof(Names))]
    public void A_command_and_its_example_mean_the_same_thing(string name)
    {
        var command = CommandCatalog.All.Single(c => c.Name == name);
        var reader = new MessageReader();

        var meant = reader.Read(command.Name, Today);

        Assert.IsNotType<Intent.Unknown>(meant);
        Assert.IsType(meant.GetType(), reader.Read(command.Example, Today));
    }

    [Fact]
    public void No_two_commands_of_the_manifest_mean_the_same() => Assert.Distinct(
        CommandCatalog.All.Where(c => c.InManifest).Select(c => new MessageReader().Read(c.Name, Today).GetType()));

    [Fact]
    public void The_manifest_offers_the_same_commands_in_the_same_words()
    {
        var manifest = JsonNode.Parse(File.ReadAllText(Repository.File("manifest", "manifest.json")))!;
        var offered = manifest["bots"]![0]!["commandLists"]![0]!["commands"]!.AsArray();

        Assert.Equal(
            CommandCatalog.All.Where(c => c.InManifest).Select(c => (c.Name, c.Description)),
            offered.Select(c => ((string)c!["title"]!, (string)c["description"]!)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_help_shows_each_command_to_those_who_can_use_it(bool leads)
    {
        foreach (var card in new[] { HelpCard.Help(leads), HelpCard.Welcome(leads) })
        {
            var shown = new SeenCard("help", card.ToJson()).Text;
            Assert.All(CommandCatalog.All, command =>
                Assert.Equal(command.Audience == Audience.Everyone || (leads && command.Audience == Audience.Leads), shown.Contains($"**{command.Name}** – {command.Description}", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void A_client_that_draws_no_card_still_reads_every_command() => Assert.All(
        CommandCatalog.For(leads: true), command => Assert.Contains(
            command.Name, HelpCard.Help(leads: true).ToJson().GetProperty("fallbackText").GetString()!, StringComparison.Ordinal));
}
