using GpoBot.Core.Groups;
using GpoBot.Core.Incidents;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Cards.Problems;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Cards.Incidents;

/// <summary>The shared incident form: closed fields alone, so that nobody can be named, described or recognised.</summary>
public static class IncidentFormCard
{
    public const string Title = "Fiche incident transports";
    public const string KindInput = "kind";
    public const string SeverityInput = "severity";
    public const string DayInput = "day";
    public const string TimeInput = "time";
    public const string SpotInput = "spot";
    public const string LineInput = "line";
    public const string DirectionInput = "direction";
    public const string StopInput = "stop";
    public const string NumberInput = "number";
    public const string MinutesInput = "minutes";
    public const string VideoInput = "video";
    public const string ComplaintInput = "complaint";
    public const string CalledInput = "called";

    /// <param name="held">What was filled in before.</param>
    /// <param name="draftId">Ties all presses of its button together: they make one incident.</param>
    public static AdaptiveCard Of(Gpo gpo, Contact me, LocalDate today, CardInputs? held, string? fault, string draftId) => new()
    {
        FallbackText = Title,
        Body =
        [
            TextBlock.Heading(Title),
            new TextBlock(Sentences.Emergency) { Color = TextColor.Attention, Weight = TextWeight.Bolder },
            .. ProblemWords.Fault(fault),
            new FactSet([new Fact("Réseau", CardText.Plain(me.Organisation)), ProblemWords.Of(gpo)]),
            Choose(KindInput, "Type", held, Enum.GetValues<IncidentKind>().Select(one => new Choice(IncidentLabels.Of(one), one.ToString()))),
            Choose(SeverityInput, "Gravité", held, Enumerable.Range(1, IncidentFields.MostSevere).Select(one => new Choice(IncidentLabels.Severity(one), $"{one}"))),
            new Elements.DateInput(DayInput, "Jour") { IsRequired = true, Value = held?.Date(DayInput) ?? today, Min = today.PlusDays(-Incident.KeptDays), Max = today },
            new Elements.TimeInput(TimeInput, "Heure") { IsRequired = true, Value = held?.Time(TimeInput) },
            Choose(SpotInput, "Lieu", held, Enum.GetValues<IncidentSpot>().Select(one => new Choice(IncidentLabels.Of(one), one.ToString()))),
            Count(LineInput, "Ligne, en chiffres, facultative", held, 1, IncidentFields.HighestNumber),
            Choose(DirectionInput, "Sens, facultatif", held, Enum.GetValues<IncidentDirection>().Select(one => new Choice(IncidentLabels.Of(one), one.ToString())), required: false),
            Count(StopInput, "Numéro de l'arrêt ou point kilométrique, facultatif", held, 0, IncidentFields.HighestNumber),
            Count(MinutesInput, "Service interrompu, en minutes, facultatif", held, 0, IncidentFields.LongestInterruption),
            Count(VideoInput, "Vidéo à conserver : jours restants, facultatif", held, 0, IncidentFields.LongestVideoDays),
            new ToggleInput(ComplaintInput, "Plainte", "Une plainte est prévue") { Ticked = held?.Ticked(ComplaintInput) == true },
            new ToggleInput(CalledInput, "Appel", "Le 17 ou la ligne directe a été appelé") { Ticked = held?.Ticked(CalledInput) == true },
            Count(NumberInput, "Votre numéro interne, en chiffres, facultatif", held, 0, IncidentFields.HighestNumber),
            TextBlock.Subtle("Aucun champ libre : ni nom, ni description, ni plaque. Seul le référent transports voit cette fiche."),
        ],
        Actions = [new ExecuteAction("Transmettre", new CardData { Verb = Verbs.Incident, Gpo = gpo.Id, Draft = draftId }) { Style = ActionStyle.Positive }],
    };

    private static ChoiceSetInput Choose(string id, string label, CardInputs? held, IEnumerable<Choice> choices, bool required = true) => new(id, label, [.. choices])
    {
        IsRequired = required, Style = ChoiceInputStyle.Compact, Placeholder = "Choisir", Selected = held?.Text(id) is { } chosen ? [chosen] : [],
    };

    private static Elements.NumberInput Count(string id, string label, CardInputs? held, int lowest, int highest) =>
        new(id, label) { Value = held?.Number(id), Min = lowest, Max = highest };
}
