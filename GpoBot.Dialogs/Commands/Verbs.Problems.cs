namespace GpoBot.Dialogs.Commands;

// Of problems: report, register, retain, diagnosis, plan.
public static partial class Verbs
{
}
