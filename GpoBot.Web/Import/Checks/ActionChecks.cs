using GpoBot.Web.Import.Csv;
using GpoBot.Web.Import.Files;

namespace GpoBot.Web.Import.Checks;

/// <summary>Commitments: each binds people of one group to a problem of that group.</summary>
internal static class ActionChecks
{
    public static void Check(DepartmentLines files, References known)
    {
        Doubles.FindIds(files.Actions.Lines, "action_id", a => a.Commitment.Id, a => a.Source);
        var left = files.Partners.Lines.Where(p => !p.Contact.Active).Select(p => p.Contact.Id).ToHashSet();
        var closed = files.Problems.Lines.Where(p => p.Problem.Closed).Select(p => p.Problem.Id).ToHashSet();
        foreach (var line in files.Actions.Lines)
        {
            CheckReferences(line, known);
            if (!line.Commitment.Open) continue;
            if (left.Contains(line.Commitment.OwnerId))
                line.Source.Warn($"engagement ouvert d'un contact sorti ({line.Commitment.OwnerId}) : à réattribuer");
            if (closed.Contains(line.Commitment.ProblemId))
                line.Source.Warn($"engagement ouvert d'une problématique close ({line.Commitment.ProblemId}) : archivé sans relance");
        }
    }

    private static void CheckReferences(ActionLine line, References known)
    {
        var (source, gpoId, commitment, _) = line;
        if (!known.HasGpo(gpoId)) source.Error($"GPO « {Quote.Of(gpoId)} » inconnu");
        if (known.Stored.GpoOfCommitment(commitment.Id) is { } taken && taken != gpoId)
            source.Error($"action_id « {commitment.Id} » déjà utilisé par le GPO {taken}, déjà présent");

        if (commitment.ProblemId.Length > 0 && !known.HasProblem(commitment.ProblemId))
            source.Error($"problématique « {Quote.Of(commitment.ProblemId)} » inconnue");
        else if (known.GpoOfProblem(commitment.ProblemId) is { } owner && owner != gpoId)
            source.Error($"problématique « {commitment.ProblemId} » : elle est du GPO {owner}, pas du GPO {Quote.Of(gpoId)}");

        foreach (var id in commitment.CoOwnerIds.Prepend(commitment.OwnerId).Where(id => id.Length > 0 && !known.HasContact(gpoId, id)))
        {
            var elsewhere = !References.IsOfficer(id) && known.HasPartner(id);
            source.Error(elsewhere ? $"contact « {id} » absent du GPO {Quote.Of(gpoId)}" : $"contact « {Quote.Of(id)} » inconnu");
        }
        if (commitment.MeetingId is { } meeting && !known.HasMeeting(gpoId, meeting))
            source.Error($"réunion « {Quote.Of(meeting)} » inconnue");
    }
}
