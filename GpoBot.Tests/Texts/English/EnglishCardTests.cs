using System.Text.Json;
using GpoBot.Dialogs.Texts.English;
using GpoBot.Tests.Cards.Real;
using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Texts.English;

/// <summary>Every card and message of the snapshots, put into English.</summary>
public sealed class EnglishCardTests
{
    // What a partner reads first and most: nothing French may be left there but what people wrote.
    private static readonly string[] Covered =
    [
        "cards/answer-ask", "cards/answer-chosen", "cards/answer-done", "cards/answer-dropped", "cards/answer-preview", "cards/answer-refused",
        "cards/answer-why-blocked", "cards/attendance-absent", "cards/attendance-changed", "cards/attendance-preview", "cards/attendance-recorded",
        "cards/commitment-list", "cards/help-partner", "cards/welcome-partner", "cards/meeting-list-partner", "cards/meeting-next",
        "cards/opinion-again", "cards/opinion-preview", "cards/opinion-recorded", "cards/reminders-paused", "cards/reminders-resumed",
        "messages/commitment-new", "messages/commitment-due", "messages/commitment-late", "messages/commitment-overdue", "messages/commitment-news",
        "messages/meeting-invited", "messages/meeting-cancelled", "messages/meeting-moved", "messages/meeting-changed", "messages/meeting-reminder",
        "messages/opinion-asked", "messages/postponement-granted", "messages/deputy-asked",
    ];

    // Words of the demonstration department: names of organisations, places, goals and indicators.
    private static readonly string[] Typed =
    [
        "S01 Montfictif – Les Marronniers", "S03 Montfictif – Gare et Faubourgs", "S04 Port-Exemple – Les Docks", "Hôtel de police de Montfictif, salle Exemple 1",
        "Office HLM Fictif du Val-d'Exemple", "Commissariat de Port-Exemple", "Maison du droit de Montfictif", "Devis reçu, pose à prévoir",
        "Faire cesser les rodéos réguliers", "Appels au 17 pour rodéo par mois", "Neutraliser l'accès aux caves de l'entrée 6",
        "S01 – Montfictif – Les Marronniers", "Rodéos motorisés du dimanche", "Repeindre le hall de l'entrée 6",
    ];

    public static TheoryData<string> All() => [.. Directory.GetFiles(Folder, "*.json", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/')[..^".json".Length]).Order(StringComparer.Ordinal)];

    public static TheoryData<string> CoveredNames() => [.. Covered];

    [Theory]
    [MemberData(nameof(CoveredNames))]
    public void A_covered_card_has_no_French_left(string name)
    {
        // Without its emphasis, what is to be typed cannot be told from French that is left over.
        var card = System.Text.Json.Nodes.JsonNode.Parse(EnglishCard.Of(CardOf(name)).GetRawText())!.AsObject();
        card.Remove("fallbackText");
        using var seen = JsonDocument.Parse(card.ToJsonString());
        var left = VisibleText.Of(seen.RootElement).Concat(MailOf(name)).SelectMany(text => text.Split('\n'))
            .Select(Spaces.Plain).Where(text => FrenchLeft.In(Typed.Aggregate(text, (rest, typed) => rest.Replace(typed, "", StringComparison.Ordinal))));
        Assert.Empty(left);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_card_keeps_what_travels_and_is_English_once(string name)
    {
        var (french, english) = (CardOf(name), EnglishCard.Of(CardOf(name)));
        Assert.Equal("en", english.GetProperty("lang").GetString());
        Assert.Equal(Kept(french), Kept(english));
        Assert.Equal(english.GetRawText(), EnglishCard.Of(english).GetRawText());
        Assert.True(english.GetRawText().Length < 25 * 1024 || french.GetRawText().Length >= 25 * 1024);
    }

    [Fact]
    public void Most_of_what_all_cards_say_has_its_English()
    {
        var texts = Directory.GetFiles(Folder, "*.json", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/')[..^".json".Length])
            .SelectMany(name => VisibleText.Of(CardOf(name))).SelectMany(text => text.Split('\n')).Distinct().ToList();
        var changed = texts.Count(text => EnglishText.Of(text) != text);
        Assert.True(changed >= texts.Count * 45 / 100, $"{changed} of {texts.Count}");
    }

    private static string Folder => Repository.File("GpoBot.Tests/Snapshots");

    private static JsonElement Root(string name) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, name + ".json"))).RootElement;

    private static JsonElement CardOf(string name) => Root(name) is var root && root.TryGetProperty("Card", out var card) ? card : root;

    private static IEnumerable<string> MailOf(string name)
    {
        var root = Root(name);
        return !root.TryGetProperty("Body", out var body) ? [] :
        [
            EnglishText.Of(root.GetProperty("Subject").GetString()!), EnglishText.Of(root.GetProperty("Summary").GetString()!),
            .. EnglishText.Of(string.Join('\n', body.EnumerateArray().Select(line => line.GetString()))).Split('\n'),
        ];
    }

    // Everything but words: data and verbs of buttons, ids and values of inputs.
    private static List<string> Kept(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => [.. json.EnumerateArray().SelectMany(Kept)],
        JsonValueKind.Object => [.. json.EnumerateObject().SelectMany(property =>
            property.Name is "data" ? [Canonical(property.Value)]
            : property.Name is "id" or "verb" or "type" || (property.Name == "value" && json.TryGetProperty("id", out _)) ? [property.Value.ToString()]
            : Kept(property.Value))],
        _ => [],
    };

    private static string Canonical(JsonElement data) => JsonSerializer.Serialize(data);
}
