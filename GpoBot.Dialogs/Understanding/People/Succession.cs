using System.Collections.Frozen;
using GpoBot.Core.Language;
using GpoBot.Dialogs.Understanding.Commands;
using GpoBot.Dialogs.Understanding.Dates;
using NodaTime;

namespace GpoBot.Dialogs.Understanding.People;

/// <summary>
/// Somebody gives a post up for good: "je ne suis plus en charge, voyez avec ma collègue" of a partner, "je pars le 1er décembre,
/// mon successeur est Noa Maquette" of a lead. A day off is neither.
/// </summary>
internal static class Succession
{
    private static readonly string[] Handover =
    [
        "passation", "dossier de passation", "passer la main", "je passe la main", "je transmets le secteur", "je transmets le gpo",
        "je quitte le secteur", "je quitte mon poste", "je quitte le poste", "je suis mute", "je suis mutee", "je pars en retraite",
        "je pars a la retraite", "mon successeur", "ma successeure", "ma successeur", "my successor", "handover", "hand over", "i am handing over",
        "je change d affectation", "mutation", "la releve sera",
    ];

    private static readonly string[] Changes =
    [
        "je ne suis plus en charge", "je suis plus en charge", "plus en charge", "je ne suis plus charge", "je ne suis plus chargee",
        "je ne suis plus votre interlocuteur", "je ne suis plus votre interlocutrice", "je ne suis plus l interlocuteur",
        "je ne suis plus le bon interlocuteur", "je ne suis pas le bon interlocuteur", "je ne suis plus la bonne personne",
        "je ne suis pas la bonne personne", "je ne suis plus concerne", "je ne suis plus concernee", "je suis plus concerne",
        "je suis plus concernee", "adressez vous desormais", "voyez desormais", "contactez desormais", "merci de contacter desormais",
        "je suis plus votre interlocuteur", "je suis plus la bonne personne", "je suis plus dans le service", "je ne suis plus dans le service",
        "ce n est plus moi qui", "je ne suis plus referent", "je ne suis plus referente",
        "je ne suis plus au service", "je ne suis plus a la mairie", "je ne suis plus en poste", "je ne travaille plus", "je ne m occupe plus",
        "je m occupe plus", "je ne gere plus", "je gere plus", "je ne suis plus le contact", "ce n est plus moi", "c est plus moi",
        "je suis parti a la retraite", "je suis partie a la retraite", "je suis en retraite", "je suis a la retraite", "j ai pris ma retraite",
        "je change de poste", "je change de service", "je change de fonction", "j ai change de poste", "j ai change de service",
        "j ai quitte le service", "j ai quitte mon poste", "je quitte mes fonctions", "je quitte le service", "changement de contact",
        "changement d interlocuteur", "mon remplacant est", "ma remplacante est",
        "le nouveau contact est", "votre nouveau contact", "le nouvel interlocuteur", "votre nouvel interlocuteur", "i am no longer in charge",
        "i m no longer in charge", "no longer in charge", "i no longer work", "i left the service", "i am leaving my job", "new contact person",
    ];

    private static readonly string[] Leaves =
    [
        "je quitte le gpo", "je quitte le groupe", "je pars", "je m en vais", "je vais partir", "i am leaving", "i m leaving",
    ];

    private static readonly string[] Names =
    [
        "mon successeur est", "mon successeur sera", "ma successeure est", "ma successeure sera", "mon successeur", "ma successeure",
        "my successor is", "successeur", "successeure", "je passe la main a", "passation a", "passation avec", "passation pour", "voyez avec",
        "voyez desormais avec", "voir avec",
        "contactez", "adressez vous a", "il faut voir avec", "c est desormais", "c est maintenant", "c est dorenavant", "mon remplacant est",
        "ma remplacante est", "mon remplacant sera", "remplace par", "remplacee par", "le nouveau contact est", "see", "ask", "handover to",
        "hand over to", "please contact",
        "votre nouveau contact est", "votre nouvel interlocuteur est", "le nouvel interlocuteur est",
    ];

    private static readonly string[] NamedBefore =
    [
        "me remplace", "me remplacera", "prend ma suite", "prendra ma suite", "prend la suite", "prendra la suite", "me succede", "me succedera",
        "reprend le dossier", "reprend mon poste", "reprend le poste", "prend le relais", "prendra le relais", "will replace me", "replaces me",
        "takes over",
    ];

    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        "de", "d", "du", "des", "le", "la", "les", "l", "a", "au", "et", "c", "est", "sera", "ce", ",", "mon", "ma", "gpo", "secteur", "groupe",
        "pour", "en", "je", "to", "the", "is", "with", "cela", "ca", "dossier", "poste", "svp");

    public static Intent? Read(Sentence whole, LocalDate today)
    {
        if (whole.Count is 0 or > 60 || Speech.Asks(whole) || References.Find(whole, "ac") is not null || References.Find(whole, "pb") is not null) return null;
        var handover = Speech.Find(whole, Handover) is { At: <= 12 };
        var change = !handover && Speech.Find(whole, Changes) is { At: <= 8 };
        var leaves = !handover && !change && Speech.Find(whole, Leaves) is { At: <= 3 };
        // "Je pars mardi" is a day off; with who follows, it is for good.
        if (!handover && !change && !leaves) return null;
        var said = Speech.Copy(whole);
        var on = Speech.Take(said, FrenchDates.Find(said, today));
        var who = Successor(said);
        if (leaves && who is null) return null;
        if (!handover) return new Intent.ChangeOfContact(who, on);
        var gpo = Slots.GpoWords.Find(said) is { Value: [('S' or 'T'), (>= '0' and <= '9'), ..] } named ? named.Value : null;
        return new Intent.Handover(who, on, gpo);
    }

    // "passation le 1er décembre à Noa Maquette": a name with its capital after "à".
    private static string? AfterCut(Sentence said)
    {
        for (var at = 0; at < said.Count - 1; at++)
        {
            if (said[at].Text is "a" or "to" or "avec" && said[at + 1].IsWord && char.IsUpper(said.Text[said[at + 1].Start])) return said.Rest(at + 1);
        }

        return null;
    }

    private static string? Successor(Sentence said)
    {
        if (Speech.Find(said, NamedBefore) is { } before)
        {
            var start = before.At;
            while (start > 0 && said[start - 1].IsWord) start--;
            return start < before.At ? said.Slice(start, before.At) : null;
        }

        if (Speech.Find(said, Names) is not { } after) return AfterCut(said);
        var end = after.At + after.Length;
        while (end < said.Count && said[end].Kind != TokenKind.Cut && said[end].Text is not ("," or "." or ";" or "!" or "(")) end++;
        var words = said.Rest(after.At + after.Length, end);
        return words is null || Speech.SaysNoMore(new Sentence(words), Fillers) ? null : words;
    }
}
