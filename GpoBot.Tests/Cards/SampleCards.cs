using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Elements;
using NodaTime;

namespace GpoBot.Tests.Cards;

/// <summary>Cards that use every element once, as the real ones do.</summary>
internal static class SampleCards
{
    /// <summary>A form whose every visible text is the one given.</summary>
    public static AdaptiveCard Form(string text = "Réunion du GPO") => new()
    {
        FallbackText = text,
        Refresh = new Refresh(new ExecuteAction(text, new CardData { Verb = "meeting.show", Gpo = "S01" }), ["29:1abc"]),
        Body =
        [
            TextBlock.Heading(text),
            TextBlock.Subtle(text),
            new FactSet([new Fact("Quand", "mardi 24 novembre 2026 à 9 h 30"), new Fact(text, text)]),
            new Container(Inputs(text)) { Id = "form", Style = ContainerStyle.Emphasis, Bleed = true, Separator = true },
            new ColumnSet([new Column([new TextBlock(text)]), new Column([new TextBlock("2")]) { Width = "auto" }]),
            new ActionSet([new ToggleVisibilityAction(text, ["form"])]),
        ],
        Actions =
        [
            new ExecuteAction(text, new CardData
            {
                Verb = "meeting.plan", Gpo = "S01", Id = "RE0007", Version = 3, Draft = "k3f9", Choice = "later",
                Extra = new Dictionary<string, string> { ["from"] = text },
            }) { Style = ActionStyle.Positive },
            new ShowCardAction(text, new AdaptiveCard { Body = [new TextInput("why", text)] }),
            new OpenUrlAction(text, new Uri("https://example.org/gpo?id=S01")),
        ],
    };

    private static Element[] Inputs(string text) =>
    [
        new TextInput("place", text) { IsMultiline = true, MaxLength = 200, Placeholder = text, Value = text },
        new DateInput("date", text) { IsRequired = true, Value = new LocalDate(2026, 11, 24), Min = new LocalDate(2026, 11, 20) },
        new TimeInput("time", text) { IsRequired = true, ErrorMessage = text, Value = new LocalTime(9, 30) },
        new NumberInput("duration", text) { Value = 90, Min = 15, Max = 480 },
        new ToggleInput("video", text, text) { Ticked = true },
        new ChoiceSetInput("partners", text, [new Choice(text, "P01"), new Choice("Ville", "P02")])
        {
            Style = ChoiceInputStyle.Expanded, IsMultiSelect = true, Selected = ["P01", "P02"],
        },
        new ChoiceSetInput("rhythm", text, [new Choice(text, "once")]) { Style = ChoiceInputStyle.Filtered, Placeholder = text },
    ];
}
