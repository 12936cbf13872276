using GpoBot.Core.Effects;
using GpoBot.Core.Groups;
using GpoBot.Core.Incidents;
using GpoBot.Core.Problems;
using GpoBot.Dialogs.Messages;
using NodaTime;

namespace GpoBot.Tests.Cards.Real;

/// <summary>What is said of a report and of an incident.</summary>
internal static class ProblemMessageSamples
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 20, 8, 0);

    public static IEnumerable<(string Name, string Topic, OutgoingMessage Message)> Of(Gpo gpo)
    {
        var proposed = new Problem
        {
            Id = "PB21", Title = "Bancs dégradés", Category = "INCIV", Place = "Square du Moulin", PeopleConcerned = 3, Origin = "HABITANTS",
            ReportedOn = new LocalDate(2026, 11, 20), ProposedBy = "P12",
        };
        var incident = new Incident
        {
            Id = "IN001", SentBy = "P07", SentAt = Now,
            Fields = new IncidentFields(
                IncidentKind.Projectile, 3, new LocalDateTime(2026, 11, 19, 21, 40), IncidentSpot.Aboard, 4, IncidentDirection.Return, 12, 7788, 15, 5, true, true),
        };
        yield return Tell("problem-proposed", MessageTopics.ProblemProposed, gpo.Lead!, proposed);
        yield return Tell("proposal-waiting", MessageTopics.ProposalWaiting, gpo.Lead!, proposed);
        yield return Tell("proposal-pending", MessageTopics.ProposalPending, gpo.FindContact("P07")!, proposed);
        yield return Tell("proposal-retained", MessageTopics.ProposalDecided, gpo.FindContact("P07")!, proposed with { Status = ProblemStatus.Retained });
        yield return Tell("proposal-redirected", MessageTopics.ProposalDecided, gpo.FindContact("P07")!,
            proposed with { Status = ProblemStatus.Redirected, SentTo = "MAIRIE service des espaces verts" });
        yield return Tell("incident-reported", MessageTopics.IncidentReported, gpo.Lead!, incident);

        (string, string, OutgoingMessage) Tell(string name, string topic, Contact to, GpoRow about)
        {
            var id = about is Incident one ? one.Id : ((Problem)about).Id;
            var effect = new Effect { Id = name, Kind = EffectKind.Message, Topic = topic, Recipient = to.Id, DueAt = Now, SubjectIds = [id] };
            return (name, topic, MessageWriter.Write(new MessageSubject(effect, gpo.With([about], []), to, [], [], Now))
                ?? throw new InvalidOperationException($"Nothing to say of {name}"));
        }
    }
}
