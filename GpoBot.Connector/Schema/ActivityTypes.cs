namespace GpoBot.Connector.Schema;

/// <summary>Activity types that are handled by name; all others are accepted and passed over.</summary>
public static class ActivityTypes
{
    public const string Message = "message";
    public const string Typing = "typing";
    public const string Invoke = "invoke";
    public const string ConversationUpdate = "conversationUpdate";
    public const string InstallationUpdate = "installationUpdate";
}
