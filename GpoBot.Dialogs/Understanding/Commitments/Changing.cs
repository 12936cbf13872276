using System.Collections.Frozen;
using GpoBot.Core.Language;
using GpoBot.Dialogs.Understanding.Answers;
using GpoBot.Dialogs.Understanding.Commands;
using GpoBot.Dialogs.Understanding.Dates;
using NodaTime;

namespace GpoBot.Dialogs.Understanding.Commitments;

/// <summary>A lead changes what stands: "réaffecte AC002 à la mairie", "échéance AC002 au 15 décembre", "AC001 police seulement".</summary>
internal static class Changing
{
    private static readonly string[] Police =
        ["police seulement", "police uniquement", "police only", "reserve a la police", "reservee a la police", "reserve police", "interne police", "interne a la police", "cache aux partenaires", "masque aux partenaires", "masquer aux partenaires", "invisible des partenaires", "non visible des partenaires", "invisible pour les partenaires", "pas visible des partenaires", "seulement la police", "confidentiel"];

    private static readonly string[] Shown =
        ["visible des partenaires", "visible par les partenaires", "visible pour les partenaires", "visible de tous", "visible par tous", "montrer aux partenaires", "publier aux partenaires", "partage avec les partenaires", "plus police seulement", "n est plus police seulement", "visible to partners", "visible to all"];

    private static readonly FrozenSet<string> PoliceVerbs = FrozenSet.Create("masque", "masquer", "cache", "cacher", "hide");
    private static readonly FrozenSet<string> ShowVerbs = FrozenSet.Create("demasque", "demasquer", "publie", "publier");

    private static readonly string[] Assign =
    [
        "reaffecter", "reaffecte", "reaffectez", "attribuer", "attribue", "attribuez", "confier", "confie", "confiez", "affecter", "affecte", "affectez", "reattribuer", "reattribue", "transferer", "transfere", "donne", "donner", "reassign", "assign",
        "change le responsable d", "change le responsable de", "changer le responsable d", "changer le responsable de", "responsable de", "responsable d", "responsable",
    ];

    private static readonly string[] Dues =
    [
        "nouvelle echeance de", "nouvelle echeance d", "nouvelle echeance", "change l echeance de", "change l echeance d", "changer l echeance de", "changer l echeance d", "modifie l echeance de", "modifie l echeance d", "modifier l echeance de", "modifier l echeance d",
        "fixe l echeance de", "fixe l echeance d", "echeance de", "echeance d", "echeance", "deadline", "due date of", "due date",
    ];

    private static readonly string[] Titles =
        ["renommer", "renomme", "renommez", "change le titre de", "change le titre d", "changer le titre de", "changer le titre d", "modifie le titre de", "modifie le titre d", "modifier le titre de", "modifier le titre d", "change l intitule de", "change l intitule d", "modifie l intitule de", "modifie l intitule d", "nouvel intitule", "intitule", "titre", "rename"];

    private static readonly string[] Edits = ["modifier", "modifie", "modifiez", "edit", "change", "changer"];

    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        "a", "au", "aux", "de", "du", "d", "l", "le", "la", "les", "pour", "en", "est", "c", "desormais", "maintenant", "passe", "engagement", "action", "to", "the", "is", "svp", "by", "on", "for", "mets", "mettre", "marque", "marquer", "rend", "rends", "rendre", "par", "un", "une", "that", "as");

    public static Intent? Read(Sentence whole, LocalDate today)
    {
        if (whole.Count is 0 or > 60 || References.Find(whole, "ac") is not { } first || Speech.Asks(whole)) return null;
        var said = Speech.Copy(whole);
        var reference = Speech.TakeReference(said, "ac", out var several);
        if (several) return null;
        var opens = Speech.First(said);
        if (Hidden(said, opens) is { } on) return Speech.SaysNoMore(said, Fillers) ? new Intent.MarkPoliceOnly(reference, on) : null;
        if (Speech.TakeFirst(said, Assign)) return Owned(said, reference);
        if (Speech.TakeFirst(said, Dues)) return Dated(said, reference, today);
        if (Speech.TakeFirst(said, Titles)) return Speech.Words(said, Fillers) is { } title ? new Intent.ChangeCommitment(reference, Title: title) : null;
        if (Speech.TakeFirst(said, Edits)) return Speech.SaysNoMore(said, Fillers) ? new Intent.ChangeCommitment(reference) : null;
        return first.From <= 1 && said.Is(opens, "pour") ? For(said, reference, opens, today) : null;
    }

    private static bool? Hidden(Sentence said, int opens)
    {
        if (Speech.Take(said, Shown) || (said.IsOneOf(opens, ShowVerbs) && Cut(said, opens))) return false;
        return Speech.Take(said, Police) || (said.IsOneOf(opens, PoliceVerbs) && Cut(said, opens)) ? true : null;
    }

    private static bool Cut(Sentence said, int at)
    {
        said.Cut(at, at + 1);
        return true;
    }

    private static Intent.ChangeCommitment Owned(Sentence said, string? reference) =>
        Speech.Words(said, Fillers) is { } owner
            ? new Intent.ChangeCommitment(reference, OwnerWords: owner)
            : new Intent.ChangeCommitment(reference);

    private static Intent.ChangeCommitment? Dated(Sentence said, string? reference, LocalDate today)
    {
        var due = Speech.Take(said, FrenchDates.Find(said, today));
        return due is not null && Speech.SaysNoMore(said, Fillers) ? new Intent.ChangeCommitment(reference, Due: due) : null;
    }

    // "AC002 pour Flore" passes it on; "AC002 pour mardi" asks for a date, and "AC002 pour moi c'est fait" reports.
    private static Intent.ChangeCommitment? For(Sentence said, string? reference, int at, LocalDate today)
    {
        if (FrenchDates.Find(said, today) is not null || StatusReader.Find(said) is not null || said[at + 1].Text is "moi" or "l" or "le" or "info" or "nous" or "quand" or "ma") return null;
        if (said.Count > at + 6 || said[at + 1].Kind == TokenKind.None || !(char.IsUpper(said.Text[said[at + 1].Start]) || said.Is(at + 1, "la"))) return null;
        return new Intent.ChangeCommitment(reference, OwnerWords: said.Rest(at + 1));
    }
}
