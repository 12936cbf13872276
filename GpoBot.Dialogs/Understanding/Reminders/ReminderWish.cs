namespace GpoBot.Dialogs.Understanding.Reminders;

/// <summary>What is wanted of the reminders.</summary>
public enum ReminderWish
{
    /// <summary>To see what will leave, and when.</summary>
    Show,

    /// <summary>To see who was told, who answered, who is late.</summary>
    FollowUp,

    /// <summary>None for a while: one's own, those of a partner, or those of a group.</summary>
    Pause,

    /// <summary>None any more: one's own, or those of one commitment.</summary>
    Stop,
    Resume,

    /// <summary>Those of one commitment on a later day.</summary>
    Snooze,

    /// <summary>Owners are to be asked at once.</summary>
    Nudge,

    /// <summary>Which of them leave, and at what hour.</summary>
    Settings,
}
