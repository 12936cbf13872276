using System.Text.Json.Serialization;
using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Places;
using GpoBot.Core.Running;
using GpoBot.Dialogs.Cards.Places;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Flows;
using GpoBot.Dialogs.Texts;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Sharing;

/// <summary>"lie ce canal au GPO S01", "délie ce canal": who leads decides, after having seen what it means.</summary>
public sealed class PlaceLinking(
    GpoFinder gpos, PlaceFinder places, IPlaceLinks links, PlaceMembers members, IDrafts drafts, CommandRunner runner)
{
    private readonly DraftBox<PlaceSlots> _box = new(drafts, PlaceSlots.Kind, PlaceSlots.Version, static () => PlaceSlotsJson.Default.PlaceSlots);

    public async Task<Reply> AskAsync(Intent.LinkPlace said, PlaceVisit visit, CancellationToken cancellation)
    {
        var kind = visit.Place.Kind;
        var led = await gpos.LoadLedAsync(visit.Person, cancellation);
        if (led.Count == 0) return Reply.Text(Sentences.NoGpoToLead);
        var linked = await places.FindLinkedAsync(visit.Place, cancellation);
        if (said.Off)
        {
            return led.FirstOrDefault(one => one.Id == linked?.Id) is { } own
                ? await PreviewAsync(own, true, null, visit, cancellation)
                : Reply.Text($"{PlaceTexts.Capital(PlaceTexts.This(kind))} n'est {PlaceTexts.Linked(kind)} à aucun de vos GPO.");
        }

        var named = GpoFinder.Named(led, said.GpoWords);
        if (named.Count == 0) return Reply.Text(RefusalTexts.Of(new Refusal(RefusalCode.GpoNotYours)));
        if (named is not [var gpo]) return Reply.Text(PlaceTexts.AskedTwice);
        if (linked?.Id == gpo.Id) return Reply.Text($"{PlaceTexts.Capital(PlaceTexts.This(kind))} est déjà {PlaceTexts.Linked(kind)} au GPO {gpo.Id}.");
        return linked is null
            ? await PreviewAsync(gpo, false, await OutsidersAsync(gpo, visit, cancellation), visit, cancellation)
            : Reply.Text(PlaceTexts.Taken(kind));
    }

    /// <summary>The question that is open for this person in this place; null when there is none of this kind.</summary>
    public async Task<Draft?> FindDraftAsync(PlaceVisit visit, CancellationToken cancellation) =>
        await drafts.FindAsync(visit.Place.Id, visit.UserId, cancellation) is { Kind: PlaceSlots.Kind } draft && draft.ExpiresAt > visit.Now ? draft : null;

    public Task DropAsync(PlaceVisit visit, CancellationToken cancellation) => drafts.ClearAsync(visit.Place.Id, visit.UserId, cancellation);

    public async Task<Reply> ConfirmAsync(Draft draft, PlaceVisit visit, CancellationToken cancellation)
    {
        if (_box.Read(draft) is not { } slots) return Reply.Text(Sentences.DraftGone);
        // Taken before it is written down: of two GPOs one is the first, and a claim that nothing follows is worth nothing.
        if (!slots.Off && !await ClaimAsync(slots.GpoId, visit, cancellation)) return Reply.Text(PlaceTexts.Taken(visit.Place.Kind));
        ICommand command = slots.Off ? new UnlinkPlace(visit.Place.Id) : new LinkPlace(visit.Place.Id, visit.Place.Kind);
        var reply = await runner.RunAsync(slots.GpoId, visit.Person, command, visit.StampOf(draft.Id), (outcome, after) =>
            (outcome is Outcome.Refused refused
                ? Reply.Text(RefusalTexts.Of(refused.Reason))
                : Done(after!, visit.Place.Kind, slots.Off)).Serialise(), cancellation);
        if (slots.Off) await links.ReleaseAsync(visit.Place.Id, slots.GpoId, cancellation);
        await DropAsync(visit, cancellation);
        return Reply.Deserialise(reply);
    }

    private async Task<bool> ClaimAsync(string gpoId, PlaceVisit visit, CancellationToken cancellation)
    {
        var holder = await links.FindGpoAsync(visit.Place.Id, cancellation);
        var worthless = holder is not null && await places.FindLinkedAsync(visit.Place, cancellation) is null ? holder : null;
        return await links.ClaimAsync(visit.Place.Id, gpoId, worthless, cancellation);
    }

    private async Task<Reply> PreviewAsync(Gpo gpo, bool off, int? outsiders, PlaceVisit visit, CancellationToken cancellation)
    {
        var draftId = await _box.SaveAsync(new PlaceSlots(gpo.Id, off), visit.Here, cancellation);
        var card = PlaceLinkCard.Preview(gpo, visit.Place.Kind, off, outsiders, draftId);
        return Reply.Card(card, card.FallbackText!);
    }

    private async Task<int?> OutsidersAsync(Gpo gpo, PlaceVisit visit, CancellationToken cancellation)
    {
        if (await members.CountAsync(visit.Turn, visit.Place, cancellation) is not { } all) return null;
        var here = await members.FindAsync(visit.Turn, visit.Place, cancellation);
        return all - here.Keys.Count(address => gpo.FindByEmail(address) is not null);
    }

    private static Reply Done(Gpo gpo, PlaceKind kind, bool off)
    {
        var card = PlaceLinkCard.Done(gpo, kind, off);
        return Reply.Card(card, card.FallbackText!);
    }
}

/// <summary>A place that waits to be linked or freed.</summary>
public sealed record PlaceSlots(string GpoId, bool Off)
{
    public const string Kind = "lieu";
    public const int Version = 1;
}

[JsonSerializable(typeof(PlaceSlots))]
internal sealed partial class PlaceSlotsJson : JsonSerializerContext;
