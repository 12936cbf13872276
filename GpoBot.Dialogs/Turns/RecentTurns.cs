using System.Security.Cryptography;
using System.Text;
using GpoBot.Connector.Turns;

namespace GpoBot.Dialogs.Turns;

/// <summary>
/// One turn at a time in a conversation, and each activity once: the channel delivers again what it thinks was lost. What
/// changed something is also marked in the store; this keeps the rest from being answered twice.
/// </summary>
public sealed class RecentTurns
{
    private const int Most = 4096;
    private const int MostAnswers = 128;
    private readonly ConversationDoors _doors = new();
    private readonly Lock _lock = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();
    private readonly Queue<(string TurnId, InvokeResponse Answer)> _answers = new();

    /// <summary>Key of a turn: no identifier of a person can be read from it.</summary>
    public static string IdOf(string conversationId, string activityId) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{conversationId}\n{activityId}")))[..32];

    /// <summary>False when this turn was begun before.</summary>
    public bool Begin(string turnId)
    {
        lock (_lock)
        {
            if (!_seen.Add(turnId)) return false;
            _order.Enqueue(turnId);
            if (_order.Count > Most) _seen.Remove(_order.Dequeue());
            return true;
        }
    }

    /// <summary>Keeps what a pressed button was answered, for a while: a repetition comes within seconds.</summary>
    public void Keep(string turnId, InvokeResponse? answer)
    {
        if (answer is null) return;
        lock (_lock)
        {
            _answers.Enqueue((turnId, answer));
            if (_answers.Count > MostAnswers) _answers.Dequeue();
        }
    }

    public InvokeResponse? AnswerOf(string turnId)
    {
        lock (_lock) return _answers.FirstOrDefault(kept => kept.TurnId == turnId).Answer;
    }

    /// <summary>A turn that failed may be delivered again.</summary>
    public void Forget(string turnId)
    {
        lock (_lock) _seen.Remove(turnId);
    }

    /// <summary>Waits for the turns of this conversation that came before.</summary>
    public ValueTask<IDisposable> EnterAsync(string conversationId, CancellationToken cancellation) => _doors.EnterAsync(conversationId, cancellation);
}
