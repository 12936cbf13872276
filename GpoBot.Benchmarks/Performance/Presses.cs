using System.Collections.Concurrent;
using GpoBot.Benchmarks.Country;
using GpoBot.Core.Commitments;
using GpoBot.Dialogs.Cards.Commitments;
using GpoBot.Dialogs.Commands;

namespace GpoBot.Benchmarks.Performance;

/// <summary>A partner who answers one and the same commitment again and again, each time on the card that the last answer left.</summary>
internal sealed class Presses
{
    private static readonly ConcurrentDictionary<int, Presses> Known = new();
    private readonly Commitment _commitment;
    private readonly string _gpo;
    private int _version;

    private Presses(CountryPlan plan, int number)
    {
        var live = CountryGpo.Make(plan, number).Live;
        _gpo = live.Id;
        _commitment = live.Commitments.First(one => one.OwnerId.StartsWith('P') && !one.OwnerId.StartsWith("PN", StringComparison.Ordinal));
        _version = _commitment.Version;
        Email = live.Contacts.Single(contact => contact.Id == _commitment.OwnerId).Email;
    }

    public string Email { get; }

    /// <summary>The same partner in all rounds on one memory: the version of the commitment goes on.</summary>
    public static Presses Of(CountryPlan plan, int gpo) => Known.GetOrAdd(gpo, number => new Presses(plan, number));

    public static void Forget() => Known.Clear();

    public object Next(int turn) => new
    {
        action = new
        {
            type = "Action.Execute", verb = Verbs.Answer,
            data = new Dictionary<string, object>
            {
                ["verb"] = Verbs.Answer, ["gpo"] = _gpo, ["id"] = _commitment.Id, ["v"] = _version++, ["schema"] = 1,
                [CommitmentCard.StatusInput] = nameof(CommitmentStatus.InProgress),
                [CommitmentCard.CommentInput] = turn % 2 == 0 ? "Devis demandé" : "Devis reçu",
            },
        },
    };
}
