namespace GpoBot.Tests.Drivers;

/// <summary>Several programs behind one address, each asked in its turn, as a load balancer does.</summary>
public sealed class Balancer : DelegatingHandler
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Uri, Door> _doors = [];
    private Uri[] _served;
    private int _next;

    public Balancer(params Uri[] addresses) : base(new SocketsHttpHandler()) => _served = addresses;

    /// <summary>From now on these alone are asked; the others finish what they have.</summary>
    public void Serve(params Uri[] addresses)
    {
        lock (_lock) _served = addresses;
    }

    /// <summary>How many requests this one has answered.</summary>
    public int Answered(Uri address)
    {
        lock (_lock) return DoorOf(address).Answered;
    }

    /// <summary>Ends when this one, which is asked no more, has answered everything.</summary>
    public Task EmptiedAsync(Uri address)
    {
        lock (_lock) return DoorOf(address) is { Open: > 0 } door ? (door.Empty = new(TaskCreationOptions.RunContinuationsAsynchronously)).Task : Task.CompletedTask;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var (address, door) = Enter();
        try
        {
            request.RequestUri = new Uri(address, request.RequestUri!.PathAndQuery);
            request.Headers.Host = request.RequestUri.Authority;
            return await base.SendAsync(request, cancellationToken);
        }
        finally
        {
            Leave(door);
        }
    }

    private (Uri Address, Door Door) Enter()
    {
        lock (_lock)
        {
            var address = _served[(uint)_next++ % (uint)_served.Length];
            DoorOf(address).Open++;
            return (address, DoorOf(address));
        }
    }

    private Door DoorOf(Uri address) => _doors.TryGetValue(address, out var door) ? door : _doors[address] = new Door();

    private void Leave(Door door)
    {
        lock (_lock)
        {
            door.Answered++;
            if (--door.Open == 0) door.Empty?.TrySetResult();
        }
    }

    private sealed class Door
    {
        public int Open { get; set; }
        public int Answered { get; set; }
        public TaskCompletionSource? Empty { get; set; }
    }
}
