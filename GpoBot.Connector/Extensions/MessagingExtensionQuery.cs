using System.Text.Json;
using GpoBot.Connector.Schema;

namespace GpoBot.Connector.Extensions;

/// <summary>What somebody searches for in a message extension.</summary>
/// <param name="Skip">How many results were shown already.</param>
/// <param name="Count">How many are wanted.</param>
public sealed record MessagingExtensionQuery(string CommandId, IReadOnlyDictionary<string, string> Parameters, int Skip, int Count)
{
    private const int UsualCount = 25;
    private const string OnOpening = "initialRun";

    /// <summary>The search has just been opened: nothing was typed yet.</summary>
    public bool IsInitialRun => Parameters.ContainsKey(OnOpening);

    /// <summary>Null when the invoke names no command.</summary>
    public static MessagingExtensionQuery? Read(Activity activity)
    {
        if (activity.Value is not { } value || value.Text("commandId") is not { Length: > 0 } command) return null;
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var parameter in value.Children("parameters"))
        {
            if (parameter.Text("name") is { } name) parameters[name] = parameter.Text("value") ?? "";
        }

        var options = value.Child("queryOptions");
        return new(command, parameters, Math.Max(0, options?.Number("skip") ?? 0), Math.Clamp(options?.Number("count") ?? UsualCount, 1, UsualCount));
    }
}
