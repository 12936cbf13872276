using GpoBot.Core.Reminders.Commands;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Cards.ReminderControl;

/// <summary>Until when reminders are to be silent: one's own, a partner's or a group's, as the button said that led here.</summary>
public static class PauseCard
{
    public const string Title = "Suspendre les rappels";
    public const string DayInput = "until";

    /// <param name="data">Of the button that asked; the one here does it.</param>
    /// <param name="whose">« Vos rappels », « Les relances de la mairie ».</param>
    public static AdaptiveCard Of(CardData data, string whose, LocalDate today, string? problem = null) => new()
    {
        FallbackText = Title,
        Body =
        [
            TextBlock.Heading(Title),
            .. problem is null ? Array.Empty<Element>() : [new TextBlock(problem) { Color = TextColor.Attention, Weight = TextWeight.Bolder }],
            new TextBlock($"{whose} s'arrêtent tout de suite, et reprennent le jour que vous choisissez."),
            new DateInput(DayInput, "Reprise le") { Min = today.PlusDays(1), Max = today.PlusDays(PauseLimits.MostPauseDays), IsRequired = true },
            TextBlock.Subtle(Hint(data)),
        ],
        Actions = [new ExecuteAction("Suspendre", data) { Style = ActionStyle.Positive }],
    };

    private static string Hint(CardData data) => data switch
    {
        { Id: not null } => "Ou écrivez « ne relance pas la mairie jusqu'au 5 janvier ».",
        { Gpo: { } gpo } => $"Ou écrivez « suspends les rappels du GPO {gpo} jusqu'au 5 janvier ».",
        _ => $"{ReminderTexts.StillComes} Ou écrivez « je suis en congé jusqu'au 5 janvier ».",
    };
}
