namespace GpoBot.Dialogs.Understanding;

/// <summary>Something read in a sentence, and the tokens it was read from (<paramref name="To"/> not included).</summary>
internal readonly record struct Found<T>(T Value, int From, int To);
