using GpoBot.Dialogs.Cards;
using GpoBot.Dialogs.Conversations;
using GpoBot.Dialogs.Turns;
using GpoBot.Dialogs.Understanding;

namespace GpoBot.Dialogs.Flows;

/// <summary>
/// One matter of the conversation. Typed words and buttons come in separately and lead to the same commands.
/// Each method gives null for what is not its matter.
/// </summary>
public interface IFlow
{
    Task<Reply?> OnIntentAsync(Intent intent, Exchange exchange, CancellationToken cancellation);

    Task<Reply?> OnButtonAsync(Button button, Exchange exchange, CancellationToken cancellation);
}

/// <summary>A flow that asks questions: it takes up the draft of its kind.</summary>
public interface IDraftFlow : IFlow
{
    /// <summary>Name under which its drafts are stored.</summary>
    string Kind { get; }

    /// <summary>A typed answer to the question that is open; null when it is none.</summary>
    Task<Reply?> OnAnswerAsync(Draft draft, string text, Exchange exchange, CancellationToken cancellation);

    /// <summary>"Oui", or the confirming button.</summary>
    Task<Reply> OnConfirmAsync(Draft draft, Exchange exchange, CancellationToken cancellation);

    /// <summary>The correcting button: the form again, filled in.</summary>
    Task<Reply> OnEditAsync(Draft draft, Exchange exchange, CancellationToken cancellation);
}

/// <summary>
/// A flow some of whose buttons do nothing but one decision. That is stored once, however often the turn is delivered: only when nothing
/// was decided is a former answer looked for, by the flow itself.
/// </summary>
public interface IOneDecisionFlow : IFlow
{
    bool IsOneDecision(string verb);
}

/// <summary>A pressed button of a card: its verb, the data it carried and the inputs of the form. Nothing in it is trusted.</summary>
public sealed record Button(string Verb, CardData Data, CardInputs Inputs);
