using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Reminders.Commands;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Cards.ReminderControl;

/// <summary>On which day somebody wants to be reminded of a commitment.</summary>
public static class SnoozeCard
{
    public const string Title = "Me le rappeler plus tard";
    public const string DayInput = "until";

    public static AdaptiveCard Of(Gpo gpo, Commitment commitment, LocalDate proposed, LocalDate today, string? problem = null) => new()
    {
        FallbackText = $"{Title} : {commitment.Id}",
        Body =
        [
            TextBlock.Heading($"{Title} : {commitment.Id}"),
            .. problem is null ? Array.Empty<Element>() : [new TextBlock(problem) { Color = TextColor.Attention, Weight = TextWeight.Bolder }],
            new TextBlock(CardText.Plain(commitment.Title)),
            new DateInput(DayInput, "Pas de rappel avant le")
            {
                Value = proposed, Min = today.PlusDays(1), Max = today.PlusDays(PauseLimits.MostSnoozeDays), IsRequired = true,
            },
            TextBlock.Subtle($"L'échéance ne change pas. Ou écrivez « rappelle-moi {commitment.Id} lundi »."),
        ],
        Actions = [new ExecuteAction("Reporter le rappel", ReminderButtons.Data(Verbs.Snooze, gpo) with { Id = commitment.Id }) { Style = ActionStyle.Positive }],
    };
}
