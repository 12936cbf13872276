using GpoBot.Core.Groups;
using GpoBot.Core.Reminders;
using GpoBot.Dialogs.Cards.Elements;
using GpoBot.Dialogs.Texts;
using NodaTime;

namespace GpoBot.Dialogs.Cards.ReminderControl;

/// <summary>Where each organisation stands, those to act on first, with what can be done about them.</summary>
public static class FollowUpCard
{
    public const string Title = "Suivi des partenaires";

    /// <summary>Organisations that have buttons; the others are reached by words.</summary>
    private const int MostWithButtons = 6;
    private const int MostShown = 16;

    public static AdaptiveCard Of(Gpo gpo, IReadOnlyList<OrganisationFollowUp> organisations, IReadOnlyList<CardAction> more, string? note = null)
    {
        var late = organisations.Count(one => one.Late.Count > 0);
        var unreached = organisations.Count(one => one.Unreachable.Count > 0);
        var tally = $"{French.Count(organisations.Count, "organisation")}, {French.Count(late, "en retard", "en retard")}"
            + (unreached == 0 ? "" : $", {French.Count(unreached, "injoignable")}");
        return new AdaptiveCard
        {
            FallbackText = $"{Title} – {gpo.Id}",
            Speak = $"{Title} – {gpo.Id}. {tally}.",
            Body =
            [
                TextBlock.Heading($"{Title} – {gpo.Id} {CardText.Plain(gpo.Group.Name)}"),
                .. note is null ? Array.Empty<Element>() : [new TextBlock(note) { Weight = TextWeight.Bolder }],
                new TextBlock($"**{tally}**, sur les {FollowUp.Days} derniers jours."),
                .. organisations.Take(MostShown).SelectMany((one, at) => Organisation(gpo, one, at)),
                .. organisations.Count > MostShown ? [TextBlock.Subtle(Others([.. organisations.Skip(MostShown)]))] : Array.Empty<Element>(),
                TextBlock.Subtle("Ou écrivez « relance la mairie », « relance tout le monde », « ne relance pas le collège jusqu'au 5 janvier »."),
            ],
            Actions = more.Count == 0 ? null : more,
        };
    }

    // Those to act on come first; whoever is late all the same is named.
    private static string Others(IReadOnlyList<OrganisationFollowUp> others)
    {
        var late = others.Count(one => one.Late.Count > 0);
        return $"Et {French.Count(others.Count, "autre")}, {(late == 0 ? "sans retard" : $"dont {late} en retard : écrivez « retards » pour les voir")}.";
    }

    private static IEnumerable<Element> Organisation(Gpo gpo, OrganisationFollowUp one, int place)
    {
        var name = CardText.Plain(one.Organisation);
        yield return new TextBlock($"**{name}**") { Separator = true };
        foreach (var person in one.Unreachable)
            yield return new TextBlock($"Injoignable : {CardText.Plain(person.FullName)}. Vérifiez l'adresse, ou appelez.") { Weight = TextWeight.Bolder, Spacing = Spacing.None };
        if (one.Late.Count > 0)
            yield return new TextBlock($"En retard sans réponse : {one.Late.Count} ({French.Join(one.Late.Select(late => late.Id))})") { Weight = TextWeight.Bolder, Spacing = Spacing.None };
        yield return new TextBlock(string.Join("  \n", Facts(gpo, one))) { IsSubtle = true, Spacing = Spacing.None };
        if (place >= MostWithButtons || one.Questions == 0) yield break;
        var asked = one.Contacts.FirstOrDefault(person => gpo.Commitments.Any(c => c.Open && c.OwnerId == person.Id)) ?? one.Contacts[0];
        List<CardAction> buttons = [];
        if (!one.AskedToday) buttons.Add(ReminderButtons.Nudge(gpo, asked.Id, name));
        buttons.Add(ReminderButtons.PauseOf(gpo, asked.Id, name));
        yield return new ActionSet(buttons);
    }

    private static IEnumerable<string> Facts(Gpo gpo, OrganisationFollowUp one)
    {
        yield return one.LastSent is { FinishedAt: { } at } sent
            ? $"Dernier message : {Moment(gpo, at)}, {(sent.Through == Channel.Email ? "par courriel" : "dans Teams")}"
            : "Aucun message envoyé";
        yield return one.LastAnswer is { } answer ? $"Dernière réponse : {Moment(gpo, answer)}" : "Aucune réponse à ce jour";
        if (one.Late.Count == 0) yield return one.Open == 0 ? "Aucun engagement ouvert" : $"{French.Count(one.Open, "engagement ouvert", "engagements ouverts")}, aucun en retard sans réponse";
        foreach (var person in one.LeftTeams) yield return $"{CardText.Plain(person.FullName)} : Teams fermé, joint par courriel";
        foreach (var person in one.Silent)
            yield return person.RemindersStopped
                ? $"{CardText.Plain(person.FullName)} a arrêté ses rappels"
                : $"{CardText.Plain(person.FullName)} : rappels suspendus jusqu'au {French.Date(person.RemindersPausedUntil!.Value)}";
        if (one.AskedToday) yield return "Déjà relancée aujourd'hui";
    }

    private static string Moment(Gpo gpo, Instant at) => French.DateShort(at.InZone(gpo.Group.TimeZone).Date);
}
