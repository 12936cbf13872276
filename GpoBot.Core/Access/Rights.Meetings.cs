using GpoBot.Core.Groups;

namespace GpoBot.Core.Access;

// The meeting itself, its agenda and its record.
public static partial class Rights
{
    /// <summary>Presence, decisions, and that it was held.</summary>
    public static bool MayHoldMeetings(Contact actor) => May(actor, Right.HoldMeetings);

    public static bool MayWriteRecords(Contact actor) => May(actor, Right.WriteRecords);

    /// <summary>What was decided is for those who signed the charter; the others learn that there is a record.</summary>
    public static bool MayReadRecords(Contact actor) => May(actor, Right.ReadRecords);

    /// <summary>Who has not signed the charter sees the headings of an agenda, and puts nothing on it.</summary>
    public static bool MayProposePoints(Contact actor) => May(actor, Right.ProposePoints);

    public static bool MayEditAgendas(Contact actor) => May(actor, Right.EditAgendas);

    /// <summary>Drop-in hours are held by the police-community delegate.</summary>
    public static bool MayNoteDropIns(Contact actor) => May(actor, Right.NoteDropIns);

    public static bool MayStartRounds(Contact actor) => May(actor, Right.StartRounds);
}
