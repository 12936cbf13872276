using GpoBot.Core.Retention;
using static GpoBot.Web.About.EnglishPages;

namespace GpoBot.Web.About;

/// <summary>What the privacy page says in English.</summary>
internal static class EnglishPrivacy
{
    public static AboutSection Kept { get; } = new("enregistre", "What is recorded about you")
    {
        Points =
        [
            "Your entry: first name, name, organisation, function, professional address, role, chosen channel and language, date of signing the charter, deputy.",
            "Your activity in the group: answers to commitments and invitations, presence noted by the lead, opinions, points proposed, messages and reminders received.",
            "What it takes to reach you: Teams identifiers, hashes of the links given to you, drafts under way.",
            "A journal: who (a number, without a name), when, what, by which way.",
        ],
    };

    public static AboutSection NotKept { get; } = new("non-enregistre", "What is not recorded",
        "Nothing about residents. A filter reads every free text and refuses what seems to name a person; the refused text is neither kept nor noted in the journal. "
        + "This filter is a net, not a guarantee: the lead corrects what slips through.");

    public static AboutSection Readers { get; } = new("acces", "Who may read it")
    {
        Points =
        [
            "Partners: their own groups only; their own commitments in full, those of others by title and state; nothing that is reserved to the police.",
            "The lead and their deputy: their group.",
            "The hierarchy: figures; the details of a group on a reasoned request, of which the lead is told.",
            "The auditor: the journal, under numbers. The administrator reads no content through GpoBot, but has access to the storage.",
        ],
    };

    public static AboutSection Rights { get; } = new("droits", "Your rights",
        "You may also complain to the French data protection authority, the CNIL (www.cnil.fr).")
    {
        Points =
        [
            "Access: type “mes données” to GpoBot; “télécharge mes données” gives a complete file.",
            "Correction: the button “Corriger” of the same card; the lead corrects name, address and organisation.",
            "Objection to reminders: type “stop”. To leave a group: type “je quitte le GPO” and its number.",
            "Erasure: after you have left, on request to the data protection officer.",
        ],
    };

    public static AboutSection Beyond { get; } = new("au-dela", "What GpoBot does not reach",
        "Messages left in Teams, e-mails received, past events in your calendars and files already downloaded follow their own rules.");

    public static AboutSection Terms(RetentionRules keeps) => new("durees", "For how long", "What is over is deleted the following night, except what a problem still followed depends on.",
        $"A group that was just imported is kept whole for at least {Days(keeps.GraceDays)}. A legal hold, of which the lead is told, may suspend the deletions of a group.")
    {
        Table = new("How long what is kept", ["What", "Kept", "Then"],
        [
            ["Your entry", $"as long as you are a member, then {Months(keeps.LeftContactMonths)}", "your name is replaced by “Ancien membre”"],
            ["Closed problems, commitments, meetings, records", $"{Months(keeps.ClosedMonths)} after closing", "deleted; dates and categories stay, for the figures"],
            ["Drafts and proposals without an answer", Days(keeps.DraftDays), "deleted"],
            ["Hash of an e-mail link", Days(keeps.LinkDays), "deleted"],
            ["Line of the journal", Months(keeps.AuditMonths), "deleted"],
            ["Trace of a message or reminder sent", Days(keeps.MessageDays), "deleted"],
            ["Copy of an answer of GpoBot", Days(keeps.TurnDays), "deleted"],
            ["Teams identity and conversation, calendar link", "until you leave your last group", "deleted"],
            ["File to download; link to the dashboard", "15 minutes; 12 hours", "deleted"],
        ]),
    };
}
