using GpoBot.Core.Access;
using GpoBot.Core.Groups;
using GpoBot.Tests.Drivers;

namespace GpoBot.Tests.Access;

/// <summary>One way to use a right, as a person would: by what they type, or by a button whose data they may have made up.</summary>
internal sealed record Trial(Right Right)
{
    /// <summary>Typed one after the other.</summary>
    public IReadOnlyList<string> Says { get; init; } = [];

    /// <summary>Said by mentioning the bot in a channel instead.</summary>
    public bool InChannel { get; init; }
    public (string Verb, string? Id, (string Id, string Value)[] Inputs)? Presses { get; init; }

    /// <summary>The word that shows that it was seen; null: something is to be written.</summary>
    public string? Sees { get; init; }

    /// <summary>What must be true to get near it at all: a point of an agenda is seen by way of a meeting.</summary>
    public Circumstances Needs { get; init; }
    public IReadOnlyList<GpoRow> Adds { get; init; } = [];

    public async Task<string> PlayAsync(TeamsPerson person, string channel)
    {
        List<string> heard = [];
        var place = person.Place(channel);
        foreach (var words in Says) heard.Add((InChannel ? await place.HearsAsync(person, words) : await person.SaysAsync(words)).Text);
        if (Presses is var (verb, id, inputs))
        {
            var seen = await person.PressesMadeUpAsync(verb, RightsWorld.Gpo, id, inputs);
            // The answer to a button is a sentence, or the card in the place of the one that was pressed.
            heard.Add(seen.Text.Length > 0 ? seen.Text : seen.OwnCard().Text);
        }

        return string.Join('\n', heard);
    }
}
