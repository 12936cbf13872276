using GpoBot.Core.Groups;

namespace GpoBot.Core.Access;

/// <summary>The meeting itself, its agenda and its record.</summary>
public static partial class Rights
{
    /// <summary>Presence, decisions, and that it was held.</summary>
    public static bool MayHoldMeetings(Contact actor) => actor is { Active: true, LeadsTheGroup: true };

    public static bool MayWriteRecords(Contact actor) => actor is { Active: true, LeadsTheGroup: true };

    /// <summary>What was decided is for those who signed the charter; the others learn that there is a record.</summary>
    public static bool MayReadRecords(Contact actor) => actor.Active && IsBoundByCharter(actor);

    /// <summary>Who has not signed the charter sees the headings of an agenda, and puts nothing on it.</summary>
    public static bool MayProposePoints(Contact actor) => MayReadRecords(actor);

    public static bool MayEditAgendas(Contact actor) => actor is { Active: true, LeadsTheGroup: true };

    /// <summary>Drop-in hours are held by the police-community delegate.</summary>
    public static bool MayNoteDropIns(Contact actor) => actor.Active && (actor.LeadsTheGroup || actor.PartnerType == "DCPP");

    public static bool MayStartRounds(Contact actor) => actor is { Active: true, LeadsTheGroup: true };
}
