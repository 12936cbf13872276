using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;

namespace GpoBot.Dialogs.Cards.Groups;

/// <summary>One closed period: before it is noted, once it is, and once it is taken back.</summary>
public static class ClosedPeriodCard
{
    public const string ToConfirm = "Fermeture à confirmer";
    public const string ToRemove = "Fermeture à retirer";
    public const string DoneTitle = "Fermeture enregistrée";
    public const string RemovedTitle = "Fermeture retirée";
    private const int MostMeetings = 6;

    public static AdaptiveCard Preview(Gpo gpo, ClosedPeriod period, IReadOnlyList<Meeting> within, string draftId) => new()
    {
        FallbackText = ToConfirm,
        Body =
        [
            TextBlock.Heading($"{ToConfirm} – {gpo.Id} {CardText.Plain(gpo.Group.Name)}"),
            Facts(period),
            .. within.Count == 0 ? Array.Empty<Element>() :
            [
                new TextBlock($"{Planned(within)} Rien ne leur arrive de soi-même ; vous déciderez de chacune."),
                new TextBlock(string.Join("\n", within.Select(Line))) { Spacing = Spacing.None },
            ],
            TextBlock.Subtle($"{Sentences.YesNo} Ou dites ce qui change : « du 19 décembre au 3 janvier », « nom : congés »."),
        ],
        Actions = DraftButtons.Of(draftId, "Enregistrer"),
    };

    public static AdaptiveCard ToTakeBack(Gpo gpo, ClosedPeriod period, string draftId) => new()
    {
        FallbackText = ToRemove,
        Body =
        [
            TextBlock.Heading($"{ToRemove} – {gpo.Id} {CardText.Plain(gpo.Group.Name)}"), Facts(period),
            TextBlock.Subtle("Répondez **oui** pour la retirer, **non** pour la garder."),
        ],
        Actions = [.. DraftButtons.Of(draftId, "Retirer").Where(action => action.Title != "Modifier")],
    };

    /// <param name="within">Meetings planned in it all the same: each can be cancelled from here.</param>
    public static AdaptiveCard Done(Gpo gpo, ClosedPeriod period, IReadOnlyList<Meeting> within) => new()
    {
        FallbackText = DoneTitle,
        Body =
        [
            TextBlock.Heading($"{DoneTitle} – {gpo.Id} {CardText.Plain(gpo.Group.Name)}"),
            Facts(period),
            new TextBlock("Les prochaines séries écarteront ces jours."),
            .. within.Count == 0 ? Array.Empty<Element>() :
            [
                new TextBlock($"**{Planned(within)}** Elles restent planifiées tant que vous n'en décidez pas autrement."),
                .. within.Take(MostMeetings).SelectMany(meeting => WithButton(gpo, meeting)),
                .. within.Skip(MostMeetings).Select(meeting => new TextBlock(Line(meeting)) { Spacing = Spacing.None }),
            ],
        ],
        Actions = [List],
    };

    public static AdaptiveCard Removed(Gpo gpo, ClosedPeriod period) => NoticeCard.Of(RemovedTitle,
        [$"{gpo.Id} {CardText.Plain(gpo.Group.Name)} : {ClosedPeriodText.Of(period)}.", "Les prochaines séries ne l'écarteront plus."], List);

    private static ExecuteAction List => new("Fermetures", new CardData { Verb = Verbs.ClosedPeriodList });

    private static FactSet Facts(ClosedPeriod period) => new(
    [
        new Fact("Premier jour", French.Date(period.From)), new Fact("Dernier jour", French.Date(period.To)),
        new Fact("Nom", CardText.Plain(period.Name)),
    ]);

    private static string Planned(IReadOnlyList<Meeting> within) =>
        $"{French.Count(within.Count, "réunion est déjà planifiée", "réunions sont déjà planifiées")} ces jours-là.";

    private static string Line(Meeting meeting) => $"- {French.DateTime(meeting.Start)}";

    private static IEnumerable<Element> WithButton(Gpo gpo, Meeting meeting)
    {
        yield return new TextBlock(French.DateTime(meeting.Start)) { Separator = true };
        yield return new ActionSet(
        [
            new ExecuteAction($"Annuler celle du {French.DateShort(meeting.Start.Date)} à {French.Time(meeting.Start.TimeOfDay)}",
                new CardData { Verb = Verbs.CancelForm, Gpo = gpo.Id, Id = meeting.Id }),
        ]);
    }
}
