using GpoBot.Core.Ports;

namespace GpoBot.Web.Delivery;

/// <summary>
/// Keeps mails from a relay, or from a mailbox, that has been taking none: each would hold up its whole group for as long as a call
/// may hang. One at a time then shows whether mail leaves again, ever more rarely while it does not.
/// </summary>
public sealed class MailBreaker(TimeProvider time)
{
    private const int Several = 3;
    private const string Relay = "";
    private static readonly TimeSpan First = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    // Longer than a call hangs; a probe of which nothing was heard by then is not waited for.
    private static readonly TimeSpan ProbeTime = TimeSpan.FromSeconds(90);
    private readonly long _began = time.GetTimestamp();
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Way> _failing = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How long a mail of this mailbox is to wait; null when it may leave now.</summary>
    public TimeSpan? Enter(string mailbox)
    {
        lock (_lock)
        {
            var now = Now;
            List<Way> held = [.. Ways(mailbox).Where(way => way.Hold > TimeSpan.Zero)];
            if (held.Count > 0 && held.Max(way => way.WaitAt(now)) is var wait && wait > TimeSpan.Zero) return wait;
            foreach (var way in held) (way.Probes, way.Until) = (true, now + ProbeTime);
            return null;
        }
    }

    /// <summary>Whether it is this mailbox that nothing is taken from, and not the relay that takes nothing from anybody.</summary>
    public bool IsOfMailbox(string mailbox)
    {
        lock (_lock) return _failing.ContainsKey(mailbox) && !_failing.ContainsKey(Relay);
    }

    public void Arrived(string mailbox)
    {
        lock (_lock)
        {
            _failing.Remove(Relay);
            _failing.Remove(mailbox);
        }
    }

    /// <returns>How long the next one is to wait; null when it may be tried.</returns>
    public TimeSpan? Refused(string mailbox, MailTrouble trouble)
    {
        if (trouble == MailTrouble.Message)
        {
            Arrived(mailbox);
            return null;
        }

        lock (_lock)
        {
            // Who refuses a mailbox has been reached.
            if (trouble == MailTrouble.Mailbox) _failing.Remove(Relay);
            var key = trouble == MailTrouble.Mailbox ? mailbox : Relay;
            if (!_failing.TryGetValue(key, out var way)) _failing[key] = way = new Way();
            var now = Now;
            way.Fail(now);
            return way.Hold > TimeSpan.Zero ? way.WaitAt(now) : null;
        }
    }

    private TimeSpan Now => time.GetElapsedTime(_began);

    private IEnumerable<Way> Ways(string mailbox)
    {
        if (_failing.TryGetValue(Relay, out var relay)) yield return relay;
        if (_failing.TryGetValue(mailbox, out var own)) yield return own;
    }

    private sealed class Way
    {
        private int _failures;

        public TimeSpan Hold { get; private set; }
        public TimeSpan Until { get; set; }
        public bool Probes { get; set; }

        // Nobody is put off for the whole time that a probe may take: it mostly answers at once.
        public TimeSpan WaitAt(TimeSpan now) => Probes && Until - now > First ? First : Until - now;

        public void Fail(TimeSpan now)
        {
            // What was on its way already when the others failed says nothing new.
            if (++_failures < Several || (Hold > TimeSpan.Zero && !Probes)) return;
            Hold = Hold == TimeSpan.Zero ? First : Hold * 2 < Longest ? Hold * 2 : Longest;
            (Probes, Until) = (false, now + Hold);
        }
    }
}
