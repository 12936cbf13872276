using System.Collections.Frozen;
using GpoBot.Core.Language;
using GpoBot.Dialogs.Understanding.Slots;

namespace GpoBot.Dialogs.Understanding.Commands;

/// <summary>Questions that only show something: meetings, one's commitments, what is late.</summary>
internal static class Listing
{
    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        "les", "la", "le", "l", "mes", "mon", "ma", "nos", "des", "de", "du", "d", "a", "en", "moi", "me", "montre", "montrer",
        "montrez", "affiche", "afficher", "affichez", "liste", "lister", "listez", "voir", "donne", "donner", "donnez", "quelles",
        "quels", "quelle", "quel", "sont", "est", "c", "ce", "qu", "qui", "que", "quand", "toutes", "tous", "venir", "prevues",
        "planifiees", "date", "ou", "consulter", "my", "the", "show", "list", "what", "when", "is", "are", "all", "j", "ai", "faire",
        "cours", "ouverts", "ouvertes", "dans", "prochaines", "suis", "je", "il", "y", "t", "lesquelles", "lesquels", "?", "un",
        "heure", "any", "for", "do", "have", "i", "time", "day", "which", "at", "on", "jour", "rappeler", "rappelle", "rappelez", "concernent", "concerne", "quoi", "en", "dis", "moi", "aura", "lieu", "vous");

    private static readonly string[] Meetings =
        ["reunion", "reunions", "agenda", "planning", "calendrier", "meetings", "seances", "rendez vous", "rdv"];

    private static readonly string[] Agenda = ["ordre du jour", "odj"];
    private static readonly string[] Commitments = ["actions", "engagements", "taches", "commitments", "obligations", "todo", "tasks"];
    private static readonly string[] NotKept = ["pas faites dans les temps", "non faites dans les temps", "pas tenu", "ne tient pas", "ne tiennent pas", "pas tenus", "non tenus", "pas fait a temps", "pas faits a temps", "pas faites a temps", "pas fait dans les temps", "pas dans les temps", "pas a temps", "not done on time"];
    private static readonly FrozenSet<string> Listed = FrozenSet.Create("actions", "engagements", "taches");
    private static readonly string[] Late =
    [
        "retard", "retards", "overdue", "late", "echeances depassees", "echeance depassee", "depassees", "hors delai", "hors delais", "traine", "trainent", "trainant", "en souffrance", "behind schedule", "past due",
    ];
    private static readonly string[] Next = ["prochaine", "prochain", "next"];
    private static readonly string[] One = ["reunion", "reu", "rencontre", "seance", "gpo", "meeting", "rdv", "rendez vous"];

    private static readonly string[] WhenNext =
    [
        .. from meet in new[] { "voit", "revoit", "reunit", "retrouve", "rencontre", "reverra", "reunira", "verra", "retrouvera" }
           from asks in new[] { $"se {meet} quand", $"quand se {meet}", $"quand on se {meet}", $"quand est ce qu on se {meet}", $"se {meet} quel jour", $"quel jour se {meet}" }
           select asks,
        "quand nous reunissons", "quand nous retrouvons", "quand nous voyons", "nous reunissons nous quand", "on se voit quand", "quand est ce qu on se voit", "quand se voit on", "on se reunit quand", "quand est ce qu on se reunit",
        "quand se reunit on", "on se retrouve quand", "quand est ce qu on se retrouve", "when do we meet",
        "when are we meeting", "prochain rdv", "prochain rendez vous",
    ];

    private static readonly string[] WhatToDo =
    [
        "qu est ce que j ai a faire", "qu est ce que je dois faire", "que dois je faire", "quoi faire", "ce que j ai a faire",
        "ce que je dois faire", "j ai quoi a faire", "qu ai je a faire", "kes ke j ai a faire", "qu est ce que j ai a faire", "que j ai a faire",
        "que je dois faire", "qu est ce qu on attend de moi", "me reste a faire", "il me reste quoi", "ou j en suis", "ou en suis je",
        "what should i do", "what must i do", "mes trucs a faire", "what do i have to do",
    ];

    private static readonly FrozenSet<string> People = FrozenSet.Create("avec", "toi", "copains", "amis", "famille");
    private static readonly FrozenSet<string> Asking = FrozenSet.Create("que", "qu", "quoi", "combien", "what", "quelles", "quels", "reste", "encore");
    private static readonly FrozenSet<string> Self = FrozenSet.Create("me", "m", "nous", "moi", "je", "j", "i", "we", "us");
    private static readonly FrozenSet<string> Expected = FrozenSet.Create("attendu", "attendue", "attendus", "attend", "attendez", "attends", "expected", "expect");

    // "Que me reste-t-il à faire ?", "sur quoi suis-je attendue ?": a question about oneself, and no statement about the work.
    private static bool AsksOfOwnWork(Sentence said) =>
        said.Count <= 14 && said.HasOneOf(Self) && said.HasOneOf(Asking)
        && (said.Has("reste a faire", "reste t il a faire", "reste quoi a faire", "left to do", "left for me to do", "left for us to do", "reste comme actions", "reste comme engagements", "reste comme taches", "encore a faire", "rester a faire")
            || (Speech.Asks(said) && said.Has("choses a faire", "trucs a faire", "quelque chose a faire", "things to do", "anything to do", "something to do", "taches a faire"))
            || ((Speech.Asks(said) || said.Has("de moi", "de nous", "of me")) && said.HasOneOf(Expected) && said.Has("de moi", "de nous", "sur quoi", "of me", "of us")));

    public static Intent? Read(Sentence said)
    {
        if (said.Count > 40 || References.Find(said, "ac") is not null || References.Find(said, "pb") is not null) return null;
        if (said.SaysOneOf(0, ["je suis en", "on est en", "nous sommes en", "i am in"]) > 0) return null;
        if (AsksOfOwnWork(said)) return new Intent.MyCommitments();
        if (said.Find(WhatToDo) is { At: <= 6 }) return new Intent.MyCommitments();
        if (said.Count <= 12 && !said.Has("reunion", "reunions") && (said.HasOneOf(Listed) || said.Has("qu est ce qui", "qu est ce que", "what")) && said.Has(NotKept)) return new Intent.Overdue();
        if (IsAbout(said, Late, [.. Late, .. Commitments, "action", "engagement", "echeances"], out var gpo)) return new Intent.Overdue(gpo);
        if (IsAbout(said, Agenda, [.. Agenda, .. One, .. Next, "quoi"], out gpo)) return new Intent.Agenda(gpo);
        if (said.Find(WhenNext) is { At: <= 4 } && !said.HasOneOf(People)) return new Intent.NextMeeting();
        if (said.Has("quelle heure", "quel jour", "what time", "what day", "which day") && IsAbout(said, One, One, out gpo)) return new Intent.NextMeeting(gpo);
        if (said.Has(Next) && said.Has("quand") && IsAbout(said, Next, [.. One, .. Next, "quand"], out gpo)) return new Intent.NextMeeting(gpo);
        if (said.Has(Next) || said.Is(0, "quand"))
        {
            return IsAbout(said, One, [.. One, .. Next], out gpo) ? new Intent.NextMeeting(gpo) : null;
        }

        if (said.Has("quand") && IsAbout(said, One, One, out gpo)) return new Intent.NextMeeting(gpo);
        if (IsAbout(said, Meetings, Meetings, out gpo)) return new Intent.ListMeetings(gpo);
        return IsAbout(said, Commitments, Commitments, out gpo) ? new Intent.MyCommitments(gpo) : null;
    }

    // True when the message says one of the first words and nothing else than them, fillers and a GPO.
    private static bool IsAbout(Sentence said, string[] subject, string[] vocabulary, out string? gpo)
    {
        gpo = null;
        if (Subject(said, subject) is not { } start) return false;
        var named = GpoWords.FindTrailing(said, start + Math.Max(1, said.SaysOneOf(start, subject))) is { } trailing && !IsSubject(said, trailing, vocabulary)
            ? trailing
            : (Found<string>?)null;
        for (var at = 0; at < said.Count; at++)
        {
            if (named is { } inside && at >= inside.From && at < inside.To) continue;
            if (said.IsOneOf(at, Fillers) || said[at].IsSymbol || IsWordOf(said, at, vocabulary)) continue;
            return false;
        }

        gpo = named?.Value;
        return true;
    }

    private static int? Subject(Sentence said, string[] subject)
    {
        for (var at = 0; at < said.Count; at++)
        {
            if (IsWordOf(said, at, subject)) return at;
        }

        return null;
    }

    private static bool IsWordOf(Sentence said, int at, string[] words) =>
        said.SaysOneOf(at, words) > 0 || (said[at].Text.Length >= 6 && said[at].IsWord && Spelling.NearOneOf(said[at].Text, words));

    // "agenda des réunions": what follows "des" is the subject again, no GPO.
    private static bool IsSubject(Sentence said, Found<string> named, string[] vocabulary)
    {
        for (var at = named.From; at < named.To; at++)
        {
            if (IsWordOf(said, at, vocabulary)) return true;
        }

        return false;
    }
}
