using GpoBot.Core.Access;
using GpoBot.Connector.Extensions;
using GpoBot.Connector.Turns;
using GpoBot.Core.Groups;
using GpoBot.Core.Places;
using GpoBot.Dialogs.Flows;
using GpoBot.Dialogs.Sharing;

namespace GpoBot.Dialogs.Invokes;

/// <summary>
/// The search of the message extension. What is chosen is posted for all to read: found is only what every member may see, and
/// only where those who read are known to be members, or where nobody else reads.
/// </summary>
public sealed class SearchDesk(InvokeSender sender, PlaceFinder places, GpoFinder gpos)
{
    private const string SearchCommand = "rechercher";
    private const string WordsParameter = "mots";

    /// <summary>Null when the invoke cannot be read.</summary>
    public async Task<InvokeResponse?> AnswerAsync(TurnContext turn, CancellationToken cancellation)
    {
        if (MessagingExtensionQuery.Read(turn.Activity) is not { CommandId: SearchCommand } query) return null;
        var (person, refusal) = await sender.FindAsync(turn, cancellation);
        if (person is null) return InvokeWords.Of(turn.Activity.Name, refusal!);
        var readable = await ReadableAsync(turn, person, cancellation);
        if (readable.Count == 0) return InvokeWords.Of(turn.Activity.Name, PlaceTexts.OnlyWhereLinked);

        var words = query.IsInitialRun ? "" : query.Parameters.GetValueOrDefault(WordsParameter, "").Trim();
        var found = PublicSearch.Find([.. readable.Select(gpo => new PublicView(gpo))], words).Skip(query.Skip).Take(query.Count).ToList();
        if (found.Count > 0 || query.Skip > 0) return MessagingExtensionResponse.Results(found.Select(one => one.ToResult()));
        return InvokeWords.Of(turn.Activity.Name, readable.All(gpo => !new PublicView(gpo).ShowsTitles) ? PlaceTexts.TitlesHidden : PlaceTexts.NothingFound);
    }

    private async Task<IReadOnlyList<Gpo>> ReadableAsync(TurnContext turn, Person person, CancellationToken cancellation)
    {
        if (Place.Of(turn) is { } place) return await places.FindAsync(place, person, cancellation) is { } gpo ? [gpo] : [];
        return await sender.IsAloneAsync(turn, person, cancellation)
            ? [.. (await gpos.LoadAllAsync(person, cancellation)).Where(gpo => Rights.May(gpo.FindByEmail(person.Email)!, Right.SeeProblems))]
            : [];
    }
}
