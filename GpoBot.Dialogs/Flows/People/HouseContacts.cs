namespace GpoBot.Dialogs.Flows.People;

/// <summary>Whom this installation names for what a bot cannot answer.</summary>
/// <param name="Dpo">Who answers for the protection of data, as it is to be shown; null: nobody is named.</param>
public sealed record HouseContacts(string? Dpo);
