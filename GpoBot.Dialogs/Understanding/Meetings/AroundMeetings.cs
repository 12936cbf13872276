using System.Collections.Frozen;
using GpoBot.Core.Language;
using GpoBot.Dialogs.Understanding.Commands;
using GpoBot.Dialogs.Understanding.Dates;
using NodaTime;

namespace GpoBot.Dialogs.Understanding.Meetings;

/// <summary>"tenir la réunion", "relevé", "diffuse le relevé", "tour entre deux réunions": what comes with a meeting.</summary>
internal static class AroundMeetings
{
    private static readonly string[] Hold =
    [
        "tenir la reunion", "je tiens la reunion", "on tient la reunion", "tenir la seance", "commencer la reunion", "commence la reunion", "commencez la reunion", "on commence la reunion", "demarrer la reunion",
        "demarre la reunion", "on demarre la reunion", "ouvrir la reunion", "ouvre la reunion", "ouvrir la seance", "ouvre la seance", "debut de reunion", "debut de la reunion", "debut de seance", "la reunion commence",
        "la seance commence", "animer la reunion", "anime la reunion", "lancer la reunion", "lance la reunion", "conduire la reunion", "suivre la reunion", "suivi de la reunion", "suivi de reunion", "suivi de seance",
        "mode reunion", "on est en reunion", "c est parti pour la reunion", "start the meeting", "hold the meeting", "run the meeting", "begin the meeting", "terminer la reunion", "termine la reunion", "clore la reunion", "cloturer la reunion", "fin de la reunion", "fin de reunion",
    ];

    private static readonly string[] Nouns =
        ["releve de decisions", "releve de decision", "releves de decisions", "releve des decisions", "releve", "releves", "compte rendu", "comptes rendus", "compterendu", "cr de la reunion", "cr", "minutes of the meeting", "minutes", "decision record"];

    private static readonly FrozenSet<string> Validates = FrozenSet.Create("valide", "valider", "validez", "validation", "signe", "signer", "verrouille", "verrouiller", "approuve", "approuver", "validate", "lock");

    private static readonly FrozenSet<string> Sends = FrozenSet.Create(
        "diffuse", "diffuser", "diffusez", "diffusion", "envoie", "envoyer", "envoyez", "envoi", "transmets", "transmettre", "transmettez", "partage", "partager", "partagez", "send", "share", "publie", "publier", "distribue", "distribuer");

    private static readonly FrozenSet<string> Corrects = FrozenSet.Create("corrige", "corriger", "corrigez", "correction", "modifie", "modifier", "modifiez", "rectifie", "rectifier", "correct", "edit", "amende");

    private static readonly FrozenSet<string> Downloads = FrozenSet.Create("telecharge", "telecharger", "telechargez", "telechargement", "word", "docx", "fichier", "download");

    private static readonly string[] Rounds =
    [
        "tour de table entre deux reunions", "tour entre deux reunions", "tour de table entre les reunions", "tour de table", "un tour de table", "fais un tour de table", "faire un tour de table", "lance un tour de table",
        "lancer un tour de table", "lance un tour", "entre deux reunions", "demande des nouvelles a tous", "demande des nouvelles a tout le monde", "demander des nouvelles a tous", "consultation entre deux reunions",
        "fais le tour des partenaires", "faire le tour des partenaires", "fais un tour des partenaires", "round between meetings", "round between two meetings", "ask everyone for news", "ask everybody for news", "round",
    ];

    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        "le", "la", "les", "l", "de", "du", "d", "des", "a", "au", "aux", "sur", "pour", "un", "une", "reunion", "reunions", "seance", "derniere", "dernier", "tous", "tout", "monde", "membres", "partenaires", "et", "en",
        "montre", "montrer", "voir", "affiche", "afficher", "donne", "donner", "me", "moi", "je", "j", "veux", "ou", "est", "o", "brouillon", "projet", "prepare", "preparer", "preparez", "genere", "generer", "generez", "fais", "faire", "redige", "rediger", "ai",
        "recevoir", "recu", "avoir", "decision", "decisions", "the", "of", "to", "all", "members", "last", "meeting", "draft", "show", "consulter", "quel", "quelle", "ce", "cette", "gpo", "groupe", "maintenant", "svp", "on", "c", "y", "t", "il", "lance", "organisations",
        "my", "us", "please", "partenaire", "entre", "deux", "jour", "ci", "precedente", "precedent", "passee", "everyone", "us", "nous", "vous", "puis", "peux", "peut", "version", "word", "document");

    public static Intent? Read(Sentence whole, LocalDate today)
    {
        if (whole.Count is 0 or > 25 || References.Find(whole, "ac") is not null || References.Find(whole, "pb") is not null) return null;
        var at = Speech.First(whole);
        if (Speech.Says(whole, at, Hold) is > 0 and var hold) return Held(whole, at, hold, today);
        if (Speech.Find(whole, Nouns) is { At: <= 8 } noun) return Record(whole, noun, today);
        return Speech.Says(whole, at, Rounds) is > 0 and var round ? Round(whole, at, round) : null;
    }

    private static Intent.HoldMeeting? Held(Sentence whole, int at, int length, LocalDate today)
    {
        var said = Speech.Copy(whole);
        said.Cut(at, at + length);
        var on = Speech.Take(said, FrenchDates.Find(said, today));
        var gpo = Speech.TakeGpo(said);
        return Speech.SaysNoMore(said, Fillers) ? new Intent.HoldMeeting(gpo, on) : null;
    }

    private static Intent.DecisionRecord? Record(Sentence whole, (int At, int Length) noun, LocalDate today)
    {
        var said = Speech.Copy(whole);
        said.Cut(noun.At, noun.At + noun.Length);
        var wish = CutWord(said, Sends) ? DecisionRecordWish.Send
            : CutWord(said, Validates) ? DecisionRecordWish.Validate
            : CutWord(said, Corrects) ? DecisionRecordWish.Correct
            : CutWord(said, Downloads) ? DecisionRecordWish.Download
            : DecisionRecordWish.Show;
        // "Valide et diffuse le relevé" does both, the second needs the first.
        if (wish == DecisionRecordWish.Send) CutWord(said, Validates);
        // "Envoie-moi le relevé" shows it.
        if (wish == DecisionRecordWish.Send && said.Has("moi")) wish = DecisionRecordWish.Show;
        var on = Speech.Take(said, FrenchDates.Find(said, today, Tense.Recent));
        var gpo = Speech.TakeGpo(said);
        return Speech.SaysNoMore(said, Fillers) ? new Intent.DecisionRecord(wish, gpo, on) : null;
    }

    private static Intent.Round? Round(Sentence whole, int at, int length)
    {
        var said = Speech.Copy(whole);
        said.Cut(at, at + length);
        var gpo = Speech.TakeGpo(said);
        return Speech.SaysNoMore(said, Fillers) ? new Intent.Round(gpo) : null;
    }

    private static bool CutWord(Sentence said, FrozenSet<string> words)
    {
        var at = said.FindWord(words);
        if (at < 0) return false;
        said.Cut(at, at + 1);
        return true;
    }
}
