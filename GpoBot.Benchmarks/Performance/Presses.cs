using GpoBot.Benchmarks.Country;
using GpoBot.Benchmarks.Turns;
using GpoBot.Core.Commitments;
using GpoBot.Core.Groups;
using GpoBot.Dialogs.Cards.Commitments;
using GpoBot.Dialogs.Commands;

namespace GpoBot.Benchmarks.Performance;

/// <summary>A partner who answers one and the same commitment again and again, each time on the card that the last answer left.</summary>
internal sealed class Presses
{
    private readonly Commitment _commitment;
    private readonly string _gpo, _email;
    private int _version;

    private Presses(CountryPlan plan, int number)
    {
        // Without its history, which is not asked here and takes its time to make.
        var live = CountryGpo.Make(plan with { HistoryDays = 0 }, number).Live;
        _gpo = live.Id;
        _commitment = live.Commitments.First(one => one.OwnerId.StartsWith('P') && !one.OwnerId.StartsWith("PN", StringComparison.Ordinal));
        _version = _commitment.Version;
        _email = live.Contacts.Single(contact => contact.Id == _commitment.OwnerId).Email;
    }

    /// <summary>The partner of this GPO of a memory that is as it was made.</summary>
    public static Speaker Of(CountryPlan plan, int gpo)
    {
        var presses = new Presses(plan, gpo);
        return new(presses._email, "", presses.Next);
    }

    /// <summary>How often the bot took an answer there since the country was made.</summary>
    public static int Accepted(CountryPlan plan, int gpo, Gpo stored)
    {
        var made = new Presses(plan, gpo);
        return stored.Commitments.Single(one => one.Id == made._commitment.Id).Version - made._version;
    }

    private object Next(int turn) => new
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
