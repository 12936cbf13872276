using GpoBot.Core.Groups;
using GpoBot.Core.Roster;
using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Cards.People;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;
using NodaTime;

namespace GpoBot.Dialogs.Flows.People;

/// <summary>"réglages du GPO S01": the form of a group's habits, and what it saves.</summary>
public sealed class GroupSettingsFlow(PeopleWork work) : IFlow
{
    private const int MostOthers = 2;

    public async Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        if (intent is not Intent.Settings said) return null;
        var (led, refusal) = await work.LedAsync(said.GpoWords, exchange, cancellation);
        return refusal ?? await FormAsync(led[0], led[0].Group, exchange, cancellation);
    }

    public async Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation)
    {
        if (button.Verb is not (Verbs.GroupSettings or Verbs.GroupSettingsSave)) return null;
        var (gpo, refusal) = await work.LedAsync(button, exchange, cancellation);
        if (gpo is null) return refusal;
        if (button.Verb == Verbs.GroupSettings) return await FormAsync(gpo, gpo.Group, exchange, cancellation);
        var (command, problem) = Read(button.Inputs, gpo.Group);
        problem ??= command.Check(PeopleWork.Situation(gpo, exchange)) is { } refused ? RefusalTexts.Of(refused.Reason) : null;
        if (problem is null) return await work.RunAsync(gpo.Id, command, exchange, cancellation);
        // Words that name somebody are not shown again.
        var shown = gpo.Group with
        {
            Cadence = command.Cadence, UsualDay = command.UsualDay, UsualTime = command.UsualTime, UsualDurationMinutes = command.UsualDurationMinutes,
        };
        return await FormAsync(gpo, shown, exchange, cancellation, problem);
    }

    private static (SetGroupSettings Command, string? Problem) Read(CardInputs inputs, Group group)
    {
        var (time, minutes) = (inputs.Time(GroupSettingsCard.TimeInput), inputs.Number(GroupSettingsCard.DurationInput));
        var command = new SetGroupSettings(
            Enum.TryParse<Cadence>(inputs.Text(GroupSettingsCard.CadenceInput), out var cadence) && Enum.IsDefined(cadence) ? cadence : group.Cadence,
            Enum.TryParse<IsoDayOfWeek>(inputs.Text(GroupSettingsCard.DayInput), out var day) && Enum.IsDefined(day) ? day : IsoDayOfWeek.None,
            time ?? group.UsualTime, minutes ?? group.UsualDurationMinutes, inputs.Text(GroupSettingsCard.PlaceInput), inputs.Text(GroupSettingsCard.BannerInput),
            inputs.Number(GroupSettingsCard.QuorumInput));
        return (command, time is null ? "Choisissez l'heure habituelle." : minutes is null ? "Donnez la durée en minutes." : null);
    }

    private async Task<Reply> FormAsync(Gpo gpo, Group shown, Exchange exchange, CancellationToken cancellation, string? problem = null)
    {
        List<CardAction> others = [.. (await work.LedAsync(exchange, cancellation)).Where(one => one.Id != gpo.Id).Take(MostOthers)
            .Select(one => PeopleCard.Button($"Réglages {one.Id}", Verbs.GroupSettings, one))];
        return Reply.Card(GroupSettingsCard.Form(shown, PeopleReplies.Now(gpo, exchange).Date, others, problem), GroupSettingsCard.Title(gpo.Group));
    }
}
