using GpoBot.Connector.Schema;
using GpoBot.Connector.Turns;
using GpoBot.Core.Access;
using GpoBot.Core.Groups;
using GpoBot.Core.Places;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Cards.Places;
using NodaTime;

namespace GpoBot.Dialogs.Sharing;

/// <summary>The answers in a shared place: everybody's, and the own one of whoever looks.</summary>
public sealed class PublicViews(PlaceMembers members, TimeProvider time)
{
    /// <summary>Some people see more of this matter than all do.</summary>
    public static bool Differs(PublicSubject subject) => subject.Kind is PublicKind.Meetings or PublicKind.NextMeeting or PublicKind.Overdue;

    /// <param name="place">Where it is shown; null where only the reader sees it.</param>
    /// <param name="reader">Whose own view; null: everybody's.</param>
    public async Task<AdaptiveCard> CardAsync(
        TurnContext turn, Place? place, Gpo gpo, PublicSubject subject, Contact? reader, CancellationToken cancellation)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        var ids = place is null ? [] : await RefreshedAsync(turn, place, gpo, subject, now, cancellation);
        return PublicCard.Of(new PublicPage(new PublicView(gpo), subject, now, reader, ids));
    }

    /// <summary>Channel ids of those whose own view differs: as many as Teams takes, those who lead before the others.</summary>
    public async Task<IReadOnlyList<string>> RefreshedAsync(
        TurnContext turn, Place place, Gpo gpo, PublicSubject subject, Instant now, CancellationToken cancellation)
    {
        if (!Differs(subject)) return [];
        var view = new PublicView(gpo);
        List<Contact> readers = [.. gpo.Contacts.Where(one => one.Active && HasMore(view, subject, one, now)).OrderBy(one => one.Role)];
        if (readers.Count == 0) return [];
        var here = await members.FindAsync(turn, place, cancellation);
        return [.. readers.Select(one => here.GetValueOrDefault(one.Email)).OfType<TeamsMember>().Select(one => one.Id).Distinct().Take(Refresh.MaximumUsers)];
    }

    private static bool HasMore(PublicView view, PublicSubject subject, Contact reader, Instant now) => subject.Kind == PublicKind.Overdue
        ? view.OverdueOn(now.InZone(view.Gpo.Group.TimeZone).Date).Any(one => Rights.AnswersFor(reader, one, view.Gpo))
        : view.ComingAt(now).Any(meeting => Rights.MaySeeMeeting(reader, meeting));
}
