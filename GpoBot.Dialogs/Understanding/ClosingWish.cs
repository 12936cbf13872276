namespace GpoBot.Dialogs.Understanding;

/// <summary>What is wanted of the closed periods of a group.</summary>
public enum ClosingWish { List, Close, Reopen }
