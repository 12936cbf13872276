using GpoBot.Core.Language;
using GpoBot.Dialogs.Understanding.Slots;

namespace GpoBot.Dialogs.Understanding.Meetings;

/// <summary>
/// What is typed while a meeting is held: "présents : mairie, collège", "décision : …", "clore la réunion"; that it did not take
/// place; and what becomes of its agenda. Each says its subject first, so that nothing else is taken for it.
/// </summary>
internal static class DuringMeetings
{
    private static readonly string[] There = ["sont presents", "sont la", "presents", "presentes", "present", "presence", "presences"];
    private static readonly string[] Decided = ["decision prise", "decision", "decisions", "nous decidons", "il est decide", "on decide", "noter la decision", "note la decision"];
    private static readonly string[] Close =
    [
        "clore", "clos", "cloture", "cloturer", "cloturez", "termine", "terminer", "fin de", "finir", "lever", "leve", "fermer",
    ];

    private static readonly string[] TheMeeting = ["la reunion", "cette reunion", "reunion", "la seance", "le gpo", "seance"];
    private static readonly string[] NotHeld = ["n a pas eu lieu", "pas eu lieu", "ne s est pas tenue", "ne s est pas tenu", "n a pas ete tenue", "pas tenue"];
    private static readonly string[] Accept = ["accepte", "accepter", "acceptez", "ok pour", "d accord pour", "retiens", "retenir"];
    private static readonly string[] Refuse = ["refuse", "refuser", "refusez", "rejette", "rejeter", "ecarte", "ecarter"];
    private static readonly string[] Edit = ["modifier", "modifie", "modifiez", "corriger", "corrige", "changer", "change"];
    private static readonly string[] Agenda = ["l ordre du jour", "ordre du jour", "l odj", "odj", "l agenda de la reunion"];

    public static Intent? Read(Sentence said)
    {
        if (said.SaysOneOf(0, There) is > 0 and var there && said.Is(there, ":")) return new Intent.NotePresence(said.Rest(there + 1));
        if (said.SaysOneOf(0, Decided) is > 0 and var decided && (said.Is(decided, ":") || said.Count == decided))
            return new Intent.NoteDecision(said.Rest(decided + 1));
        if (said.Find(NotHeld) is { } not && said.Find(TheMeeting) is { At: <= 2 })
        {
            // What follows is the reason; "lieu" in the phrase itself is none.
            var rest = new Sentence(said.Rest(not.At + not.Length) ?? "");
            return new Intent.MeetingNotHeld(GpoWords.Find(said)?.Value, CancelReasons.Read(rest));
        }

        if (IsOver(said)) return new Intent.CloseMeeting(GpoWords.Find(said)?.Value);
        if (said.SaysOneOf(0, Edit) is > 0 and var edit && said.SaysOneOf(edit, Agenda) > 0) return new Intent.EditAgenda(GpoWords.Find(said)?.Value);
        return Point(said);
    }

    private static bool IsOver(Sentence said)
    {
        if (said.Count > 12 || said.Has("?")) return false;
        if (said.SaysOneOf(0, Close) is > 0 and var close && said.SaysOneOf(close, TheMeeting) is > 0 and var meeting)
            return said.Count == close + meeting || GpoWords.Find(said) is not null;
        return false;
    }

    // « OJ2 » or « OJ 2 »: no other reference begins with these letters.
    private static Intent.DecidePoint? Point(Sentence said)
    {
        var accepts = said.SaysOneOf(0, Accept);
        var verb = accepts > 0 ? accepts : said.SaysOneOf(0, Refuse);
        if (verb == 0) return null;
        var at = verb;
        while (said[at].Text is "le" or "point" or "du" or "de") at++;
        var (reference, end) = said[at] switch
        {
            { Text: "oj" } when said[at + 1].IsNumber => ($"OJ{said[at + 1].Number}", at + 2),
            { Text: ['o', 'j', .. var digits] } when int.TryParse(digits, out var number) => ($"OJ{number}", at + 1),
            _ => (null, 0),
        };
        return reference is null ? null : new Intent.DecidePoint(reference, accepts > 0, accepts > 0 ? null : said.Rest(end));
    }
}
