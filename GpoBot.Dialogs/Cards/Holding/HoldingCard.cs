using GpoBot.Core.Access;
using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Meetings;
using GpoBot.Core.Meetings.Holding;
using GpoBot.Dialogs.Cards.Commitments;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Cards.Holding;

/// <summary>
/// The commitments of a meeting in the order of its agenda, each told in one tap or two and written at once; eight at a time.
/// </summary>
public static class HoldingCard
{
    /// <param name="from">The commitment at which the page begins; null for the first.</param>
    /// <param name="why">The commitment that is blocked, whose reason is asked now.</param>
    /// <param name="note">What was just recorded, or why it was not.</param>
    public static AdaptiveCard Of(Gpo gpo, Meeting meeting, LocalDate today, string? from = null, string? why = null, string? note = null)
    {
        var (before, lines) = Lines(gpo, meeting);
        var first = Math.Max(0, lines.FindIndex(one => one.Id == from));
        if (lines.Count == 0) return Draw(new Portion(0, 0, null));
        return Portion.Draw([.. lines.Select(_ => true)], first, Draw);

        AdaptiveCard Draw(Portion portion) => new()
        {
            FallbackText = Title(meeting),
            Body =
            [
                TextBlock.Heading(Title(meeting)),
                TextBlock.Subtle($"{gpo.Id} {CardText.Plain(gpo.Group.Name)}. {State(gpo, meeting)}"),
                .. note is null ? Array.Empty<Element>() : [new TextBlock(note) { Weight = TextWeight.Bolder }],
                .. lines.Count == 0 ? [new TextBlock("Aucun engagement n'est ouvert.")] : Array.Empty<Element>(),
                .. lines.Skip(portion.First).Take(portion.Count).SelectMany(one => Line(one, lines[portion.First].Id)),
                .. Pages(portion),
                .. Decisions(meeting),
                .. Hidden(gpo),
                TextBlock.Subtle("Chaque réponse est enregistrée aussitôt. Ou écrivez par exemple « AC002 fait », « décision : … » ou « clore la réunion »."),
            ],
            Actions =
            [
                new ExecuteAction("Clore la réunion", HoldingButtons.Data(Verbs.HoldClose, gpo, meeting)) { Style = ActionStyle.Positive },
                HoldingButtons.Page("Présences", gpo, meeting, HoldingButtons.PresencePage),
                HoldingButtons.Page("Noter une décision", gpo, meeting, HoldingButtons.DecisionPage),
                new ExecuteAction("Nouvel engagement", new CardData { Verb = Verbs.CommitmentForm, Gpo = gpo.Id }),
            ],
        };

        IEnumerable<Element> Line(Commitment one, string page)
        {
            yield return new TextBlock($"**{one.Id} – {CardText.Plain(one.Title)}**") { Separator = true };
            var organisation = CardText.Plain(gpo.FindContact(one.OwnerId)?.Organisation ?? one.OwnerId);
            yield return new TextBlock(
                $"{organisation}. Échéance : {CommitmentFacts.Due(gpo, one, today)}  \n{Told(one)}{CommitmentFacts.Status(gpo, one)}.")
            {
                Spacing = Spacing.None, IsSubtle = true,
            };
            if (!one.Open) yield break;
            if (one.Id == why)
            {
                foreach (var four in Enum.GetValues<BlockingReason>().Chunk(4))
                    yield return new ActionSet([.. four.Select(reason => Tap($"{one.Id} : {Labels.Of(reason)}", one, reason.ToString(), page))]);
                yield break;
            }

            yield return new ActionSet(
            [
                Tap($"{one.Id} fait", one, nameof(CommitmentStatus.Done), page), Tap($"{one.Id} en cours", one, nameof(CommitmentStatus.InProgress), page),
                Tap($"{one.Id} bloqué", one, nameof(CommitmentStatus.Blocked), page),
            ]);
        }

        string Told(Commitment one) => before.Count > 0 && before.TryGetValue(one.Id, out var then) && then != one.Status ? "✔ Noté : " : "";

        ExecuteAction Tap(string title, Commitment one, string choice, string page) => new(title, new CardData
        {
            Verb = Verbs.HoldAnswer, Gpo = gpo.Id, Id = one.Id, Version = one.Version, Choice = choice,
            Extra = new Dictionary<string, string> { [HoldingButtons.MeetingExtra] = meeting.Id, [HoldingButtons.FromExtra] = page },
        }) { AssociatedInputs = AssociatedInputs.None };

        IEnumerable<Element> Pages(Portion portion)
        {
            List<CardAction> turns = [];
            if (portion.More is { } more)
            {
                var next = portion.After < lines.Count ? lines[portion.After].Id : null;
                turns.Add(HoldingButtons.Page(more, gpo, meeting, HoldingButtons.CommitmentsPage, next));
            }

            if (portion.First > 0) turns.Add(HoldingButtons.Page(Portion.Back, gpo, meeting, HoldingButtons.CommitmentsPage));
            return turns.Count == 0 ? [] : [new ActionSet(turns) { Separator = true }];
        }
    }

    public static string Title(Meeting meeting) => $"Réunion du {French.DateInYear(meeting.Start.Date)} : suivi des engagements";

    private static string State(Gpo gpo, Meeting meeting)
    {
        if (meeting.PresentIds.Count == 0) return "Présences à noter.";
        var view = PresenceView.Of(gpo, meeting, French.Order);
        return $"{French.Count(view.OrganisationsPresent, "organisation présente", "organisations présentes")} sur {view.Organisations.Count}.";
    }

    // What is settled in the meeting stays in its place, so that no page jumps under the finger.
    private static (Dictionary<string, CommitmentStatus> Before, List<Commitment> Lines) Lines(Gpo gpo, Meeting meeting)
    {
        var before = meeting.StateAtStart.Select(StateAtStart.Read).OfType<StateAtStart>().ToDictionary(one => one.CommitmentId, one => one.Status, StringComparer.Ordinal);
        return (before,
        [
            .. gpo.Commitments.Where(one => !one.Archived && Rights.EveryMemberSees(one) && !meeting.LeftOut.Contains(one.Id) && (one.Open || before.ContainsKey(one.Id)))
                .OrderBy(CommitmentLine.Order, StringComparer.Ordinal),
        ]);
    }

    // The card may lie open on the table, or on the wall: what is for the police alone is not on it.
    private static IEnumerable<Element> Hidden(Gpo gpo) => gpo.Commitments.Count(one => one is { Open: true, Archived: false } && !Rights.EveryMemberSees(one)) switch
    {
        0 => [],
        var hidden => [TextBlock.Subtle($"{French.Count(hidden, "engagement")} « police seulement » : à suivre hors de cette carte, avec **mes actions**.")],
    };

    private static IEnumerable<Element> Decisions(Meeting meeting)
    {
        if (meeting.Decisions.Count == 0) yield break;
        yield return new TextBlock("**Décisions notées**") { Separator = true };
        yield return new TextBlock(string.Join("\n", meeting.Decisions.Select(text => $"- {CardText.Plain(text)}"))) { Spacing = Spacing.None };
    }
}
