using GpoBot.Core.Deciding;
using GpoBot.Core.Ports;

namespace GpoBot.Core.Links;

/// <summary>
/// What is done through a personal link is done by the contact the link was made for, with the rights that the roster gives them at
/// that moment. Two contacts may share an address, as of a reception desk: the address alone does not tell which of them answers.
/// </summary>
public sealed record ThroughLink(AnswerLink Link, ICommand Command) : ICommand
{
    public string Verb => Command.Verb;

    public Outcome Decide(Situation situation) => situation.Gpo.FindContact(Link.ContactId) is { Active: true } contact
        ? Command.Decide(situation with { Actor = contact })
        : Outcome.Refuse(RefusalCode.GpoNotYours);
}
