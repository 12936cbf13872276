using System.Collections.Frozen;
using GpoBot.Core.Language;
using GpoBot.Dialogs.Understanding.Commands;

namespace GpoBot.Dialogs.Understanding.Outcomes;

/// <summary>What may be told to residents, and what they think: "quel retour pour les habitants sur PB14 ?", "PB14 : 12 habitants favorables sur 15".</summary>
internal static class Residents
{
    private static readonly string[] Feedback =
    [
        "retour pour les habitants", "retour aux habitants", "retour habitants", "retour habitant", "retours habitants", "retour vers les habitants",
        "retour a faire aux habitants", "retour public",
        "version habitants", "texte pour les habitants", "texte aux habitants", "message aux habitants", "message pour les habitants",
        "information des habitants", "retour pour les riverains", "retour aux riverains",
        "dire aux habitants", "repondre aux habitants", "reponse aux habitants", "reponse pour les habitants", "dire aux riverains",
        "repondre aux riverains", "communiquer aux habitants", "annoncer aux habitants",
        "feedback for residents", "tell the residents", "tell residents", "public feedback", "feedback to residents", "residents feedback",
    ];

    private static readonly FrozenSet<string> Telling = FrozenSet.Create(
        "retour", "retours", "reponse", "repondre", "dire", "annoncer", "communiquer", "informer", "expliquer", "feedback", "tell", "answer", "information", "informations", "message");
    private static readonly FrozenSet<string> Approving = FrozenSet.Create(
        "approuve", "approuver", "approuvez", "valide", "valider", "validez", "publie", "publier", "publiez", "approve", "ok");
    private static readonly FrozenSet<string> Writing = FrozenSet.Create(
        "redige", "rediger", "redigez", "ecris", "ecrire", "ecrivez", "prepare", "preparer", "preparez", "write", "propose", "proposer");

    private static readonly FrozenSet<string> Heads = FrozenSet.Create("habitants", "riverains", "residents", "locataires", "habitant", "personnes");
    private static readonly FrozenSet<string> For = FrozenSet.Create(
        "favorables", "favorable", "satisfaits", "satisfait", "contents", "d", "accord", "oui", "resolu", "favourable", "avis", "satisfied");

    public static Intent? Read(Sentence whole)
    {
        if (whole.Count is 0 or > 200 || References.Find(whole, "ac") is not null) return null;
        return Speech.Find(whole, Feedback) is { At: <= 8 } feedback ? PublicFeedback(whole, feedback)
            : Told(whole) is { } told ? PublicFeedback(whole, told)
            : Opinion(whole);
    }

    // "Quelle réponse donner aux riverains": what is told, and soon after to whom.
    private static (int At, int Length)? Told(Sentence said)
    {
        var tells = said.FindWord(Telling);
        if (tells is < 0 or > 6) return null;
        for (var at = tells + 1; at <= tells + 5; at++)
        {
            if (said.IsOneOf(at, Heads) && said[at - 1].Text is "aux" or "les" or "the" or "to" or "des") return (tells, at + 1 - tells);
        }

        return null;
    }

    private static Intent.PublicFeedback PublicFeedback(Sentence whole, (int At, int Length) feedback)
    {
        var said = Speech.Copy(whole);
        var approves = said.FindWord(Approving) is >= 0 and var approve && approve < feedback.At;
        var writes = said.FindWord(Writing) is >= 0 and var write && write < feedback.At;
        var colon = Speech.Colon(said);
        var text = colon > feedback.At ? said.Rest(colon + 1) : null;
        var reference = Speech.TakeReference(said, "pb", out _);
        return new Intent.PublicFeedback(
            reference, approves ? PublicFeedbackWish.Approve : writes || text is not null ? PublicFeedbackWish.Write : PublicFeedbackWish.Show, text);
    }

    // Two numbers, the smaller one of those in favour: "12 sur 15", "12/15", "15 habitants dont 12 favorables".
    private static Intent.ResidentsOpinion? Opinion(Sentence whole)
    {
        if (whole.Count > 25 || !whole.HasOneOf(Heads) || !whole.HasOneOf(For)) return null;
        var said = Speech.Copy(whole);
        var reference = Speech.TakeReference(said, "pb", out var several);
        var numbers = new List<int>();
        for (var at = 0; at < said.Count; at++)
        {
            if (said[at] is { IsNumber: true, Number: >= 0 } number) numbers.Add(number.Number);
        }

        if (several || numbers.Count > 2 || (reference is null && numbers.Count == 0)) return null;
        var avis = said.Has("avis des habitants", "avis des riverains", "avis habitants", "opinion of residents", "avis des residents");
        return numbers.Count switch
        {
            2 => new Intent.ResidentsOpinion(reference, Math.Min(numbers[0], numbers[1]), Math.Max(numbers[0], numbers[1])),
            1 when reference is not null => new Intent.ResidentsOpinion(reference, numbers[0]),
            0 when avis => new Intent.ResidentsOpinion(reference),
            _ => null,
        };
    }
}
