using GpoBot.Core.Guard;
using GpoBot.Dialogs.Flows;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Turns;

/// <summary>Stops a message that seems to name a person before any of it is kept: no draft, no log, no echo.</summary>
public sealed class NominativeWarning(GpoFinder gpos)
{
    public async Task<Reply?> CheckAsync(string text, Intent intent, Exchange exchange, CancellationToken cancellation)
    {
        if (intent is Intent.Help or Intent.Thanks or Intent.Yes or Intent.No or Intent.Abort) return null;
        // To name a colleague is what these are for. Their words go to the roster or to a form, never to a draft.
        if (intent is Intent.AddContact or Intent.ChangeOfContact or Intent.Handover) return null;
        if (!NominativeGuard.Check(text, []).Blocked) return null;
        // Members of one's own GPOs may be named; the rosters are read only for the rare text that looks nominative.
        var mine = await gpos.LoadAllAsync(exchange.Person, cancellation);
        var guarded = NominativeGuard.Check(text, mine.SelectMany(gpo => gpo.Contacts), mine.SelectMany(GpoGuard.Places));
        if (!guarded.Blocked) return null;
        // The number to call comes first, whatever else is said.
        if (intent is Intent.Emergency) return Reply.Text(Sentences.Emergency).And(Reply.Text(Sentences.NamesAPerson));
        // Somebody was named to come instead: what helps then is to have them in the roster.
        return Reply.Text(intent is Intent.Attend { DeputyWords: not null } ? Sentences.DeputyUnknown : Sentences.NamesAPerson);
    }
}
