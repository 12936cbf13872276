using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Core.Roster;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Commands;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Cards.People;

/// <summary>Somebody leaves: what follows, before it is confirmed and after.</summary>
public static class LeaveCard
{
    private const int MostLines = 8;

    /// <param name="self">The person speaks of themselves.</param>
    public static AdaptiveCard Preview(IReadOnlyList<(Gpo Gpo, Contact Leaver)> lines, Contact? successor, LocalDate? lastDay, bool self, string draftId)
    {
        var title = self ? "Vous quittez le GPO : à confirmer" : $"Départ à confirmer : {PeopleCard.Name(lines[0].Leaver)}";
        return new AdaptiveCard
        {
            FallbackText = title,
            Body =
            [
                TextBlock.Heading(title),
                new FactSet(
                [
                    new Fact("GPO", French.Join(lines.Select(line => PeopleCard.Name(line.Gpo.Group)))),
                    new Fact("Fin de l'accès", lastDay is { } day ? $"{French.Date(day)} au soir" : "immédiate"),
                    new Fact("Successeur", successor is null ? "personne n'est nommé" : PeopleCard.Full(successor)),
                    new Fact("Engagements ouverts", Open(lines, successor)),
                ]),
                .. successor is null && lines.Any(line => OpenOf(line).Any())
                    ? [new TextBlock(self ? "Sans successeur, le référent décidera de vos engagements." : "Sans successeur, vous déciderez de chacun.")]
                    : Array.Empty<Element>(),
                TextBlock.Subtle(Sentences.YesNo),
            ],
            Actions =
            [
                new ExecuteAction("Confirmer le départ", new CardData { Verb = Verbs.DraftConfirm, Draft = draftId }) { Style = ActionStyle.Destructive },
                new ExecuteAction(successor is null ? "Nommer un successeur" : "Modifier", new CardData { Verb = Verbs.DraftEdit, Draft = draftId }),
                new ExecuteAction("Abandonner", new CardData { Verb = Verbs.DraftDrop, Draft = draftId }),
            ],
        };
    }

    public static AdaptiveCard Done(Gpo gpo, ContactHasLeft left, bool self)
    {
        var name = PeopleCard.Name(left.Contact);
        var title = left.LastDay is not null ? (self ? "Départ annoncé" : $"Départ annoncé : {name}") : self ? $"Vous avez quitté {gpo.Id}" : $"{name} a quitté {gpo.Id}";
        return new AdaptiveCard
        {
            FallbackText = title,
            Body =
            [
                TextBlock.Heading(title),
                new TextBlock(left.LastDay is { } day ? $"{(self ? "Votre accès" : "Son accès")} prend fin le {French.Date(day)} au soir."
                    : self ? "Votre accès, vos liens et vos cartes ne fonctionnent plus. Merci pour ce que vous avez fait."
                    : "Son accès, ses liens et ses cartes ne fonctionnent plus."),
                .. Passed(left), .. self ? [] : Orphaned(gpo, left.Orphaned),
            ],
            Actions = self ? null : [PeopleCard.Button("Membres", Verbs.Roster, gpo)],
        };
    }

    /// <summary>Commitments that nobody answers for, each with the button that gives it to somebody.</summary>
    public static IEnumerable<Element> Orphaned(Gpo gpo, IReadOnlyList<Commitment> commitments)
    {
        if (commitments.Count == 0) yield break;
        yield return new TextBlock($"**{French.Count(commitments.Count, "engagement à réaffecter", "engagements à réaffecter")}**") { Separator = true };
        foreach (var one in commitments.Take(MostLines))
        {
            yield return new TextBlock($"{one.Id} – {CardText.Plain(one.Title)}") { Spacing = Spacing.Small };
            yield return new ActionSet([new ExecuteAction($"Réaffecter {one.Id}", new CardData
            {
                Verb = Verbs.CommitmentChangeForm, Gpo = gpo.Id, Id = one.Id, Version = one.Version,
            })]);
        }

        if (commitments.Count > MostLines)
            yield return new TextBlock($"Et aussi {French.Join(commitments.Skip(MostLines).Select(one => one.Id))}.");
    }

    private static IEnumerable<Element> Passed(ContactHasLeft left)
    {
        if (left is { Successor: { } successor, Passed.Count: > 0 })
            yield return new TextBlock($"{PeopleCard.Full(successor)} reprend {French.Join(left.Passed.Select(one => one.Id))} et en est informé.");
        else if (left is { Successor: { } next }) yield return new TextBlock($"{PeopleCard.Full(next)} prend la suite.");
    }

    private static IEnumerable<Commitment> OpenOf((Gpo Gpo, Contact Leaver) line) =>
        line.Gpo.Commitments.Where(one => one.Open && one.OwnerId == line.Leaver.Id);

    private static string Open(IReadOnlyList<(Gpo Gpo, Contact Leaver)> lines, Contact? successor)
    {
        List<string> ids = [.. lines.SelectMany(OpenOf).Select(one => one.Id)];
        return ids.Count == 0 ? "aucun" : $"{French.Join(ids)}{(successor is null ? "" : ", repris par le successeur")}";
    }
}
