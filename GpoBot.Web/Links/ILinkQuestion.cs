using GpoBot.Core.Deciding;
using GpoBot.Core.Groups;
using GpoBot.Core.Ports;

namespace GpoBot.Web.Links;

/// <summary>What can be asked through a link: its form, what is read from it, and how the answer is told.</summary>
public interface ILinkQuestion
{
    LinkKind Kind { get; }

    /// <summary>What is said when nothing is left to answer, whatever the reason: whoever has lost a right reads the same.</summary>
    NoticePage Over(OpenLink open);

    /// <summary>The form; null when nothing is left to answer.</summary>
    QuestionPage? Ask(OpenLink open);

    /// <summary>From the fields to a command, or to what is wrong with them.</summary>
    LinkReading Read(OpenLink open, LinkEntries entries);

    /// <summary>What is wrong with the form after this refusal; null when there is nothing left to answer.</summary>
    LinkFault? FaultOf(RefusalCode refusal);

    /// <summary>What was recorded.</summary>
    IReadOnlyList<LinkFact> Recorded(ICommand command, Happening happening, Gpo gpo);

    /// <summary>What this person last said, on whichever way; null when nothing stands.</summary>
    StandingAnswer? Standing(OpenLink open);
}

/// <summary>A form as it was understood.</summary>
/// <param name="Command">Null when there are faults.</param>
/// <param name="Keep">What may be shown again.</param>
public sealed record LinkReading(ICommand? Command, LinkEntries Keep, params IReadOnlyList<LinkFault> Faults);

/// <summary>An answer that stands, and since when.</summary>
public sealed record StandingAnswer(NodaTime.Instant At, IReadOnlyList<LinkFact> Facts);
