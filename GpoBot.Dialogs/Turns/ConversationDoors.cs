namespace GpoBot.Dialogs.Turns;

/// <summary>
/// A door for each conversation in which somebody is: one passes at a time, in the order of coming, and conversations never wait for each
/// other. The last who leaves takes the door away.
/// </summary>
internal sealed class ConversationDoors
{
    private readonly Dictionary<string, Door> _doors = new(StringComparer.Ordinal);

    public async ValueTask<IDisposable> EnterAsync(string conversationId, CancellationToken cancellation)
    {
        Door? door;
        lock (_doors)
        {
            if (!_doors.TryGetValue(conversationId, out door))
            {
                _doors[conversationId] = door = new Door(this, conversationId);
                return door;
            }

            // Somebody is within: whoever leaves opens to the first of those who wait.
            door.Waiting ??= new SemaphoreSlim(0);
            door.Behind++;
        }

        try
        {
            await door.Waiting.WaitAsync(cancellation);
            return door;
        }
        catch (OperationCanceledException)
        {
            door.GiveUp();
            throw;
        }
    }

    private sealed class Door(ConversationDoors doors, string conversationId) : IDisposable
    {
        /// <summary>Made for the first who has to wait.</summary>
        public SemaphoreSlim? Waiting { get; set; }

        public int Behind { get; set; }

        public void Dispose()
        {
            lock (doors._doors)
            {
                if (Behind == 0)
                {
                    doors._doors.Remove(conversationId);
                    Waiting?.Dispose();
                    return;
                }

                Behind--;
                Waiting!.Release();
            }
        }

        public void GiveUp()
        {
            lock (doors._doors)
            {
                // It may have been opened at the same moment: then this one was within, and leaves.
                if (Behind > 0) Behind--;
                else Dispose();
            }
        }
    }
}
