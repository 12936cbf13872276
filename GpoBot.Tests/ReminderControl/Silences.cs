using GpoBot.Core.Commitments;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Tests.Meetings;
using NodaTime;

namespace GpoBot.Tests.ReminderControl;

/// <summary>A GPO of one lead and three partners in which wishes about reminders are decided, on Friday 20 November 2026 at nine.</summary>
internal static class Silences
{
    public static readonly LocalDate Today = new(2026, 11, 20);

    public static Commitment Owes(string id, string owner, LocalDate? due) => new()
    {
        Id = id, ProblemId = "PB01", OwnerId = owner, Title = "Fermer le local vélo", DecidedOn = new LocalDate(2026, 9, 1), DueOn = due,
    };

    public static Outcome Decide(this Gpo gpo, string by, ICommand command, Instant? now = null) => command.Decide(new Situation(
        gpo, gpo.FindContact(by)!, now ?? Deciding.Now, "text", "turn1", CalendarInvites: false));

    public static (T Happening, Gpo After) Done<T>(this Gpo gpo, string by, ICommand command, Instant? now = null) where T : Happening
    {
        var done = Assert.IsType<Outcome.Done>(gpo.Decide(by, command, now));
        return (Assert.IsType<T>(done.Happening), gpo.With(done.Puts, done.Deletes));
    }

    public static RefusalCode Refused(this Gpo gpo, string by, ICommand command, Instant? now = null) =>
        Assert.IsType<Outcome.Refused>(gpo.Decide(by, command, now)).Reason.Code;
}
